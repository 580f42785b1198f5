#include "output/file/whole_file.h"

#include "ledger/ledger_file.h"
#include "text/ids/file.h"
#include "text/word_table.h"

#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <fcntl.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

namespace taizhang {

namespace {

/// A link is followed, so that the file behind it is replaced and not the link.
std::filesystem::path behind_links(const std::filesystem::path& target) {
    std::error_code error;
    const auto real = std::filesystem::canonical(target, error);
    return error ? target : real;
}

std::filesystem::path folder_of(const std::filesystem::path& target) {
    return target.has_parent_path() ? target.parent_path() : ".";
}

/// A name of its own beside the target that nobody can foresee. Hidden, and shorter than the
/// target's may be.
std::filesystem::path draft_beside(const std::filesystem::path& target) {
    std::uint64_t bits = 0;
    if (::getrandom(&bits, sizeof bits, 0) != sizeof bits)
        throw FileError{FileProblem::io_failed, target};
    char name[32];
    std::snprintf(name, sizeof name, ".taizhang-%016llx", static_cast<unsigned long long>(bits));
    return folder_of(target) / name;
}

bool is_draft(std::string_view name) {
    constexpr std::string_view start = ".taizhang-";
    return name.size() == start.size() + 16 && name.starts_with(start) &&
           name.find_first_not_of("0123456789abcdef", start.size()) == name.npos;
}

/// Takes away drafts of this user that a killed program has left: an hour older than `file`, which
/// was just begun in the folder.
void sweep_drafts(const std::filesystem::path& folder, int file) {
    constexpr time_t abandoned_after_s = 3600;
    struct stat begun {};
    if (::fstat(file, &begun) != 0)
        return;
    std::error_code error;
    for (std::filesystem::directory_iterator entry{folder, error}, end; !error && entry != end;
         entry.increment(error)) {
        struct stat found {};
        if (is_draft(entry->path().filename().string()) &&
            ::lstat(entry->path().c_str(), &found) == 0 && S_ISREG(found.st_mode) &&
            found.st_uid == begun.st_uid && found.st_mtime + abandoned_after_s < begun.st_mtime)
            ::unlink(entry->path().c_str());
    }
}

mode_t mode_of(Readers readers) {
    return readers == Readers::owner_only ? 0600 : 0666;
}

constexpr int most_attempts = 100;

/// What is written at once. A PDF comes in pieces of some bytes, and a call for each of them costs
/// a third of the time.
constexpr size_t most_waiting = 256 * 1024; // bytes

/// Where a file without a name can be given one.
std::filesystem::path link_to(int file) {
    return "/proc/self/fd/" + std::to_string(file);
}

/// A file that goes away with the program, however that ends; -1 where the system has none.
int open_nameless(const std::filesystem::path& folder, mode_t mode) {
    const int file = ::open(folder.c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, mode);
    if (file < 0 || ::access(link_to(file).c_str(), F_OK) == 0)
        return file;
    ::close(file);
    return -1;
}

} // namespace

FileProblem file_problem_of(int error) {
    switch (error) {
    case EEXIST:
        return FileProblem::exists;
    case EISDIR:
        return FileProblem::is_folder;
    case ENOENT:
    case ENOTDIR:
        return FileProblem::no_folder;
    case ENAMETOOLONG:
    case ELOOP:
        return FileProblem::bad_name;
    case EACCES:
    case EPERM:
        return FileProblem::no_permission;
    case EROFS:
        return FileProblem::read_only_disk;
    case ENOSPC:
        return FileProblem::disk_full;
    case EDQUOT:
        return FileProblem::quota_exceeded;
    case EFBIG:
        return FileProblem::file_too_large;
    default:
        return FileProblem::io_failed;
    }
}

std::string message_of(const FileError& error, const Texts& texts) {
    static constexpr WordTable<FileProblem> words{text_id::all_of_file, "file."};
    return texts(words(error.problem()), std::string_view{error.path()});
}

void check_target(const std::filesystem::path& target, Overwrite overwrite) {
    const auto name = target.filename();
    if (target.empty())
        throw FileError{FileProblem::bad_name, target};
    struct stat status {};
    if (::stat(target.c_str(), &status) != 0) {
        if (errno != ENOENT)
            throw FileError{file_problem_of(errno), target};
        if (name.empty())
            throw FileError{FileProblem::no_folder, target};
        return;
    }
    if (S_ISDIR(status.st_mode))
        throw FileError{FileProblem::is_folder, target};
    if (!S_ISREG(status.st_mode))
        throw FileError{FileProblem::not_a_file, target};
    if (holds_a_ledger(target.string()))
        throw FileError{FileProblem::is_ledger, target};
    if (overwrite == Overwrite::refuse)
        throw FileError{FileProblem::exists, target};
}

WholeFile::WholeFile(const std::filesystem::path& target, Overwrite overwrite, Readers readers)
    : m_target{readers == Readers::owner_only ? target : behind_links(target)},
      m_overwrite{overwrite}, m_readers{readers} {
    check_target(m_target, overwrite);
    m_file = open_nameless(folder_of(m_target), mode_of(readers));
    if (m_file < 0)
        open_draft();
    sweep_drafts(folder_of(m_target), m_file);
}

void WholeFile::open_draft() {
    for (int attempt = 0; m_file < 0 && attempt < most_attempts; ++attempt) {
        m_draft = draft_beside(m_target);
        m_file =
            ::open(m_draft.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode_of(m_readers));
        if (m_file < 0 && errno != EEXIST) {
            m_draft.clear();
            fail(errno);
        }
    }
    if (m_file < 0)
        fail(EIO);
}

WholeFile::~WholeFile() {
    if (m_file >= 0)
        ::close(m_file);
    if (!m_draft.empty())
        ::unlink(m_draft.c_str());
}

void WholeFile::fail(int error) const {
    throw FileError{file_problem_of(error), m_target};
}

void WholeFile::write(std::string_view bytes) {
    if (m_waiting.size() + bytes.size() > most_waiting)
        write_waiting();
    if (bytes.size() > most_waiting)
        write_through(bytes);
    else
        m_waiting += bytes;
}

void WholeFile::write_waiting() {
    write_through(m_waiting);
    m_waiting.clear();
}

void WholeFile::write_through(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(m_file, bytes.data(), bytes.size());
        if (written >= 0)
            bytes.remove_prefix(static_cast<size_t>(written));
        else if (errno != EINTR)
            fail(errno);
    }
}

void WholeFile::name_draft() {
    int done = -1;
    for (int attempt = 0; done != 0 && attempt < most_attempts; ++attempt) {
        const auto draft = draft_beside(m_target);
        done =
            ::linkat(AT_FDCWD, link_to(m_file).c_str(), AT_FDCWD, draft.c_str(), AT_SYMLINK_FOLLOW);
        if (done == 0)
            m_draft = draft;
        else if (errno != EEXIST)
            fail(errno);
    }
    if (done != 0)
        fail(EIO);
}

void WholeFile::commit() {
    write_waiting();
    struct stat old {};
    if (m_readers == Readers::as_usual && m_overwrite == Overwrite::replace &&
        ::stat(m_target.c_str(), &old) == 0)
        ::fchmod(m_file, old.st_mode & 07777U);
    if (::fsync(m_file) != 0)
        fail(errno);
    if (m_draft.empty())
        name_draft();
    // Where nothing may be replaced, a file that has appeared meanwhile is kept.
    const unsigned flags = m_overwrite == Overwrite::refuse ? RENAME_NOREPLACE : 0;
    int done = ::renameat2(AT_FDCWD, m_draft.c_str(), AT_FDCWD, m_target.c_str(), flags);
    if (done != 0 && errno == EINVAL) { // a file system that can't
        check_target(m_target, m_overwrite);
        done = std::rename(m_draft.c_str(), m_target.c_str());
    }
    if (done != 0)
        fail(errno);
    m_draft.clear();
    make_names_fast(folder_of(m_target));
}

void write_whole(const std::filesystem::path& target, std::string_view bytes, Overwrite overwrite) {
    WholeFile file{target, overwrite};
    file.write(bytes);
    file.commit();
}

void write_private(const std::filesystem::path& target, std::string_view bytes) {
    WholeFile file{target, Overwrite::replace, Readers::owner_only};
    file.write(bytes);
    file.commit();
}

} // namespace taizhang
