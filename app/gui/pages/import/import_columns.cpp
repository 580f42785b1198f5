#include "gui/look/text.h"
#include "gui/pages/import/import_sheet.h"
#include "gui/pages/import/import_words.h"
#include "gui/view/figure_choices.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/flow.h"
#include "ledger/record_fields.h"
#include "text/ids/column.h"
#include "text/ids/import.h"
#include "text/ids/indicator.h"
#include "text/ids/intake.h"
#include "text/ids/top.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr float row_height = 28.0F;
constexpr float number_width = 44.0F;
constexpr float tick_width = 32.0F;
constexpr float state_width = 92.0F;
constexpr float usual_reason = 200.0F;
constexpr float reason_share = 0.24F; ///< of a narrow sheet
constexpr float narrowest_column = 64.0F;
constexpr float widest_column = 240.0F;
constexpr float cell_padding = 8.0F;
constexpr float chip_height = 28.0F;
constexpr int columns_shown = 200;
constexpr size_t rows_measured = 60;

/// A small button that may stand pressed.
bool draw_switch(const Look& look, const std::string& text, const std::string& id, bool is_on) {
    const float width = text_size(look, look.secondary(), text).x + look.px(20);
    flow_on(look, width);
    const bool pressed = press_area(labelled(text, id), {width, look.px(chip_height)});
    const Box box = box_of_last_item();
    const Palette& palette = look.palette();
    auto& canvas = *ImGui::GetWindowDrawList();
    canvas.AddRectFilled(box.min, box.max,
                         is_on                    ? palette.data_current
                         : ImGui::IsItemHovered() ? palette.track
                                                  : palette.surface,
                         look.px(chip_height / 2.0F));
    canvas.AddRect(box.min, box.max, palette.border, look.px(chip_height / 2.0F));
    draw_text_in(look, box, in_colour(look.secondary(), is_on ? palette.on_brand : palette.text),
                 text, Align::centre);
    return pressed;
}

/// What each column of a sheet stands for.
std::vector<std::string> fields_of(const ShownImport& shown, size_t file, size_t columns,
                                   const Texts& texts) {
    std::vector<std::string> fields(columns);
    const auto& layout = shown.plan.files[file].layout;
    if (!layout)
        return fields;
    const auto put = [&](std::optional<int> column, std::string name) {
        if (column && static_cast<size_t>(*column) < columns)
            fields[static_cast<size_t>(*column)] = std::move(name);
    };
    for (const RecordFieldRow& row : record_fields())
        put(layout->column_of(row.field), std::string{texts(row.title)});
    for (const CountColumn& count : layout->counts)
        put(count.column,
            count.indicator
                ? shown_name(shown.plan.indicators[static_cast<size_t>(*count.indicator)].value,
                             texts.language())
                : std::string{texts(text_id::column_quantity)});
    for (const int column : layout->total_columns)
        put(column, std::string{texts(text_id::intake_total)});
    put(layout->id_column, "id");
    return fields;
}

bool has_masked_quantity(const ShownImport& shown, size_t file) {
    const std::string& name = shown.plan.files[file].name;
    return std::ranges::any_of(shown.plan.issues, [&](const Issue& issue) {
        return issue.file == name && issue.reason == text_id::import_quantity_unknown;
    });
}

} // namespace

void ImportSheetView::measure(PageContext& context, const ShownImport& shown) {
    const Look& look = context.look;
    const ShownSheet& of = sheet(shown);
    const auto columns = static_cast<size_t>(std::min(of.width, columns_shown));
    m_fields = fields_of(shown, m_file, columns, context.texts);
    std::vector<float> widths(columns, 0.0F);
    for (size_t column = 0; column < columns; ++column)
        widths[column] = text_size(look, look.secondary(), m_fields[column]).x + look.px(16);
    for (size_t row = 0; of.cells && row < std::min(rows_measured, of.rows.size()); ++row) {
        if (of.rows[row].state == RowState::title)
            continue;
        for (size_t at = 0; at < of.cells->cell_count(row); ++at) {
            const SheetCell cell = of.cells->cell(row, at);
            const auto column = static_cast<size_t>(cell.place.column);
            if (column < columns)
                widths[column] =
                    std::max(widths[column], text_size(look, bold(look.secondary()), cell.text).x);
        }
    }
    m_lefts.assign(1, 0.0F);
    for (const float width : widths)
        m_lefts.push_back(m_lefts.back() + std::clamp(width + look.px(2.0F * cell_padding),
                                                      look.px(narrowest_column),
                                                      look.px(widest_column)));
}

Answers& ImportSheetView::answers_in(const ShownImport& shown, ImportChoices& choices) const {
    const PlannedFile& file = shown.plan.files[m_file];
    return choices.answers.try_emplace(fingerprint_of(*file.layout), file.answers).first->second;
}

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
    std::int64_t tickable = 0;
    if (draw_switch(look, texts(text_id::intake_all, of.rows.size()), "all", !filter))
        filter.reset();
    for (size_t place = static_cast<size_t>(RowState::skipped); place < row_state_count; ++place) {
        const auto state = static_cast<RowState>(place);
        if (of.counts[place] == 0)
            continue;
        tickable += ImportTicks::can_be_ticked(state) ? of.counts[place] : 0;
        const std::string text =
            std::string{words_of(state, texts).word} + " " + std::to_string(of.counts[place]);
        if (draw_switch(look, text, "state" + std::to_string(place), filter == state))
            filter = state;
    }
    std::optional<bool> all;
    if (tickable > 0 &&
        draw_switch(look, std::string{texts(text_id::intake_tick_all)}, "on", false))
        all = true;
    if (tickable > 0 &&
        draw_switch(look, std::string{texts(text_id::intake_tick_none)}, "off", false))
        all = false;
    ImGui::PopStyleVar();
    if (all) {
        for (const std::uint32_t row : m_listed)
            if (ImportTicks::can_be_ticked(of.rows[row].state))
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
    if (!file.layout)
        return;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {look.px(8), look.px(6)});
    if (file.answers.empty_is_pending || has_masked_quantity(shown, m_file)) {
        bool is_pending = file.answers.empty_is_pending;
        const FontScope font{look, look.secondary()};
        if (ImGui::Checkbox(labelled(texts(text_id::intake_empty_pending), "empty-pending").c_str(),
                            &is_pending))
            answers_in(shown, choices).empty_is_pending = is_pending;
    }
    const ViewFigures& figures = *context.desk.figures();
    if (!file.layout->column_of(RecordField::unit)) {
        const auto& units = figures.definitions().units;
        std::string unit{texts(text_id::intake_choose)};
        if (file.answers.unit)
            unit = *file.answers.unit;
        else if (file.layout->unit)
            unit = shown.plan.units[static_cast<size_t>(file.layout->unit->value)].value.code;
        if (const auto place = units.place_of(unit))
            unit = units.at(*place).name;
        text_line(look, look.secondary(), texts(text_id::intake_unit_of_sheet));
        flow_on(look, picker_width(look, unit));
        const auto items = unit_choices(figures);
        if (const auto chosen = picker(look,
                                       {"sheet-unit", unit, texts(text_id::top_find_unit),
                                        texts(text_id::top_nothing_found)},
                                       items, m_unit_finder))
            answers_in(shown, choices).unit = units.at(*chosen).code;
    }
    ImGui::PopStyleVar();
}

/// Letters, or the header, and below it what the columns stand for; they stay when the rows scroll.
void ImportSheetView::draw_columns(PageContext& context, const ShownImport& shown,
                                   ImportChoices& choices) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const float width = ImGui::GetContentRegionAvail().x - ImGui::GetStyle().ScrollbarSize;
    m_frame = {look.px(row_height), look.px(number_width), look.px(tick_width),
               look.px(state_width), std::min(look.px(usual_reason), width * reason_share)};
    m_frame.reason = std::max(m_frame.reason, width - m_frame.left() - m_lefts.back());
    ImGui::BeginChild("columns", {0.0F, look.px(2.0F * row_height)}, ImGuiChildFlags_NavFlattened,
                      ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse);
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const Box head = box_at(corner, {width, look.px(row_height)});
    const Box below = box_at({corner.x, head.max.y}, head.size());
    auto& canvas = *ImGui::GetWindowDrawList();
    canvas.AddRectFilled(head.min, head.max, look.palette().track);
    canvas.AddRectFilled(below.min, below.max, look.palette().window);
    const auto label = [&](const Box& row, TextId id) {
        draw_text_in(look,
                     {{row.min.x + look.px(cell_padding), row.min.y},
                      {row.min.x + m_frame.left(), row.max.y}},
                     look.small(), texts(id));
    };
    label(head, text_id::intake_header);
    if (shown.plan.files[m_file].layout)
        label(below, text_id::intake_fields);
    draw_text_in(look,
                 {{head.max.x - m_frame.reason + look.px(cell_padding), head.min.y}, head.max},
                 look.small(), texts(text_id::intake_reason));
    const float left = corner.x + m_frame.left();
    const float right = head.max.x - m_frame.reason - look.px(cell_padding);
    ImGui::PushClipRect({left, head.min.y}, {std::max(left, right), below.max.y}, true);
    for (size_t column = 0; column + 1 < m_lefts.size(); ++column) {
        const Box box{{left - m_scroll + m_lefts[column], head.min.y},
                      {left - m_scroll + m_lefts[column + 1], below.max.y}};
        if (box.max.x > left && box.min.x < right)
            draw_heading(context, shown, box, static_cast<int>(column), choices);
    }
    ImGui::PopClipRect();
    ImGui::EndChild();
}

void ImportSheetView::draw_heading(PageContext& context, const ShownImport& shown, const Box& box,
                                   int column, ImportChoices& choices) {
    const Look& look = context.look;
    const PlannedFile& file = shown.plan.files[m_file];
    const auto place = static_cast<size_t>(column);
    const auto& headings = file.layout ? file.layout->headings : file.headings;
    const std::string heading = place < headings.size() ? headings[place] : std::string{};
    const float middle = box.min.y + look.px(row_height);
    const float padding = look.px(cell_padding);
    draw_text_in(look, {{box.min.x + padding, box.min.y}, {box.max.x - padding, middle}},
                 bold(look.secondary()), heading.empty() ? column_letters(column + 1) : heading);
    if (!file.layout || heading.empty())
        return;
    const std::string& field = m_fields[place];
    const std::string_view shown_field =
        field.empty() ? context.texts(text_id::intake_not_used) : std::string_view{field};
    const std::string id = "field" + std::to_string(column);
    ImGui::SetCursorScreenPos({box.min.x, middle});
    if (press_area(labelled(shown_field, id), {box.width(), look.px(row_height)}))
        ImGui::OpenPopup(id.c_str());
    const ImU32 ink = field.empty() ? look.palette().secondary : look.palette().data_current;
    draw_text_in(look, {{box.min.x + padding, middle}, {box.max.x - look.px(18), box.max.y}},
                 in_colour(look.secondary(), ink), shown_field);
    draw_arrow_down({box.max.x - look.px(11), (middle + box.max.y) / 2.0F}, look.px(7), ink);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {look.px(8), look.px(8)});
    if (ImGui::BeginPopup(id.c_str())) {
        ImGui::Dummy({look.px(160), 0.0F});
        for (const RecordFieldRow& row : record_fields()) {
            const std::string_view title = context.texts(row.title);
            const std::string row_id = "to" + std::to_string(static_cast<int>(row.field));
            if (draw_found_row(look, {title, {}, row_id, 0.0F},
                               title == field ? RowMark::marked : RowMark::none)) {
                answers_in(shown, choices).columns[heading] = row.field;
                ImGui::CloseCurrentPopup();
            }
        }
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
}

} // namespace taizhang
