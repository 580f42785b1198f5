#include "gui/opening/open_outside.h"

#include <glib.h>
#include <string>

namespace taizhang {

bool open_outside(const std::filesystem::path& path) {
    std::error_code error;
    std::string command = "xdg-open";
    std::string whole = std::filesystem::absolute(path, error); // never taken for an option
    char* arguments[]{command.data(), whole.data(), nullptr};
    constexpr auto flags = static_cast<GSpawnFlags>(
        G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL);
    return g_spawn_async(nullptr, arguments, nullptr, flags, nullptr, nullptr, nullptr, nullptr) !=
           FALSE;
}

} // namespace taizhang
