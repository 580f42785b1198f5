#pragma once

#include "ledger/ledger_file.h"

#include <optional>
#include <string>
#include <sys/types.h>

namespace taizhang {

/// Which file a path leads to, and when it was last written.
struct FileStamp {
    FileIdentity file;
    off_t size = 0;              ///< bytes
    std::int64_t written_ns = 0; ///< time of the last write, in nanoseconds

    friend bool operator==(const FileStamp&, const FileStamp&) = default;
};

/// Nothing where there is no file, or none that can be seen.
std::optional<FileStamp> stamp_of(const std::string& path);

} // namespace taizhang
