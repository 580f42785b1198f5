#include "ledger/sqlite_path.h"

#include "ledger/ledger_error.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace taizhang {

namespace {

/// What SQLite takes, less the ending of the journal.
constexpr size_t longest_for_sqlite = 512 - sizeof "-journal";

constexpr const char* layer_name = "taizhang";

extern "C" int leave_path_alone(sqlite3_vfs*, const char* path, int size, char* out) {
    const size_t length = std::strlen(path);
    if (std::cmp_greater_equal(length, size))
        return SQLITE_CANTOPEN;
    std::memcpy(out, path, length + 1);
    return SQLITE_OK;
}

/// SQLite's own layer would follow `/proc/self/fd/N` back to the long path.
const char* registered_layer() {
    static const int result = [] {
        static sqlite3_vfs layer = *sqlite3_vfs_find(nullptr);
        layer.pNext = nullptr;
        layer.zName = layer_name;
        layer.xFullPathname = leave_path_alone;
        return sqlite3_vfs_register(&layer, 0);
    }();
    return result == SQLITE_OK ? layer_name : nullptr;
}

std::filesystem::path real_path(const std::string& path) {
    std::error_code error;
    auto real = std::filesystem::canonical(path, error);
    if (error)
        throw LedgerError{problem_of_errno(error.value()), path};
    return real;
}

} // namespace

SqlitePath::SqlitePath(const std::string& path) {
    const auto real = real_path(path);
    m_text = real.string();
    if (m_text.size() <= longest_for_sqlite)
        return;
    m_held = ::open(real.parent_path().c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC);
    if (m_held < 0)
        throw LedgerError{problem_of_errno(errno), path};
    m_text = "/proc/self/fd/" + std::to_string(m_held) + "/" + real.filename().string();
}

/// SQLite follows no link to a file, not even that of an open one: so it gets a name.
SqlitePath SqlitePath::of_open_file(int file) {
    SqlitePath path;
    path.m_held = file;
    const std::string link = "/proc/self/fd/" + std::to_string(file);
    std::error_code error;
    const auto place = std::filesystem::read_symlink(link, error);
    path.m_text = place.string();
    if (!error && std::filesystem::exists(place))
        return path;
    struct stat status {};
    ::fstat(file, &status);
    path.m_text = (place.parent_path() / ("taizhang-copy-" + std::to_string(::getpid()) + "-" +
                                          std::to_string(status.st_ino)))
                      .string();
    if (::linkat(AT_FDCWD, link.c_str(), AT_FDCWD, path.m_text.c_str(), AT_SYMLINK_FOLLOW) != 0)
        throw LedgerError{LedgerProblem::disk_full, path.m_text};
    return path;
}

SqlitePath::~SqlitePath() {
    if (m_held >= 0)
        ::close(m_held);
}

SqlitePath::SqlitePath(SqlitePath&& other) noexcept
    : m_text{std::move(other.m_text)}, m_held{std::exchange(other.m_held, -1)} {}

const char* SqlitePath::layer() const {
    return m_held < 0 ? nullptr : registered_layer();
}

} // namespace taizhang
