#include "gui/pages/organisation/organisation_changes.h"

#include "gui/pages/organisation/organisation_form.h"
#include "gui/view/figure_choices.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/form.h"
#include "intake/definitions/unit_changes.h"
#include "intake/plan/import_row.h"
#include "ledger/reader.h"
#include "text/ids/form.h"
#include "text/ids/organisation.h"
#include "text/ids/step.h"
#include "text/ids/top.h"
#include "text/number_format.h"

#include <algorithm>

namespace taizhang {

namespace {

std::string counted(std::int64_t number) {
    return grouped(static_cast<double>(number), 0);
}

std::string joined(const std::vector<std::string>& parts, Language language) {
    std::string text;
    for (const std::string& part : parts)
        text += (text.empty() ? "" : language == Language::chinese ? "，" : ", ") + part;
    return text;
}

std::expected<Period, PeriodProblem> period_of(const PageContext& context,
                                               const std::string& text) {
    return parse_period(text, context.desk.figures()->calendar(), context.navigation.view().year);
}

template <class Item>
std::int64_t count_of(const std::vector<Item>& items, UnitId unit) {
    return std::ranges::count(items, unit, &Item::unit);
}

/// What keeps a unit from being deleted, in words.
std::vector<std::string> uses_of(const PageContext& context, UnitPlace place,
                                 std::int64_t records) {
    const Definitions& definitions = context.desk.figures()->definitions();
    const UnitId unit = definitions.units.at(place).id;
    std::vector<std::string> uses;
    const auto add = [&](TextId id, std::int64_t count) {
        if (count > 0)
            uses.push_back(context.texts(id, counted(count)));
    };
    add(text_id::organisation_has_records, records);
    add(text_id::organisation_has_children,
        static_cast<std::int64_t>(definitions.units.children_of(place).size()));
    add(text_id::organisation_has_targets, count_of(definitions.targets, unit));
    add(text_id::organisation_has_duties, count_of(definitions.cadences, unit));
    add(text_id::organisation_has_exclusions, count_of(definitions.exclusions, unit));
    return uses;
}

void remove(PageContext& context, const OrgUnit& unit) {
    context.desk.write(std::string{context.texts(text_id::form_saving)},
                       {std::string{name_of(text_id::step_remove_unit)}, {unit.name}},
                       [id = unit.id](Writer& writer) { writer.remove_unit(id); });
}

std::int64_t records_of(const UnitUse& use, UnitId unit) {
    const auto found = use.records.find(raw(unit));
    return found == use.records.end() ? 0 : found->second;
}

void draw_removal(PageContext& context, UnitPlace place, const UnitUse& use) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const OrgUnit& unit = units_of(context).at(place);
    form_heading(look, texts(text_id::organisation_remove_title));
    const auto uses = uses_of(context, place, records_of(use, unit.id));
    if (!uses.empty()) {
        const std::string reasons = joined(uses, texts.language());
        form_note(look, texts(text_id::organisation_remove_refused, reasons));
        return;
    }
    form_note(look, texts(text_id::organisation_may_remove));
    if (!context.desk.is_read_only() && button(look, texts(text_id::form_remove), "remove"))
        remove(context, unit);
}

std::string later_text(const PageContext& context, const OrgUnit& unit, const UnitUse* use) {
    if (use == nullptr || use->later == 0)
        return {};
    return context.texts(text_id::organisation_later_records, counted(use->later), unit.name);
}

std::int64_t shown_records(const UnitUse* use, UnitId unit) {
    return use == nullptr ? 0 : records_of(*use, unit);
}

/// What will happen, and the button that does it; or why it can't be done.
bool draw_outcome(PageContext& context, const std::optional<Refusal>& refusal,
                  const std::string& says, const std::string& later, TextId verb) {
    const Look& look = context.look;
    if (refusal) {
        form_problem(look, context.texts.fill(refusal->reason, refusal->arguments));
        return false;
    }
    form_note(look, says);
    if (!later.empty())
        form_problem(look, later);
    return !context.desk.is_read_only() &&
           button(look, context.texts(verb), name_of(verb), ButtonKind::primary);
}

} // namespace

UnitUse read_unit_use(FiguresReader& figures, const UnitUseAsked& asked) {
    Reader& reader = figures.reader();
    UnitUse use{reader.record_counts().by_unit, 0};
    if (!asked.day)
        return use;
    const Tally later = reader.tally({.units = std::vector{asked.unit}, .ended_from = asked.day});
    use.later = later.records + later.pending;
    return use;
}

std::optional<Date> UnitChanges::day_of(const PageContext& context, const OrgUnit& unit) const {
    const auto draft = m_state->drafts.find(raw(unit.id));
    if (draft == m_state->drafts.end())
        return std::nullopt;
    const auto period = period_of(context, draft->second.day);
    if (!period || period->start != period->end)
        return std::nullopt;
    return period->start;
}

void UnitChanges::draw_day(PageContext& context, Draft& draft) {
    const auto period = period_of(context, draft.day);
    std::string problem;
    if (!draft.day.empty() && !period)
        problem = context.texts(reason_of(period.error()));
    else if (!draft.day.empty() && period->start != period->end)
        problem = context.texts(text_id::organisation_one_day);
    date_field(context.look, context.texts, context.today,
               {"day", context.texts(text_id::organisation_from_day),
                context.texts(text_id::organisation_one_day), problem},
               draft.day);
}

void UnitChanges::draw_move(PageContext& context, UnitPlace place, Draft& draft,
                            const UnitUse* use) {
    const ViewFigures& figures = *context.desk.figures();
    const OrgTree& units = units_of(context);
    const OrgUnit& unit = units.at(place);
    const auto items = unit_choices(figures);
    const auto parent = draft.parent ? units.place_of(*draft.parent) : std::nullopt;
    const auto shown =
        parent ? std::string_view{units.at(*parent).name} : context.texts(text_id::form_choose);
    if (const auto chosen =
            find_field(context.look,
                       {"move-to", context.texts(text_id::organisation_move_to),
                        context.texts(text_id::top_find_unit)},
                       shown, context.texts(text_id::top_nothing_found), items, m_parents))
        draft.parent = units.at(UnitPlace{*chosen}).id;
    const auto day = day_of(context, unit);
    if (!parent || !day)
        return;
    const UnitMove move{place, parent.value(), *day};
    const std::string says = context.texts(
        text_id::organisation_move_says, unit.name, to_iso(*day - std::chrono::days{1}),
        to_iso(*day), units.at(move.parent).name, counted(shown_records(use, unit.id)));
    if (draw_outcome(context, refusal_of(units, move), says, later_text(context, unit, use),
                     text_id::organisation_move) &&
        !m_state->is_saving)
        write(context, {std::string{name_of(text_id::step_move_unit)}, {unit.name}}, raw(unit.id),
              [units, move](Writer& writer) { write_move(units, move, writer); });
}

void UnitChanges::draw_merge(PageContext& context, UnitPlace place, Draft& draft,
                             const UnitUse* use) {
    const ViewFigures& figures = *context.desk.figures();
    const OrgTree& units = units_of(context);
    const OrgUnit& unit = units.at(place);
    const auto items = unit_choices(figures);
    const auto into = draft.into ? units.place_of(*draft.into) : std::nullopt;
    const auto shown =
        into ? std::string_view{units.at(*into).name} : context.texts(text_id::form_choose);
    if (const auto chosen =
            find_field(context.look,
                       {"merge-into", context.texts(text_id::organisation_merge_into),
                        context.texts(text_id::top_find_unit)},
                       shown, context.texts(text_id::top_nothing_found), items, m_others))
        draft.into = units.at(UnitPlace{*chosen}).id;
    const auto day = day_of(context, unit);
    if (!into || !day)
        return;
    const UnitMerge merge{place, into.value(), *day};
    const std::string& other = units.at(merge.into).name;
    const std::string says = context.texts(text_id::organisation_merge_says, unit.name,
                                           to_iso(*day - std::chrono::days{1}), to_iso(*day), other,
                                           counted(shown_records(use, unit.id)));
    if (draw_outcome(context, refusal_of(units, merge), says, later_text(context, unit, use),
                     text_id::organisation_merge) &&
        !m_state->is_saving)
        write(
            context, {std::string{name_of(text_id::step_merge_units)}, {unit.name, other}},
            raw(unit.id), [units, merge](Writer& writer) { write_merge(units, merge, writer); },
            Desk::StepSize::bulk);
}

void UnitChanges::draw(PageContext& context, UnitPlace place, const UnitUse* use) {
    const Look& look = context.look;
    const OrgTree& units = units_of(context);
    if (units.parent_of(place)) {
        Draft& draft = m_state->drafts[raw(units.at(place).id)];
        form_heading(look, std::string{context.texts(text_id::organisation_move_title)} + " / " +
                               std::string{context.texts(text_id::organisation_merge_title)});
        draw_day(context, draft);
        draw_move(context, place, draft, use);
        draw_merge(context, place, draft, use);
    }
    if (use != nullptr)
        draw_removal(context, place, *use);
}

void UnitChanges::write(PageContext& context, const StepLabel& step, std::int64_t unit,
                        std::function<void(Writer&)> change, Desk::StepSize size) {
    m_state->is_saving = true;
    context.desk.write(
        std::string{context.texts(text_id::form_saving)}, step, std::move(change),
        [state = m_state, unit](const std::exception_ptr& failure) {
            state->is_saving = false;
            if (!failure)
                state->drafts.erase(unit);
            return Desk::Told::no;
        },
        size);
}

} // namespace taizhang
