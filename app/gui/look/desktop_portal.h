#pragma once

#include <atomic>
#include <functional>
#include <gio/gio.h>
#include <memory>
#include <string>
#include <thread>

namespace taizhang {

// What asks the desktop through its portal (org.freedesktop.portal.*) needs of GIO.

inline constexpr auto portal_name = "org.freedesktop.portal.Desktop";
inline constexpr auto portal_path = "/org/freedesktop/portal/desktop";

template <auto free>
struct FreeWith {
    template <class Object>
    void operator()(Object* object) const {
        free(object);
    }
};
using PortalConnection = std::unique_ptr<GDBusConnection, FreeWith<g_object_unref>>;
using PortalVariant = std::unique_ptr<GVariant, FreeWith<g_variant_unref>>;
using PortalContext = std::unique_ptr<GMainContext, FreeWith<g_main_context_unref>>;
using PortalCancellable = std::unique_ptr<GCancellable, FreeWith<g_object_unref>>;

/// The user's session bus; empty where there is none. Its end does not end the program. To be
/// called on the thread that asks.
PortalConnection session_bus(GCancellable* cancelled);

/// One question that the portal puts to the user, asked on a thread of its own, so that no frame
/// waits for the desktop or for the user.
class PortalQuestion {
public:
    struct Call {
        std::string interface; ///< org.freedesktop.portal.…
        std::string method;
        /// The parameters, whose options hold the token as `handle_token`.
        std::function<GVariant*(const std::string& token)> parameters;
        int file = -1; ///< descriptor that goes along as handle 0 and is closed here; -1 = none
    };
    struct Answer {
        /// False: there is no session bus, no portal, or it failed; ask in another way.
        bool is_available = false;
        bool is_given_up = true; ///< by the user
        PortalVariant results;   ///< a{sv}; empty when there is no answer
    };

    /// `wake` is called on the question's thread when the answer is there.
    PortalQuestion(Call call, std::function<void()> wake);
    /// Gives up a question that is open.
    ~PortalQuestion();
    PortalQuestion(const PortalQuestion&) = delete;
    PortalQuestion& operator=(const PortalQuestion&) = delete;

    bool is_answered() const { return m_is_done; }
    /// Once it is answered.
    const Answer& answer() const { return m_answer; }

private:
    static void on_response(GDBusConnection*, const gchar*, const gchar*, const gchar*,
                            const gchar*, GVariant* response, gpointer self);
    void run();
    void ask_on(GDBusConnection* connection);
    bool call_on(GDBusConnection* connection, const std::string& token);

    Call m_call;
    std::function<void()> m_wake;
    PortalContext m_context{g_main_context_new()};
    PortalCancellable m_cancelled{g_cancellable_new()};
    Answer m_answer;
    bool m_has_response = false; ///< on the thread only
    std::atomic<bool> m_is_done = false;
    std::thread m_thread; ///< started last, when all else is there
};

} // namespace taizhang
