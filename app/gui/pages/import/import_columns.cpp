#include "chart/quarterly_data.h"
#include "gui/look/text.h"
#include "gui/pages/import/import_sheet.h"
#include "gui/pages/import/import_words.h"
#include "gui/widgets/controls.h"
#include "intake/file/definition_columns.h"
#include "ledger/record_fields.h"
#include "output/words/definition_words.h"
#include "text/ids/column.h"
#include "text/ids/intake.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr float number_width = 44.0F;
constexpr float tick_width = 32.0F;
constexpr float state_width = 92.0F;
constexpr float usual_reason = 200.0F;
constexpr float reason_share = 0.24F; ///< of a narrow sheet
constexpr float symbol_width = 22.0F;
constexpr float narrowest_reason = 56.0F; ///< where no row has one
constexpr float pinned_share = 0.45F;     ///< of the room for columns, at most
constexpr float narrowest_count = 44.0F;  ///< of a cross table
constexpr float widest_count = 76.0F;     ///< where there is little room
constexpr float narrowest_column = 64.0F;
constexpr float widest_column = 240.0F;
constexpr int columns_shown = 200;
constexpr size_t rows_measured = 60;

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
    if (layout->shape == SheetShape::definitions) {
        const auto titles = definition_titles(layout->kind, texts);
        for (size_t field = 0; field < layout->fields.size(); ++field)
            put(layout->fields[field], titles[field]);
        put(layout->measured_in, std::string{texts(text_id::column_measure_unit)});
        for (const CountColumn& count : layout->counts)
            put(count.column, titles[target_column::annual]);
        return fields;
    }
    for (const RecordFieldRow& row : record_fields())
        put(layout->column_of(row.field), std::string{texts(row.title)});
    for (const CountColumn& count : layout->counts)
        put(count.column,
            count.indicator
                ? shown_name(shown.plan.indicators[*count.indicator].value, texts.language())
                : std::string{texts(text_id::column_quantity)});
    for (const int column : layout->total_columns)
        put(column, std::string{texts(text_id::intake_total)});
    put(layout->id_column, "id");
    return fields;
}

bool is_count_column(const SheetLayout& layout, int column) {
    return std::ranges::find(layout.counts, column, &CountColumn::column) != layout.counts.end() ||
           std::ranges::find(layout.total_columns, column) != layout.total_columns.end();
}

} // namespace

/// Of the first rows and of what the columns stand for.
std::vector<float> ImportSheetView::text_widths(PageContext& context,
                                                const ShownImport& shown) const {
    const Look& look = context.look;
    const ShownSheet& of = sheet(shown);
    std::vector<float> widths;
    for (const std::string& field : m_fields)
        widths.push_back(text_size(look, look.secondary(), field).x + look.px(16));
    for (size_t row = 0; of.cells && row < std::min(rows_measured, of.rows.size()); ++row) {
        if (of.rows[row].state == RowState::title)
            continue;
        for (size_t at = 0; at < of.cells->cell_count(row); ++at) {
            const SheetCell cell = of.cells->cell(row, at);
            const auto column = static_cast<size_t>(cell.place.column);
            if (column < widths.size())
                widths[column] =
                    std::max(widths[column], text_size(look, bold(look.secondary()), cell.text).x);
        }
    }
    return widths;
}

/// Counts are short; where there is little room, their headings give way.
void ImportSheetView::measure(PageContext& context, const ShownImport& shown) {
    const Look& look = context.look;
    const auto columns = static_cast<size_t>(std::min(sheet(shown).width, columns_shown));
    m_fields = fields_of(shown, m_file, columns, context.texts);
    const auto& layout = shown.plan.files[m_file].layout;
    const auto widths = text_widths(context, shown);
    m_lefts.assign(1, 0.0F);
    for (size_t column = 0; column < columns; ++column) {
        const bool is_count = layout && is_count_column(*layout, static_cast<int>(column));
        m_lefts.push_back(
            m_lefts.back() +
            std::clamp(widths[column] + look.px(2.0F * sheet_cell_padding),
                       look.px(is_count ? narrowest_count : narrowest_column),
                       look.px(is_count && m_is_narrow ? widest_count : widest_column)));
    }
}

/// How wide the rows' own columns are. Where there is little room, the names of rows stay when the
/// other columns are scrolled.
void ImportSheetView::frame_rows(PageContext& context, const ShownImport& shown) {
    const Look& look = context.look;
    const float width = ImGui::GetContentRegionAvail().x - ImGui::GetStyle().ScrollbarSize;
    const PlannedFile& file = shown.plan.files[m_file];
    const bool has_reasons = sheet(shown).counts[static_cast<size_t>(RowState::wrong)] > 0 ||
                             !file.near_names.empty() || !file.continued.empty() ||
                             !file.corrected.empty();
    m_frame = {look.px(sheet_row_height), look.px(number_width), look.px(tick_width),
               look.px(m_is_narrow ? symbol_width : state_width),
               has_reasons ? std::min(look.px(usual_reason), width * reason_share)
                           : look.px(narrowest_reason)};
    const float room = width - m_frame.left() - m_frame.reason;
    m_frame.reason = std::max(m_frame.reason, width - m_frame.left() - m_lefts.back());
    m_pinned = 0;
    if (!file.layout || m_lefts.back() <= room)
        return;
    for (const RecordField field : {RecordField::unit, RecordField::indicator})
        if (const auto column = file.layout->column_of(field))
            m_pinned = std::max(m_pinned, static_cast<size_t>(*column) + 1);
    m_pinned = std::min(m_pinned, m_lefts.size() - 1);
    while (m_pinned > 0 && m_lefts[m_pinned] > room * pinned_share)
        --m_pinned;
}

Answers& ImportSheetView::answers_in(const ShownImport& shown, ImportChoices& choices) const {
    const PlannedFile& file = shown.plan.files[m_file];
    return choices.answers.try_emplace(fingerprint_of(*file.layout), file.answers).first->second;
}

/// Letters, or the header, and below it what the columns stand for; they stay when the rows scroll.
void ImportSheetView::draw_columns(PageContext& context, const ShownImport& shown,
                                   ImportChoices& choices) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const float width = ImGui::GetContentRegionAvail().x - ImGui::GetStyle().ScrollbarSize;
    ImGui::BeginChild("columns", {0.0F, look.px(2.0F * sheet_row_height)},
                      ImGuiChildFlags_NavFlattened,
                      ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse);
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const Box head = box_at(corner, {width, look.px(sheet_row_height)});
    const Box below = box_at({corner.x, head.max.y}, head.size());
    auto& canvas = *ImGui::GetWindowDrawList();
    canvas.AddRectFilled(head.min, head.max, look.palette().track);
    canvas.AddRectFilled(below.min, below.max, look.palette().window);
    const auto label = [&](const Box& row, TextId id) {
        draw_text_in(look,
                     {{row.min.x + look.px(sheet_cell_padding), row.min.y},
                      {row.min.x + m_frame.left(), row.max.y}},
                     look.small(), texts(id));
    };
    label(head, text_id::intake_header);
    if (shown.plan.files[m_file].layout)
        label(below, text_id::intake_fields);
    draw_text_in(
        look, {{head.max.x - m_frame.reason + look.px(sheet_cell_padding), head.min.y}, head.max},
        look.small(), texts(text_id::intake_reason));
    const float left = corner.x + m_frame.left();
    const float right = head.max.x - m_frame.reason - look.px(sheet_cell_padding);
    const float middle = std::min(std::max(left, right), left + m_lefts[m_pinned]);
    for (const bool is_pinned : {false, true}) {
        ImGui::PushClipRect({is_pinned ? left : middle, head.min.y},
                            {is_pinned ? middle : std::max(left, right), below.max.y}, true);
        for (size_t column = 0; column + 1 < m_lefts.size(); ++column) {
            const float from = left + left_of(column);
            const Box box{{from, head.min.y},
                          {from + m_lefts[column + 1] - m_lefts[column], below.max.y}};
            if ((column < m_pinned) == is_pinned && box.max.x > left && box.min.x < right)
                draw_heading(context, shown, box, static_cast<int>(column), choices);
        }
        ImGui::PopClipRect();
    }
    ImGui::EndChild();
}

/// Of two header rows the lower one says what tells a narrow column from the next.
std::string ImportSheetView::short_heading(const ShownImport& shown, int column) const {
    const SheetLayout& layout = *shown.plan.files[m_file].layout;
    const std::string& heading = layout.headings[static_cast<size_t>(column)];
    const bool is_cut = m_is_narrow && layout.header_rows > 1 && is_count_column(layout, column);
    return is_cut ? heading.substr(heading.rfind(' ') + 1) : heading;
}

void ImportSheetView::draw_heading(PageContext& context, const ShownImport& shown, const Box& box,
                                   int column, ImportChoices& choices) {
    const Look& look = context.look;
    const PlannedFile& file = shown.plan.files[m_file];
    const auto place = static_cast<size_t>(column);
    const auto& headings = file.layout ? file.layout->headings : file.headings;
    const std::string heading = place < headings.size() ? headings[place] : std::string{};
    const float middle = box.min.y + look.px(sheet_row_height);
    const float padding = look.px(sheet_cell_padding);
    draw_text_in(look, {{box.min.x + padding, box.min.y}, {box.max.x - padding, middle}},
                 bold(look.secondary()),
                 heading.empty() ? column_letters(column + 1)
                 : file.layout   ? short_heading(shown, column)
                                 : heading);
    if (!file.layout || heading.empty())
        return;
    const std::string& field = m_fields[place];
    const std::string_view shown_field =
        field.empty() ? context.texts(text_id::intake_not_used) : std::string_view{field};
    const bool is_asked = !is_of_definitions(shown);
    const std::string id = "field" + std::to_string(column);
    if (is_asked) {
        ImGui::SetCursorScreenPos({box.min.x, middle});
        if (press_area(labelled(shown_field, id), {box.width(), look.px(sheet_row_height)}))
            ImGui::OpenPopup(id.c_str());
    }
    const ImU32 ink = field.empty() ? look.palette().secondary : look.palette().link;
    draw_text_in(look, {{box.min.x + padding, middle}, {box.max.x - look.px(18), box.max.y}},
                 in_colour(look.secondary(), ink), shown_field);
    if (!is_asked)
        return;
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
