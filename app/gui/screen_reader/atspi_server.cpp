#include "gui/screen_reader/atspi_server.h"

#include "gui/screen_reader/atspi_events.h"
#include "gui/screen_reader/atspi_words.h"
#include "gui/screen_reader/atspi_xml.h"

#include <string_view>

namespace taizhang {

namespace {

constexpr auto objects_path = "/org/a11y/atspi/accessible";
constexpr auto root_path = "/org/a11y/atspi/accessible/root";
constexpr auto registry_name = "org.a11y.atspi.Registry";

std::string_view node_of(std::string_view path) {
    return path.substr(path.rfind('/') + 1);
}

void refuse(GError** error, const char* what) {
    g_set_error(error, G_DBUS_ERROR, G_DBUS_ERROR_UNKNOWN_OBJECT, "%s is not shown any more", what);
}

} // namespace

AtspiServer::AtspiServer(PortalConnection connection, ReaderRequests& requests,
                         std::function<void()> wake, GCancellable* cancelled)
    : m_connection(std::move(connection)), m_requests(requests), m_wake(std::move(wake)),
      m_cancelled(cancelled) {
    m_objects.bus_name = g_dbus_connection_get_unique_name(m_connection.get());
    m_objects.desktop_path = "/org/a11y/atspi/null";
    AccessibleTree nothing;
    nothing.nodes.emplace_back().role = AccessibleRole::window;
    m_objects.take(std::make_shared<const AccessibleTree>(std::move(nothing)));
}

std::unique_ptr<AtspiServer> AtspiServer::begin(const char* address, ReaderRequests& requests,
                                                std::function<void()> wake,
                                                GCancellable* cancelled) {
    constexpr auto flags =
        static_cast<GDBusConnectionFlags>(G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                          G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION);
    PortalConnection connection{
        g_dbus_connection_new_for_address_sync(address, flags, nullptr, cancelled, nullptr)};
    if (!connection)
        return nullptr;
    g_dbus_connection_set_exit_on_close(connection.get(), FALSE);
    std::unique_ptr<AtspiServer> server{
        new AtspiServer{std::move(connection), requests, std::move(wake), cancelled}};
    static const GDBusSubtreeVTable table{enumerate, introspect, dispatch, {}};
    server->m_registered = g_dbus_connection_register_subtree(
        server->m_connection.get(), objects_path, &table,
        G_DBUS_SUBTREE_FLAGS_DISPATCH_TO_UNENUMERATED_NODES, server.get(), nullptr, nullptr);
    if (server->m_registered == 0)
        return nullptr;
    return server;
}

AtspiServer::~AtspiServer() {
    if (m_registered != 0)
        g_dbus_connection_unregister_subtree(m_connection.get(), m_registered);
    g_dbus_connection_close_sync(m_connection.get(), nullptr, nullptr);
}

bool AtspiServer::is_connected() const {
    return g_dbus_connection_is_closed(m_connection.get()) == FALSE;
}

/// The registry takes the application into the desktop's tree.
bool AtspiServer::embed() {
    const PortalVariant answer{g_dbus_connection_call_sync(
        m_connection.get(), registry_name, root_path, "org.a11y.atspi.Socket", "Embed",
        g_variant_new("((so))", m_objects.bus_name.c_str(), root_path), G_VARIANT_TYPE("((so))"),
        G_DBUS_CALL_FLAGS_NONE, longest_answer_ms, m_cancelled, nullptr)};
    if (!answer)
        return false;
    const gchar* name = nullptr;
    const gchar* path = nullptr;
    g_variant_get(answer.get(), "((&s&o))", &name, &path);
    m_objects.desktop_name = name;
    m_objects.desktop_path = path;
    return true;
}

void AtspiServer::show(SharedTree tree) {
    const SharedTree before = m_objects.tree;
    m_objects.take(std::move(tree));
    if (m_is_known)
        return tell_changes(m_connection.get(), before, m_objects);
    m_is_known = embed();
    if (m_is_known)
        tell_window(m_connection.get(), m_objects);
}

AtspiCall AtspiServer::call_of(int place) {
    return {m_objects, m_requests, place};
}

gchar** AtspiServer::enumerate(GDBusConnection*, const gchar*, const gchar*, gpointer) {
    return g_new0(gchar*, 1); // who walks the tree asks for children
}

GDBusInterfaceInfo** AtspiServer::introspect(GDBusConnection*, const gchar*, const gchar*,
                                             const gchar* node, gpointer self) {
    const auto& objects = static_cast<AtspiServer*>(self)->m_objects;
    const auto place = node ? objects.place_of(node) : std::nullopt;
    if (!place)
        return nullptr;
    std::vector<const char*> names{"Accessible"};
    if (*place == application_place) {
        names.push_back("Application");
    } else {
        const auto more = atspi_interfaces(objects.at(*place));
        names.insert(names.end(), more.begin(), more.end());
    }
    auto** infos = g_new0(GDBusInterfaceInfo*, names.size() + 1);
    for (size_t i = 0; i < names.size(); ++i)
        infos[i] = g_dbus_interface_info_ref(atspi_interface(names[i]));
    return infos;
}

const GDBusInterfaceVTable* AtspiServer::dispatch(GDBusConnection*, const gchar*, const gchar*,
                                                  const gchar*, const gchar*, gpointer* answerer,
                                                  gpointer self) {
    static const GDBusInterfaceVTable table{on_call, on_get, on_set, {}};
    *answerer = self;
    return &table;
}

void AtspiServer::on_call(GDBusConnection*, const gchar*, const gchar* path, const gchar* interface,
                          const gchar* method, GVariant* parameters,
                          GDBusMethodInvocation* invocation, gpointer self) {
    auto& server = *static_cast<AtspiServer*>(self);
    const auto place = server.m_objects.place_of(node_of(path));
    GVariant* answer =
        place ? answer_to_method(server.call_of(*place), interface, method, parameters) : nullptr;
    if (!server.m_requests.is_empty())
        server.m_wake();
    if (answer)
        g_dbus_method_invocation_return_value(invocation, answer);
    else
        g_dbus_method_invocation_return_error(invocation, G_DBUS_ERROR, G_DBUS_ERROR_UNKNOWN_OBJECT,
                                              "%s is not shown any more", path);
}

GVariant* AtspiServer::on_get(GDBusConnection*, const gchar*, const gchar* path,
                              const gchar* interface, const gchar* property, GError** error,
                              gpointer self) {
    auto& server = *static_cast<AtspiServer*>(self);
    const auto place = server.m_objects.place_of(node_of(path));
    GVariant* value =
        place ? value_of_property(server.call_of(*place), interface, property) : nullptr;
    if (!value)
        refuse(error, path);
    return value;
}

gboolean AtspiServer::on_set(GDBusConnection*, const gchar*, const gchar* path,
                             const gchar* interface, const gchar* property, GVariant* value,
                             GError** error, gpointer self) {
    auto& server = *static_cast<AtspiServer*>(self);
    const auto place = server.m_objects.place_of(node_of(path));
    const bool is_set = place && set_property(server.call_of(*place), interface, property, value);
    if (!is_set)
        refuse(error, path);
    server.m_wake();
    return is_set ? TRUE : FALSE;
}

} // namespace taizhang
