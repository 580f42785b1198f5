#include "gui/desktop_notification.h"

#include "gui/look/desktop_portal.h"

namespace taizhang {

namespace {

constexpr int longest_wait_ms = 3000;
constexpr guint32 no_former = 0;
constexpr gint32 until_it_is_read = 0;
constexpr guchar critical = 2;

/// Servers may take "<", ">" and "&" of the message for marks.
GVariant* call_of(const std::string& title, const std::string& message) {
    GVariantBuilder hints;
    g_variant_builder_init(&hints, G_VARIANT_TYPE_VARDICT);
    g_variant_builder_add(&hints, "{sv}", "urgency", g_variant_new_byte(critical));
    g_variant_builder_add(&hints, "{sv}", "desktop-entry",
                          g_variant_new_string("org.taizhang.taizhang"));
    char* escaped = g_markup_escape_text(message.c_str(), -1);
    GVariant* call =
        g_variant_new("(susssasa{sv}i)", "taizhang", no_former, "org.taizhang.taizhang",
                      title.c_str(), escaped, nullptr, &hints, until_it_is_read);
    g_free(escaped);
    return call;
}

} // namespace

void notify_desktop(const std::string& title, const std::string& message) {
    const auto bus = session_bus(nullptr);
    if (!bus)
        return;
    const PortalVariant answer{g_dbus_connection_call_sync(
        bus.get(), "org.freedesktop.Notifications", "/org/freedesktop/Notifications",
        "org.freedesktop.Notifications", "Notify", call_of(title, message), nullptr,
        G_DBUS_CALL_FLAGS_NONE, longest_wait_ms, nullptr, nullptr)};
}

} // namespace taizhang
