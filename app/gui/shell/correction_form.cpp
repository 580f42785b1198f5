#include "gui/shell/correction_form.h"

#include "characters/blank.h"
#include "gui/look/text.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/form.h"
#include "output/words/messages.h"
#include "text/ids/closed.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr float usual_width = 520.0F;
constexpr float margin = 16.0F;

} // namespace

void CorrectionForm::draw(const Look& look, const Texts& texts, Desk& desk) {
    constexpr auto name = "###correction";
    const auto refused = desk.refused_step();
    if (refused && !ImGui::IsPopupOpen(name)) {
        m_reason.clear();
        ImGui::OpenPopup(name);
    }
    const auto screen = ImGui::GetIO().DisplaySize;
    const float width = std::min(look.px(usual_width), screen.x - look.px(margin));
    ImGui::SetNextWindowPos({screen.x / 2.0F, screen.y / 2.0F}, ImGuiCond_Always, {0.5F, 0.5F});
    ImGui::SetNextWindowSize({width, 0.0F});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {look.px(margin), look.px(margin)});
    if (ImGui::BeginPopupModal(name, nullptr,
                               ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoMove |
                                   ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoSavedSettings)) {
        ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {look.px(8), look.px(8)});
        if (refused)
            draw_content(look, texts, desk, *refused);
        else
            ImGui::CloseCurrentPopup();
        ImGui::PopStyleVar();
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
}

void CorrectionForm::draw_content(const Look& look, const Texts& texts, Desk& desk,
                                  const Desk::RefusedStep& refused) {
    const std::string quarter = words_of(refused.quarter, texts);
    text_line(look, look.title(), texts(text_id::closed_correct_title, quarter));
    text_block(look, look.body(),
               texts(text_id::closed_correct_explain, message_of(refused.step, texts), quarter),
               ImGui::GetContentRegionAvail().x);
    if (ImGui::IsWindowAppearing())
        ImGui::SetKeyboardFocusHere();
    text_field(look, {"correction-reason", texts(text_id::closed_correction_reason)}, m_reason);
    const std::string reason{trimmed(m_reason)};
    ImGui::BeginDisabled(reason.empty());
    const bool is_given =
        button(look, texts(text_id::closed_correct), "correct", ButtonKind::primary) ||
        (!reason.empty() && is_entered());
    ImGui::EndDisabled();
    ImGui::SameLine();
    if (button(look, texts(text_id::closed_dont), "dont") || ImGui::IsKeyPressed(ImGuiKey_Escape)) {
        desk.give_up_refused_step();
        ImGui::CloseCurrentPopup();
    } else if (is_given) {
        desk.correct_refused_step(reason);
        ImGui::CloseCurrentPopup();
    }
}

} // namespace taizhang
