#include "ledger/unnamed_file.h"

#include "ledger/ledger_error.h"

#include <array>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <unistd.h>
#include <utility>

namespace taizhang {

namespace {

/// Where SQLite looks as well, in its order: what is large has no business in memory.
std::array<const char*, 5> temporary_folders() {
    return {std::getenv("SQLITE_TMPDIR"), std::getenv("TMPDIR"), "/var/tmp", "/usr/tmp", "/tmp"};
}

int open_in(const std::string& folder) {
    const int file = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (file >= 0 || (errno != EOPNOTSUPP && errno != EISDIR && errno != EINVAL))
        return file;
    std::string name = folder + "/taizhang-XXXXXX"; // a file system that can't
    return ::mkostemp(name.data(), O_CLOEXEC);
}

/// Takes the name off that it has where the file system knows none without.
void take_name_off(int file) {
    std::error_code error;
    const auto name = std::filesystem::read_symlink("/proc/self/fd/" + std::to_string(file), error);
    if (!error)
        std::filesystem::remove(name, error);
}

} // namespace

UnnamedFile::UnnamedFile(const std::string& told) {
    for (const char* folder : temporary_folders())
        if (m_file < 0 && folder != nullptr && *folder != '\0')
            m_file = open_in(folder);
    if (m_file < 0)
        throw LedgerError{problem_of_errno(errno), told};
}

UnnamedFile::~UnnamedFile() {
    if (m_file < 0)
        return;
    take_name_off(m_file);
    ::close(m_file);
}

int UnnamedFile::release() {
    return std::exchange(m_file, -1);
}

} // namespace taizhang
