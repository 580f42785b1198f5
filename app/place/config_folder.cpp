#include "place/config_folder.h"

#include <cstdlib>

namespace taizhang {

std::filesystem::path config_folder() {
    if (const char* folder = std::getenv("XDG_CONFIG_HOME"); folder && *folder == '/')
        return std::filesystem::path{folder} / "taizhang";
    const char* home = std::getenv("HOME");
    return std::filesystem::path{home ? home : "."} / ".config" / "taizhang";
}

} // namespace taizhang
