#include "gui/look/desktop_appearance.h"
#include "gui/look/desktop_portal.h"

#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <cstdlib>
#include <thread>

using namespace taizhang;

namespace {

constexpr auto portal_xml = R"(<node><interface name="org.freedesktop.portal.Settings">
  <method name="Read"><arg type="s" direction="in"/><arg type="s" direction="in"/>
    <arg type="v" direction="out"/></method>
  <signal name="SettingChanged"><arg type="s"/><arg type="s"/><arg type="v"/></signal>
</interface></node>)";

/// A session bus of its own with a desktop's portal that knows `color-scheme` and `contrast`.
class Desktop {
public:
    explicit Desktop(guint32 scheme, guint32 contrast)
        : m_scheme(scheme), m_contrast(contrast), m_bus(g_test_dbus_new(G_TEST_DBUS_NONE)) {
        g_test_dbus_up(m_bus);
        m_thread = std::thread{[this] { serve(); }};
        while (!m_is_ready)
            std::this_thread::sleep_for(std::chrono::milliseconds{2});
    }
    ~Desktop() {
        g_main_loop_quit(m_loop);
        m_thread.join();
        g_main_loop_unref(m_loop);
        g_test_dbus_down(m_bus);
        g_object_unref(m_bus);
    }
    Desktop(const Desktop&) = delete;
    Desktop& operator=(const Desktop&) = delete;

    void change(const char* key, GVariant* value) {
        g_dbus_connection_emit_signal(
            m_connection.get(), nullptr, portal_path, "org.freedesktop.portal.Settings",
            "SettingChanged", g_variant_new("(ssv)", "org.freedesktop.appearance", key, value),
            nullptr);
    }

private:
    static void on_call(GDBusConnection*, const gchar*, const gchar*, const gchar*, const gchar*,
                        GVariant* asked, GDBusMethodInvocation* call, gpointer self) {
        const auto& desktop = *static_cast<Desktop*>(self);
        const char* key = nullptr;
        g_variant_get(asked, "(&s&s)", nullptr, &key);
        const auto value =
            std::string_view{key} == "contrast" ? desktop.m_contrast : desktop.m_scheme;
        // As portals do: a variant in a variant.
        g_dbus_method_invocation_return_value(
            call, g_variant_new("(v)", g_variant_new_variant(g_variant_new_uint32(value))));
    }

    void serve() {
        const PortalContext context{g_main_context_new()};
        g_main_context_push_thread_default(context.get());
        m_loop = g_main_loop_new(context.get(), FALSE);
        m_connection.reset(g_dbus_connection_new_for_address_sync(
            g_test_dbus_get_bus_address(m_bus),
            static_cast<GDBusConnectionFlags>(G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                              G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION),
            nullptr, nullptr, nullptr));
        GDBusNodeInfo* node = g_dbus_node_info_new_for_xml(portal_xml, nullptr);
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

    const guint32 m_scheme;
    const guint32 m_contrast;
    GTestDBus* m_bus;
    GMainLoop* m_loop = nullptr;
    PortalConnection m_connection;
    std::atomic<bool> m_is_ready = false;
    std::thread m_thread;
};

bool becomes(const DesktopAppearance& desktop, Appearance wanted) {
    for (int tries = 0; tries < 2500 && desktop.appearance() != wanted; ++tries)
        std::this_thread::sleep_for(std::chrono::milliseconds{2});
    return desktop.appearance() == wanted;
}

} // namespace

TEST_CASE("the desktop's colours are asked and followed", "[appearance]") {
    Desktop desktop{1, 0};
    std::atomic<int> woken = 0;
    const DesktopAppearance asked{[&] { ++woken; }};
    CHECK(becomes(asked, Appearance::dark));
    desktop.change("color-scheme", g_variant_new_uint32(2));
    CHECK(becomes(asked, Appearance::light));
    desktop.change("contrast", g_variant_new_uint32(1));
    CHECK(becomes(asked, Appearance::high_contrast));
    desktop.change("contrast", g_variant_new_string("much")); // not understood, not taken
    desktop.change("color-scheme", g_variant_new_uint32(1));
    desktop.change("contrast", g_variant_new_uint32(0));
    CHECK(becomes(asked, Appearance::dark));
    CHECK(woken == 4);
}

TEST_CASE("without a desktop the window is light", "[appearance]") {
    const std::string before = [] {
        const char* address = std::getenv("DBUS_SESSION_BUS_ADDRESS");
        return std::string{address ? address : ""};
    }();
    setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/at/all", 1);
    {
        const DesktopAppearance asked{[] {}};
        CHECK(asked.appearance() == Appearance::light);
    }
    before.empty() ? unsetenv("DBUS_SESSION_BUS_ADDRESS")
                   : setenv("DBUS_SESSION_BUS_ADDRESS", before.c_str(), 1);
}
