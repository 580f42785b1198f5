#include "gui/bars/bar.h"

namespace taizhang {

BarScope::BarScope(const Look& look, const char* id, ImVec2 size) {
    ImGui::PushStyleColor(ImGuiCol_ChildBg, look.palette().surface);
    ImGui::PushStyleVar(ImGuiStyleVar_ChildRounding, 0.0F);
    ImGui::BeginChild(id, size, ImGuiChildFlags_NavFlattened,
                      ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoScrollbar);
    ImGui::PopStyleVar();
    ImGui::PopStyleColor();
}

BarScope::~BarScope() {
    ImGui::EndChild();
}

void hairline(const Look& look, ImVec2 from, ImVec2 to) {
    ImGui::GetWindowDrawList()->AddLine(from, to, look.palette().border);
}

} // namespace taizhang
