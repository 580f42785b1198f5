#include "gui/desk/step_size.h"
#include "gui/entry/entry_panel.h"
#include "gui/look/shapes.h"
#include "gui/look/text.h"
#include "gui/pages/report/report.h"
#include "gui/view/toasts.h"
#include "gui/widgets/controls.h"
#include "intake/plan/import_write.h"
#include "text/ids/bar.h"
#include "text/ids/report_page.h"
#include "text/ids/shell.h"
#include "text/local_time.h"

namespace taizhang {

/// Why nothing can be written now; empty where something can.
std::string ReportPage::obstacle(PageContext& context, const ReportSum& sum) {
    const Texts& texts = context.texts;
    if (context.desk.is_read_only())
        return std::string{texts(text_id::bar_read_only)};
    if (work(context).shown()->proposals.empty())
        return std::string{texts(text_id::report_page_none)};
    if (sum.accepted == 0)
        return std::string{texts(text_id::report_page_nothing_accepted)};
    return {};
}

void ReportPage::draw_foot(PageContext& context, float height) {
    context.toasts.keep_above(ImGui::GetCursorScreenPos().y);
    const Look& look = context.look;
    const CardScope card{look, "report-foot", {0.0F, height}};
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {look.px(8), look.px(2)});
    const ReportSum sum = work(context).sum();
    const std::string stops = obstacle(context, sum);
    const std::string words =
        context.texts(text_id::report_page_write, sum.accepted) + "  Ctrl+Enter";
    const float room = ImGui::GetContentRegionAvail().x;
    const float right = stops.empty() ? button_width(look, words) + look.px(gap) : 0.0F;
    const ImVec2 corner = ImGui::GetCursorPos();
    ImGui::BeginGroup();
    if (!draw_outcome(context, room - right)) {
        const bool is_one_line = draw_sum(context, sum, room - right);
        if (is_one_line || !stops.empty())
            text_block(look, look.secondary(),
                       stops.empty() ? std::string{context.texts(text_id::report_page_rest)}
                                     : stops,
                       room - right);
    }
    ImGui::EndGroup();
    if (stops.empty()) {
        const bool can_write = !m_outcome->is_under_way && work(context).is_current();
        ImGui::SetCursorPos({corner.x + room - button_width(look, words), corner.y});
        ImGui::BeginDisabled(!can_write);
        const bool is_pressed = button(look, words, "write-report", ButtonKind::primary);
        ImGui::EndDisabled();
        const bool is_entered =
            ImGui::Shortcut(ImGuiMod_Ctrl | ImGuiKey_Enter, ImGuiInputFlags_RouteGlobal);
        if (can_write && (is_pressed || (is_entered && !context.entry.is_open())))
            write(context);
    }
    ImGui::PopStyleVar();
}

/// True when one line was enough.
bool ReportPage::draw_sum(PageContext& context, const ReportSum& sum, float width) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    std::string words = texts(text_id::report_page_sum, sum.accepted, sum.refused, sum.undecided,
                              sum.accepted + sum.refused + sum.undecided);
    if (const auto& kept = work(context).kept(); kept && sum.written > 0)
        words += texts(text_id::report_page_written_before, day_of_moment(kept->read), sum.written);
    const TextStyle style = bold(look.body());
    text_block(look, style, words, width);
    return text_block_height(look, style, words, width) <= line_height(look, style);
}

/// What was written, until it is taken back or something else is accepted.
bool ReportPage::draw_outcome(PageContext& context, float width) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const ViewFigures* figures = context.desk.figures();
    if (!m_outcome->is_written || !figures || figures->undoable != m_outcome->step)
        return false;
    const float undo = button_width(look, texts(text_id::shell_undo)) + look.px(gap);
    text_block(look, bold(look.body()), texts(text_id::report_page_written, m_outcome->count),
               width - undo);
    ImGui::SameLine();
    if (button(look, texts(text_id::shell_undo), "undo-report"))
        context.desk.undo(std::string{texts(text_id::shell_undoing)});
    return true;
}

/// One step; what is accepted is held against the ledger once more, as it is then.
void ReportPage::write(PageContext& context) {
    const ReportWork& shown = work(context);
    const auto request = std::make_shared<const report::ReportRequest>(
        report::ReportRequest{shown.shown()->text->name, shown.shown()->text->utf8,
                              shown.choices.entries_of(*shown.shown()),
                              shown.choices.accepted_of(*shown.shown(), shown.lines())});
    auto outcome = std::make_shared<Outcome>();
    outcome->step = report::report_label(request->name);
    outcome->count = shown.sum().accepted;
    outcome->is_under_way = true;
    m_outcome = outcome;
    context.desk.write(
        std::string{context.texts(text_id::report_page_writing)}, outcome->step,
        [request, today = context.today](Writer& writer) {
            Reader reader = writer.reader();
            write_import(plan_report(*request, reader, today, true).plan, writer);
        },
        [outcome](const std::exception_ptr& failure) {
            outcome->is_under_way = false;
            outcome->is_written = !failure;
            return Desk::Told::no;
        },
        step_size(static_cast<std::int64_t>(outcome->count)));
}

} // namespace taizhang
