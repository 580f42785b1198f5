#include "gui/pages/organisation/organisation_form.h"

#include "gui/look/text.h"
#include "gui/view/figure_choices.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/form.h"
#include "intake/definitions/pasted_units.h"
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

StepLabel edit_step(const OrgUnit& before, const OrgUnit& after) {
    OrgUnit moved = before;
    moved.parent = after.parent;
    return unit_step(moved == after ? text_id::step_move_unit : text_id::step_edit_unit,
                     after.name);
}

std::vector<std::string> kind_words(const Texts& texts) {
    std::vector<std::string> words;
    for (const UnitKind kind : kinds)
        words.emplace_back(texts(text_of(kind)));
    return words;
}

void write_order(PageContext& context, UnitPlace place, OrderStep step) {
    const OrgTree& units = context.desk.figures()->definitions().units;
    context.desk.write(std::string{context.texts(text_id::form_saving)},
                       unit_step(text_id::step_order_units, units.at(place).name),
                       [ordered = reordered(units, place, step)](Writer& writer) {
                           for (const OrgUnit& unit : ordered)
                               writer.update_unit(unit);
                       });
}

/// Up and down among the siblings, where there is somebody to change places with.
void draw_order(PageContext& context, UnitPlace place) {
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
        draft.parent = units.at(UnitPlace{*chosen}).id;
}

void UnitForm::draw_name(PageContext& context, UnitDraft& draft, const ImportPlan& plan) {
    const Texts& texts = context.texts;
    text_field(context.look,
               {"name", texts(text_id::field_name), {}, problem_at(plan, "name", texts)},
               draft.name);
}

void UnitForm::draw_fields(PageContext& context, UnitDraft& draft, const ImportPlan& plan) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const auto words = kind_words(texts);
    const auto kind = std::ranges::find(kinds, draft.kind) - kinds.begin();
    if (const auto chosen =
            choice_field(look, {"kind", texts(text_id::field_kind)}, words, static_cast<int>(kind)))
        draft.kind = kinds[static_cast<size_t>(*chosen)];
    draw_parent(context, draft, plan);
    const auto hint = texts(text_id::organisation_date_hint);
    date_field(
        look, texts, context.today,
        {"from", texts(text_id::field_active_from), hint, problem_at(plan, "active_from", texts)},
        draft.from);
    date_field(look, texts, context.today,
               {"to", texts(text_id::field_active_to), hint, problem_at(plan, "active_to", texts)},
               draft.to);
}

void UnitForm::draw_existing(PageContext& context, UnitPlace place) {
    const Look& look = context.look;
    const OrgUnit& unit = context.desk.figures()->definitions().units.at(place);
    const std::int64_t key = raw(unit.id);
    const UnitDraft stored = draft_of(unit);
    const auto kept = m_state->drafts.find(key);
    UnitDraft draft = kept == m_state->drafts.end() ? stored : kept->second;
    auto plan = std::make_shared<const ImportPlan>(plan_of(context, {{draft, unit.order}}));
    text_block(look, look.heading(), unit.name + "  " + unit.code,
               ImGui::GetContentRegionAvail().x);
    draw_order(context, place);
    draw_name(context, draft, *plan);
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
    const OrgUnit& after = *planned_unit(*plan, draft.code);
    m_state->drafts[key] = draft_of(after);
    save(context, edit_step(unit, after), plan, key);
}

/// The same kind and days as before, another code, and no name yet.
void UnitForm::begin_next(const OrgTree& units, UnitPlace parent, const UnitDraft& saved) {
    UnitDraft next = saved;
    next.name.clear();
    next.code = free_codes(units, "unit", 2)[saved.code == free_code(units, "unit") ? 1 : 0];
    m_state->drafts.insert_or_assign(-1 - raw(units.at(parent).id), next);
    m_state->takes_focus = true;
}

void UnitForm::draw_new(PageContext& context, UnitPlace parent) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const OrgTree& units = context.desk.figures()->definitions().units;
    const std::int64_t key = -1 - raw(units.at(parent).id);
    UnitDraft& draft = m_state->drafts.try_emplace(key, new_draft(units, parent)).first->second;
    auto plan =
        std::make_shared<const ImportPlan>(plan_of(context, {{draft, next_order(units, parent)}}));
    text_block(look, look.heading(), texts(text_id::organisation_add_below, units.at(parent).name),
               ImGui::GetContentRegionAvail().x);
    if (std::exchange(m_state->takes_focus, false))
        ImGui::SetKeyboardFocusHere();
    ImGui::BeginGroup();
    draw_name(context, draft, *plan);
    ImGui::EndGroup();
    const bool entered = ImGui::IsItemDeactivated() && is_entered();
    draw_fields(context, draft, *plan);
    const bool is_taken = units.place_of(std::string_view{draft.code}).has_value();
    const std::string code_problem =
        is_taken ? texts(text_id::form_code_taken, draft.code) : problem_at(*plan, "code", texts);
    text_field(look, {"code", texts(text_id::field_code), {}, code_problem}, draft.code);
    const bool may_save = !is_taken && plan->may_be_written() && !m_state->is_saving &&
                          planned_unit(*plan, draft.code) != nullptr &&
                          !context.desk.is_read_only();
    FormAction action = draw_buttons(context, may_save);
    if (entered && action == FormAction::none) {
        action = may_save ? FormAction::save : FormAction::none;
        m_state->takes_focus = !may_save; // to go on where something is missing
    }
    if (action == FormAction::save) {
        const UnitDraft saved = draft;
        save(context, unit_step(text_id::step_add_unit, saved.name), plan, key);
        begin_next(units, parent, saved);
    } else if (action == FormAction::discard) {
        m_state->drafts.erase(key);
        context.navigation.current().organisation.form = OrganisationView::Form::existing;
    }
}

void UnitForm::save(PageContext& context, const StepLabel& step,
                    std::shared_ptr<const ImportPlan> plan, std::int64_t key) {
    m_state->is_saving = true;
    context.desk.write(
        std::string{context.texts(text_id::form_saving)}, step,
        [plan](Writer& writer) { write_import(*plan, writer); },
        [state = m_state, key, draft = m_state->drafts[key]](const std::exception_ptr& failure) {
            state->is_saving = false;
            if (failure && key < 0)
                state->drafts.insert_or_assign(key, draft); // to be tried again
            return Desk::Told::no;
        });
}

} // namespace taizhang
