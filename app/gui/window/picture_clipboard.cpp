#include "gui/window/picture_clipboard.h"

#include <array>
#include <cstdlib>
#include <poll.h>
#include <string_view>
#include <sys/eventfd.h>
#include <thread>
#include <unistd.h>
#include <xcb/xcb.h>

namespace taizhang {

namespace {

struct Disconnect {
    void operator()(xcb_connection_t* connection) const { xcb_disconnect(connection); }
};
using XcbConnection = std::unique_ptr<xcb_connection_t, Disconnect>;

struct Free {
    void operator()(void* reply) const { std::free(reply); }
};

xcb_atom_t atom_named(xcb_connection_t* connection, std::string_view name) {
    const auto cookie =
        xcb_intern_atom(connection, 0, static_cast<std::uint16_t>(name.size()), name.data());
    const std::unique_ptr<xcb_intern_atom_reply_t, Free> reply{
        xcb_intern_atom_reply(connection, cookie, nullptr)};
    return reply ? reply->atom : xcb_atom_t{XCB_ATOM_NONE};
}

} // namespace

/// Owns the selection from construction until another program takes it or it is destroyed. XCB and
/// not Xlib: an error, as when the asking window has gone, is an event here and ends nothing.
class PictureClipboard::Owner {
public:
    explicit Owner(std::string png)
        : m_png(std::move(png)), m_connection(xcb_connect(nullptr, nullptr)),
          m_wake(eventfd(0, EFD_CLOEXEC)) {
        if (!is_connected())
            return;
        m_clipboard = atom_named(get(), "CLIPBOARD");
        m_targets = atom_named(get(), "TARGETS");
        m_image = atom_named(get(), "image/png");
        own_selection();
        m_thread = std::thread{[this] { serve(); }};
    }

    ~Owner() {
        const std::uint64_t one = 1;
        if (m_thread.joinable() && ::write(m_wake, &one, sizeof one) == sizeof one)
            m_thread.join();
        ::close(m_wake);
    }
    Owner(const Owner&) = delete;
    Owner& operator=(const Owner&) = delete;

    bool is_connected() const { return xcb_connection_has_error(get()) == 0; }

private:
    xcb_connection_t* get() const { return m_connection.get(); }

    void own_selection() {
        const auto* screen = xcb_setup_roots_iterator(xcb_get_setup(get())).data;
        m_window = xcb_generate_id(get());
        xcb_create_window(get(), XCB_COPY_FROM_PARENT, m_window, screen->root, 0, 0, 1, 1, 0,
                          XCB_WINDOW_CLASS_INPUT_OUTPUT, screen->root_visual, 0, nullptr);
        xcb_set_selection_owner(get(), m_window, m_clipboard, XCB_CURRENT_TIME);
        xcb_flush(get());
    }

    void serve() {
        std::array<pollfd, 2> files{
            {{xcb_get_file_descriptor(get()), POLLIN, 0}, {m_wake, POLLIN, 0}}};
        while (is_connected() && answer_waiting())
            if (::poll(files.data(), files.size(), -1) > 0 && files[1].revents != 0)
                return;
    }

    /// False once another program owns the selection.
    bool answer_waiting() {
        for (;;) {
            const std::unique_ptr<xcb_generic_event_t, Free> event{xcb_poll_for_event(get())};
            if (!event)
                return true;
            const int type = event->response_type & 0x7F;
            if (type == XCB_SELECTION_CLEAR)
                return false;
            if (type == XCB_SELECTION_REQUEST)
                answer(*reinterpret_cast<const xcb_selection_request_event_t*>(event.get()));
        }
    }

    void answer(const xcb_selection_request_event_t& request) {
        const bool handed_over = hand_over(request);
        xcb_selection_notify_event_t notice{};
        notice.response_type = XCB_SELECTION_NOTIFY;
        notice.time = request.time;
        notice.requestor = request.requestor;
        notice.selection = request.selection;
        notice.target = request.target;
        notice.property = handed_over ? property_of(request) : xcb_atom_t{XCB_ATOM_NONE};
        xcb_send_event(get(), 0, request.requestor, XCB_EVENT_MASK_NO_EVENT,
                       reinterpret_cast<const char*>(&notice));
        xcb_flush(get());
    }

    static xcb_atom_t property_of(const xcb_selection_request_event_t& request) {
        return request.property == XCB_ATOM_NONE ? request.target : request.property;
    }

    bool hand_over(const xcb_selection_request_event_t& request) {
        if (request.target == m_targets) {
            const std::array offered{m_targets, m_image};
            xcb_change_property(get(), XCB_PROP_MODE_REPLACE, request.requestor,
                                property_of(request), XCB_ATOM_ATOM, 32, offered.size(),
                                offered.data());
            return true;
        }
        constexpr std::size_t header = 64;
        const std::size_t most = std::size_t{4} * xcb_get_maximum_request_length(get());
        if (request.target != m_image || m_png.size() + header > most)
            return false;
        xcb_change_property(get(), XCB_PROP_MODE_REPLACE, request.requestor, property_of(request),
                            m_image, 8, static_cast<std::uint32_t>(m_png.size()), m_png.data());
        return true;
    }

    std::string m_png;
    XcbConnection m_connection;
    int m_wake;
    xcb_window_t m_window = 0;
    xcb_atom_t m_clipboard = 0;
    xcb_atom_t m_targets = 0;
    xcb_atom_t m_image = 0;
    std::thread m_thread;
};

PictureClipboard::PictureClipboard() = default;
PictureClipboard::~PictureClipboard() = default;

bool PictureClipboard::offer(std::string png) {
    m_owner = std::make_unique<Owner>(std::move(png));
    if (m_owner->is_connected())
        return true;
    m_owner.reset();
    return false;
}

} // namespace taizhang
