#include "gui/widgets/floating_card.h"

#include "gui/look/shapes.h"

namespace taizhang {

FloatingCard::FloatingCard(const Look& look, const char* id, const Box& box, Colours colours) {
    ImGui::SetCursorScreenPos(box.min);
    ImGui::BeginChild(id, box.size(), ImGuiChildFlags_NavFlattened,
                      ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse);
    auto& canvas = *ImGui::GetWindowDrawList();
    const float radius = look.px(card_radius);
    canvas.PushClipRectFullScreen();
    draw_shadow(look, canvas, box);
    canvas.AddRectFilled(box.min, box.max, colours.ground, radius);
    canvas.AddRect(box.min, box.max, colours.edge, radius);
    canvas.PopClipRect();
}

FloatingCard::~FloatingCard() {
    ImGui::EndChild();
}

bool FloatingCard::is_attended() {
    return ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem) ||
           ImGui::IsWindowFocused();
}

} // namespace taizhang
