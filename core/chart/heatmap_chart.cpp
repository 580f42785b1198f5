#include "chart/heatmap_chart.h"

#include "chart/figure_text.h"
#include "chart/period_words.h"
#include "chart/placed_scene.h"
#include "chart/placed_text.h"
#include "progress/monthly_comparison.h"
#include "text/ids/branches.h"
#include "text/ids/chart.h"
#include "text/ids/chart_title.h"
#include "text/ids/column.h"
#include "text/ids/plate.h"
#include "text/ids/quarter.h"
#include "text/unit_text.h"

#include <algorithm>
#include <numeric>

namespace taizhang {

namespace {

constexpr HeatmapDensity dense_indicators{15, 54};
constexpr HeatmapDensity dense_months{15, 46};

const Indicator& indicator_at(const Definitions& definitions, int place) {
    return definitions.indicators[place];
}

/// The units with most missing first, else as they stand.
std::vector<int> worst_first(const Comparison& comparison) {
    std::vector<int> rows(comparison.units.size());
    std::iota(rows.begin(), rows.end(), 0);
    std::ranges::stable_sort(rows, std::ranges::greater{},
                             [&](int row) { return comparison.missing_in(row); });
    return rows;
}

/// Rows, names and cells for the columns that say something.
HeatmapData compared(const Definitions& definitions, const Comparison& comparison, CompareBy by,
                     const std::vector<int>& columns,
                     const std::function<const Indicator&(int column)>& indicator_of,
                     const Texts& texts) {
    HeatmapData data;
    data.by = by;
    data.names.totals = texts(text_id::chart_missing_count);
    for (const int row : worst_first(comparison)) {
        const UnitPlace unit = comparison.units[static_cast<size_t>(row)];
        data.units.push_back(unit);
        data.names.rows.push_back(definitions.units.at(unit).name);
        const int missing = comparison.missing_in(row);
        data.totals.push_back(missing > 0 ? std::to_string(missing) : "");
        for (const int column : columns) {
            data.cells.push_back(
                shown_cell(texts, indicator_of(column), comparison.at(row, column), by));
            if (data.cells.back().text.size() > data.names.widest_cell.size())
                data.names.widest_cell = data.cells.back().text;
        }
    }
    return data;
}

std::string month_title(int column, const Texts& texts) {
    if (column == whole_year_column)
        return std::string{texts(text_id::quarter_whole_year)};
    if (column == no_single_month)
        return std::string{texts(text_id::branches_no_month)};
    return std::string{month_name(column + 1, texts)};
}

/// All columns but the one for what lies in no month, when nothing does.
std::vector<int> month_columns(const Comparison& comparison) {
    std::vector<int> columns;
    for (int column = 0; column < static_cast<int>(comparison.columns.size()); ++column) {
        bool is_needed = comparison.columns[static_cast<size_t>(column)] != no_single_month;
        for (int row = 0; row < static_cast<int>(comparison.units.size()); ++row)
            is_needed = is_needed || comparison.at(row, column).records > 0;
        if (is_needed)
            columns.push_back(column);
    }
    return columns;
}

bool has_symbol(const HeatmapCell& cell) {
    return cell.symbol.has_value();
}

/// Each colour that a cell has, and the sign of what is missing.
std::vector<LegendEntry> legend_of(const HeatmapData& data, const Texts& texts) {
    std::vector<LegendEntry> entries;
    if (std::ranges::any_of(data.cells, has_symbol))
        entries.push_back({std::string{texts(text_id::chart_missing_cell)}, Swatch::triangle,
                           ColourRole::bad_text});
    const auto add = [&](TextId text, ColourRole colour) {
        if (std::ranges::find(data.cells, colour, &HeatmapCell::colour) != data.cells.end())
            entries.push_back({std::string{texts(text)}, Swatch::block, colour});
    };
    add(text_id::branches_nothing_done, ColourRole::heat_none);
    if (data.by == CompareBy::month) {
        add(text_id::branches_still_due, ColourRole::heat_below);
        add(text_id::branches_met, ColourRole::heat_met);
        return entries;
    }
    add(text_id::branches_below_75, ColourRole::heat_low);
    add(text_id::branches_below_100, ColourRole::heat_below);
    add(text_id::branches_from_100, ColourRole::heat_met);
    add(text_id::branches_from_110, ColourRole::heat_above);
    return entries;
}

/// What the picture does not show, and what a triangle means.
std::vector<std::string> notes_of(const HeatmapLayout& layout, const HeatmapData& data,
                                  HeatmapWindow from, const Texts& texts) {
    std::vector<std::string> notes;
    if (std::ranges::any_of(data.cells, has_symbol))
        notes.emplace_back(texts(text_id::branches_missing_means));
    const int rows = static_cast<int>(data.names.rows.size()) - from.row - layout.rows_shown;
    const int columns =
        static_cast<int>(data.names.columns.size()) - from.column - layout.columns_shown;
    if (rows > 0)
        notes.insert(notes.begin(), texts(text_id::chart_more_units, rows));
    if (columns > 0)
        notes.insert(notes.begin(),
                     texts(data.by == CompareBy::month ? text_id::chart_more_months
                                                       : text_id::chart_more_indicators,
                           columns));
    return notes;
}

HeatmapLayout layout_in(const HeatmapData& data, const Rect& room, HeatmapWindow from,
                        const TextMetrics& metrics) {
    HeatmapNames names = data.names;
    const auto skip = [](std::vector<std::string>& list, int count) {
        list.erase(list.begin(), list.begin() + std::min<std::ptrdiff_t>(count, std::ssize(list)));
    };
    skip(names.rows, from.row);
    skip(names.columns, from.column);
    return heatmap_layout(names, {room.width, room.height}, metrics,
                          data.by == CompareBy::month ? dense_months : dense_indicators);
}

/// A picture may be too small for a single cell below its title.
bool fits(const HeatmapLayout& layout, const HeatmapData& data, const Rect& room) {
    const double width = layout.names_width + layout.column_width * layout.columns_shown +
                         (data.names.totals.empty() ? 0 : layout.totals_width);
    return width <= room.width &&
           layout.titles_height + layout.row_height * layout.rows_shown <= room.height;
}

/// The part of the data from a row and column on, as if it were all.
Scene part_of(const HeatmapData& data, const HeatmapLayout& layout, HeatmapWindow from,
              const TextMetrics& metrics) {
    HeatmapNames names = data.names;
    names.rows.erase(names.rows.begin(), names.rows.begin() + from.row);
    names.columns.erase(names.columns.begin(), names.columns.begin() + from.column);
    const auto columns = static_cast<int>(data.names.columns.size());
    return heatmap(
        layout, names, {},
        [&](int row, int column) {
            return data
                .cells[static_cast<size_t>((row + from.row) * columns + column + from.column)];
        },
        [&](int row) { return data.totals[static_cast<size_t>(row + from.row)]; }, metrics);
}

/// What the cells say.
TextId heatmap_subject(CompareBy by) {
    switch (by) {
    case CompareBy::quantity:
        return text_id::chart_heatmap_quantity;
    case CompareBy::missing:
        return text_id::chart_heatmap_missing;
    case CompareBy::completion:
    case CompareBy::month:
        break;
    }
    return text_id::chart_heatmap_subject;
}

} // namespace

HeatmapData heatmap_data(const Definitions& definitions, const Comparison& comparison, CompareBy by,
                         const ReviewPoint& point, const Texts& texts) {
    const auto columns = shown_columns(comparison, by);
    const auto indicator_of = [&](int column) -> const Indicator& {
        return indicator_at(definitions, comparison.columns[static_cast<size_t>(column)]);
    };
    HeatmapData data = compared(definitions, comparison, by, columns, indicator_of, texts);
    for (const int column : columns) {
        data.names.columns.push_back(shown_name(indicator_of(column), texts.language()));
        data.indicators.emplace_back(comparison.columns[static_cast<size_t>(column)]);
    }
    data.lacks_targets = by == CompareBy::completion && columns.empty() &&
                         reason_without_completion(comparison) == text_id::branches_no_targets;
    data.title = texts(text_id::chart_heatmap_title);
    data.subject = period_name(point.year, point.quarter, texts) + " · " +
                   std::string{texts(heatmap_subject(by))};
    data.day = day_looked_at(point, definitions.calendar());
    return data;
}

HeatmapData months_data(const Definitions& definitions, const Comparison& comparison,
                        IndicatorPlace indicator, const ReviewPoint& point, const Texts& texts) {
    const auto columns = month_columns(comparison);
    const Indicator& definition = indicator_at(definitions, indicator);
    HeatmapData data = compared(
        definitions, comparison, CompareBy::month, columns,
        [&](int) -> const Indicator& { return definition; }, texts);
    for (const int column : columns)
        data.names.columns.push_back(
            month_title(comparison.columns[static_cast<size_t>(column)], texts));
    data.title = texts(text_id::chart_months_title, shown_name(definition, texts.language()));
    data.subject = texts(text_id::chart_year_of, point.year);
    data.day = day_looked_at(point, definitions.calendar());
    const std::string measure = shown_unit(definition);
    const std::string_view unit = spoken_unit(measure, texts.language());
    if (!unit.empty())
        data.subject = texts(text_id::chart_unit_of, unit) + " · " + data.subject;
    return data;
}

bool is_empty(const HeatmapData& data) {
    return std::ranges::none_of(
        data.cells, [](const HeatmapCell& cell) { return !cell.text.empty() || cell.symbol; });
}

TextId reason_of_empty(const HeatmapData& data) {
    return data.lacks_targets ? text_id::branches_no_targets : text_id::branches_no_columns;
}

namespace {

/// How many units have something missing, and how much in all.
std::string finding_of(const HeatmapData& data, const Texts& texts) {
    int units = 0;
    int missing = 0;
    for (const auto& total : data.totals)
        if (!total.empty()) {
            ++units;
            missing += std::stoi(total);
        }
    if (units == 0)
        return {};
    return texts(data.by == CompareBy::month ? text_id::chart_title_missing_months
                                             : text_id::chart_title_missing,
                 units, missing, data.title);
}

} // namespace

ChartHead head_of(const HeatmapData& data, const Texts& texts) {
    return {data.title, {}, data.subject, finding_of(data, texts)};
}

ChartTable table_of(const HeatmapData& data, const Texts& texts) {
    ChartTable table;
    table.columns.emplace_back(texts(text_id::column_unit));
    for (const auto& column : data.names.columns)
        table.columns.push_back(column);
    table.columns.push_back(data.names.totals);
    const size_t columns = data.names.columns.size();
    for (size_t row = 0; row < data.names.rows.size(); ++row) {
        ChartTable::Row cells{static_cast<int>(row), {data.names.rows[row]}};
        for (size_t column = 0; column < columns; ++column)
            cells.cells.push_back(data.cells[row * columns + column].text);
        cells.cells.push_back(data.totals[row]);
        table.rows.push_back(std::move(cells));
    }
    return table;
}

Scene heatmap_chart(const HeatmapData& data, const ChartFrame& frame, Size size,
                    const TextMetrics& metrics, const Texts& texts, HeatmapWindow from,
                    HeatmapExtent* extent) {
    const auto legend = legend_of(data, texts);
    Scene scene;
    scene.size = size;
    scene.title = frame.title.empty() ? data.title : frame.title;
    scene.description = described(table_of(data, texts));
    if (is_empty(data)) {
        const Rect room = add_frame(scene, frame, legend, {}, metrics);
        const std::string_view in_file =
            data.lacks_targets ? texts(text_id::plate_no_targets) : nothing_recorded(frame, texts);
        add_empty_state(scene, room, frame.answers ? texts(reason_of_empty(data)) : in_file,
                        metrics);
        return scene;
    }
    const auto room_with = [&](const std::vector<std::string>& notes) {
        Scene measured = scene;
        return add_frame(measured, frame, legend, notes, metrics);
    };
    // The notes say what there is no room for beside themselves.
    Rect room = room_with({std::string{texts(text_id::branches_missing_means)}});
    HeatmapLayout layout = layout_in(data, room, from, metrics);
    if (const Rect left = room_with(notes_of(layout, data, from, texts)); left != room)
        layout = layout_in(data, room = left, from, metrics);
    if (room.width < 160 || room.height < 60 || !fits(layout, data, room)) {
        add_frame(scene, frame, legend, {}, metrics);
        return scene;
    }
    if (extent)
        *extent = {layout.rows_shown, layout.columns_shown};
    add_frame(scene, frame, legend, notes_of(layout, data, from, texts), metrics);
    add_scene(scene, part_of(data, layout, from, metrics), {room.x, room.y});
    return scene;
}

} // namespace taizhang
