#include "intake/understand/sheet_layout.h"

#include "characters/blank.h"
#include "intake/understand/header_search.h"
#include "intake/understand/named_columns.h"
#include "intake/understand/period_in_text.h"
#include "intake/understand/sheet_says.h"
#include "text/search_key.h"

#include <algorithm>

namespace taizhang {

namespace {

void take_columns(const HeaderReading& header, SheetLayout& layout) {
    for (size_t place = 0; place < header.cells.size(); ++place) {
        const HeaderCell& cell = header.cells[place];
        const auto column = static_cast<int>(place);
        if (cell.heading.kind == HeadingKind::id && !layout.id_column)
            layout.id_column = column;
        if (cell.heading.kind != HeadingKind::field)
            continue;
        auto& taken = layout.columns[static_cast<size_t>(cell.heading.field)];
        if (taken)
            continue;
        taken = column;
        layout.hours_are_minutes |= cell.heading.is_minutes;
    }
}

/// 全年 beside the months, 合计: what adds up other columns of the same indicator.
bool adds_up_others(const CountColumn& column, const std::vector<CountColumn>& all) {
    return column.period && std::ranges::any_of(all, [&](const CountColumn& other) {
               return other.indicator == column.indicator && other.period &&
                      *other.period != *column.period && column.period->contains(*other.period);
           });
}

void take_counts(const HeaderReading& header, SheetLayout& layout) {
    std::vector<CountColumn> all;
    for (size_t place = 0; place < header.cells.size(); ++place) {
        const HeaderCell& cell = header.cells[place];
        if (cell.is_count())
            all.push_back({static_cast<int>(place), cell.indicator, cell.period});
        else if (cell.is_total)
            layout.total_columns.push_back(static_cast<int>(place));
    }
    for (const CountColumn& column : all)
        if (adds_up_others(column, all))
            layout.total_columns.push_back(column.column);
        else
            layout.counts.push_back(column);
}

bool names_periods_without_year(const HeaderReading& header, const Calendar& calendar) {
    for (size_t place = 0; place < header.cells.size(); ++place)
        if (header.cells[place].period &&
            !period_in(header.headings[place], calendar, std::nullopt))
            return true;
    return false;
}

} // namespace

bool SheetLayout::is_used(int column) const {
    return std::ranges::find(columns, std::optional{column}) != columns.end() ||
           std::ranges::find(fields, std::optional{column}) != fields.end() ||
           id_column == column || measured_in == column ||
           std::ranges::find(counts, column, &CountColumn::column) != counts.end();
}

SheetLayout layout_of(Grid& grid, const SheetPlace& place, const KnownNames& names,
                      const Calendar& calendar) {
    SheetLayout layout;
    take_said(grid, std::min(grid.row_count(), rows_searched), place, names, calendar, layout);
    constexpr int any_year = 2000; // a month without a year is a heading all the same
    const int year = layout.year.value_or(any_year);
    const auto header = place.header
                            ? std::optional{header_at(*place.header, grid, names, calendar, year)}
                            : header_in(grid, names, calendar, year);
    if (!header)
        return layout;
    layout.header = header->row;
    layout.header_rows = header->rows;
    layout.headings = header->headings;
    take_said(grid, header->row, place, names, calendar, layout);
    const bool is_cross = header->is_cross() && !header->has(RecordField::start) &&
                          !header->has(RecordField::quantity);
    const bool is_activities = place.header ? header->tells_what() : header->is_activities();
    layout.shape = is_cross        ? SheetShape::cross
                   : is_activities ? SheetShape::activities
                                   : SheetShape::unknown;
    if (is_cross)
        take_counts(*header, layout);
    take_columns(*header, layout);
    if (is_cross) {
        find_row_names(grid, names, layout);
        layout.lacks_year = !layout.year && names_periods_without_year(*header, calendar);
        if (!layout.period && place.year)
            layout.period = Said<Period>{calendar.year(*place.year), SaidBy::option};
    }
    if (!layout.column_of(RecordField::indicator))
        layout.indicator = place.indicator
                               ? Said<IndicatorPlace>{*place.indicator, SaidBy::option}
                               : indicator_said(grid, header->row, place, names, calendar);
    return layout;
}

void take_said_columns(SheetLayout& layout, const std::map<std::string, RecordField>& columns) {
    for (size_t place = 0; place < layout.headings.size(); ++place) {
        const auto said = columns.find(layout.headings[place]);
        if (said == columns.end())
            continue;
        const auto column = static_cast<int>(place);
        std::ranges::replace(layout.columns, std::optional{column}, std::optional<int>{});
        std::erase_if(layout.counts,
                      [&](const CountColumn& count) { return count.column == column; });
        layout.columns[static_cast<size_t>(said->second)] = column;
    }
    const bool tells_what =
        std::ranges::any_of(std::array{RecordField::start, RecordField::indicator,
                                       RecordField::topic, RecordField::quantity},
                            [&](RecordField field) { return layout.column_of(field).has_value(); });
    if (layout.shape == SheetShape::unknown && tells_what)
        layout.shape = SheetShape::activities;
}

std::string fingerprint_of(const std::vector<std::string>& headings) {
    std::string fingerprint;
    for (const std::string& heading : headings)
        if (!is_word_for_rejection(heading)) // a sheet that comes back is the same one
            fingerprint += folded(heading) + '\n';
    return fingerprint;
}

std::string fingerprint_of(const SheetLayout& layout) {
    const std::string fingerprint = fingerprint_of(layout.headings);
    if (layout.shape != SheetShape::definitions)
        return fingerprint;
    return std::string{name_of(layout.kind)} + '\n' + fingerprint; // a mere list has no headings
}

} // namespace taizhang
