#include "ledger/ledger_file.h"

#include "ledger/ledger_error.h"
#include "ledger/schema.h"
#include "ledger/untouched_file.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>

namespace taizhang {

namespace {

using Header = std::array<unsigned char, 100>;

struct stat status_of(const std::string& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0)
        throw LedgerError{problem_of_errno(errno), path};
    return status;
}

/// The first bytes of a file; gives their number.
size_t read_start(const std::string& path, Header& header) {
    const UntouchedFile file{path};
    const auto length = std::min<std::int64_t>(file.size(), header.size());
    if (length > 0)
        file.read(std::span{header}.first(static_cast<size_t>(length)), 0);
    return static_cast<size_t>(length);
}

std::int32_t big_endian_at(const Header& header, size_t offset) {
    std::uint32_t value = 0;
    for (size_t i = 0; i < 4; ++i)
        value = value << 8 | header[offset + i];
    return static_cast<std::int32_t>(value);
}

bool begins_with(const Header& header, std::string_view magic) {
    return std::memcmp(header.data(), magic.data(), magic.size()) == 0;
}

constexpr std::string_view sqlite_magic{"SQLite format 3\0", 16};
constexpr size_t user_version_offset = 60;
constexpr size_t application_id_offset = 68;

bool has_our_id(const Header& header) {
    return big_endian_at(header, application_id_offset) == ledger_application_id;
}

std::int32_t version_in(const Header& header) {
    return big_endian_at(header, user_version_offset);
}

/// The file itself where links lead to it; the path as it is where it leads nowhere.
std::filesystem::path behind_links(const std::string& path) {
    std::error_code error;
    auto real = std::filesystem::canonical(path, error);
    return error ? std::filesystem::path{path} : real;
}

} // namespace

FileIdentity identity_of(const std::string& path) {
    const struct stat status = status_of(path);
    return {static_cast<std::uint64_t>(status.st_dev), static_cast<std::uint64_t>(status.st_ino)};
}

void check_header(const std::string& path) {
    const struct stat status = status_of(path);
    if (S_ISDIR(status.st_mode))
        throw LedgerError{LedgerProblem::is_folder, path};
    if (!S_ISREG(status.st_mode))
        throw LedgerError{LedgerProblem::not_a_ledger, path};
    Header header{};
    const size_t size = read_start(path, header);
    if (size == 0)
        throw LedgerError{LedgerProblem::empty_file, path};
    if (size < header.size() || !begins_with(header, sqlite_magic))
        throw LedgerError{LedgerProblem::not_a_ledger, path};
    if (!has_our_id(header))
        throw LedgerError{LedgerProblem::other_application, path};
    if (version_in(header) > ledger_version)
        throw LedgerError{LedgerProblem::newer_version, path};
    if (version_in(header) < 1)
        throw LedgerError{LedgerProblem::damaged, path};
}

bool has_former_format(const std::string& path) {
    Header header{};
    try {
        check_header(path);
        return read_start(path, header) == header.size() && version_in(header) < ledger_version;
    } catch (const LedgerError&) {
        return false;
    }
}

bool holds_a_ledger(const std::string& path) {
    struct stat status {};
    Header header{};
    if (::stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode))
        return false;
    try {
        const size_t size = read_start(path, header);
        if (size >= journal_magic.size() && begins_with(header, journal_magic))
            return true;
        return size == header.size() && begins_with(header, sqlite_magic) && has_our_id(header);
    } catch (const LedgerError&) {
        return false; // what may not be read
    }
}

std::string journal_of(const std::string& path) {
    return behind_links(path).string() + "-journal";
}

bool has_open_journal(const std::string& path) {
    struct stat status {};
    return ::stat(journal_of(path).c_str(), &status) == 0 && status.st_size > 0;
}

void make_names_fast(const std::filesystem::path& folder) {
    const int handle = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return;
    ::fsync(handle);
    ::close(handle);
}

void check_may_write(const std::string& path) {
    const auto file = behind_links(path);
    if (file.filename().string().size() > longest_ledger_name)
        throw LedgerError{LedgerProblem::path_too_long, path};
    const auto folder = file.has_parent_path() ? file.parent_path() : ".";
    if (::access(file.c_str(), W_OK) == 0 && ::access(folder.c_str(), W_OK | X_OK) == 0)
        return;
    throw LedgerError{errno == EROFS ? LedgerProblem::read_only_disk : LedgerProblem::read_only,
                      path};
}

bool may_write(const std::string& path) {
    try {
        check_may_write(path);
        return true;
    } catch (const LedgerError&) {
        return false;
    }
}

} // namespace taizhang
