#include "gui/look/desktop_portal.h"

namespace taizhang {

namespace {

using Text = std::unique_ptr<char, FreeWith<g_free>>;

/// Without an address GIO would start a bus of its own.
bool has_session_bus() {
    if (g_getenv("DBUS_SESSION_BUS_ADDRESS"))
        return true;
    const Text socket{g_build_filename(g_get_user_runtime_dir(), "bus", nullptr)};
    return g_file_test(socket.get(), G_FILE_TEST_EXISTS);
}

} // namespace

PortalConnection session_bus(GCancellable* cancelled) {
    if (!has_session_bus())
        return nullptr;
    PortalConnection connection{g_bus_get_sync(G_BUS_TYPE_SESSION, cancelled, nullptr)};
    if (connection)
        g_dbus_connection_set_exit_on_close(connection.get(), FALSE);
    return connection;
}

} // namespace taizhang
