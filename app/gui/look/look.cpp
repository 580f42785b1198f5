#include "gui/look/look.h"

namespace taizhang {

FontScope::FontScope(const Look& look, const TextStyle& style) {
    ImGui::PushFont(look.fonts.of(style.weight), style.size * look.fonts.line_height(style.weight));
    ImGui::PushStyleColor(ImGuiCol_Text, style.colour);
}

FontScope::~FontScope() {
    ImGui::PopStyleColor();
    ImGui::PopFont();
}

} // namespace taizhang
