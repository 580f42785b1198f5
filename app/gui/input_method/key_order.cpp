#include "gui/input_method/key_order.h"

#include "gui/input_method/x11_calls.h"

#include <algorithm>
#include <array>
#include <poll.h>
#include <ranges>

namespace taizhang {

namespace {

using Clock = LentKeys::Clock;

/// Within this time the answer is usually there, so that many keys fit between two frames.
constexpr std::chrono::milliseconds usual_answer{4};
/// Long enough for an input method that works, and too short to be noticed.
constexpr std::chrono::milliseconds click_waits{60};

bool is_key(const XEvent& event) {
    return event.type == KeyPress || event.type == KeyRelease;
}

/// GLFW reports keys whatever XFilterEvent says, but passes over an event of no type.
void hide(XEvent& event) {
    event.type = 0;
}

/// The kinds of messages in which input methods answer.
using AnswerKinds = std::array<Atom, 2>;

int is_answer(Display*, XEvent* event, XPointer kinds) {
    return event->type == ClientMessage &&
           std::ranges::count(*reinterpret_cast<const AnswerKinds*>(kinds),
                              event->xclient.message_type) > 0;
}

bool sleep_until_readable(Display* display, Clock::time_point deadline) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now());
    pollfd connection{ConnectionNumber(display), POLLIN, 0};
    return left.count() > 0 && poll(&connection, 1, static_cast<int>(left.count())) > 0;
}

/// Lets libX11 read one answer, if there is one before the deadline.
void read_answer(Display* display, Clock::time_point deadline) {
    AnswerKinds kinds{XInternAtom(display, "_XIM_PROTOCOL", False),
                      XInternAtom(display, "_XIM_MOREDATA", False)};
    XEvent answer;
    do {
        if (XCheckIfEvent(display, &answer, is_answer, reinterpret_cast<XPointer>(&kinds))) {
            filter_in_x11(answer, None);
            return;
        }
    } while (sleep_until_readable(display, deadline));
}

} // namespace

bool KeyOrder::filter(XEvent& event, ::Window window) {
    if (is_let_go(event))
        return false;
    if (has_to_wait(event)) {
        hide(event);
        return true;
    }
    const XEvent asked = event; // libX11 may clear parts of it
    const bool is_taken = filter_in_x11(event, window);
    if (is_taken && is_key(asked)) {
        m_lent.lend(asked.xkey, Clock::now());
        hide(event);
        read_answer(asked.xany.display, m_lent.last_lent() + usual_answer);
    } else if (is_to_ignore(asked)) {
        hide(event);
    }
    return is_taken;
}

/// A shortcut while letters are being composed that the input method does not want either.
bool KeyOrder::is_to_ignore(const XEvent& event) {
    auto& composing = m_lent.composing();
    if (event.type == FocusOut)
        composing.end();
    if (event.type != KeyPress)
        return false;
    if (event.xkey.keycode == 0)
        m_lent.see_text();
    else
        composing.see_returned_press(event.xkey);
    return composing.is_on() && is_chord(event.xkey);
}

/// What has to come first is then in the queue, and this event behind it.
bool KeyOrder::has_to_wait(XEvent& event) {
    m_lent.forget_kept(Clock::now());
    if (is_key(event))
        m_lent.take_back(event.xkey);
    if (m_lent.has_kept_releases()) {
        put_back_after_releases(event);
        return true;
    }
    const auto deadline = m_lent.last_lent() + click_waits;
    if (event.type != ButtonPress || !m_lent.is_any_away() || Clock::now() >= deadline)
        return false;
    // Each answer goes to the front of the queue, so one at a time.
    XPutBackEvent(event.xany.display, &event);
    read_answer(event.xany.display, deadline);
    return true;
}

void KeyOrder::put_back_after_releases(XEvent& event) {
    auto* display = event.xany.display;
    XPutBackEvent(display, &event);
    const auto releases = m_lent.take_kept_releases();
    for (const auto& release : releases | std::views::reverse) {
        XEvent let_go{};
        let_go.xkey = release;
        XPutBackEvent(display, &let_go);
    }
    m_let_go.insert(m_let_go.end(), releases.begin(), releases.end());
}

bool KeyOrder::is_let_go(const XEvent& event) {
    if (event.type != KeyRelease)
        return false;
    const auto known = std::ranges::find_if(
        m_let_go, [&](const XKeyEvent& key) { return is_same_key_event(key, event.xkey); });
    if (known == m_let_go.end())
        return false;
    m_let_go.erase(known);
    return true;
}

} // namespace taizhang
