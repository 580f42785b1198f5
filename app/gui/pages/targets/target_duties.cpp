#include "gui/pages/targets/target_duties.h"

#include "characters/blank.h"
#include "chart/quarterly_data.h"
#include "gui/look/shapes.h"
#include "gui/look/text.h"
#include "gui/pages/targets/target_effect.h"
#include "gui/view/figure_choices.h"
#include "gui/widgets/calendar.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/text_field.h"
#include "imgui/item_note.h"
#include "output/words/words.h"
#include "text/ids/indicator.h"
#include "text/ids/shell.h"
#include "text/ids/targets.h"
#include "text/ids/top.h"
#include "time/parse_period.h"

#include <algorithm>

namespace taizhang {

namespace {

std::string unit_name(const Definitions& definitions, UnitId unit) {
    return definitions.units.at(definitions.units.place_of(unit).value_or(UnitPlace{})).name;
}

std::string cadence_text(const Texts& texts, const Definitions& definitions,
                         const Cadence& cadence) {
    const std::string unit = unit_name(definitions, cadence.unit);
    const std::string cycle{texts(text_of(cadence.per))};
    std::string text = cadence.owed_by
                           ? texts(text_id::targets_cadence_each, unit, cycle, cadence.count,
                                   texts(text_of(*cadence.owed_by)))
                           : texts(text_id::targets_cadence_itself, unit, cycle, cadence.count);
    if (cadence.active.from)
        text += " · " + texts(text_id::targets_from_day, to_iso(*cadence.active.from));
    if (cadence.active.to)
        text += " · " + texts(text_id::targets_to_day, to_iso(*cadence.active.to));
    return text;
}

std::string exclusion_text(const Texts& texts, const Definitions& definitions,
                           const Exclusion& exclusion) {
    std::string text = texts(text_id::targets_excluded, unit_name(definitions, exclusion.unit),
                             to_text(exclusion.period, definitions.calendar()));
    if (!exclusion.reason.empty())
        text += " · " + exclusion.reason;
    return text;
}

void draw_heading(const Look& look, std::string_view text) {
    ImGui::Dummy({1.0F, look.px(4)});
    text_line(look, look.heading(), text);
}

void draw_issue(const Look& look, const Texts& texts, const std::optional<FieldIssue>& issue) {
    if (issue)
        text_block(look, in_colour(look.secondary(), look.palette().alarm.text),
                   to_text(*issue, texts), ImGui::GetContentRegionAvail().x);
}

FieldMark mark_of(const std::optional<FieldIssue>& issue) {
    return issue ? FieldMark::wrong : FieldMark::none;
}

void draw_field(const PageContext& context, TextId label, std::string_view id, std::string& text,
                const std::optional<FieldIssue>& issue) {
    const Look& look = context.look;
    text_line(look, look.small(), context.texts(label));
    text_field(look, id, text, {ImGui::GetContentRegionAvail().x, look.px(30), mark_of(issue), {}});
    draw_issue(look, context.texts, issue);
}

void draw_day(const PageContext& context, TextId label, std::string_view id, std::string& text,
              const std::optional<FieldIssue>& issue) {
    const Look& look = context.look;
    text_line(look, look.small(), context.texts(label));
    const float width = ImGui::GetContentRegionAvail().x - look.px(calendar_width);
    text_field(look, id, text, {width, look.px(30), mark_of(issue), {}});
    if (const auto day = calendar_button(look, context.texts,
                                         {id, context.today, parse_iso_date(trimmed(text))}))
        text = to_iso(*day);
    draw_issue(look, context.texts, issue);
}

/// One of a few values of an enum.
template <class Value, size_t Count, class Named>
void draw_choice(const Look& look, const char* id, Value& value,
                 const std::array<Value, Count>& values, const Named& named) {
    const FontScope font{look, look.body()};
    ImGui::SetNextItemWidth(ImGui::GetContentRegionAvail().x);
    const bool is_open = ImGui::BeginCombo(id, std::string{named(value)}.c_str());
    note_item({.role = ItemRole::chooser, .value = named(value)});
    if (!is_open)
        return;
    for (size_t i = 0; i < Count; ++i)
        if (ImGui::Selectable(labelled(named(values[i]), std::to_string(i)).c_str(),
                              values[i] == value))
            value = values[i];
    ImGui::EndCombo();
}

/// What is pressed beside an entry of a list.
enum class ListPress { none, change, remove };

ListPress draw_entry(const PageContext& context, std::string_view text) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    text_block(look, in_colour(look.secondary(), look.palette().text), text,
               ImGui::GetContentRegionAvail().x);
    ListPress press = ListPress::none;
    const auto link = [&](TextId verb, std::string_view id, ListPress means) {
        const TextStyle style = in_colour(look.secondary(), look.palette().link);
        const ImVec2 size = text_size(look, style, texts(verb));
        if (press_area(labelled(texts(verb), id), size))
            press = means;
        draw_text_in(look, box_of_last_item(), style, texts(verb));
    };
    link(text_id::targets_change, "change", ListPress::change);
    ImGui::SameLine();
    link(text_id::targets_remove, "remove", ListPress::remove);
    return press;
}

template <class Rule>
void replace(std::vector<Rule>& rules, const std::optional<Rule>& former,
             const std::optional<Rule>& next) {
    if (former)
        std::erase(rules, *former);
    if (next)
        rules.push_back(*next);
}

} // namespace

std::string first_duty_text(const Texts& texts, const Definitions& definitions,
                            IndicatorId indicator) {
    const auto found = std::ranges::find(definitions.cadences, indicator, &Cadence::indicator);
    if (found == definitions.cadences.end())
        return {};
    const std::string cycle{texts(text_of(found->per))};
    if (!found->owed_by)
        return texts(text_id::indicator_owed, cycle, found->count);
    return texts(text_id::indicator_each_owes, texts(text_of(*found->owed_by)), cycle,
                 found->count);
}

void TargetDuties::close() {
    m_form = Form::none;
}

void TargetDuties::draw(PageContext& context, const ViewFigures& figures, IndicatorPlace place) {
    const IndicatorId indicator = figures.indicator_at(place).id;
    if (m_indicator != indicator)
        close();
    m_indicator = indicator;
    ImGui::PushID("cadences");
    draw_cadences(context, figures, place);
    ImGui::PopID();
    ImGui::PushID("exclusions");
    draw_exclusions(context, figures, place);
    ImGui::PopID();
}

void TargetDuties::draw_cadences(PageContext& context, const ViewFigures& figures,
                                 IndicatorPlace place) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    draw_heading(look, texts(text_id::targets_cadences));
    if (figures.indicator_at(place).measure != Measure::sum) {
        text_block(look, look.secondary(), texts(text_id::targets_cadences_not_here),
                   ImGui::GetContentRegionAvail().x);
        return;
    }
    const auto cadences = rules_of(figures.definitions(), m_indicator).cadences;
    if (cadences.empty())
        text_line(look, look.secondary(), texts(text_id::targets_cadences_none));
    for (size_t i = 0; i < cadences.size(); ++i) {
        ImGui::PushID(static_cast<int>(i));
        const auto press =
            draw_entry(context, cadence_text(texts, figures.definitions(), cadences[i]));
        if (press != ListPress::none) {
            m_former_cadence = cadences[i];
            m_cadence = entry_of(cadences[i]);
            m_form = press == ListPress::change ? Form::cadence : Form::cadence_removal;
        }
        ImGui::PopID();
    }
    if (m_form == Form::cadence)
        draw_cadence_form(context, figures, place);
    else if (m_form == Form::cadence_removal)
        draw_removal(context, figures, place);
    else if (button(look, texts(text_id::targets_add), "add")) {
        m_former_cadence.reset();
        m_cadence = CadenceEntry{};
        m_cadence.unit = figures.definitions().units.at(figures.point.unit).id;
        if (figures.definitions().units.at(figures.point.unit).kind == UnitKind::branch)
            m_cadence.owed_by.reset();
        m_form = Form::cadence;
    }
}

void TargetDuties::draw_exclusions(PageContext& context, const ViewFigures& figures,
                                   IndicatorPlace place) {
    if (figures.indicator_at(place).measure != Measure::sum)
        return;
    const Look& look = context.look;
    const Texts& texts = context.texts;
    draw_heading(look, texts(text_id::targets_exclusions));
    const auto exclusions = rules_of(figures.definitions(), m_indicator).exclusions;
    if (exclusions.empty())
        text_line(look, look.secondary(), texts(text_id::targets_exclusions_none));
    for (size_t i = 0; i < exclusions.size(); ++i) {
        ImGui::PushID(static_cast<int>(i));
        const auto press =
            draw_entry(context, exclusion_text(texts, figures.definitions(), exclusions[i]));
        if (press != ListPress::none) {
            m_former_exclusion = exclusions[i];
            m_exclusion = entry_of(exclusions[i], figures.calendar());
            m_form = press == ListPress::change ? Form::exclusion : Form::exclusion_removal;
        }
        ImGui::PopID();
    }
    if (m_form == Form::exclusion)
        draw_exclusion_form(context, figures, place);
    else if (m_form == Form::exclusion_removal)
        draw_removal(context, figures, place);
    else if (button(look, texts(text_id::targets_add), "add")) {
        m_former_exclusion.reset();
        m_exclusion = {figures.definitions().units.at(figures.point.unit).id,
                       std::to_string(figures.point.year),
                       {}};
        m_form = Form::exclusion;
    }
}

void TargetDuties::draw_unit_picker(PageContext& context, const ViewFigures& figures,
                                    UnitId& unit) {
    const auto items = unit_choices(figures);
    const std::string shown = unit_name(figures.definitions(), unit);
    const auto chosen = picker(context.look,
                               {"of-unit", shown, context.texts(text_id::top_find_unit),
                                context.texts(text_id::top_nothing_found)},
                               items, m_finder);
    if (chosen)
        unit = figures.definitions().units.at(UnitPlace{*chosen}).id;
}

void TargetDuties::draw_cadence_form(PageContext& context, const ViewFigures& figures,
                                     IndicatorPlace place) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    IndicatorRules rules = rules_of(figures.definitions(), m_indicator);
    replace(rules.cadences, m_former_cadence, {});
    const auto reading = read_entry(m_cadence, m_indicator, rules.cadences,
                                    {figures.calendar(), figures.point.year});
    text_line(look, look.small(), texts(text_id::targets_place));
    draw_unit_picker(context, figures, m_cadence.unit);
    draw_field(context, text_id::targets_count, "count", m_cadence.count, reading.count);
    text_line(look, look.small(), texts(text_id::targets_per));
    draw_choice(
        look, "###per", m_cadence.per,
        std::array{Cycle::week, Cycle::month, Cycle::quarter, Cycle::half_year, Cycle::year},
        [&](Cycle cycle) { return texts(text_of(cycle)); });
    text_line(look, look.small(), texts(text_id::targets_owed_by));
    draw_choice(look, "###owed_by", m_cadence.owed_by,
                std::array<std::optional<UnitKind>, 6>{std::nullopt, UnitKind::committee,
                                                       UnitKind::general_branch, UnitKind::branch,
                                                       UnitKind::group, UnitKind::office},
                [&](std::optional<UnitKind> kind) {
                    return kind ? texts(text_of(*kind)) : texts(text_id::targets_owed_by_itself);
                });
    draw_day(context, text_id::targets_active_from, "from", m_cadence.from, reading.from);
    draw_day(context, text_id::targets_active_to, "to", m_cadence.to, reading.to);
    draw_issue(look, texts, reading.whole);
    replace(rules.cadences, {}, reading.cadence);
    if (reading.cadence)
        draw_effect(context, figures, place, rules);
    if (draw_form_buttons(context, reading.cadence.has_value(), text_id::targets_apply))
        save_cadence(context, figures, *reading.cadence);
}

void TargetDuties::draw_exclusion_form(PageContext& context, const ViewFigures& figures,
                                       IndicatorPlace place) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const auto reading =
        read_entry(m_exclusion, m_indicator, {figures.calendar(), figures.point.year});
    text_line(look, look.small(), texts(text_id::targets_excluded_unit));
    draw_unit_picker(context, figures, m_exclusion.unit);
    draw_field(context, text_id::targets_period, "period", m_exclusion.period, reading.period);
    draw_field(context, text_id::targets_reason, "reason", m_exclusion.reason, {});
    IndicatorRules rules = rules_of(figures.definitions(), m_indicator);
    replace(rules.exclusions, m_former_exclusion, reading.exclusion);
    if (reading.exclusion)
        draw_effect(context, figures, place, rules);
    if (draw_form_buttons(context, reading.exclusion.has_value(), text_id::targets_apply))
        save_exclusion(context, figures, *reading.exclusion);
}

void TargetDuties::draw_removal(PageContext& context, const ViewFigures& figures,
                                IndicatorPlace place) {
    const Definitions& definitions = figures.definitions();
    const Texts& texts = context.texts;
    const bool is_cadence = m_form == Form::cadence_removal;
    IndicatorRules rules = rules_of(definitions, m_indicator);
    if (is_cadence)
        replace(rules.cadences, m_former_cadence, {});
    else
        replace(rules.exclusions, m_former_exclusion, {});
    const std::string what = is_cadence ? cadence_text(texts, definitions, *m_former_cadence)
                                        : exclusion_text(texts, definitions, *m_former_exclusion);
    text_block(context.look, context.look.secondary(),
               std::string{texts(text_id::targets_remove_question)} + ' ' + what,
               ImGui::GetContentRegionAvail().x);
    draw_effect(context, figures, place, rules);
    if (!draw_form_buttons(context, true, text_id::targets_remove))
        return;
    const std::string saving{texts(text_id::targets_saving)};
    const std::string told = shown_name(figures.indicator_at(place), texts.language()) + ' ' + what;
    if (is_cadence)
        context.desk.write(
            saving, {"step_cadence_removed", {told}},
            [former = *m_former_cadence](Writer& writer) { writer.remove_cadence(former); });
    else
        context.desk.write(
            saving, {"step_exclusion_removed", {told}},
            [former = *m_former_exclusion](Writer& writer) { writer.remove_exclusion(former); });
    close();
}

void TargetDuties::draw_effect(PageContext& context, const ViewFigures& figures,
                               IndicatorPlace place, const IndicatorRules& rules) {
    draw_target_effect(context, figures, figures.review[place],
                       m_what_if.under(rules, figures, place));
}

/// True when the form is to be saved.
bool TargetDuties::draw_form_buttons(PageContext& context, bool can_be_saved, TextId verb) {
    ImGui::BeginDisabled(!can_be_saved || context.desk.is_read_only());
    const bool saves = button(context.look, context.texts(verb), "form-save", ButtonKind::primary);
    ImGui::EndDisabled();
    ImGui::SameLine();
    if (button(context.look, context.texts(text_id::shell_cancel), "form-cancel"))
        close();
    return saves && can_be_saved;
}

void TargetDuties::save_cadence(PageContext& context, const ViewFigures& figures,
                                const Cadence& cadence) {
    const Texts& texts = context.texts;
    const auto place = place_of(figures.definitions(), m_indicator).value_or(IndicatorPlace{});
    const std::string told = shown_name(figures.indicator_at(place), texts.language()) + ' ' +
                             cadence_text(texts, figures.definitions(), cadence);
    context.desk.write(std::string{texts(text_id::targets_saving)}, {"step_cadence", {told}},
                       [former = m_former_cadence, cadence](Writer& writer) {
                           if (former)
                               writer.remove_cadence(*former);
                           writer.put_cadence(cadence);
                       });
    close();
}

void TargetDuties::save_exclusion(PageContext& context, const ViewFigures& figures,
                                  const Exclusion& exclusion) {
    const Texts& texts = context.texts;
    const auto place = place_of(figures.definitions(), m_indicator).value_or(IndicatorPlace{});
    const std::string told = shown_name(figures.indicator_at(place), texts.language()) + ' ' +
                             exclusion_text(texts, figures.definitions(), exclusion);
    context.desk.write(std::string{texts(text_id::targets_saving)}, {"step_exclusion", {told}},
                       [former = m_former_exclusion, exclusion](Writer& writer) {
                           if (former)
                               writer.remove_exclusion(*former);
                           writer.put_exclusion(exclusion);
                       });
    close();
}

} // namespace taizhang
