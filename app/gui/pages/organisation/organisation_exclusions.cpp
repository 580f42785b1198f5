#include "gui/pages/organisation/organisation_exclusions.h"

#include "chart/quarterly_data.h"
#include "gui/look/text.h"
#include "gui/view/figure_choices.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/form.h"
#include "intake/plan/import_row.h"
#include "text/ids/field.h"
#include "text/ids/form.h"
#include "text/ids/organisation.h"
#include "text/ids/step.h"
#include "text/ids/top.h"

namespace taizhang {

namespace {

std::string name_of_indicator(const PageContext& context, IndicatorId id) {
    const auto place = place_of(definitions_of(context), id);
    return place ? shown_name(definitions_of(context).indicators[*place], context.texts.language())
                 : std::string{};
}

StepLabel step_of(const PageContext& context, TextId id, const Exclusion& exclusion) {
    const Definitions& definitions = definitions_of(context);
    const auto unit = definitions.units.place_of(exclusion.unit);
    const auto indicator = place_of(definitions, exclusion.indicator);
    return {std::string{name_of(id)},
            {unit ? definitions.units.at(*unit).name : std::string{},
             indicator ? definitions.indicators[*indicator].name_zh : std::string{}}};
}

/// `党课 · 2023 · 没有委员会`
std::string line_of(const PageContext& context, const Exclusion& exclusion) {
    std::string line = name_of_indicator(context, exclusion.indicator) + " · " +
                       to_text(exclusion.period, context.desk.figures()->calendar());
    if (!exclusion.reason.empty())
        line += " · " + exclusion.reason;
    return line;
}

void remove(PageContext& context, const Exclusion& exclusion) {
    context.desk.write(std::string{context.texts(text_id::form_saving)},
                       step_of(context, text_id::step_remove_exclusion, exclusion),
                       [exclusion](Writer& writer) { writer.remove_exclusion(exclusion); });
}

} // namespace

void UnitExclusions::draw(PageContext& context, UnitPlace place) {
    const UnitId unit = definitions_of(context).units.at(place).id;
    form_heading(context.look, context.texts(text_id::organisation_exclusions));
    draw_list(context, place);
    if (!context.desk.is_read_only())
        draw_new(context, place, m_state->drafts[raw(unit)]);
}

void UnitExclusions::draw_list(PageContext& context, UnitPlace place) {
    const Look& look = context.look;
    const Definitions& definitions = definitions_of(context);
    int shown = 0;
    for (const Exclusion& exclusion : definitions.exclusions) {
        const auto owner = definitions.units.place_of(exclusion.unit);
        if (!owner || !definitions.units.subtree(*owner).contains(place))
            continue;
        ImGui::PushID(shown++);
        if (*owner != place) {
            form_note(look, line_of(context, exclusion) + " · " +
                                context.texts(text_id::organisation_inherited,
                                              definitions.units.at(*owner).name));
        } else {
            text_block(look, look.body(), line_of(context, exclusion),
                       ImGui::GetContentRegionAvail().x);
            if (!context.desk.is_read_only() &&
                button(look, context.texts(text_id::form_remove), "remove-exclusion"))
                remove(context, exclusion);
        }
        ImGui::PopID();
    }
    if (shown == 0)
        form_note(look, context.texts(text_id::organisation_no_exclusions));
}

void UnitExclusions::draw_new(PageContext& context, UnitPlace place, Draft& draft) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const auto items = indicator_choices(*context.desk.figures(), context.texts.language());
    const std::string name =
        draft.indicator ? name_of_indicator(context, *draft.indicator) : std::string{};
    if (const auto chosen = find_field(
            look, {"excluded", texts(text_id::field_indicator_id), texts(text_id::top_find_unit)},
            name.empty() ? texts(text_id::form_choose) : std::string_view{name},
            texts(text_id::top_nothing_found), items, m_finder))
        draft.indicator = definitions_of(context).indicators[static_cast<size_t>(*chosen)].id;
    if (!draft.indicator)
        return;
    const auto period = parse_period(draft.period, context.desk.figures()->calendar(),
                                     context.navigation.view().year);
    std::string problem;
    if (!draft.period.empty() && !period)
        problem = texts(reason_of(period.error()));
    text_field(look,
               {"period", texts(text_id::organisation_exclusion_period),
                texts(text_id::organisation_period_hint), problem},
               draft.period);
    text_field(look, {"reason", texts(text_id::field_reason)}, draft.reason);
    ImGui::BeginDisabled(!period.has_value() || m_state->is_saving);
    if (button(look, texts(text_id::organisation_exclude), "exclude") && period)
        add(context,
            {*draft.indicator, definitions_of(context).units.at(place).id, *period, draft.reason});
    ImGui::EndDisabled();
}

void UnitExclusions::add(PageContext& context, const Exclusion& exclusion) {
    m_state->is_saving = true;
    context.desk.write(
        std::string{context.texts(text_id::form_saving)},
        step_of(context, text_id::step_add_exclusion, exclusion),
        [exclusion](Writer& writer) { writer.put_exclusion(exclusion); },
        [state = m_state, unit = raw(exclusion.unit)](const std::exception_ptr& failure) {
            state->is_saving = false;
            if (!failure)
                state->drafts.erase(unit);
            return Desk::Told::no;
        });
}

} // namespace taizhang
