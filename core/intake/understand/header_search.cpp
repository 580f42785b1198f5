// A header is told by what its cells mean: headings of fields (domain.md), names of indicators,
// periods. Fields are found by name, never by place.
#include "intake/understand/header_search.h"

#include "characters/blank.h"
#include "intake/record/record_rows.h"
#include "intake/understand/period_in_text.h"
#include "intake/understand/written_amount.h"
#include "model/quantity.h"

namespace taizhang {

namespace {

constexpr size_t rows_below_looked_at = 20;

bool is_amount(std::string_view cell) {
    return read_quantity(cell).value.has_value();
}

/// 3, 约3次, 三次, √, ×, -, **
bool is_count(std::string_view cell) {
    if (is_dash(cell) || spelled_amount(cell))
        return true;
    const WrittenQuantity written = written_quantity(count_text(cell, true));
    return written.pending || is_amount(written.number);
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
            if (reading.weight() > (found ? found->weight() : 0) && has_counts_below(reading))
                found = std::move(reading);
        }
        return found;
    }

    /// The row that a user has named is one, whatever stands in it.
    HeaderReading read(size_t row, bool is_said = false) {
        m_is_said = is_said;
        HeaderReading reading = read_one(row);
        const auto said = std::ranges::count_if(reading.cells, &HeaderCell::says_something);
        const bool is_title = said < 2; // 2023年三季度, 填报单位：…
        if (!is_title && row + 1 < m_grid.row_count() && is_second_row(row))
            reading = read_two(row);
        return reading;
    }

private:
    /// A row that holds days and names of indicators is one of records, where others like it
    /// follow.
    bool has_counts_below(const HeaderReading& reading) const {
        if (reading.is_activities())
            return true;
        size_t written = 0;
        size_t counts = 0;
        const size_t first = reading.row + reading.rows;
        for (size_t row = first; row < std::min(m_grid.row_count(), first + rows_below_looked_at);
             ++row)
            for (size_t column = 0; column < reading.cells.size(); ++column) {
                const auto place = place_of(row, static_cast<int>(column));
                const auto cell = trimmed(m_grid.sheet().at(place).text);
                if (cell.empty() || !reading.cells[column].is_count())
                    continue;
                ++written;
                counts += is_count(cell) ? 1 : 0;
            }
        return written > 0 ? 2 * counts >= written : reading.fields() > 0;
    }

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
        if (!m_is_said && std::ranges::any_of(cells, is_amount)) // a row of counts
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
    bool m_is_said = false;
};

} // namespace

std::optional<HeaderReading> header_in(Grid& grid, const KnownNames& names,
                                       const Calendar& calendar, std::optional<int> year) {
    return HeaderSearch{grid, names, calendar, year}.best();
}

HeaderReading header_at(size_t row, Grid& grid, const KnownNames& names, const Calendar& calendar,
                        std::optional<int> year) {
    return HeaderSearch{grid, names, calendar, year}.read(row, true);
}

} // namespace taizhang
