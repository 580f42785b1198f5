#include "gui/shell/correction_form.h"

#include "characters/blank.h"
#include "gui/look/text.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/dialog.h"
#include "gui/widgets/form.h"
#include "output/words/messages.h"
#include "text/ids/closed.h"

namespace taizhang {

void CorrectionForm::draw(const Look& look, const Texts& texts, Desk& desk) {
    constexpr auto name = "###correction";
    const auto refused = desk.refused_step();
    if (refused && !ImGui::IsPopupOpen(name)) {
        m_reason.clear();
        ImGui::OpenPopup(name);
    }
    const DialogScope dialog{look, name};
    if (dialog.is_open() && refused)
        draw_content(look, texts, desk, *refused);
    else if (dialog.is_open())
        DialogScope::close();
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
        DialogScope::close();
    } else if (is_given) {
        desk.correct_refused_step(reason);
        DialogScope::close();
    }
}

} // namespace taizhang
