#pragma once

#include <imgui.h>

namespace taizhang {

/// A rectangle on the screen, in pixels.
struct Box {
    ImVec2 min;
    ImVec2 max;

    float width() const { return max.x - min.x; }
    float height() const { return max.y - min.y; }
    ImVec2 size() const { return {width(), height()}; }
    ImVec2 centre() const { return {(min.x + max.x) / 2.0F, (min.y + max.y) / 2.0F}; }

    Box inset(float amount) const { return inset(amount, amount); }
    Box inset(float x, float y) const { return {{min.x + x, min.y + y}, {max.x - x, max.y - y}}; }
};

inline Box box_at(ImVec2 position, ImVec2 size) {
    return {position, {position.x + size.x, position.y + size.y}};
}

/// A box of the given size at the layout cursor.
inline Box box_at_cursor(ImVec2 size) {
    return box_at(ImGui::GetCursorScreenPos(), size);
}

/// The widget submitted last.
inline Box box_of_last_item() {
    return {ImGui::GetItemRectMin(), ImGui::GetItemRectMax()};
}

} // namespace taizhang
