#include "gui/pages/branches/branches_grid.h"

#include "chart/figure_text.h"
#include "chart/hit_test.h"
#include "gui/entry/entry_panel.h"
#include "gui/look/imgui_canvas.h"
#include "gui/pages/branches/branches_text.h"
#include "gui/pages/indicator/hover_card.h"
#include "gui/view/page_links.h"
#include "gui/widgets/controls.h"
#include "imgui/item_note.h"
#include "progress/monthly_comparison.h"
#include "text/ids/branches.h"
#include "text/ids/column.h"
#include "text/ids/nav.h"

#include <algorithm>
#include <cmath>
#include <imgui_internal.h>
#include <numeric>

namespace taizhang {

namespace {

constexpr size_t most_noted_cells = 10'000;

std::vector<int> ordered_rows(const ViewFigures& figures, UnitOrder order) {
    const Comparison& comparison = figures.branches->comparison;
    std::vector<int> rows(comparison.units.size());
    std::iota(rows.begin(), rows.end(), 0);
    if (order == UnitOrder::missing)
        std::ranges::stable_sort(rows, std::ranges::greater{},
                                 [&](int row) { return comparison.missing_in(row); });
    if (order == UnitOrder::name)
        std::ranges::stable_sort(rows, {}, [&](int row) -> const std::string& {
            const UnitPlace unit = comparison.units[static_cast<size_t>(row)];
            return figures.search->units[unit].pinyin;
        });
    return rows;
}

/// The text of the cell with the most digits.
std::string widest_cell(const ViewFigures& figures, CompareBy by) {
    std::string widest;
    const Comparison& comparison = figures.branches->comparison;
    for (size_t i = 0; i < comparison.cells.size(); ++i) {
        const auto& value = comparison.cells[i].value;
        const int column = static_cast<int>(i % comparison.columns.size());
        const Indicator& indicator = figures.indicator_at(indicator_of_column(figures, column));
        if (value && (by == CompareBy::quantity || by == CompareBy::month))
            if (std::string text = value_text(indicator, value); text.size() > widest.size())
                widest = std::move(text);
    }
    return widest;
}

float pixels(const Look& look, double length) {
    return static_cast<float>(length) * look.theme.scale;
}

void open_months(PageContext& context, IndicatorId indicator) {
    View view = context.navigation.view();
    view.indicator = indicator;
    view.branches.by = CompareBy::month;
    view.scroll = 0.0F;
    context.navigation.go(view);
}

void open_unit(PageContext& context, UnitId unit) {
    View view = context.navigation.view();
    view.page = PageId::overview;
    view.unit = unit;
    view.scroll = 0.0F;
    context.navigation.go(view);
}

/// The indicator page of the unit, with the records of the cell.
void open_records(PageContext& context, const ViewFigures& figures, UnitPlace unit, int column) {
    const Indicator& indicator = figures.indicator_at(indicator_of_column(figures, column));
    const bool is_months = figures.asked.branches->columns == CompareColumns::months;
    const int place = figures.branches->comparison.columns[static_cast<size_t>(column)];
    open_indicator(context, indicator.id, figures.definitions().units.at(unit).id,
                   is_months ? FigurePart::year_to_date : FigurePart::quarter);
    if (!is_months || place == whole_year_column)
        return;
    const bool is_month = place < no_single_month;
    list_part(context.navigation.current(),
              is_month ? FigurePart::quarter : FigurePart::year_to_date,
              is_month ? place / 3 + 1 : 0, place + 1);
}

/// The entry form, with the unit and the indicator of a cell filled in.
void open_entry(PageContext& context, const Indicator& indicator, const OrgUnit& unit) {
    TypedRecord typed;
    typed[RecordField::indicator] = indicator.code;
    typed[RecordField::unit] = unit.code;
    context.entry.open_with(typed);
}

} // namespace

void BranchesGrid::draw(PageContext& context, const ViewFigures& figures, const BranchesView& shown,
                        ImVec2 size) {
    const Look& look = context.look;
    ImGui::BeginChild("grid", size, ImGuiChildFlags_NavFlattened,
                      ImGuiWindowFlags_HorizontalScrollbar);
    const ImVec2 room = ImGui::GetContentRegionAvail();
    const Key wanted{figures.revision, shown, context.texts.language(), look.theme.scale,
                     scene_size(look, room)};
    if (m_key != wanted) {
        m_key = wanted;
        lay_out(context, figures);
    }
    const ImVec2 corner = ImGui::GetWindowPos();
    const int hidden_rows = static_cast<int>(m_rows.size()) - m_layout.rows_shown;
    const int hidden_columns = static_cast<int>(m_columns.size()) - m_layout.columns_shown;
    ImGui::SetCursorPos(
        {room.x + static_cast<float>(hidden_columns) * pixels(look, m_layout.column_width) - 1.0F,
         room.y + static_cast<float>(hidden_rows) * pixels(look, heatmap_row) - 1.0F});
    ImGui::Dummy({1.0F, 1.0F});
    ImGui::SetCursorScreenPos(corner);
    const bool pressed = press_area("###heatmap", room);
    const bool is_focused = ImGui::IsItemFocused();
    const bool is_hovered = ImGui::IsItemHovered();
    const bool by_mouse = ImGui::IsMouseReleased(ImGuiMouseButton_Left);
    note(context, figures);
    if (pressed)
        ImGui::SetNavCursorVisible(true); // Enter answers only where the focus can be seen
    if (is_focused)
        follow_arrow_keys(look);
    paint(context, figures, corner);
    if (is_focused)
        draw_cursor(look, corner);
    const auto pointed = is_hovered ? pointed_at(look, corner) : std::nullopt;
    if (pointed && pointed->series == Series::cell)
        draw_branch_hover_card(context, figures, row_of(*pointed), column_of(*pointed));
    if (pressed && !by_mouse)
        open(context, figures, mark_at_cursor());
    else if (pressed && pointed)
        open(context, figures, *pointed);
    keep_scroll(context);
    ImGui::EndChild();
}

void BranchesGrid::lay_out(const PageContext& context, const ViewFigures& figures) {
    const Comparison& comparison = figures.branches->comparison;
    m_rows = ordered_rows(figures, m_key->shown.order);
    m_columns = shown_columns(comparison, m_key->shown.by);
    m_cursor.row = std::min(m_cursor.row, std::max(0, static_cast<int>(m_rows.size()) - 1));
    m_cursor.column =
        std::min(m_cursor.column, std::max(0, static_cast<int>(m_columns.size()) - 1));
    m_names = {};
    for (int row : m_rows)
        m_names.rows.push_back(
            figures.definitions().units.at(comparison.units[static_cast<size_t>(row)]).name);
    for (int column : m_columns)
        m_names.columns.push_back(column_title(context.texts, figures, column));
    m_names.totals = context.texts(text_id::branches_missing);
    m_names.widest_cell = widest_cell(figures, m_key->shown.by);
    m_layout = heatmap_layout(m_names, m_key->size, ImguiTextMetrics{context.look});
    m_window.reset();
}

HeatmapWindow BranchesGrid::scrolled_to(const Look& look) const {
    const auto first = [](float scroll, float step, size_t count, int shown) {
        const int most = std::max(0, static_cast<int>(count) - shown);
        return std::clamp(static_cast<int>(std::round(scroll / step)), 0, most);
    };
    return {
        first(ImGui::GetScrollY(), pixels(look, heatmap_row), m_rows.size(), m_layout.rows_shown),
        first(ImGui::GetScrollX(), pixels(look, m_layout.column_width), m_columns.size(),
              m_layout.columns_shown)};
}

void BranchesGrid::paint(const PageContext& context, const ViewFigures& figures, ImVec2 origin) {
    const HeatmapWindow window = scrolled_to(context.look);
    if (m_window != window) {
        const auto cell = [&](int row, int column) {
            return cell_at(context.texts, figures, row, column);
        };
        const auto total = [&](int row) { return total_of(figures, row); };
        m_scene = heatmap(m_layout, m_names, window, cell, total, ImguiTextMetrics{context.look});
        m_window = window;
    }
    paint_scene(context.look, origin, m_scene);
}

HeatmapCell BranchesGrid::cell_at(const Texts& texts, const ViewFigures& figures, int row,
                                  int column) const {
    const int of = m_columns[static_cast<size_t>(column)];
    return shown_cell(texts, figures.indicator_at(indicator_of_column(figures, of)),
                      figures.branches->comparison.at(m_rows[static_cast<size_t>(row)], of),
                      m_key->shown.by);
}

std::string BranchesGrid::total_of(const ViewFigures& figures, int row) const {
    const int missing = figures.branches->comparison.missing_in(m_rows[static_cast<size_t>(row)]);
    return missing == 0 ? std::string{} : std::to_string(missing);
}

void BranchesGrid::note(const PageContext& context, const ViewFigures& figures) const {
    if (!is_noted() || m_rows.empty() || m_columns.empty())
        return;
    const auto all_rows = static_cast<int>(m_rows.size());
    const auto all_columns = static_cast<int>(m_columns.size());
    const auto text_at = [&](int row, int column) {
        return cell_at(context.texts, figures, row, column).text;
    };
    const std::string value = m_names.rows[static_cast<size_t>(m_cursor.row)] + "　" +
                              m_names.columns[static_cast<size_t>(m_cursor.column)] + "　" +
                              text_at(m_cursor.row, m_cursor.column);
    note_item(
        {.role = ItemRole::picture, .name = context.texts(text_id::nav_branches), .value = value});
    // Of a great comparison the part in sight: this is made anew for each frame.
    const bool is_great = m_rows.size() * m_columns.size() > most_noted_cells;
    const HeatmapWindow window = is_great ? scrolled_to(context.look) : HeatmapWindow{};
    const int rows = is_great ? std::min(all_rows, window.row + m_layout.rows_shown) : all_rows;
    const int columns =
        is_great ? std::min(all_columns, window.column + m_layout.columns_shown) : all_columns;
    NotedTable table;
    table.columns.emplace_back(context.texts(text_id::column_unit));
    for (int column = window.column; column < columns; ++column)
        table.columns.push_back(m_names.columns[static_cast<size_t>(column)]);
    table.columns.push_back(m_names.totals);
    for (int row = window.row; row < rows; ++row) {
        auto& cells = table.rows.emplace_back();
        cells.push_back(m_names.rows[static_cast<size_t>(row)]);
        for (int column = window.column; column < columns; ++column)
            cells.push_back(text_at(row, column));
        cells.push_back(total_of(figures, row));
    }
    note_table(std::move(table));
}

void BranchesGrid::keep_scroll(PageContext& context) {
    const Look& look = context.look;
    if (m_is_to_be_restored && context.desk.is_current()) {
        ImGui::SetScrollY(look.px(context.navigation.view().scroll));
        m_is_to_be_restored = false;
    } else if (!m_is_to_be_restored && context.navigation.view().page == PageId::branches) {
        context.navigation.current().scroll = ImGui::GetScrollY() / look.theme.scale;
    }
}

std::optional<Mark> BranchesGrid::pointed_at(const Look& look, ImVec2 origin) const {
    const Point point = scene_point(look, origin, ImGui::GetMousePos());
    if (const auto mark = mark_at(m_scene, point))
        return mark;
    const Zone* zone = zone_at(m_scene, point);
    return zone ? std::optional{zone->mark} : std::nullopt;
}

int BranchesGrid::row_of(const Mark& mark) const {
    const int row =
        mark.series == Series::row ? mark.place : mark.place / static_cast<int>(m_columns.size());
    return m_rows[static_cast<size_t>(row)];
}

int BranchesGrid::column_of(const Mark& mark) const {
    const int column = mark.series == Series::column
                           ? mark.place
                           : mark.place % static_cast<int>(m_columns.size());
    return m_columns[static_cast<size_t>(column)];
}

/// Left, right, up and down belong to the cells while the heatmap has the focus.
void BranchesGrid::follow_arrow_keys(const Look& look) {
    const ImGuiID owner = ImGui::GetItemID();
    const auto step = [owner](ImGuiKey back, ImGuiKey forward, int place, size_t count) {
        ImGui::SetKeyOwner(back, owner);
        ImGui::SetKeyOwner(forward, owner);
        if (ImGui::IsKeyPressed(back, ImGuiInputFlags_Repeat, owner))
            --place;
        if (ImGui::IsKeyPressed(forward, ImGuiInputFlags_Repeat, owner))
            ++place;
        return std::clamp(place, 0, std::max(0, static_cast<int>(count) - 1));
    };
    const Cursor before = m_cursor;
    m_cursor = {step(ImGuiKey_UpArrow, ImGuiKey_DownArrow, m_cursor.row, m_rows.size()),
                step(ImGuiKey_LeftArrow, ImGuiKey_RightArrow, m_cursor.column, m_columns.size())};
    if (m_cursor != before)
        scroll_to_cursor(look);
}

void BranchesGrid::scroll_to_cursor(const Look& look) const {
    const HeatmapWindow window = scrolled_to(look);
    const auto first = [](int place, int first_shown, int shown) {
        return static_cast<float>(std::clamp(first_shown, place - shown + 1, place));
    };
    ImGui::SetScrollY(first(m_cursor.row, window.row, m_layout.rows_shown) *
                      pixels(look, heatmap_row));
    ImGui::SetScrollX(first(m_cursor.column, window.column, m_layout.columns_shown) *
                      pixels(look, m_layout.column_width));
}

void BranchesGrid::draw_cursor(const Look& look, ImVec2 origin) const {
    const HeatmapWindow window = scrolled_to(look);
    const int row = m_cursor.row - window.row;
    const int column = m_cursor.column - window.column;
    if (row < 0 || row >= m_layout.rows_shown || column < 0 || column >= m_layout.columns_shown)
        return;
    const ImVec2 corner{origin.x +
                            pixels(look, m_layout.names_width + column * m_layout.column_width),
                        origin.y + pixels(look, m_layout.titles_height + row * heatmap_row)};
    const Box cell =
        box_at(corner, {pixels(look, m_layout.column_width), pixels(look, heatmap_row)});
    ImGui::GetWindowDrawList()->AddRect(cell.min, cell.max, look.palette().focus, look.px(3),
                                        ImDrawFlags_None, look.px(2));
}

Mark BranchesGrid::mark_at_cursor() const {
    return {Series::cell, m_cursor.row * static_cast<int>(m_columns.size()) + m_cursor.column};
}

/// A cell without records asks for the first one; what can't be entered by hand shows where its
/// figure comes from.
void BranchesGrid::open_cell(PageContext& context, const ViewFigures& figures, int row,
                             int column) {
    const Comparison& comparison = figures.branches->comparison;
    const ComparedCell& cell = comparison.at(row, column);
    const Indicator& indicator = figures.indicator_at(indicator_of_column(figures, column));
    const UnitPlace unit = comparison.units[static_cast<size_t>(row)];
    if (asks_for_entry(cell, indicator) && !context.desk.is_read_only())
        open_entry(context, indicator, figures.definitions().units.at(unit));
    else
        open_records(context, figures, unit, column);
}

void BranchesGrid::open(PageContext& context, const ViewFigures& figures, const Mark& mark) {
    const Comparison& comparison = figures.branches->comparison;
    const bool is_months = figures.asked.branches->columns == CompareColumns::months;
    if (mark.series == Series::cell) {
        const int columns = static_cast<int>(m_columns.size());
        m_cursor = {mark.place / columns, mark.place % columns};
        open_cell(context, figures, row_of(mark), column_of(mark));
    } else if (mark.series == Series::row) {
        const UnitPlace unit = comparison.units[static_cast<size_t>(row_of(mark))];
        open_unit(context, figures.definitions().units.at(unit).id);
    } else if (mark.series == Series::column && !is_months) {
        open_months(context,
                    figures.indicator_at(indicator_of_column(figures, column_of(mark))).id);
    }
}

} // namespace taizhang
