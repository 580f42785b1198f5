#include "gui/pages/organisation/organisation_form.h"

#include "gui/look/text.h"
#include "gui/view/figure_choices.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/form.h"
#include "intake/definitions/unit_changes.h"
#include "intake/plan/import_write.h"
#include "intake/record/draft_row.h"
#include "output/words/words.h"
#include "text/ids/field.h"
#include "text/ids/form.h"
#include "text/ids/organisation.h"
#include "text/ids/step.h"
#include "text/ids/top.h"

#include <algorithm>
#include <array>

namespace taizhang {

namespace {

constexpr std::array kinds{UnitKind::committee, UnitKind::general_branch, UnitKind::branch,
                           UnitKind::group, UnitKind::office};

std::string day_text(const std::optional<Date>& day) {
    return day ? to_iso(*day) : std::string{};
}

UnitDraft draft_of(const OrgUnit& unit) {
    return {unit.code,
            unit.name,
            unit.parent,
            unit.kind,
            day_text(unit.active.from),
            day_text(unit.active.to)};
}

UnitDraft new_draft(const OrgTree& units, int parent) {
    UnitDraft draft;
    draft.code = free_code(units, "unit");
    draft.parent = units.at(parent).id;
    draft.kind = units.at(parent).kind == UnitKind::branch ? UnitKind::group : UnitKind::branch;
    return draft;
}

ImportPlan plan_of(const PageContext& context, const UnitDraft& draft, int order) {
    const Definitions& definitions = context.desk.figures()->definitions();
    std::string parent;
    if (draft.parent)
        if (const auto place = definitions.units.place_of(*draft.parent))
            parent = definitions.units.at(*place).code;
    return plan_draft(FileKind::units,
                      {{"code", draft.code},
                       {"name", draft.name},
                       {"parent", parent},
                       {"kind", std::string{name_of(draft.kind)}},
                       {"active_from", draft.from},
                       {"active_to", draft.to},
                       {"order", std::to_string(order)}},
                      definitions, context.navigation.view().year);
}

/// The unit as it will be written; nothing while it can't be.
const OrgUnit* planned(const ImportPlan& plan, const std::string& code) {
    const auto found =
        std::ranges::find_if(plan.units, [&](const auto& unit) { return unit.value.code == code; });
    return found == plan.units.end() ? nullptr : &found->value;
}

int next_order(const OrgTree& units, int parent) {
    int order = 0;
    for (const int child : units.children_of(parent))
        order = std::max(order, units.at(child).order);
    return order + 1;
}

StepLabel step_of(TextId id, const std::string& name) {
    return {std::string{name_of(id)}, {name}};
}

StepLabel edit_step(const OrgUnit& before, const OrgUnit& after) {
    OrgUnit moved = before;
    moved.parent = after.parent;
    return step_of(moved == after ? text_id::step_move_unit : text_id::step_edit_unit, after.name);
}

std::vector<std::string> kind_words(const Texts& texts) {
    std::vector<std::string> words;
    for (const UnitKind kind : kinds)
        words.emplace_back(texts(text_of(kind)));
    return words;
}

void write_order(PageContext& context, int place, OrderStep step) {
    const OrgTree& units = context.desk.figures()->definitions().units;
    context.desk.write(std::string{context.texts(text_id::form_saving)},
                       step_of(text_id::step_order_units, units.at(place).name),
                       [ordered = reordered(units, place, step)](Writer& writer) {
                           for (const OrgUnit& unit : ordered)
                               writer.update_unit(unit);
                       });
}

/// Up and down among the siblings, where there is somebody to change places with.
void draw_order(PageContext& context, int place) {
    const OrgTree& units = context.desk.figures()->definitions().units;
    const auto can_go = [&](OrderStep step) { return !reordered(units, place, step).empty(); };
    const bool up = can_go(OrderStep::up);
    if (up && button(context.look, context.texts(text_id::form_up), "up"))
        write_order(context, place, OrderStep::up);
    if (!can_go(OrderStep::down))
        return;
    if (up)
        ImGui::SameLine();
    if (button(context.look, context.texts(text_id::form_down), "down"))
        write_order(context, place, OrderStep::down);
}

enum class FormAction { none, save, discard };

FormAction draw_buttons(PageContext& context, bool may_save) {
    FormAction action = FormAction::none;
    ImGui::BeginDisabled(!may_save);
    if (button(context.look, context.texts(text_id::form_save), "save", ButtonKind::primary))
        action = FormAction::save;
    ImGui::EndDisabled();
    ImGui::SameLine();
    if (button(context.look, context.texts(text_id::form_discard), "discard"))
        action = FormAction::discard;
    return action;
}

} // namespace

std::string problem_at(const ImportPlan& plan, std::string_view column, const Texts& texts) {
    const Issue* issue = issue_at(plan, column);
    return issue == nullptr ? std::string{} : texts.fill(issue->reason, issue->arguments);
}

void UnitForm::draw_parent(PageContext& context, UnitDraft& draft, const ImportPlan& plan) {
    const ViewFigures& figures = *context.desk.figures();
    const OrgTree& units = figures.definitions().units;
    if (!draft.parent) {
        form_note(context.look, context.texts(text_id::organisation_root_note));
        return;
    }
    const auto place = units.place_of(*draft.parent);
    const auto items = unit_choices(figures);
    const auto chosen = find_field(
        context.look,
        {"parent", context.texts(text_id::field_parent_id), context.texts(text_id::top_find_unit),
         problem_at(plan, "parent", context.texts)},
        place ? std::string_view{units.at(*place).name} : std::string_view{},
        context.texts(text_id::top_nothing_found), items, m_finder);
    if (chosen)
        draft.parent = units.at(*chosen).id;
}

void UnitForm::draw_fields(PageContext& context, UnitDraft& draft, const ImportPlan& plan) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    text_field(look, {"name", texts(text_id::field_name), {}, problem_at(plan, "name", texts)},
               draft.name);
    const auto words = kind_words(texts);
    const auto kind = std::ranges::find(kinds, draft.kind) - kinds.begin();
    if (const auto chosen =
            choice_field(look, {"kind", texts(text_id::field_kind)}, words, static_cast<int>(kind)))
        draft.kind = kinds[static_cast<size_t>(*chosen)];
    draw_parent(context, draft, plan);
    const auto hint = texts(text_id::organisation_date_hint);
    text_field(
        look,
        {"from", texts(text_id::field_active_from), hint, problem_at(plan, "active_from", texts)},
        draft.from);
    text_field(look,
               {"to", texts(text_id::field_active_to), hint, problem_at(plan, "active_to", texts)},
               draft.to);
}

void UnitForm::draw_existing(PageContext& context, int place) {
    const Look& look = context.look;
    const OrgUnit& unit = context.desk.figures()->definitions().units.at(place);
    const std::int64_t key = raw(unit.id);
    const UnitDraft stored = draft_of(unit);
    const auto kept = m_state->drafts.find(key);
    UnitDraft draft = kept == m_state->drafts.end() ? stored : kept->second;
    auto plan = std::make_shared<const ImportPlan>(plan_of(context, draft, unit.order));
    text_block(look, look.heading(), unit.name + "  " + unit.code,
               ImGui::GetContentRegionAvail().x);
    draw_order(context, place);
    draw_fields(context, draft, *plan);
    if (draft.parent != unit.parent)
        form_note(look, context.texts(text_id::organisation_parent_note));
    if (draft.kind != unit.kind)
        form_note(look, context.texts(text_id::organisation_kind_note));
    m_state->drafts.insert_or_assign(key, draft);
    if (draft == stored) {
        m_state->drafts.erase(key);
        return;
    }
    const bool may_save = plan->may_be_written() && plan->changes_anything() &&
                          !m_state->is_saving && !context.desk.is_read_only();
    const FormAction action = draw_buttons(context, may_save);
    if (action == FormAction::discard)
        m_state->drafts.erase(key);
    if (action != FormAction::save)
        return;
    const OrgUnit& after = *planned(*plan, draft.code);
    m_state->drafts[key] = draft_of(after);
    save(context, edit_step(unit, after), plan, key);
}

void UnitForm::draw_new(PageContext& context, int parent) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const OrgTree& units = context.desk.figures()->definitions().units;
    const std::int64_t key = -1 - raw(units.at(parent).id);
    View& view = context.navigation.current();
    if (const auto added = units.place_of(std::string_view{m_state->added_code})) {
        m_state->added_code.clear();
        m_state->drafts.erase(key);
        view.organisation = {units.at(*added).id, OrganisationView::Form::existing};
        return;
    }
    UnitDraft& draft = m_state->drafts.try_emplace(key, new_draft(units, parent)).first->second;
    auto plan =
        std::make_shared<const ImportPlan>(plan_of(context, draft, next_order(units, parent)));
    text_block(look, look.heading(), texts(text_id::organisation_add_below, units.at(parent).name),
               ImGui::GetContentRegionAvail().x);
    const bool is_taken = units.place_of(std::string_view{draft.code}).has_value();
    const std::string code_problem =
        is_taken ? texts(text_id::form_code_taken, draft.code) : problem_at(*plan, "code", texts);
    text_field(look, {"code", texts(text_id::field_code), {}, code_problem}, draft.code);
    draw_fields(context, draft, *plan);
    const bool may_save = !is_taken && plan->may_be_written() && !m_state->is_saving &&
                          planned(*plan, draft.code) != nullptr && !context.desk.is_read_only();
    switch (draw_buttons(context, may_save)) {
    case FormAction::none:
        break;
    case FormAction::save:
        m_state->added_code = draft.code;
        save(context, step_of(text_id::step_add_unit, draft.name), plan, key);
        break;
    case FormAction::discard:
        m_state->drafts.erase(key);
        view.organisation.form = OrganisationView::Form::existing;
        break;
    }
}

void UnitForm::save(PageContext& context, const StepLabel& step,
                    std::shared_ptr<const ImportPlan> plan, std::int64_t key) {
    m_state->is_saving = true;
    context.desk.write(
        std::string{context.texts(text_id::form_saving)}, step,
        [plan](Writer& writer) { write_import(*plan, writer); },
        [state = m_state, key](const std::exception_ptr& failure) {
            state->is_saving = false;
            if (failure && key < 0)
                state->added_code.clear();
            return Desk::Told::no;
        });
}

} // namespace taizhang
