#include "ledger/ledger_draft.h"

#include "ledger/ledger_error.h"
#include "ledger/ledger_file.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>
#include <vector>

namespace taizhang {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view draft_start = ".taizhang-new-";
constexpr int most_attempts = 100;

bool is_there(const fs::path& path) {
    struct stat status {};
    return ::lstat(path.c_str(), &status) == 0;
}

/// False when the file was taken away before it was locked.
bool is_still_at(int file, const fs::path& path) {
    struct stat own {};
    struct stat found {};
    return ::fstat(file, &own) == 0 && ::lstat(path.c_str(), &found) == 0 &&
           own.st_ino == found.st_ino && own.st_dev == found.st_dev;
}

/// Removes a draft that nobody holds any more.
void sweep(const fs::path& draft) {
    const int file = ::open(draft.c_str(), O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (file < 0)
        return;
    if (::flock(file, LOCK_EX | LOCK_NB) == 0)
        ::unlink(draft.c_str());
    ::close(file);
}

void sweep_drafts_in(const fs::path& folder) {
    std::error_code error;
    std::vector<fs::path> drafts;
    for (fs::directory_iterator entry{folder, error}, end; !error && entry != end;
         entry.increment(error))
        if (entry->path().filename().string().starts_with(draft_start))
            drafts.push_back(entry->path());
    for (const fs::path& draft : drafts)
        sweep(draft);
}

/// Errno; 0 when done.
int rename_and_replace(const fs::path& from, const fs::path& to) {
    return std::rename(from.c_str(), to.c_str()) == 0 ? 0 : errno;
}

/// Errno of giving `from` the name `to` where nothing has it; 0 when done.
int rename_without_replacing(const fs::path& from, const fs::path& to) {
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0)
        return 0;
    if (errno != EINVAL && errno != ENOSYS)
        return errno;
    if (::link(from.c_str(), to.c_str()) == 0) { // a file system that can't
        ::unlink(from.c_str());
        return 0;
    }
    if (errno != EPERM && errno != EOPNOTSUPP)
        return errno;
    if (is_there(to)) // nor has it links
        return EEXIST;
    return rename_and_replace(from, to);
}

} // namespace

LedgerDraft::LedgerDraft(const std::string& target, Former former)
    : m_target{target}, m_folder{fs::path{target}.parent_path()}, m_former{former} {
    if (m_folder.empty())
        m_folder = ".";
    if (former == Former::stays && is_there(target))
        fail(EEXIST);
    const std::string name = fs::path{target}.filename().string();
    if (name.size() > longest_ledger_name)
        fail(ENAMETOOLONG);
    if (name.empty() || !fs::is_directory(m_folder))
        fail(ENOENT);
    sweep_drafts_in(m_folder);
    for (int attempt = 0; m_file < 0 && attempt < most_attempts; ++attempt)
        open_file();
    if (m_file < 0)
        fail(EIO);
}

/// Leaves no file where another program swept it before it was locked.
void LedgerDraft::open_file() {
    std::string name = (m_folder / draft_start).string() + "XXXXXX";
    m_file = ::mkostemp(name.data(), O_CLOEXEC); // 0600: others have no business in it
    if (m_file < 0)
        fail(errno);
    m_path = name;
    if (::flock(m_file, LOCK_EX | LOCK_NB) == 0 && is_still_at(m_file, m_path))
        return;
    ::close(m_file);
    m_file = -1;
}

LedgerDraft::~LedgerDraft() {
    if (!m_path.empty())
        ::unlink(m_path.c_str());
    if (m_file >= 0)
        ::close(m_file);
}

void LedgerDraft::publish() {
    const auto rename =
        m_former == Former::replaced ? rename_and_replace : rename_without_replacing;
    if (const int error = rename(m_path, m_target))
        fail(error);
    m_path.clear();
    ::close(std::exchange(m_file, -1)); // before anybody locks the ledger: it would lose the lock
    make_names_fast(m_folder);
}

void LedgerDraft::make_fast() const {
    if (::fdatasync(m_file) != 0)
        fail(errno);
}

void LedgerDraft::fail(int error) const {
    switch (error) {
    case ENOENT:
    case ENOTDIR:
        throw LedgerError{LedgerProblem::no_folder, m_target};
    case EACCES:
    case EPERM:
        throw LedgerError{LedgerProblem::closed_folder, m_target};
    default:
        throw LedgerError{problem_of_errno(error), m_target};
    }
}

} // namespace taizhang
