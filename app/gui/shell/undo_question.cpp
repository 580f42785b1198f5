#include "gui/shell/undo_question.h"

#include "gui/look/text.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/dialog.h"
#include "intake/plan/import_write.h"
#include "output/words/messages.h"
#include "text/ids/shell.h"
#include "text/number_format.h"

namespace taizhang {

namespace {

constexpr auto question_name = "###undo-question";

} // namespace

void UndoQuestion::undo(Desk& desk, const Texts& texts) {
    const ViewFigures* figures = desk.figures();
    if (figures && is_bulk(figures->undoable_records))
        m_is_to_open = true;
    else
        desk.undo(std::string{texts(text_id::shell_undoing)});
}

void UndoQuestion::draw(PageContext& context) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    if (std::exchange(m_is_to_open, false))
        ImGui::OpenPopup(question_name);
    const DialogScope dialog{look, question_name};
    if (!dialog.is_open())
        return;
    const ViewFigures* figures = context.desk.figures();
    if (!figures || !figures->undoable)
        return DialogScope::close();
    const std::string records = grouped(static_cast<double>(figures->undoable_records), 0);
    const float width = ImGui::GetContentRegionAvail().x;
    text_block(look, look.title(),
               texts(text_id::shell_undo_title, message_of(*figures->undoable, texts)), width);
    text_block(look, look.body(), texts(text_id::shell_undo_text, records), width);
    const bool is_wanted =
        button(look, texts(text_id::shell_undo_confirm, records), "undo-many", ButtonKind::primary);
    ImGui::SameLine();
    if (ImGui::IsWindowAppearing())
        ImGui::SetKeyboardFocusHere(); // Enter keeps the records
    const bool is_given_up = button(look, texts(text_id::shell_cancel), "dont-undo") ||
                             ImGui::IsKeyPressed(ImGuiKey_Escape);
    if (is_wanted && !is_given_up)
        context.desk.undo(std::string{texts(text_id::shell_undoing)});
    if (is_wanted || is_given_up)
        DialogScope::close();
}

} // namespace taizhang
