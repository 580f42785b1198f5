#include "gui/window/input_pace.h"

#include <algorithm>

namespace taizhang {

namespace {

/// From a shortcut to a field that takes text: a list opens, its field asks for the caret, gets
/// it, and takes text from the frame after.
constexpr int settling_frames = 3;

/// From a character that begins to overwrite a cell to the field that opens there.
constexpr int opening_frames = 2;

constexpr double longest_wait_s = 1.0;

bool is_of_keyboard(const ImGuiInputEvent& event) {
    return event.Type == ImGuiInputEventType_Key || event.Type == ImGuiInputEventType_Text;
}

bool is_modifier(ImGuiKey key) {
    return (key & ImGuiMod_Mask_) != 0 || (key >= ImGuiKey_LeftCtrl && key <= ImGuiKey_RightSuper);
}

/// Arrows leave a cell that is being overwritten.
bool ends_typing(ImGuiKey key) {
    const bool is_arrow = key >= ImGuiKey_LeftArrow && key <= ImGuiKey_DownArrow;
    return is_arrow || key == ImGuiKey_Enter || key == ImGuiKey_KeypadEnter ||
           key == ImGuiKey_Tab || key == ImGuiKey_Escape ||
           (key >= ImGuiKey_F1 && key <= ImGuiKey_F24);
}

/// Reads events in their order and knows which of them may move the caret to another field.
class CaretMoves {
public:
    explicit CaretMoves(const ImGuiIO& io)
        : m_is_typing(io.WantTextInput), m_ctrl(io.KeyCtrl), m_alt(io.KeyAlt) {}

    bool may_move(const ImGuiInputEvent& event) {
        if (event.Type == ImGuiInputEventType_MouseButton)
            return true;
        return event.Type == ImGuiInputEventType_Key && may_move(event.Key);
    }

private:
    bool may_move(const ImGuiInputEventKey& key) {
        if (key.Key == ImGuiMod_Ctrl)
            m_ctrl = key.Down;
        if (key.Key == ImGuiMod_Alt)
            m_alt = key.Down;
        if (!key.Down || is_modifier(key.Key))
            return false;
        return !m_is_typing || m_ctrl || m_alt || ends_typing(key.Key);
    }

    bool m_is_typing;
    bool m_ctrl;
    bool m_alt;
};

bool is_release(const ImGuiInputEvent& event) {
    return event.Type == ImGuiInputEventType_Key && !event.Key.Down && !is_modifier(event.Key.Key);
}

/// Takes out the releases of keys that were pressed before all these events: a key that seemed
/// held down meanwhile would repeat. Modifiers stay, they belong to the keys around them.
std::vector<ImGuiInputEvent> take_releases(std::vector<ImGuiInputEvent>& events) {
    std::vector<ImGuiInputEvent> releases;
    std::vector<ImGuiKey> pressed;
    std::erase_if(events, [&](const ImGuiInputEvent& event) {
        if (event.Type == ImGuiInputEventType_Key && event.Key.Down)
            pressed.push_back(event.Key.Key);
        const bool is_due = is_release(event) && !std::ranges::count(pressed, event.Key.Key);
        if (is_due)
            releases.push_back(event);
        return is_due;
    });
    return releases;
}

} // namespace

bool InputPace::waits(const ImGuiContext& context, Keys keys) {
    if (keys == Keys::go)
        m_waits_since_s.reset();
    else if (!m_waits_since_s)
        m_waits_since_s = context.Time;
    const bool waits_for_ledger =
        m_waits_since_s && context.Time - *m_waits_since_s < longest_wait_s;
    return waits_for_ledger || m_frames_to_settle > 0;
}

void InputPace::begin_frame(ImGuiContext& context, Keys keys) {
    auto& queue = context.InputEventsQueue;
    CaretMoves moves{context.IO};
    const bool is_to_wait = waits(context, keys);
    bool has_moved = false;
    bool has_begun = false; // to type where no field has the caret, as into a cell of a table
    int shown = 0;
    for (; shown < queue.Size; ++shown) {
        const bool moves_now = moves.may_move(queue[shown]);
        if (is_of_keyboard(queue[shown]) && (is_to_wait || has_moved || (has_begun && moves_now)))
            break;
        has_moved = moves_now || has_moved;
        has_begun = has_begun ||
                    (queue[shown].Type == ImGuiInputEventType_Text && !context.IO.WantTextInput);
    }
    m_held.assign(queue.begin() + shown, queue.end());
    queue.resize(shown);
    for (const auto& release : take_releases(m_held))
        queue.push_back(release);
    if (has_moved)
        m_frames_to_settle = settling_frames;
    else if (has_begun)
        m_frames_to_settle = opening_frames;
    else if (m_frames_to_settle > 0)
        --m_frames_to_settle;
}

void InputPace::end_frame(ImGuiContext& context) {
    for (const auto& event : m_held)
        context.InputEventsQueue.push_back(event);
    m_held.clear();
}

} // namespace taizhang
