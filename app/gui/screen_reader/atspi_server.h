#pragma once

#include "gui/look/desktop_portal.h"
#include "gui/screen_reader/atspi_object.h"

#include <memory>

namespace taizhang {

/// As long as the buses are waited for.
inline constexpr int longest_answer_ms = 5000;

/// The window on the bus of the screen readers, for as long as it lives; on the bus's thread, whose
/// context is the thread's default one.
class AtspiServer {
public:
    /// What is given outlives the server. `wake` makes the window draw a frame, which takes the
    /// requests. Empty where the bus or its registry does not answer.
    static std::unique_ptr<AtspiServer> begin(const char* address, ReaderRequests& requests,
                                              std::function<void()> wake, GCancellable* cancelled);
    ~AtspiServer();
    AtspiServer(const AtspiServer&) = delete;
    AtspiServer& operator=(const AtspiServer&) = delete;

    /// What is shown now. The first one makes the window known to the readers.
    void show(SharedTree tree);
    bool is_connected() const;

private:
    AtspiServer(PortalConnection connection, ReaderRequests& requests, std::function<void()> wake,
                GCancellable* cancelled);

    bool embed();
    AtspiCall call_of(int place);

    static gchar** enumerate(GDBusConnection*, const gchar*, const gchar*, gpointer);
    static GDBusInterfaceInfo** introspect(GDBusConnection*, const gchar*, const gchar*,
                                           const gchar* node, gpointer self);
    static const GDBusInterfaceVTable* dispatch(GDBusConnection*, const gchar*, const gchar*,
                                                const gchar*, const gchar* node, gpointer* answerer,
                                                gpointer self);
    static void on_call(GDBusConnection*, const gchar*, const gchar* path, const gchar* interface,
                        const gchar* method, GVariant* parameters,
                        GDBusMethodInvocation* invocation, gpointer self);
    static GVariant* on_get(GDBusConnection*, const gchar*, const gchar* path,
                            const gchar* interface, const gchar* property, GError** error,
                            gpointer self);
    static gboolean on_set(GDBusConnection*, const gchar*, const gchar* path,
                           const gchar* interface, const gchar* property, GVariant* value,
                           GError** error, gpointer self);

    PortalConnection m_connection;
    ReaderRequests& m_requests;
    std::function<void()> m_wake;
    GCancellable* m_cancelled;
    AtspiObjects m_objects;
    guint m_registered = 0;
    bool m_is_known = false; ///< to the readers
};

} // namespace taizhang
