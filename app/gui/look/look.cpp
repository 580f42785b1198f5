#include "gui/look/look.h"

namespace taizhang {

FontScope::FontScope(const Look& look, const TextStyle& style) {
    const LoadedFont& loaded = look.fonts.of(style.weight, style.face);
    ImGui::PushFont(loaded.font, style.size * loaded.line_height);
    ImGui::PushStyleColor(ImGuiCol_Text, style.colour);
}

FontScope::~FontScope() {
    ImGui::PopStyleColor();
    ImGui::PopFont();
}

} // namespace taizhang
