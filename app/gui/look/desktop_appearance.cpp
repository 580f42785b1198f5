#include "gui/look/desktop_appearance.h"

#include "gui/look/desktop_portal.h"

#include <atomic>
#include <string_view>
#include <thread>

namespace taizhang {

namespace {

constexpr auto settings_name = "org.freedesktop.portal.Settings";
constexpr auto appearance_space = "org.freedesktop.appearance";
constexpr auto scheme_key = "color-scheme"; ///< 0 no preference, 1 dark, 2 light
constexpr auto contrast_key = "contrast";   ///< 0 no preference, 1 higher
constexpr int longest_answer_ms = 2000;

/// The number in a value that may be wrapped in variants; none where it is something else.
std::optional<guint32> number_in(GVariant* value) {
    PortalVariant held{g_variant_ref(value)};
    while (g_variant_is_of_type(held.get(), G_VARIANT_TYPE_VARIANT))
        held.reset(g_variant_get_variant(held.get()));
    if (!g_variant_is_of_type(held.get(), G_VARIANT_TYPE_UINT32))
        return std::nullopt;
    return g_variant_get_uint32(held.get());
}

} // namespace

struct DesktopAppearance::Following {
    explicit Following(std::function<void()> wake_frame) : wake(std::move(wake_frame)) {
        thread = std::thread{[this] { run(); }};
    }
    ~Following() {
        g_cancellable_cancel(cancelled.get());
        g_main_context_wakeup(context.get());
        thread.join();
    }
    Following(const Following&) = delete;
    Following& operator=(const Following&) = delete;

    void run() {
        g_main_context_push_thread_default(context.get());
        if (const auto connection = session_bus(cancelled.get()))
            follow(connection.get());
        g_main_context_pop_thread_default(context.get());
    }

    void follow(GDBusConnection* connection) {
        const auto signal = g_dbus_connection_signal_subscribe(
            connection, portal_name, settings_name, "SettingChanged", portal_path, appearance_space,
            G_DBUS_SIGNAL_FLAGS_NONE, on_change, this, nullptr);
        for (const char* key : {scheme_key, contrast_key})
            ask(connection, key);
        while (!g_cancellable_is_cancelled(cancelled.get()))
            g_main_context_iteration(context.get(), TRUE);
        g_dbus_connection_signal_unsubscribe(connection, signal);
    }

    void ask(GDBusConnection* connection, const char* key) {
        const PortalVariant answer{g_dbus_connection_call_sync(
            connection, portal_name, portal_path, settings_name, "Read",
            g_variant_new("(ss)", appearance_space, key), G_VARIANT_TYPE("(v)"),
            G_DBUS_CALL_FLAGS_NONE, longest_answer_ms, cancelled.get(), nullptr)};
        if (!answer)
            return;
        const PortalVariant value{g_variant_get_child_value(answer.get(), 0)};
        take(key, value.get());
    }

    static void on_change(GDBusConnection*, const gchar*, const gchar*, const gchar*, const gchar*,
                          GVariant* change, gpointer self) {
        if (!g_variant_is_of_type(change, G_VARIANT_TYPE("(ssv)")))
            return;
        const PortalVariant key{g_variant_get_child_value(change, 1)};
        const PortalVariant value{g_variant_get_child_value(change, 2)};
        static_cast<Following*>(self)->take(g_variant_get_string(key.get(), nullptr), value.get());
    }

    void take(std::string_view key, GVariant* value) {
        const auto number = number_in(value);
        if (!number)
            return;
        if (key == scheme_key)
            is_dark = *number == 1;
        else if (key == contrast_key)
            has_high_contrast = *number == 1;
        const auto now = has_high_contrast ? Appearance::high_contrast
                         : is_dark         ? Appearance::dark
                                           : Appearance::light;
        if (appearance.exchange(now) != now)
            wake();
    }

    std::function<void()> wake;
    PortalContext context{g_main_context_new()};
    PortalCancellable cancelled{g_cancellable_new()};
    bool is_dark = false; ///< on the thread only
    bool has_high_contrast = false;
    std::atomic<Appearance> appearance = Appearance::light;
    std::thread thread; ///< started last, when all else is there
};

DesktopAppearance::DesktopAppearance(std::function<void()> wake)
    : m_following(std::make_unique<Following>(std::move(wake))) {}
DesktopAppearance::~DesktopAppearance() = default;

Appearance DesktopAppearance::appearance() const {
    return m_following->appearance;
}

} // namespace taizhang
