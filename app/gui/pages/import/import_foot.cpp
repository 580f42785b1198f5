#include "gui/entry/entry_panel.h"
#include "gui/look/shapes.h"
#include "gui/look/text.h"
#include "gui/pages/import/import.h"
#include "gui/widgets/controls.h"
#include "intake/plan/import_write.h"
#include "text/ids/bar.h"
#include "text/ids/intake.h"
#include "text/ids/shell.h"
#include "text/ids/step.h"

#include <algorithm>
#include <set>

namespace taizhang {

namespace {

/// What the button says.
std::string button_text(const ImportSum& sum, const Texts& texts) {
    if (sum.changed == 0)
        return texts(text_id::intake_write, sum.fresh());
    if (sum.fresh() == 0)
        return texts(text_id::intake_change, sum.changed);
    return texts(text_id::intake_write_and_change, sum.fresh(), sum.changed);
}

/// The files that something is written of.
StepLabel label_of(const ShownImport& shown, const std::vector<bool>& ticked) {
    std::set<size_t> files;
    for (size_t place = 0; place < shown.plan.records.size(); ++place)
        if (ticked[place] && shown.plan.records[place].change != Change::unchanged)
            files.insert(static_cast<size_t>(shown.plan.records[place].file));
    std::string names;
    for (const size_t file : files)
        names += (names.empty() ? "" : ", ") + shown.plan.files[file].name;
    return {std::string{name_of(text_id::step_import)}, {names}};
}

const PlannedFile* definitions_in(const ImportPlan& plan) {
    for (const PlannedFile& file : plan.files)
        if (file.kind && *file.kind != FileKind::records && !file.is_broken)
            return &file;
    return nullptr;
}

} // namespace

/// Why nothing can be written now; empty where something can.
std::string ImportPage::obstacle(PageContext& context, const ShownImport& shown) const {
    const Texts& texts = context.texts;
    if (context.desk.is_read_only())
        return std::string{texts(text_id::bar_read_only)};
    if (const PlannedFile* file = definitions_in(shown.plan))
        return texts(text_id::intake_definitions, file->name);
    if (!shown.plan.may_be_written() && !shown.plan.has_only_refused_rows())
        return std::string{texts(text_id::intake_file_stops)};
    if (m_ticks.sum().writable == 0)
        return std::string{texts(text_id::intake_nothing_new)};
    if (m_ticks.sum().is_empty())
        return std::string{texts(text_id::intake_nothing_ticked)};
    return {};
}

void ImportPage::draw_foot(PageContext& context, const std::shared_ptr<const ShownImport>& shown,
                           float height) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const CardScope card{look, "import-foot", {0.0F, height}};
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {look.px(8), look.px(2)});
    const std::string stops = obstacle(context, *shown);
    const std::string words = button_text(m_ticks.sum(), texts) + "  Ctrl+Enter";
    const float room = ImGui::GetContentRegionAvail().x;
    const bool can_write =
        stops.empty() && !m_outcome->is_under_way && m_plans.stage() == ImportPlans::Stage::ready;
    const float right = stops.empty() ? button_width(look, words) + look.px(gap) : 0.0F;
    const ImVec2 corner = ImGui::GetCursorPos();
    ImGui::BeginGroup();
    const bool is_done = m_outcome->is_written && m_ticks.sum().is_empty();
    if (is_done)
        draw_outcome(context, room - right);
    else
        draw_sum(context, *shown, room - right);
    if (!stops.empty() && !is_done)
        text_block(look, look.secondary(), stops, room);
    ImGui::EndGroup();
    if (stops.empty()) {
        ImGui::SetCursorPos({corner.x + room - button_width(look, words), corner.y});
        ImGui::BeginDisabled(!can_write);
        const bool is_pressed = button(look, words, "write-import", ButtonKind::primary);
        ImGui::EndDisabled();
        const bool is_entered =
            ImGui::Shortcut(ImGuiMod_Ctrl | ImGuiKey_Enter, ImGuiInputFlags_RouteGlobal);
        if (can_write && (is_pressed || (is_entered && !context.entry.is_open())))
            write(context, shown);
    }
    ImGui::PopStyleVar();
}

void ImportPage::draw_sum(PageContext& context, const ShownImport& shown, float width) {
    const Look& look = context.look;
    const ImportSum& sum = m_ticks.sum();
    text_block(look, bold(look.body()),
               context.texts(text_id::intake_sum, shown.plan.files.size(), sum.added,
                             sum.duplicates, sum.fresh(), sum.changed),
               width);
    text_block(look, look.secondary(),
               context.texts(text_id::intake_sum_rest, sum.unchanged, sum.wrong), width);
}

void ImportPage::draw_outcome(PageContext& context, float width) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const Outcome& outcome = *m_outcome;
    const ViewFigures* figures = context.desk.figures();
    const bool is_last = figures && figures->undoable == outcome.step;
    const std::string words = texts(is_last ? text_id::intake_written : text_id::intake_was_written,
                                    outcome.fresh, outcome.changed);
    const float undo =
        is_last ? button_width(look, texts(text_id::shell_undo)) + look.px(gap) : 0.0F;
    text_block(look, bold(look.body()), words, width - undo);
    if (!is_last)
        return;
    ImGui::SameLine();
    if (button(look, texts(text_id::shell_undo), "undo-import"))
        context.desk.undo(std::string{texts(text_id::shell_undoing)});
}

/// One step; what is ticked is put together on the desk's thread.
void ImportPage::write(PageContext& context, const std::shared_ptr<const ShownImport>& shown) {
    const auto ticked = std::make_shared<const std::vector<bool>>(m_ticks.records());
    auto outcome = std::make_shared<Outcome>();
    outcome->step = label_of(*shown, *ticked);
    outcome->fresh = m_ticks.sum().fresh();
    outcome->changed = m_ticks.sum().changed;
    outcome->is_under_way = true;
    m_outcome = outcome;
    context.desk.write(
        std::string{context.texts(text_id::intake_writing)}, outcome->step,
        [shown, ticked](Writer& writer) {
            write_import(ticked_part(shown->plan, *ticked), writer);
        },
        [outcome, ticked](const std::exception_ptr& failure) {
            outcome->is_under_way = false;
            outcome->is_written = !failure;
            outcome->written = failure ? nullptr : ticked;
            return Desk::Told::no;
        },
        is_bulk(outcome->fresh + outcome->changed) ? Desk::StepSize::bulk : Desk::StepSize::usual);
}

} // namespace taizhang
