#pragma once

#include "gui/look/desktop_portal.h"

#include <chrono>
#include <functional>
#include <string>
#include <thread>

namespace taizhang::testing {

/// A session bus of its own with a desktop's portal on it.
class PortalBus {
public:
    /// Answers a call; on the portal's thread.
    using OnCall = std::function<void(GDBusConnection*, GVariant* asked, GDBusMethodInvocation*)>;

    /// `interfaces` is what D-Bus calls introspection data.
    PortalBus(const char* interfaces, OnCall on_call)
        : m_on_call(std::move(on_call)), m_bus(g_test_dbus_new(G_TEST_DBUS_NONE)) {
        g_test_dbus_up(m_bus);
        m_thread = std::thread{[this, interfaces] { serve(interfaces); }};
        while (!m_is_ready)
            std::this_thread::sleep_for(std::chrono::milliseconds{2});
    }
    ~PortalBus() {
        g_main_loop_quit(m_loop);
        m_thread.join();
        g_main_loop_unref(m_loop);
        g_test_dbus_down(m_bus);
        g_object_unref(m_bus);
    }
    PortalBus(const PortalBus&) = delete;
    PortalBus& operator=(const PortalBus&) = delete;

    GDBusConnection* connection() const { return m_connection.get(); }

private:
    static void on_call(GDBusConnection* connection, const gchar*, const gchar*, const gchar*,
                        const gchar*, GVariant* asked, GDBusMethodInvocation* call, gpointer self) {
        static_cast<PortalBus*>(self)->m_on_call(connection, asked, call);
    }

    void serve(const char* interfaces) {
        const PortalContext context{g_main_context_new()};
        g_main_context_push_thread_default(context.get());
        m_loop = g_main_loop_new(context.get(), FALSE);
        m_connection.reset(g_dbus_connection_new_for_address_sync(
            g_test_dbus_get_bus_address(m_bus),
            static_cast<GDBusConnectionFlags>(G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                              G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION),
            nullptr, nullptr, nullptr));
        GDBusNodeInfo* node = g_dbus_node_info_new_for_xml(interfaces, nullptr);
        const GDBusInterfaceVTable calls{on_call, nullptr, nullptr, {}};
        g_dbus_connection_register_object(m_connection.get(), portal_path, node->interfaces[0],
                                          &calls, this, nullptr, nullptr);
        const PortalVariant named{g_dbus_connection_call_sync(
            m_connection.get(), "org.freedesktop.DBus", "/org/freedesktop/DBus",
            "org.freedesktop.DBus", "RequestName", g_variant_new("(su)", portal_name, 0U), nullptr,
            G_DBUS_CALL_FLAGS_NONE, -1, nullptr, nullptr)};
        m_is_ready = true;
        g_main_loop_run(m_loop);
        g_dbus_connection_close_sync(m_connection.get(), nullptr, nullptr);
        g_dbus_node_info_unref(node);
        g_main_context_pop_thread_default(context.get());
    }

    OnCall m_on_call;
    GTestDBus* m_bus;
    GMainLoop* m_loop = nullptr;
    PortalConnection m_connection;
    std::atomic<bool> m_is_ready = false;
    std::thread m_thread;
};

/// Where a portal answers a call of this connection with this token.
inline std::string request_path_of(GDBusMethodInvocation* call, const std::string& token) {
    std::string sender{g_dbus_method_invocation_get_sender(call) + 1};
    for (char& letter : sender)
        if (letter == '.')
            letter = '_';
    return std::string{portal_path} + "/request/" + sender + "/" + token;
}

/// Takes the call on and answers with this code (0 = the user has chosen) and these results.
inline void answer_request(GDBusConnection* connection, GDBusMethodInvocation* call,
                           const std::string& token, guint32 code, GVariant* results) {
    const std::string path = request_path_of(call, token);
    g_dbus_method_invocation_return_value(call, g_variant_new("(o)", path.c_str()));
    g_dbus_connection_emit_signal(connection, nullptr, path.c_str(),
                                  "org.freedesktop.portal.Request", "Response",
                                  g_variant_new("(u@a{sv})", code, results), nullptr);
}

/// The token in the options of a call.
inline std::string token_in(GVariant* options) {
    const char* token = "";
    g_variant_lookup(options, "handle_token", "&s", &token);
    return token;
}

inline GVariant* no_results() {
    return g_variant_new_array(G_VARIANT_TYPE("{sv}"), nullptr, 0);
}

} // namespace taizhang::testing
