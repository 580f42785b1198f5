#include "gui/input_method/lent_keys.h"

#include <algorithm>
#include <utility>

namespace taizhang {

bool is_same_key_event(const XKeyEvent& key, const XKeyEvent& other) {
    return key.type == other.type && key.keycode == other.keycode && key.time == other.time;
}

void LentKeys::lend(const XKeyEvent& key, Clock::time_point now) {
    m_away.push_back({key, now});
}

bool LentKeys::take_back(const XKeyEvent& key) {
    const auto known = std::ranges::find_if(
        m_away, [&](const Lent& lent) { return is_same_key_event(lent.key, key); });
    if (known == m_away.end())
        return false;
    for (auto before = known - m_away.begin(); before > 0; --before)
        settle_first();
    m_away.pop_front();
    return true;
}

void LentKeys::see_text() {
    m_composing.end();
    for (auto& lent : m_away)
        lent.may_be_text = true;
}

void LentKeys::forget_kept(Clock::time_point now) {
    while (!m_away.empty() && m_away.front().since + patience <= now)
        settle_first();
}

LentKeys::Clock::time_point LentKeys::last_lent() const {
    return m_away.empty() ? Clock::time_point{} : m_away.back().since;
}

std::vector<XKeyEvent> LentKeys::take_kept_releases() {
    return std::exchange(m_kept_releases, {});
}

void LentKeys::settle_first() {
    const auto& kept = m_away.front();
    if (kept.key.type == KeyRelease)
        m_kept_releases.push_back(kept.key);
    else if (!kept.may_be_text)
        m_composing.see_kept_press(kept.key);
    m_away.pop_front();
}

} // namespace taizhang
