#include "gui/pages/targets/target_table.h"

#include "chart/quarterly_data.h"
#include "gui/look/shapes.h"
#include "gui/pages/targets/target_rows.h"
#include "gui/widgets/grid/kept_columns.h"
#include "text/ids/grid.h"
#include "text/ids/targets.h"

#include <algorithm>
#include <array>

namespace taizhang {

namespace {

constexpr float narrowest_table = 444.0F; ///< below that it is moved sideways
constexpr float narrowest_name = 140.0F;
constexpr float roomy_table = 900.0F;

using Column = TargetColumn;

/// Widths of the columns that hold figures, at 100 %.
struct Widths {
    float unit;
    float annual;
    float phasing;
    float quarter;
    float sum;
    float status;
};

constexpr Widths roomy{72.0F, 82.0F, 98.0F, 66.0F, 80.0F, 122.0F};
constexpr Widths tight{68.0F, 72.0F, 92.0F, 58.0F, 72.0F, 118.0F};

/// What is said elsewhere too makes room for the names, in this order.
bool has_room_for(Column column, float room) {
    constexpr Widths w = tight;
    const float needed = narrowest_name + w.annual + 4 * w.quarter + w.status;
    switch (column) {
    case Column::status:
        return room >= needed;
    case Column::phasing:
        return room >= needed + w.sum + w.unit + w.phasing;
    case Column::unit:
        return room >= needed + w.sum + w.unit;
    case Column::sum:
        return room >= needed + w.sum;
    default:
        return true;
    }
}

TableColumn column_of(const Texts& texts, Column column, const Widths& widths) {
    const auto title = [&](TextId id) { return std::string{texts(id)}; };
    switch (column) {
    case Column::name:
        return {title(text_id::targets_indicator), 0.0F, Align::left};
    case Column::unit:
        return {title(text_id::targets_unit), widths.unit, Align::left};
    case Column::annual:
        return {title(text_id::targets_annual), widths.annual, Align::right};
    case Column::phasing:
        return {title(text_id::targets_phasing), widths.phasing, Align::left};
    case Column::sum:
        return {title(text_id::targets_sum), widths.sum, Align::right};
    case Column::status:
        return {title(text_id::targets_status), widths.status, Align::left};
    default:
        break;
    }
    const int quarter = static_cast<int>(column) - static_cast<int>(Column::q1);
    return {std::string{quarter_name(quarter, texts)}, widths.quarter, Align::right};
}

const std::vector<std::string>& ids_of_all() {
    static const std::vector<std::string> ids = [] {
        std::vector<std::string> made;
        for (int column = 0; column < target_column_count; ++column)
            made.emplace_back(id_of(static_cast<Column>(column)));
        return made;
    }();
    return ids;
}

ListedRows rows_of(const PageContext& context, const ViewFigures& figures,
                   const TargetDrafts& drafts, const std::vector<IndicatorPlace>& places) {
    return {static_cast<int>(places.size()),
            [&](int row, const std::string& column) {
                return target_cell(context, figures, drafts, places[static_cast<size_t>(row)],
                                   *target_column(column));
            },
            [&](int row) -> const SearchKey& {
                return figures.search
                    ->indicators[static_cast<size_t>(places[static_cast<size_t>(row)])];
            }};
}

} // namespace

/// The columns as the user has set them.
struct TargetTable::Columns {
    std::vector<Column> columns;
    std::vector<std::string> ids;
    std::vector<TableColumn> layout;

    Columns(const Look& look, const Texts& texts, float width, const KeptColumns& kept) {
        const Widths& widths = width < look.px(roomy_table) ? tight : roomy;
        for (const size_t place : arranged(ids_of_all(), kept)) {
            if (!has_room_for(static_cast<Column>(place), width / look.theme.scale))
                continue;
            columns.push_back(static_cast<Column>(place));
            ids.push_back(ids_of_all()[place]);
            layout.push_back(column_of(texts, columns.back(), widths));
        }
        keep_widths({ids, layout}, kept, look, width);
    }

    ShownColumns shown() { return {ids, layout}; }
    std::vector<HeaderColumn> titles(const TableListing& listing,
                                     const TableListing::Sort& sorted) {
        const std::array filtered{id_of(Column::phasing), id_of(Column::status)};
        return listing.titles(shown(), filtered, sorted);
    }
};

/// The rows that are listed; their version rises when they are others.
void TargetTable::follow(PageContext& context, const ViewFigures& figures,
                         const TargetDrafts& drafts, const TableListing::Sort& sorted) {
    const auto all = listed_indicators(figures);
    std::vector<IndicatorPlace> places = all;
    if ((sorted || !m_listing.lists_all()) && !m_grid.is_editing()) {
        places.clear();
        for (const int row : m_listing.rows(rows_of(context, figures, drafts, all), sorted))
            places.push_back(all[static_cast<size_t>(row)]);
    } else if (m_grid.is_editing()) {
        places = m_places; // stays as it is while a cell is typed into
    }
    if (places == m_places)
        return;
    m_places = std::move(places);
    ++m_version;
}

void TargetTable::draw_find(PageContext& context, float width) {
    if (m_listing.draw_find(context.look, context.texts, width))
        m_grid.take_focus();
}

void TargetTable::draw(PageContext& context, const ViewFigures& figures, TargetDrafts& drafts,
                       const OpenTarget& open, ImVec2 size) {
    const Look& look = context.look;
    const CardScope card{look, "table", size};
    KeptColumns& kept = context.window.columns["targets"];
    drop_unknown_order(kept, ids_of_all());
    follow(context, figures, drafts, kept.sorted);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.0F, 0.0F});
    ImGui::BeginChild("across", {}, ImGuiChildFlags_NavFlattened,
                      ImGuiWindowFlags_HorizontalScrollbar);
    const float bar = ImGui::GetStyle().ScrollbarSize;
    const float width = std::max(ImGui::GetContentRegionAvail().x - bar, look.px(narrowest_table));
    Columns columns{look, context.texts, width, kept};
    const TableLayout table{look, columns.layout, width};
    const auto titles = columns.titles(m_listing, kept.sorted);
    const HeaderEvent event = m_header.draw(look, context.texts, table, titles, width);
    if (!m_listing.take(event, titles, kept.sorted))
        take_event(kept, event, ids_of_all(), columns.shown(), table, look);
    const auto all = listed_indicators(figures);
    m_is_sorted = kept.sorted.has_value();
    m_listing.draw_filter(look, context.texts, rows_of(context, figures, drafts, all));
    m_grid.prepare_window();
    ImGui::BeginChild("rows", {width + bar, 0.0F}, ImGuiChildFlags_None, ImGuiWindowFlags_NoNav);
    TargetGrid content{context, figures, drafts, m_state, {m_places, columns.columns, m_version}};
    const auto page = static_cast<std::int64_t>(ImGui::GetWindowHeight() / table.row_height());
    const GridFrame grid{look,
                         context.texts,
                         content,
                         table,
                         std::max<std::int64_t>(1, page),
                         context.desk.is_read_only()};
    if (m_places.empty())
        text_block(look, look.secondary(), context.texts(text_id::grid_none_found), width);
    place_cursor(grid, context, figures, columns);
    const TargetRows rows{context, figures, drafts, open, {table, columns.columns, width}};
    draw_rows(grid, rows, figures);
    ImGui::EndChild();
    ImGui::EndChild();
    ImGui::PopStyleVar();
}

/// The cursor follows what is looked at elsewhere, and goes where the form sends it.
void TargetTable::place_cursor(const GridFrame& grid, const PageContext& context,
                               const ViewFigures& figures, const Columns& columns) {
    const auto chosen = context.navigation.view().indicator;
    const auto row = chosen ? grid.content.row_of(raw(*chosen)) : std::nullopt;
    const auto annual = std::ranges::find(columns.columns, Column::annual);
    const int column = static_cast<int>(annual - columns.columns.begin());
    const int step = std::exchange(m_goes, 0);
    if (row && step == 0 &&
        (!m_grid.is_set() || m_grid.cursor().row >= grid.content.size().rows ||
         grid.content.key_of(m_grid.cursor().row) != raw(*chosen)) &&
        !m_grid.is_editing())
        m_grid.place(grid, {*row, column});
    if (!row || step == 0)
        return;
    std::int64_t to = *row + step;
    while (0 <= to && to < grid.content.size().rows &&
           figures.indicator_at(m_places[static_cast<size_t>(to)]).direction == Direction::track)
        to += step;
    if (0 <= to && to < grid.content.size().rows)
        m_grid.place(grid, {to, column});
    m_grid.take_focus();
}

void TargetTable::draw_rows(const GridFrame& grid, const TargetRows& rows,
                            const ViewFigures& figures) {
    m_grid.begin(grid);
    const bool shows_cursor = m_grid.take_shows_cursor();
    std::string_view category = "\n";
    for (size_t row = 0; row < m_places.size(); ++row) {
        const IndicatorPlace place = m_places[row];
        const Indicator& indicator = figures.indicator_at(place);
        if (!m_is_sorted && indicator.category != category)
            rows.draw_category(indicator.category);
        category = indicator.category;
        const Box box = rows.box_of(place);
        const auto number = static_cast<std::int64_t>(row);
        m_grid.draw_ground(grid, number, box);
        rows.draw(box, place);
        m_grid.draw_marks(grid, number, box);
        if (shows_cursor && m_grid.cursor().row == number)
            scroll_to(box);
        ImGui::Dummy(box.size());
    }
    m_grid.end(grid);
}

} // namespace taizhang
