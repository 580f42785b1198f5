#include "gui/desk/step_size.h"
#include "gui/entry/entry_panel.h"
#include "gui/look/shapes.h"
#include "gui/look/text.h"
#include "gui/pages/import/import.h"
#include "gui/view/toasts.h"
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
std::string button_text(const ImportSum& sum, std::int64_t removed, const Texts& texts) {
    if (sum.is_empty() && removed > 0)
        return texts(text_id::intake_remove, removed);
    const std::string rest = removed > 0 ? texts(text_id::intake_write_and_remove, removed) : "";
    if (sum.changed == 0)
        return texts(text_id::intake_write, sum.fresh()) + rest;
    if (sum.fresh() == 0)
        return texts(text_id::intake_change, sum.changed) + rest;
    return texts(text_id::intake_write_and_change, sum.fresh(), sum.changed) + rest;
}

bool changes_definitions(const PlannedFile& file) {
    return std::ranges::any_of(
        file.definitions, [](const DefinitionRow& row) { return row.change != Change::unchanged; });
}

/// The files that something is written of.
StepLabel label_of(const ShownImport& shown, const std::vector<bool>& ticked) {
    std::set<size_t> files;
    for (size_t place = 0; place < shown.plan.records.size(); ++place)
        if (ticked[place] && shown.plan.records[place].change != Change::unchanged)
            files.insert(static_cast<size_t>(shown.plan.records[place].file));
    for (size_t file = 0; file < shown.plan.files.size(); ++file)
        if (changes_definitions(shown.plan.files[file]))
            files.insert(file);
    std::string names;
    for (const size_t file : files)
        names += (names.empty() ? "" : ", ") + shown.plan.files[file].name;
    return {std::string{name_of(text_id::step_import)}, {names}};
}

} // namespace

/// Why nothing can be written now; empty where something can.
std::string ImportPage::obstacle(PageContext& context, const ShownImport& shown) const {
    const Texts& texts = context.texts;
    if (context.desk.is_read_only())
        return std::string{texts(text_id::bar_read_only)};
    if (!shown.refusals.empty())
        return shown.refusals.front();
    if (!shown.plan.may_be_written() && !shown.plan.has_only_refused_rows())
        return std::string{texts(text_id::intake_file_stops)};
    if (!given_up_in(shown).empty())
        return {};
    if (m_ticks.sum().writable == 0)
        return std::string{texts(text_id::intake_nothing_new)};
    if (m_ticks.sum().is_empty())
        return std::string{texts(text_id::intake_nothing_ticked)};
    return {};
}

void ImportPage::draw_foot(PageContext& context, const std::shared_ptr<const ShownImport>& shown,
                           float height) {
    context.toasts.keep_above(ImGui::GetCursorScreenPos().y);
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const CardScope card{look, "import-foot", {0.0F, height}};
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {look.px(8), look.px(2)});
    const std::string stops = obstacle(context, *shown);
    const auto removed = static_cast<std::int64_t>(given_up_in(*shown).size());
    const std::string words = button_text(m_ticks.sum(), removed, texts) + "  Ctrl+Enter";
    const float room = ImGui::GetContentRegionAvail().x;
    const bool is_of_written = m_outcome->is_written && m_outcome->plan == m_plans.revision();
    const bool can_write = stops.empty() && !m_outcome->is_under_way && !is_of_written &&
                           m_plans.stage() == ImportPlans::Stage::ready;
    const float back = send_back_width(context);
    const float right = (stops.empty() ? button_width(look, words) + look.px(gap) : 0.0F) + back;
    const ImVec2 corner = ImGui::GetCursorPos();
    ImGui::BeginGroup();
    const bool is_done = m_outcome->is_written && m_ticks.sum().is_empty() && removed == 0;
    if (is_done)
        draw_outcome(context, room - right);
    else
        draw_sum(context, *shown, room - right);
    if (!stops.empty() && !is_done)
        text_block(look, look.secondary(), stops, room - back);
    ImGui::EndGroup();
    if (back > 0.0F) {
        ImGui::SetCursorPos({corner.x + room - right, corner.y});
        draw_send_back(context, shown);
    }
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

/// Records of ShownImport::gone that the user has given up.
std::vector<RecordId> ImportPage::given_up_in(const ShownImport& shown) const {
    std::vector<RecordId> removed;
    for (const GoneRecord& record : shown.gone)
        if (m_given_up.contains(record.id))
            removed.push_back(record.id);
    return removed;
}

/// With the gap behind it; 0 where no row is refused.
float ImportPage::send_back_width(PageContext& context) const {
    const auto wrong = m_ticks.sum().wrong;
    return wrong == 0
               ? 0.0F
               : button_width(context.look, context.texts(text_id::intake_send_back, wrong)) +
                     context.look.px(gap);
}

void ImportPage::draw_send_back(PageContext& context,
                                const std::shared_ptr<const ShownImport>& shown) {
    const auto wrong = m_ticks.sum().wrong;
    if (button(context.look, context.texts(text_id::intake_send_back, wrong), "send-back"))
        m_rejects.ask(context, shown);
}

void ImportPage::draw_sum(PageContext& context, const ShownImport& shown, float width) {
    const Look& look = context.look;
    const ImportSum& sum = m_ticks.sum();
    text_block(look, bold(look.body()),
               context.texts(text_id::intake_sum, shown.plan.files.size(), sum.added,
                             sum.duplicates, sum.fresh(), sum.changed),
               width);
    std::string rest = context.texts(text_id::intake_sum_rest, sum.unchanged, sum.wrong);
    if (shown.corrections > 0)
        rest += context.texts(text_id::intake_corrections, shown.corrections);
    text_block(look, look.secondary(), m_rejects.outcome().empty() ? rest : m_rejects.outcome(),
               width);
}

void ImportPage::draw_outcome(PageContext& context, float width) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const Outcome& outcome = *m_outcome;
    const ViewFigures* figures = context.desk.figures();
    const bool is_last = figures && figures->undoable == outcome.step;
    std::string words = texts(is_last ? text_id::intake_written : text_id::intake_was_written,
                              outcome.fresh, outcome.changed);
    if (outcome.removed > 0)
        words += " " + texts(text_id::intake_removed, outcome.removed);
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
    outcome->plan = m_plans.revision();
    const std::vector<RecordId> removed = given_up_in(*shown);
    outcome->removed = static_cast<std::int64_t>(removed.size());
    m_outcome = outcome;
    context.desk.write(
        std::string{context.texts(text_id::intake_writing)}, outcome->step,
        [shown, ticked, removed](Writer& writer) {
            ImportPlan part = ticked_part(shown->plan, *ticked);
            part.removed = removed;
            write_import(part, writer);
        },
        [outcome, ticked](const std::exception_ptr& failure) {
            outcome->is_under_way = false;
            outcome->is_written = !failure;
            outcome->written = failure ? nullptr : ticked;
            return Desk::Told::no;
        },
        step_size(outcome->fresh + outcome->changed));
}

} // namespace taizhang
