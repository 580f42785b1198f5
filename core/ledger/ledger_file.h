#pragma once

#include <cstdint>
#include <string>

namespace taizhang {

/// Which file a path leads to, to notice that it was moved, deleted or replaced.
struct FileIdentity {
    std::uint64_t device = 0;
    std::uint64_t inode = 0;

    friend bool operator==(const FileIdentity&, const FileIdentity&) = default;
};

/// Throws missing, no_permission or io_failed.
FileIdentity identity_of(const std::string& path);

/// Reads the file's header without SQLite and without touching the file. Throws when it can't be a
/// ledger that this program reads.
void check_header(const std::string& path);

/// True when both the file and its folder may be written: SQLite needs a journal beside the file.
bool may_write(const std::string& path);

/// Makes an empty file; throws exists when there is something at the path.
void make_empty_file(const std::string& path);

} // namespace taizhang
