// A header is told by what its cells mean: headings of fields (domain.md), names of indicators,
// periods. The row of the first twelve that means most is it; a second row joins where its cells
// are headings too. Fields are found by name, never by place.
#include "intake/understand/sheet_layout.h"

#include "characters/blank.h"
#include "intake/understand/headings.h"
#include "intake/understand/period_in_text.h"
#include "model/quantity.h"
#include "text/search_key.h"

#include <algorithm>
#include <utility>

namespace taizhang {

namespace {

/// What the cell of a header row may mean.
struct HeaderCell {
    Heading heading;
    std::optional<int> indicator;
    std::optional<Period> period;
    bool is_total = false;
    bool is_plan = false;

    bool is_count() const { return (indicator || period) && !is_total && !is_plan; }
    bool says_something() const {
        return heading.kind != HeadingKind::unknown || indicator || period || is_total || is_plan;
    }
};

/// A header of one or two rows, read.
struct HeaderReading {
    size_t row = 0;
    size_t rows = 1;
    std::vector<std::string> headings;
    std::vector<HeaderCell> cells; ///< by column

    int fields() const {
        return static_cast<int>(std::ranges::count_if(cells, [](const HeaderCell& cell) {
            return cell.heading.kind == HeadingKind::field || cell.heading.kind == HeadingKind::id;
        }));
    }
    int counts() const {
        return static_cast<int>(std::ranges::count_if(cells, &HeaderCell::is_count));
    }
    bool has(RecordField field) const {
        return std::ranges::any_of(cells, [&](const HeaderCell& cell) {
            return cell.heading.kind == HeadingKind::field && cell.heading.field == field;
        });
    }
    bool is_activities() const {
        const bool tells_what = has(RecordField::start) || has(RecordField::indicator) ||
                                has(RecordField::topic) || has(RecordField::quantity);
        return fields() >= 2 && tells_what;
    }
    bool is_cross() const {
        const bool has_axis = has(RecordField::unit) || has(RecordField::indicator);
        return counts() >= 2 || (counts() == 1 && has_axis);
    }
    /// How much it means; 0 for what is no header.
    int weight() const {
        if (!is_activities() && !is_cross())
            return 0;
        return 2 * fields() + counts();
    }
};

bool is_amount(std::string_view cell) {
    return read_quantity(cell).value.has_value();
}

/// Reads headers of one sheet.
class HeaderSearch {
public:
    HeaderSearch(Grid& grid, const KnownNames& names, const Calendar& calendar,
                 std::optional<int> year)
        : m_grid(grid), m_names(names), m_calendar(calendar), m_year(year) {}

    std::optional<HeaderReading> best() {
        std::optional<HeaderReading> found;
        const size_t last = std::min(m_grid.row_count(), rows_searched);
        for (size_t row = 0; row < last; ++row) {
            HeaderReading reading = read(row);
            if (reading.weight() > (found ? found->weight() : 0))
                found = std::move(reading);
        }
        return found;
    }

    HeaderReading read(size_t row) {
        HeaderReading reading = read_one(row);
        const auto said = std::ranges::count_if(reading.cells, &HeaderCell::says_something);
        const bool is_title = said < 2; // 2023年三季度, 填报单位：…
        if (!is_title && row + 1 < m_grid.row_count() && is_second_row(row))
            reading = read_two(row);
        return reading;
    }

private:
    HeaderCell meaning_of(std::string_view cell) const {
        HeaderCell meaning;
        if (trimmed(cell).empty())
            return meaning;
        meaning.heading = heading_of(cell);
        meaning.is_total = is_word_for_total(cell);
        if (meaning.heading.kind != HeadingKind::unknown || meaning.is_total)
            return meaning;
        meaning.period = period_of_heading(cell, m_calendar, m_year);
        if (const auto match = m_names.indicators.find(cell))
            meaning.indicator = match->place;
        meaning.is_plan = !meaning.period && !meaning.indicator && is_word_for_plan(cell);
        return meaning;
    }

    HeaderReading read_one(size_t row) {
        HeaderReading reading{row, 1, {}, {}};
        const auto cells = m_grid.cells(row);
        if (std::ranges::any_of(cells, is_amount)) // a row of counts
            return reading;
        for (size_t column = 0; column < cells.size(); ++column) {
            reading.headings.emplace_back(trimmed(cells[column]));
            reading.cells.push_back(meaning_of(cells[column]));
        }
        return reading;
    }

    /// Whether the row below a header row is one too: all of its cells are headings, and the first
    /// one leaves a place to explain.
    bool is_second_row(size_t row) {
        const size_t below = row + 1;
        const auto cells = m_grid.cells(below);
        int written = 0;
        int known = 0;
        int under_counts = 0;
        for (size_t column = 0; column < cells.size(); ++column) {
            if (trimmed(cells[column]).empty())
                continue;
            const auto place = static_cast<int>(column);
            const std::string_view above = m_grid.merged_text(row, place);
            ++written;
            const HeaderCell meaning = meaning_of(cells[column]);
            const bool says = meaning.says_something() || is_word_for_done(cells[column]);
            known += says || cells[column] == above ? 1 : 0;
            under_counts += says && cells[column] != above ? 1 : 0;
        }
        return written > 0 && known == written && under_counts >= 2 &&
               std::ranges::none_of(cells, is_amount);
    }

    HeaderReading read_two(size_t row) {
        HeaderReading reading{row, 2, {}, {}};
        std::string upper;
        const int width = m_grid.width();
        for (int column = 0; column < width; ++column) {
            const std::string above{trimmed(m_grid.merged_text(row, column))};
            const std::string below{trimmed(m_grid.sheet().at(place_of(row + 1, column)).text)};
            if (!above.empty())
                upper = above;
            else if (below.empty())
                upper.clear();
            add_two(reading, below.empty() ? above : upper, below);
        }
        return reading;
    }

    CellPlace place_of(size_t row, int column) const { return {m_grid.number(row) - 1, column}; }

    void add_two(HeaderReading& reading, const std::string& upper, const std::string& lower) const {
        const bool is_one = lower.empty() || lower == upper;
        reading.headings.push_back(is_one ? upper : upper.empty() ? lower : upper + " " + lower);
        if (is_one) {
            reading.cells.push_back(meaning_of(upper));
            return;
        }
        const HeaderCell above = meaning_of(upper);
        HeaderCell meaning = meaning_of(lower);
        if (above.is_count() && is_word_for_done(lower))
            meaning = {};
        if (!meaning.indicator)
            meaning.indicator = above.indicator;
        if (!meaning.period)
            meaning.period = above.period;
        meaning.is_total |= above.is_total;
        meaning.is_plan |= above.is_plan;
        if (meaning.heading.kind == HeadingKind::unknown && !meaning.says_something())
            meaning.heading = above.heading;
        if (meaning.is_count())
            meaning.heading = {};
        reading.cells.push_back(meaning);
    }

    Grid& m_grid;
    const KnownNames& m_names;
    const Calendar& m_calendar;
    std::optional<int> m_year;
};

/// What a sheet says of all its rows: in cells beside a label, in its title, by its name.
class SheetSays {
public:
    SheetSays(Grid& grid, size_t header, const SheetPlace& place, const KnownNames& names,
              const Calendar& calendar)
        : m_grid(grid), m_header(header), m_place(place), m_names(names), m_calendar(calendar) {}

    void fill(SheetLayout& layout) const {
        layout.year = year();
        layout.period = period(layout.year);
        layout.unit = unit();
        if (layout.period && !layout.year)
            layout.year = m_calendar.year_of(layout.period->value);
    }

    /// Where no column names the indicator.
    std::optional<Said<int>> indicator() const {
        for (const auto& [text, by] : texts())
            if (const auto named = m_names.indicators.named_in(text))
                return Said<int>{*named, by};
        return std::nullopt;
    }

private:
    struct Text {
        std::string text;
        SaidBy by;
    };

    std::optional<std::string> property(std::string_view name) const {
        for (const auto& [known, text] : m_place.properties)
            if (known == name)
                return text;
        return std::nullopt;
    }

    /// The texts above the header, then the names of sheet, file and folders.
    std::vector<Text> texts() const {
        std::vector<Text> all;
        for (size_t row = 0; row < m_header; ++row)
            for (const auto cell : m_grid.cells(row))
                if (!trimmed(cell).empty())
                    all.push_back({std::string{trimmed(cell)}, SaidBy::title});
        all.push_back({m_grid.sheet().name, SaidBy::sheet_name});
        all.push_back({m_place.file, SaidBy::file_name});
        for (const std::string& folder : m_place.folders)
            all.push_back({folder, SaidBy::folder});
        return all;
    }

    std::optional<int> year() const {
        if (m_place.year)
            return m_place.year;
        for (const auto& [text, by] : texts())
            if (const auto named = year_in(text))
                return named;
        return std::nullopt;
    }

    std::optional<Said<Period>> period(std::optional<int> year) const {
        if (const auto said = property("taizhang_period"))
            if (const auto read = period_in(*said, m_calendar, year))
                return Said<Period>{*read, SaidBy::form};
        for (const auto& [text, by] : texts())
            if (const auto named = period_in(text, m_calendar, year))
                return Said<Period>{*named, by};
        return std::nullopt;
    }

    std::optional<Said<int>> unit() const {
        if (const auto said = property("taizhang_unit"))
            if (const auto match = m_names.units.find(*said))
                return Said<int>{match->place, SaidBy::form};
        if (m_place.unit)
            return Said<int>{*m_place.unit, SaidBy::option};
        if (const auto labelled = unit_in_cells())
            return labelled;
        for (const auto& [text, by] : texts())
            if (const auto named = m_names.units.named_in(text))
                return Said<int>{*named, by};
        return std::nullopt;
    }

    /// 填报单位：信息科支部, in one cell or in two.
    std::optional<Said<int>> unit_in_cells() const {
        for (size_t row = 0; row < m_header; ++row) {
            const auto cells = m_grid.cells(row);
            for (size_t column = 0; column < cells.size(); ++column)
                if (const auto value = behind_label(cells, column); !value.empty())
                    if (const auto match = m_names.units.find(value))
                        return Said<int>{match->place, SaidBy::cell};
        }
        return std::nullopt;
    }

    /// What stands behind the label of a unit: in its cell, or in the next that holds something.
    static std::string_view behind_label(std::span<const std::string_view> cells, size_t column) {
        std::string_view cell = trimmed(cells[column]);
        for (const std::string_view colon : {"：", ":"})
            if (const auto at = cell.find(colon);
                at != cell.npos && is_unit_label(cell.substr(0, at)))
                if (const auto rest = trimmed(cell.substr(at + colon.size())); !rest.empty())
                    return rest;
        const std::string_view label = cell.substr(0, std::min(cell.find("："), cell.find(':')));
        if (!is_unit_label(label))
            return {};
        for (size_t next = column + 1; next < cells.size(); ++next)
            if (const auto value = trimmed(cells[next]); !value.empty())
                return value;
        return {};
    }

    static bool is_unit_label(std::string_view cell) {
        const Heading heading = heading_of(cell);
        return heading.kind == HeadingKind::field && heading.field == RecordField::unit;
    }

    Grid& m_grid;
    size_t m_header;
    const SheetPlace& m_place;
    const KnownNames& m_names;
    const Calendar& m_calendar;
};

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

/// The column that names the units or indicators of a cross table, where its heading does not say
/// so: the first one whose cells mostly are such names.
class RowNames {
public:
    RowNames(Grid& grid, const KnownNames& names, SheetLayout& layout)
        : m_grid(grid), m_names(names), m_layout(layout) {}

    void find() {
        const bool counts_name_indicators = m_layout.counts.front().indicator.has_value();
        take(RecordField::unit, m_names.units);
        if (!counts_name_indicators)
            take(RecordField::indicator, m_names.indicators);
        if (!counts_name_indicators && !m_layout.column_of(RecordField::indicator))
            m_layout.columns[static_cast<size_t>(RecordField::indicator)] =
                std::exchange(m_layout.columns[static_cast<size_t>(RecordField::topic)], {});
    }

private:
    void take(RecordField field, const NameIndex& index) {
        auto& column = m_layout.columns[static_cast<size_t>(field)];
        if (column)
            return;
        for (int place = 0; place < m_grid.width(); ++place) {
            if (m_layout.is_used(place) || !mostly_names(place, index))
                continue;
            column = place;
            return;
        }
    }

    bool mostly_names(int column, const NameIndex& index) {
        constexpr size_t rows_looked_at = 50;
        size_t written = 0;
        size_t named = 0;
        const size_t last = std::min(m_grid.row_count(), m_layout.first_row() + rows_looked_at);
        for (size_t row = m_layout.first_row(); row < last; ++row) {
            const auto text = trimmed(m_grid.merged_text(row, column));
            if (text.empty() || is_word_for_total(text))
                continue;
            ++written;
            named += index.find(text) ? 1 : 0;
        }
        return written > 0 && 2 * named >= written;
    }

    Grid& m_grid;
    const KnownNames& m_names;
    SheetLayout& m_layout;
};

} // namespace

bool SheetLayout::is_used(int column) const {
    return std::ranges::find(columns, std::optional{column}) != columns.end() ||
           id_column == column ||
           std::ranges::find(counts, column, &CountColumn::column) != counts.end();
}

SheetLayout layout_of(Grid& grid, const SheetPlace& place, const KnownNames& names,
                      const Calendar& calendar) {
    SheetLayout layout;
    SheetSays{grid, std::min(grid.row_count(), rows_searched), place, names, calendar}.fill(layout);
    constexpr int any_year = 2000; // a month without a year is a heading all the same
    HeaderSearch search{grid, names, calendar, layout.year.value_or(any_year)};
    auto header = place.header ? std::optional{search.read(*place.header)} : search.best();
    if (!header)
        return layout;
    layout.header = header->row;
    layout.header_rows = header->rows;
    layout.headings = header->headings;
    const SheetSays says{grid, header->row, place, names, calendar};
    says.fill(layout);
    const bool is_cross = header->is_cross() && !header->has(RecordField::start) &&
                          !header->has(RecordField::quantity);
    layout.shape = is_cross                  ? SheetShape::cross
                   : header->is_activities() ? SheetShape::activities
                                             : SheetShape::unknown;
    if (is_cross)
        take_counts(*header, layout);
    take_columns(*header, layout);
    if (is_cross) {
        RowNames{grid, names, layout}.find();
        layout.lacks_year = !layout.year && names_periods_without_year(*header, calendar);
        if (!layout.period && place.year)
            layout.period = Said<Period>{calendar.year(*place.year), SaidBy::option};
    }
    if (!layout.column_of(RecordField::indicator))
        layout.indicator = says.indicator();
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
}

std::string fingerprint_of(const SheetLayout& layout) {
    std::string fingerprint;
    for (const std::string& heading : layout.headings)
        if (!is_word_for_rejection(heading)) // a sheet that comes back is the same one
            fingerprint += folded(heading) + '\n';
    return fingerprint;
}

} // namespace taizhang
