#include "ledger/ledger_file.h"

#include "ledger/ledger_error.h"
#include "ledger/schema.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>

namespace taizhang {

namespace {

using Header = std::array<unsigned char, 100>;

LedgerProblem problem_of_errno(int error) {
    switch (error) {
    case ENOENT:
    case ENOTDIR:
        return LedgerProblem::missing;
    case EEXIST:
        return LedgerProblem::exists;
    case EACCES:
    case EPERM:
        return LedgerProblem::no_permission;
    case EROFS:
        return LedgerProblem::read_only;
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return LedgerProblem::disk_full;
    case EISDIR:
        return LedgerProblem::is_folder;
    default:
        return LedgerProblem::io_failed;
    }
}

struct stat status_of(const std::string& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0)
        throw LedgerError{problem_of_errno(errno), path};
    return status;
}

/// The first bytes of a file; nothing is locked, so that SQLite's own locks are left alone: this
/// must run before SQLite opens the file in this process.
size_t read_start(const std::string& path, Header& header) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file < 0)
        throw LedgerError{problem_of_errno(errno), path};
    const ssize_t size = ::read(file, header.data(), header.size());
    ::close(file);
    if (size < 0)
        throw LedgerError{LedgerProblem::io_failed, path};
    return static_cast<size_t>(size);
}

std::int32_t big_endian_at(const Header& header, size_t offset) {
    std::uint32_t value = 0;
    for (size_t i = 0; i < 4; ++i)
        value = value << 8 | header[offset + i];
    return static_cast<std::int32_t>(value);
}

bool has_sqlite_magic(const Header& header) {
    constexpr std::string_view magic{"SQLite format 3\0", 16};
    return std::memcmp(header.data(), magic.data(), magic.size()) == 0;
}

} // namespace

FileIdentity identity_of(const std::string& path) {
    const struct stat status = status_of(path);
    return {static_cast<std::uint64_t>(status.st_dev), static_cast<std::uint64_t>(status.st_ino)};
}

void check_header(const std::string& path) {
    constexpr size_t user_version_offset = 60;
    constexpr size_t application_id_offset = 68;
    const struct stat status = status_of(path);
    if (S_ISDIR(status.st_mode))
        throw LedgerError{LedgerProblem::is_folder, path};
    if (!S_ISREG(status.st_mode))
        throw LedgerError{LedgerProblem::not_a_ledger, path};
    Header header{};
    const size_t size = read_start(path, header);
    if (size == 0)
        throw LedgerError{LedgerProblem::empty_file, path};
    if (size < header.size() || !has_sqlite_magic(header))
        throw LedgerError{LedgerProblem::not_a_ledger, path};
    if (big_endian_at(header, application_id_offset) != ledger_application_id)
        throw LedgerError{LedgerProblem::other_application, path};
    if (big_endian_at(header, user_version_offset) > ledger_version)
        throw LedgerError{LedgerProblem::newer_version, path};
    if (big_endian_at(header, user_version_offset) < 1)
        throw LedgerError{LedgerProblem::damaged, path};
}

bool may_write(const std::string& path) {
    auto folder = std::filesystem::path{path}.parent_path();
    if (folder.empty())
        folder = ".";
    return ::access(path.c_str(), W_OK) == 0 && ::access(folder.c_str(), W_OK | X_OK) == 0;
}

void make_empty_file(const std::string& path) {
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (file < 0)
        throw LedgerError{problem_of_errno(errno), path};
    ::close(file);
}

} // namespace taizhang
