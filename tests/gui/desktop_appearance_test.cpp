#include "gui/look/desktop_appearance.h"
#include "gui/portal_bus.h"

#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <cstdlib>
#include <thread>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

constexpr auto portal_xml = R"(<node><interface name="org.freedesktop.portal.Settings">
  <method name="Read"><arg type="s" direction="in"/><arg type="s" direction="in"/>
    <arg type="v" direction="out"/></method>
  <signal name="SettingChanged"><arg type="s"/><arg type="s"/><arg type="v"/></signal>
</interface></node>)";

/// A desktop whose portal knows `color-scheme` and `contrast`.
class Desktop {
public:
    Desktop(guint32 scheme, guint32 contrast)
        : m_bus(portal_xml, [scheme, contrast](GDBusConnection*, GVariant* asked,
                                               GDBusMethodInvocation* call) {
              const char* key = nullptr;
              g_variant_get(asked, "(&s&s)", nullptr, &key);
              const auto value = std::string_view{key} == "contrast" ? contrast : scheme;
              // As portals do: a variant in a variant.
              g_dbus_method_invocation_return_value(
                  call, g_variant_new("(v)", g_variant_new_variant(g_variant_new_uint32(value))));
          }) {}

    void change(const char* key, GVariant* value) {
        g_dbus_connection_emit_signal(
            m_bus.connection(), nullptr, portal_path, "org.freedesktop.portal.Settings",
            "SettingChanged", g_variant_new("(ssv)", "org.freedesktop.appearance", key, value),
            nullptr);
    }

private:
    PortalBus m_bus;
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
