#include "gui/opening/session_bus.h"

#include <filesystem>
#include <gio/gio.h>

namespace taizhang {

bool has_session_bus() {
    if (g_getenv("DBUS_SESSION_BUS_ADDRESS"))
        return true;
    std::error_code error;
    return std::filesystem::exists(std::filesystem::path{g_get_user_runtime_dir()} / "bus", error);
}

} // namespace taizhang
