#include "gui/widgets/dialog.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr float margin = 16.0F;
constexpr float space = 8.0F;

} // namespace

DialogScope::DialogScope(const Look& look, const char* name, ImVec2 size) {
    const auto screen = ImGui::GetIO().DisplaySize;
    const float around = look.px(margin);
    ImGui::SetNextWindowPos({screen.x / 2.0F, screen.y / 2.0F}, ImGuiCond_Always, {0.5F, 0.5F});
    ImGui::SetNextWindowSize({std::min(look.px(size.x), screen.x - around),
                              std::min(look.px(size.y), screen.y - around)});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {look.px(margin), look.px(margin)});
    m_is_open =
        ImGui::BeginPopupModal(name, nullptr,
                               ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoMove |
                                   ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoSavedSettings);
    ImGui::PopStyleVar();
    if (!m_is_open)
        return;
    if (ImGui::IsWindowAppearing())
        ImGui::SetNavCursorVisible(true); // Enter answers at once, also where the mouse opened it
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {look.px(space), look.px(space)});
}

DialogScope::~DialogScope() {
    if (!m_is_open)
        return;
    ImGui::PopStyleVar();
    ImGui::EndPopup();
}

void DialogScope::close() {
    ImGui::CloseCurrentPopup();
}

} // namespace taizhang
