#include "gui/pages/import/import_names.h"

#include "gui/look/shapes.h"
#include "gui/look/text.h"
#include "gui/view/figure_choices.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/flow.h"
#include "text/ids/indicator.h"
#include "text/ids/intake.h"
#include "text/ids/top.h"

#include <algorithm>

namespace taizhang {

namespace {

/// Place of a code among what can be chosen; nothing where none has it.
std::optional<int> place_of_code(const Definitions& definitions, RecordField field,
                                 const std::string& code) {
    if (field == RecordField::unit)
        return definitions.units.place_of(code);
    const auto found = std::ranges::find(definitions.indicators, code, &Indicator::code);
    if (found == definitions.indicators.end())
        return std::nullopt;
    return static_cast<int>(found - definitions.indicators.begin());
}

const std::string& code_at(const Definitions& definitions, RecordField field, int place) {
    return field == RecordField::unit ? definitions.units.at(UnitPlace{place}).code
                                      : definitions.indicators[place].code;
}

std::string name_at(const Definitions& definitions, RecordField field, int place,
                    const Texts& texts) {
    return field == RecordField::unit ? definitions.units.at(UnitPlace{place}).name
                                      : shown_name(definitions.indicators[place], texts.language());
}

std::string rows_of(const UnknownName& name, const ShownImport& shown, const Texts& texts) {
    std::string rows;
    for (const int row : name.first_rows)
        rows += (rows.empty()                            ? ""
                 : texts.language() == Language::chinese ? "、"
                                                         : ", ") +
                std::to_string(row);
    if (name.rows > static_cast<std::int64_t>(name.first_rows.size()))
        rows += "…";
    return texts(text_id::intake_used_by, name.rows, shown.plan.files[name.files.front()].name,
                 rows);
}

/// In every layout that has the name.
void answer(const ShownImport& shown, const UnknownName& name, const std::string& code,
            ImportChoices& choices) {
    for (const size_t place : name.files) {
        const PlannedFile& file = shown.plan.files[place];
        Answers& answers =
            choices.answers.try_emplace(fingerprint_of(*file.layout), file.answers).first->second;
        auto& names = name.field == RecordField::unit ? answers.units : answers.indicators;
        names[name.written] = code;
    }
}

} // namespace

void ImportNames::draw(PageContext& context, const ShownImport& shown, ImportChoices& choices) {
    const size_t open = shown.names.size();
    if (open == 0)
        return;
    m_place = std::min(m_place, open - 1);
    const Look& look = context.look;
    const CardScope card{look, "import-names", {0.0F, 0.0F}, CardHeight::of_content};
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {look.px(8), look.px(6)});
    const UnknownName name = shown.names[m_place];
    draw_question(context, shown, name);
    draw_answer(context, shown, name, choices);
    if (open > 1) {
        const std::string next = context.texts(text_id::intake_next_name, open);
        flow_on(look, button_width(look, next));
        if (button(look, next, "next-name"))
            m_place = (m_place + 1) % open;
    }
    ImGui::PopStyleVar();
}

void ImportNames::ask_about(const ShownImport& shown, const ShownRow& row) {
    const auto found = shown.names_of_issues.lower_bound(row.first_issue);
    if (found != shown.names_of_issues.end() && found->first < row.first_issue + row.issues)
        m_place = found->second;
}

void ImportNames::draw_question(PageContext& context, const ShownImport& shown,
                                const UnknownName& name) {
    const Look& look = context.look;
    const float width = ImGui::GetContentRegionAvail().x;
    const bool is_unit = name.field == RecordField::unit;
    const TextId unknown =
        is_unit ? text_id::intake_unknown_unit : text_id::intake_unknown_indicator;
    const TextId several =
        is_unit ? text_id::intake_several_units : text_id::intake_several_indicators;
    text_block(look, bold(look.body()),
               context.texts(name.is_of_several ? several : unknown, name.written), width);
    text_block(look, look.secondary(), rows_of(name, shown, context.texts), width);
}

void ImportNames::draw_answer(PageContext& context, const ShownImport& shown,
                              const UnknownName& name, ImportChoices& choices) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const ViewFigures& figures = *context.desk.figures();
    const Definitions& definitions = figures.definitions();
    const Key key{name.field, name.written};
    const auto said = m_chosen.find(key);
    const auto chosen =
        place_of_code(definitions, name.field, said == m_chosen.end() ? name.likely : said->second);
    const std::string shown_choice = chosen ? name_at(definitions, name.field, *chosen, texts)
                                            : std::string{texts(text_id::intake_choose)};
    const bool is_unit = name.field == RecordField::unit;
    const auto items =
        is_unit ? unit_choices(figures) : indicator_choices(figures, texts.language());
    const auto picked = picker(look,
                               {"name-choice", shown_choice,
                                texts(is_unit ? text_id::top_find_unit : text_id::indicator_find),
                                texts(text_id::top_nothing_found)},
                               items, m_finder);
    if (picked)
        m_chosen[key] = code_at(definitions, name.field, *picked);
    if (chosen) {
        flow_on(look, button_width(look, texts(text_id::intake_apply, name.rows)));
        if (button(look, texts(text_id::intake_apply, name.rows), "apply-name",
                   ButtonKind::primary))
            answer(shown, name, code_at(definitions, name.field, *chosen), choices);
    }
    const std::string leave_out = texts(text_id::intake_leave_out, name.rows);
    flow_on(look, button_width(look, leave_out));
    if (button(look, leave_out, "leave-name-out"))
        choices.unwanted.insert(name.written);
}

} // namespace taizhang
