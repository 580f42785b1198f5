#pragma once

#include "gui/look/desktop_portal.h"
#include "gui/screen_reader/accessible_tree.h"
#include "gui/screen_reader/reader_requests.h"

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace taizhang {

class AtspiServer;

/// The thread that knows whether a reader is on, and serves it while it is. Where there is no
/// session bus, or nothing for readers on it, it does nothing.
class ReaderBus {
public:
    /// `wake` is called on the thread when a frame is needed.
    explicit ReaderBus(std::function<void()> wake);
    ~ReaderBus();
    ReaderBus(const ReaderBus&) = delete;
    ReaderBus& operator=(const ReaderBus&) = delete;

    /// A reader is on and reached.
    bool is_read() const { return m_is_read; }
    void show(SharedTree tree);
    ReaderRequests& requests() { return m_requests; }

private:
    void run();
    void follow(GDBusConnection* session);
    void hear_state(GDBusConnection* session);
    void take_state(const char* property, GVariant* value);
    void serve(GDBusConnection* session);
    void end_serving();
    void hand_over();
    static void on_appeared(GDBusConnection* session, const gchar*, const gchar*, gpointer self);
    static void on_vanished(GDBusConnection*, const gchar*, gpointer self);
    static void on_changed(GDBusConnection* session, const gchar*, const gchar*, const gchar*,
                           const gchar*, GVariant* change, gpointer self);

    std::function<void()> m_wake;
    ReaderRequests m_requests;
    std::atomic<bool> m_is_read = false;
    std::mutex m_mutex;
    SharedTree m_newest; ///< guarded by the mutex; not shown yet
    PortalContext m_context{g_main_context_new()};
    PortalCancellable m_cancelled{g_cancellable_new()};
    // On the thread only:
    bool m_is_enabled = false;
    bool m_has_reader = false;
    std::unique_ptr<AtspiServer> m_server;
    std::thread m_thread; ///< started last, when all else is there
};

} // namespace taizhang
