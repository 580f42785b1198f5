#include "chart/quarterly_data.h"
#include "gui/entry/day_order_choice.h"
#include "gui/look/text.h"
#include "gui/pages/import/import_sheet.h"
#include "gui/pages/import/import_words.h"
#include "gui/view/figure_choices.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/flow.h"
#include "imgui/item_note.h"
#include "text/ids/import.h"
#include "text/ids/indicator.h"
#include "text/ids/intake.h"
#include "text/ids/top.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr float chip_height = 28.0F;

/// A small button that may stand pressed.
bool draw_switch(const Look& look, const std::string& text, const std::string& id, bool is_on) {
    const float width = text_size(look, look.secondary(), text).x + look.px(20);
    flow_on(look, width);
    const bool pressed = press_area(labelled(text, id), {width, look.px(chip_height)});
    note_item({.role = ItemRole::toggle, .is_on = is_on});
    const Box box = box_of_last_item();
    const Palette& palette = look.palette();
    auto& canvas = *ImGui::GetWindowDrawList();
    canvas.AddRectFilled(box.min, box.max,
                         is_on                    ? palette.switched_on
                         : ImGui::IsItemHovered() ? palette.track
                                                  : palette.surface,
                         look.px(chip_height / 2.0F));
    canvas.AddRect(box.min, box.max, palette.border, look.px(chip_height / 2.0F));
    draw_text_in(look, box, in_colour(look.secondary(), is_on ? palette.on_switched : palette.text),
                 text, Align::centre);
    return pressed;
}

bool has_masked_quantity(const ShownImport& shown, size_t file) {
    const std::string& name = shown.plan.files[file].name;
    return std::ranges::any_of(shown.plan.issues, [&](const Issue& issue) {
        return issue.file == name && issue.reason == text_id::import_quantity_unknown;
    });
}

/// Neither a column nor every heading of a count does.
bool names_no_indicator(const SheetLayout& layout) {
    const bool all_counts =
        !layout.counts.empty() && std::ranges::all_of(layout.counts, [](const CountColumn& count) {
            return count.indicator.has_value();
        });
    return !layout.column_of(RecordField::indicator) && !all_counts;
}

} // namespace

/// How many rows are in which state; a press lists only these.
void ImportSheetView::draw_filters(PageContext& context, const ShownImport& shown,
                                   ImportTicks& ticks) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const ShownSheet& of = sheet(shown);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {look.px(6), look.px(6)});
    const std::string& name = shown.plan.files[m_file].name;
    const float room = ImGui::GetContentRegionAvail().x;
    const float width = std::min(room, text_size(look, look.heading(), name).x + look.px(6));
    const Box box = box_at_cursor({width, look.px(chip_height)});
    draw_text_in(look, box, look.heading(), name);
    ImGui::Dummy(box.size());
    std::optional<RowState> filter = m_filter;
    const bool is_tickable = std::ranges::any_of(of.rows, ImportTicks::can_be_ticked);
    if (draw_switch(look, texts(text_id::intake_all, of.rows.size()), "all", !filter))
        filter.reset();
    for (size_t place = static_cast<size_t>(RowState::skipped); place < row_state_count; ++place) {
        const auto state = static_cast<RowState>(place);
        if (of.counts[place] == 0)
            continue;
        const std::string text =
            std::string{words_of(state, texts).word} + " " + std::to_string(of.counts[place]);
        if (draw_switch(look, text, "state" + std::to_string(place), filter == state))
            filter = state;
    }
    std::optional<bool> all;
    if (is_tickable && draw_switch(look, std::string{texts(text_id::intake_tick_all)}, "on", false))
        all = true;
    if (is_tickable &&
        draw_switch(look, std::string{texts(text_id::intake_tick_none)}, "off", false))
        all = false;
    ImGui::PopStyleVar();
    if (all) {
        for (const std::uint32_t row : m_listed)
            if (ImportTicks::can_be_ticked(of.rows[row]))
                ticks.set(of.rows[row], *all);
        ticks.count();
    }
    if (filter != m_filter) {
        m_filter = filter;
        list_rows(of);
    }
}

/// What the sheet itself does not say.
void ImportSheetView::draw_options(PageContext& context, const ShownImport& shown,
                                   ImportChoices& choices) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const PlannedFile& file = shown.plan.files[m_file];
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {look.px(8), look.px(6)});
    if (file.is_without_header && sheet(shown).cells)
        text_block(look, bold(look.body()), texts(text_id::intake_which_header),
                   ImGui::GetContentRegionAvail().x);
    draw_day_question(context, shown, choices);
    if (file.layout && (file.answers.empty_is_pending || has_masked_quantity(shown, m_file))) {
        bool is_pending = file.answers.empty_is_pending;
        const FontScope font{look, look.secondary()};
        if (ImGui::Checkbox(labelled(texts(text_id::intake_empty_pending), "empty-pending").c_str(),
                            &is_pending))
            answers_in(shown, choices).empty_is_pending = is_pending;
    }
    if (file.layout && has_no_quantity(*file.layout)) {
        bool is_one = file.answers.row_is_one;
        const FontScope font{look, look.secondary()};
        if (ImGui::Checkbox(labelled(texts(text_id::intake_row_is_one), "row-is-one").c_str(),
                            &is_one))
            answers_in(shown, choices).row_is_one = is_one;
    }
    const bool is_of_records = file.layout && !is_of_definitions(shown);
    if (is_of_records && !file.layout->column_of(RecordField::unit))
        draw_unit_choice(context, shown, choices);
    if (is_of_records && names_no_indicator(*file.layout))
        draw_indicator_choice(context, shown, choices);
    ImGui::PopStyleVar();
}

/// What 03/04/2023 means, once for the column.
void ImportSheetView::draw_day_question(PageContext& context, const ShownImport& shown,
                                        ImportChoices& choices) {
    const PlannedFile& file = shown.plan.files[m_file];
    std::optional<OpenDay> open;
    for (const Issue& issue : shown.plan.issues)
        if (!open && issue.file == file.name)
            open = open_day_of(issue.reason, issue.arguments, issue.value);
    const DayOrder said = file.layout ? file.answers.day_order : choices.day_order;
    if (!open && (said == DayOrder::as_written || !file.kind))
        return;
    const auto order = draw_day_order(context.look, context.texts, open, said);
    if (order && file.layout)
        answers_in(shown, choices).day_order = *order;
    else if (order)
        choices.day_order = *order;
}

void ImportSheetView::draw_unit_choice(PageContext& context, const ShownImport& shown,
                                       ImportChoices& choices) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const PlannedFile& file = shown.plan.files[m_file];
    const ViewFigures& figures = *context.desk.figures();
    const auto& units = figures.definitions().units;
    std::string unit{texts(text_id::intake_choose)};
    if (file.answers.unit)
        unit = *file.answers.unit;
    else if (file.layout->unit)
        unit = shown.plan.units[static_cast<size_t>(file.layout->unit->value)].value.code;
    if (const auto place = units.place_of(unit))
        unit = units.at(*place).name;
    control_label(look, texts(text_id::intake_unit_of_sheet));
    flow_on(look, picker_width(look, unit));
    const auto items = unit_choices(figures);
    if (const auto chosen = picker(
            look,
            {"sheet-unit", unit, texts(text_id::top_find_unit), texts(text_id::top_nothing_found)},
            items, m_unit_finder))
        answers_in(shown, choices).unit = units.at(UnitPlace{*chosen}).code;
}

void ImportSheetView::draw_indicator_choice(PageContext& context, const ShownImport& shown,
                                            ImportChoices& choices) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const PlannedFile& file = shown.plan.files[m_file];
    const ViewFigures& figures = *context.desk.figures();
    const auto& indicators = figures.definitions().indicators;
    std::string code;
    if (file.answers.indicator)
        code = *file.answers.indicator;
    else if (file.layout->indicator)
        code = shown.plan.indicators[static_cast<size_t>(file.layout->indicator->value)].value.code;
    const auto known = std::ranges::find(indicators, code, &Indicator::code);
    const std::string name = known == indicators.end() ? std::string{texts(text_id::intake_choose)}
                                                       : shown_name(*known, texts.language());
    control_label(look, texts(text_id::intake_indicator_of_sheet));
    flow_on(look, picker_width(look, name));
    const auto items = indicator_choices(figures, texts.language());
    if (const auto chosen = picker(look,
                                   {"sheet-indicator", name, texts(text_id::indicator_find),
                                    texts(text_id::top_nothing_found)},
                                   items, m_indicator_finder))
        answers_in(shown, choices).indicator = indicators[static_cast<size_t>(*chosen)].code;
}

} // namespace taizhang
