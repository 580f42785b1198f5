#include "gui/screen_reader/reader_bus.h"

#include "gui/screen_reader/atspi_server.h"

#include <string_view>
#include <utility>

namespace taizhang {

namespace {

constexpr auto bus_name = "org.a11y.Bus";
constexpr auto bus_path = "/org/a11y/bus";
constexpr auto status_name = "org.a11y.Status";
constexpr auto properties_name = "org.freedesktop.DBus.Properties";
constexpr auto enabled_property = "IsEnabled";
constexpr auto reader_property = "ScreenReaderEnabled";

} // namespace

ReaderBus::ReaderBus(std::function<void()> wake) : m_wake(std::move(wake)) {
    m_thread = std::thread{[this] { run(); }};
}

ReaderBus::~ReaderBus() {
    g_cancellable_cancel(m_cancelled.get());
    g_main_context_wakeup(m_context.get());
    m_thread.join();
}

void ReaderBus::show(SharedTree tree) {
    {
        const std::scoped_lock lock{m_mutex};
        m_newest = std::move(tree);
    }
    g_main_context_wakeup(m_context.get());
}

void ReaderBus::run() {
    g_main_context_push_thread_default(m_context.get());
    if (const auto session = session_bus(m_cancelled.get()))
        follow(session.get());
    g_main_context_pop_thread_default(m_context.get());
}

/// The service is not started for this: who turns a reader on does that.
void ReaderBus::follow(GDBusConnection* session) {
    const guint watched = g_bus_watch_name_on_connection(
        session, bus_name, G_BUS_NAME_WATCHER_FLAGS_NONE, on_appeared, on_vanished, this, nullptr);
    const guint signal = g_dbus_connection_signal_subscribe(
        session, bus_name, properties_name, "PropertiesChanged", bus_path, status_name,
        G_DBUS_SIGNAL_FLAGS_NONE, on_changed, this, nullptr);
    while (!g_cancellable_is_cancelled(m_cancelled.get())) {
        g_main_context_iteration(m_context.get(), TRUE);
        if (m_server && !m_server->is_connected())
            end_serving();
        hand_over();
    }
    end_serving();
    g_dbus_connection_signal_unsubscribe(session, signal);
    g_bus_unwatch_name(watched);
}

void ReaderBus::on_appeared(GDBusConnection* session, const gchar*, const gchar*, gpointer self) {
    static_cast<ReaderBus*>(self)->hear_state(session);
}

void ReaderBus::on_vanished(GDBusConnection*, const gchar*, gpointer self) {
    auto& bus = *static_cast<ReaderBus*>(self);
    bus.m_is_enabled = false;
    bus.m_has_reader = false;
    bus.end_serving();
}

void ReaderBus::on_changed(GDBusConnection* session, const gchar*, const gchar*, const gchar*,
                           const gchar*, GVariant* change, gpointer self) {
    if (!g_variant_is_of_type(change, G_VARIANT_TYPE("(sa{sv}as)")))
        return;
    auto& bus = *static_cast<ReaderBus*>(self);
    const PortalVariant changed{g_variant_get_child_value(change, 1)};
    for (const char* property : {enabled_property, reader_property})
        if (const PortalVariant value{
                g_variant_lookup_value(changed.get(), property, G_VARIANT_TYPE_BOOLEAN)})
            bus.take_state(property, value.get());
    bus.serve(session);
}

void ReaderBus::hear_state(GDBusConnection* session) {
    for (const char* property : {enabled_property, reader_property}) {
        const PortalVariant answer{g_dbus_connection_call_sync(
            session, bus_name, bus_path, properties_name, "Get",
            g_variant_new("(ss)", status_name, property), G_VARIANT_TYPE("(v)"),
            G_DBUS_CALL_FLAGS_NO_AUTO_START, longest_answer_ms, m_cancelled.get(), nullptr)};
        if (!answer)
            continue;
        const PortalVariant held{g_variant_get_child_value(answer.get(), 0)};
        const PortalVariant value{g_variant_get_variant(held.get())};
        if (g_variant_is_of_type(value.get(), G_VARIANT_TYPE_BOOLEAN))
            take_state(property, value.get());
    }
    serve(session);
}

void ReaderBus::take_state(const char* property, GVariant* value) {
    bool& state = std::string_view{property} == reader_property ? m_has_reader : m_is_enabled;
    state = g_variant_get_boolean(value) != FALSE;
}

void ReaderBus::serve(GDBusConnection* session) {
    if (!m_is_enabled && !m_has_reader)
        return end_serving();
    if (m_server)
        return;
    const PortalVariant answer{g_dbus_connection_call_sync(
        session, bus_name, bus_path, bus_name, "GetAddress", nullptr, G_VARIANT_TYPE("(s)"),
        G_DBUS_CALL_FLAGS_NO_AUTO_START, longest_answer_ms, m_cancelled.get(), nullptr)};
    if (!answer)
        return;
    const gchar* address = nullptr;
    g_variant_get(answer.get(), "(&s)", &address);
    m_server = AtspiServer::begin(address, m_requests, m_wake, m_cancelled.get());
    m_is_read = m_server != nullptr;
    m_wake();
}

void ReaderBus::end_serving() {
    m_is_read = false;
    if (m_server)
        m_wake();
    m_server.reset();
}

void ReaderBus::hand_over() {
    SharedTree newest;
    {
        const std::scoped_lock lock{m_mutex};
        newest = std::exchange(m_newest, nullptr);
    }
    if (newest && m_server)
        m_server->show(std::move(newest));
}

} // namespace taizhang
