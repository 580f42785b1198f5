#include "gui/look/desktop_portal.h"

#include <gio/gunixfdlist.h>
#include <unistd.h>

namespace taizhang {

namespace {

constexpr auto request_name = "org.freedesktop.portal.Request";
constexpr int longest_start_ms = 5000; ///< until the desktop has said that it asks the user

using Text = std::unique_ptr<char, FreeWith<g_free>>;

/// Without an address GIO would start a bus of its own.
bool has_session_bus() {
    if (g_getenv("DBUS_SESSION_BUS_ADDRESS"))
        return true;
    const Text socket{g_build_filename(g_get_user_runtime_dir(), "bus", nullptr)};
    return g_file_test(socket.get(), G_FILE_TEST_EXISTS);
}

/// Where the portal will answer: made of our name on the bus and a token of our choice.
std::string request_path(GDBusConnection* connection, const std::string& token) {
    std::string sender{g_dbus_connection_get_unique_name(connection) + 1};
    for (char& letter : sender)
        if (letter == '.')
            letter = '_';
    return std::string{portal_path} + "/request/" + sender + "/" + token;
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

PortalQuestion::PortalQuestion(Call call, std::function<void()> wake)
    : m_call(std::move(call)), m_wake(std::move(wake)) {
    m_thread = std::thread{[this] {
        run();
        m_is_done = true;
        m_wake();
    }};
}

PortalQuestion::~PortalQuestion() {
    g_cancellable_cancel(m_cancelled.get());
    g_main_context_wakeup(m_context.get());
    m_thread.join();
    if (m_call.file >= 0)
        ::close(m_call.file);
}

void PortalQuestion::on_response(GDBusConnection*, const gchar*, const gchar*, const gchar*,
                                 const gchar*, GVariant* response, gpointer self) {
    auto& question = *static_cast<PortalQuestion*>(self);
    guint32 code = 0;
    GVariant* results = nullptr;
    g_variant_get(response, "(u@a{sv})", &code, &results);
    question.m_answer.results.reset(results);
    question.m_answer.is_given_up = code != 0;
    question.m_has_response = true;
}

void PortalQuestion::run() {
    g_main_context_push_thread_default(m_context.get());
    if (const auto connection = session_bus(m_cancelled.get()))
        ask_on(connection.get());
    g_main_context_pop_thread_default(m_context.get());
}

void PortalQuestion::ask_on(GDBusConnection* connection) {
    static std::atomic<int> number = 0;
    const auto token = "taizhang" + std::to_string(++number);
    const auto signal = g_dbus_connection_signal_subscribe(
        connection, portal_name, request_name, "Response", request_path(connection, token).c_str(),
        nullptr, G_DBUS_SIGNAL_FLAGS_NONE, on_response, this, nullptr);
    m_answer.is_available = call_on(connection, token);
    while (m_answer.is_available && !m_has_response &&
           !g_cancellable_is_cancelled(m_cancelled.get()))
        g_main_context_iteration(m_context.get(), TRUE);
    g_dbus_connection_signal_unsubscribe(connection, signal);
}

/// Whether the portal has said that it asks the user.
bool PortalQuestion::call_on(GDBusConnection* connection, const std::string& token) {
    const std::unique_ptr<GUnixFDList, FreeWith<g_object_unref>> files{g_unix_fd_list_new()};
    if (m_call.file >= 0)
        g_unix_fd_list_append(files.get(), m_call.file, nullptr);
    const PortalVariant handle{g_dbus_connection_call_with_unix_fd_list_sync(
        connection, portal_name, portal_path, m_call.interface.c_str(), m_call.method.c_str(),
        m_call.parameters(token), G_VARIANT_TYPE("(o)"), G_DBUS_CALL_FLAGS_NONE, longest_start_ms,
        files.get(), nullptr, m_cancelled.get(), nullptr)};
    return handle != nullptr;
}

} // namespace taizhang
