#pragma once

#include "gui/input_method/composing.h"

#include <X11/Xlib.h>
#include <chrono>
#include <deque>
#include <vector>

namespace taizhang {

bool is_same_key_event(const XKeyEvent& key, const XKeyEvent& other);

/// The key events that the input method has and may give back. It answers in the order in which it
/// got them, and gives back those that it does not want; so what comes back settles all before it.
/// One that it keeps without any answer after it counts as kept after `patience`: an input method
/// that has to load its dictionary first may take more than a second.
class LentKeys {
public:
    using Clock = std::chrono::steady_clock;
    static constexpr std::chrono::milliseconds patience{3000};

    /// The input method has this key event now.
    void lend(const XKeyEvent& key, Clock::time_point now);

    /// Whether this key event is one that was lent. Gives it back, and settles all before it.
    bool take_back(const XKeyEvent& key);

    /// Text has come, of one of the presses that are away.
    void see_text();

    /// Settles what has been away for longer than `patience`.
    void forget_kept(Clock::time_point now);

    bool is_any_away() const { return !m_away.empty(); }
    /// When the last one went away; the clock's beginning if none is.
    Clock::time_point last_lent() const;

    bool has_kept_releases() const { return !m_kept_releases.empty(); }
    /// The releases that were kept, in their order, and no longer: a key whose press came back must
    /// be let go although the input method liked its release.
    std::vector<XKeyEvent> take_kept_releases();

    /// By the keys that are settled.
    Composing& composing() { return m_composing; }

private:
    struct Lent {
        XKeyEvent key;
        Clock::time_point since;
        bool may_be_text = false; ///< and then it says nothing about composing
    };

    void settle_first();

    Composing m_composing;
    std::deque<Lent> m_away;
    std::vector<XKeyEvent> m_kept_releases;
};

} // namespace taizhang
