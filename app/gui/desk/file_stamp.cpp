#include "gui/desk/file_stamp.h"

#include <sys/stat.h>

namespace taizhang {

std::optional<FileStamp> stamp_of(const std::string& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0)
        return std::nullopt;
    constexpr std::int64_t ns_in_a_second = 1'000'000'000;
    return FileStamp{{status.st_dev, status.st_ino},
                     status.st_size,
                     status.st_mtim.tv_sec * ns_in_a_second + status.st_mtim.tv_nsec};
}

} // namespace taizhang
