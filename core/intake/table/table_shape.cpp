#include "intake/table/table_shape.h"

#include "characters/blank.h"
#include "intake/table/cell_look.h"
#include "intake/understand/headings.h"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <optional>
#include <ranges>

namespace taizhang {

namespace {

constexpr size_t rows_looked_at = 200;
constexpr size_t rows_searched_for_width = 60;
constexpr size_t most_header_rows = 4;
constexpr size_t fewest_rows_of_table = 2;

class ShapeFinder {
public:
    explicit ShapeFinder(const Sheet& sheet) : m_sheet(sheet) {
        find_merged_widths();
        find_usual_width();
        find_figure_columns();
    }

    TableShape shape() {
        TableShape shape;
        shape.first_header = with_rows_above(row_of_known_headings().value_or(first_wide_row()));
        shape.header_count = header_rows_from(shape.first_header);
        const size_t body = shape.first_header + shape.header_count;
        shape.end = end_from(body, shape, false);
        shape.end_with_repeats = end_from(shape.end, shape, true);
        find_examples_and_totals(shape);
        return shape;
    }

private:
    size_t looked_at() const { return std::min(m_sheet.row_count(), rows_looked_at); }

    /// Columns that a row's cells take up, those merged to the right with them.
    size_t width_of(size_t row) const {
        return m_sheet.cell_count(row) + static_cast<size_t>(m_merged_widths[row]);
    }

    /// For all rows at once: a sheet may have as many merged cells as rows.
    void find_merged_widths() {
        std::vector<std::int64_t> changes(m_sheet.row_count() + 1);
        for (const MergedCells& merged : m_sheet.merged) {
            const std::int64_t width = merged.last.column - merged.first.column;
            changes[first_row_from(merged.first.row)] += width;
            changes[first_row_from(merged.last.row + 1)] -= width;
        }
        std::partial_sum(changes.begin(), changes.end(), changes.begin());
        m_merged_widths = std::move(changes);
    }

    /// The place of the first row that stands at a number or below it.
    size_t first_row_from(int number) const {
        const auto places = std::views::iota(size_t{0}, m_sheet.row_count());
        const auto found = std::ranges::lower_bound(
            places, number, {}, [&](size_t place) { return m_sheet.row_number(place); });
        return static_cast<size_t>(found - places.begin());
    }

    void find_usual_width() {
        std::vector<size_t> widths;
        for (size_t row = 0; row < looked_at(); ++row)
            if (m_sheet.cell_count(row) > 1)
                widths.push_back(m_sheet.cell_count(row));
        if (widths.empty())
            return;
        const auto middle = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() / 2);
        std::ranges::nth_element(widths, middle);
        m_usual_width = *middle;
    }

    /// Columns of which at least half are numbers and days.
    void find_figure_columns() {
        std::vector<size_t> figures;
        std::vector<size_t> filled;
        for (size_t row = 0; row < looked_at(); ++row)
            for (size_t place = 0; place < m_sheet.cell_count(row); ++place) {
                const SheetCell cell = m_sheet.cell(row, place);
                const auto column = static_cast<size_t>(cell.place.column);
                figures.resize(std::max(figures.size(), column + 1));
                filled.resize(figures.size());
                figures[column] += is_figure(cell) ? 1 : 0;
                ++filled[column];
            }
        for (size_t column = 0; column < filled.size(); ++column)
            m_is_figures.push_back(figures[column] > 0 && 2 * figures[column] >= filled[column]);
    }

    bool is_of_figures(size_t column) const {
        return column < m_is_figures.size() && m_is_figures[column];
    }

    /// «填报单位：第一支部», «单位：次»
    bool is_of_notes(size_t row) const {
        if (m_sheet.cell_count(row) > 3)
            return false;
        for (size_t place = 0; place < m_sheet.cell_count(row); ++place)
            if (!is_note(m_sheet.cell(row, place).text))
                return false;
        return true;
    }

    bool is_title(size_t row) const {
        if (m_usual_width <= 1)
            return false;
        return m_sheet.cell_count(row) < 2 || 2 * width_of(row) < m_usual_width || is_of_notes(row);
    }

    int known_headings_in(size_t row) const {
        std::vector<std::string_view> cells;
        for (size_t place = 0; place < m_sheet.cell_count(row); ++place)
            cells.push_back(m_sheet.cell(row, place).text);
        return known_headings(cells);
    }

    /// The row, among the first, with most headings that offices use, two at least.
    std::optional<size_t> row_of_known_headings() const {
        std::optional<size_t> best;
        int most = 1;
        const size_t searched = std::min(m_sheet.row_count(), rows_searched);
        for (size_t row = 0; row < searched && !is_first_record(row); ++row) {
            const int known = known_headings_in(row);
            if (known <= most || has_figures(row))
                continue;
            most = known;
            best = row;
        }
        return best;
    }

    /// Figures below words of the same number of cells: the header stands above, and one further
    /// down is another table's.
    bool is_first_record(size_t row) const {
        return row > 0 && is_next_row(row) && has_figures(row) && !has_figures(row - 1) &&
               !is_title(row - 1) && m_sheet.cell_count(row - 1) > 2 &&
               m_sheet.cell_count(row) == m_sheet.cell_count(row - 1);
    }

    size_t first_wide_row() const {
        const size_t searched = std::min(m_sheet.row_count(), rows_searched_for_width);
        for (size_t row = 0; row < searched; ++row)
            if (!is_title(row) && !is_sentence_above_header(row))
                return row;
        return 0;
    }

    /// A few cells with long texts, where the next row would do as a header.
    bool is_sentence_above_header(size_t row) const {
        constexpr size_t most_cells = 3;
        constexpr size_t long_texts = 60; // bytes
        if (row + 2 >= m_sheet.row_count() || m_sheet.cell_count(row) > most_cells ||
            is_title(row + 1) || !looks_like_header(row + 1))
            return false;
        size_t bytes = 0;
        for (size_t place = 0; place < m_sheet.cell_count(row); ++place)
            bytes += m_sheet.cell(row, place).text.size();
        return bytes > long_texts;
    }

    /// With the rows directly above that are one header with it.
    size_t with_rows_above(size_t header) const {
        size_t first = header;
        while (first > 0 && header - first + 1 < most_header_rows && is_next_row(first) &&
               !has_figures(first - 1) && !is_of_notes(first - 1) &&
               (is_merged_down(first - 1) || is_upper_row(first - 1, header)))
            --first;
        return first;
    }

    /// A heading is merged with the cell below it.
    bool is_merged_down(size_t row) const {
        const int number = m_sheet.row_number(row);
        return m_sheet.cell_count(row) > 1 &&
               std::ranges::any_of(m_sheet.merged, [&](const MergedCells& merged) {
                   return merged.first.row <= number && number < merged.last.row;
               });
    }

    /// Words that head groups of columns: three at least, that reach over half of the width.
    bool is_upper_row(size_t row, size_t header) const {
        constexpr size_t fewest_cells = 3;
        return m_sheet.cell_count(row) >= fewest_cells && 2 * reach_of(row) >= m_usual_width &&
               heads_groups(row) && looks_like_header(header);
    }

    /// Each cell has nothing below it, or stands for the next column too: not what a row of names
    /// and values (填报单位 | 第一支部) does.
    bool heads_groups(size_t row) const {
        const int number = m_sheet.row_number(row);
        const auto has = [&](int at, int column) { return !m_sheet.at({at, column}).text.empty(); };
        for (size_t place = 0; place < m_sheet.cell_count(row); ++place) {
            const int column = m_sheet.cell(row, place).place.column;
            const bool is_group = !has(number, column + 1) && has(number + 1, column + 1);
            if (has(number + 1, column) && !is_group)
                return false;
        }
        return true;
    }

    /// Columns from the first to the last cell of a row.
    size_t reach_of(size_t row) const {
        const int first = m_sheet.cell(row, 0).place.column;
        const int last = m_sheet.cell(row, m_sheet.cell_count(row) - 1).place.column;
        return static_cast<size_t>(last - first) + 1;
    }

    /// Words, or years and months, where the table has figures.
    bool looks_like_header(size_t row) const {
        size_t words_above_figures = 0;
        for (size_t place = 0; place < m_sheet.cell_count(row); ++place) {
            const SheetCell cell = m_sheet.cell(row, place);
            if (!is_of_figures(static_cast<size_t>(cell.place.column)))
                continue;
            if (is_figure(cell) && !is_period_heading(cell.text))
                return false;
            words_above_figures += !is_figure(cell) || is_period_heading(cell.text) ? 1 : 0;
        }
        return words_above_figures > 0;
    }

    bool has_figures(size_t row) const {
        for (size_t place = 0; place < m_sheet.cell_count(row); ++place) {
            const SheetCell cell = m_sheet.cell(row, place);
            if (is_figure(cell) && !is_period_heading(cell.text))
                return true;
        }
        return false;
    }

    size_t header_rows_from(size_t first) const {
        if (first >= m_sheet.row_count() || has_figures(first))
            return 0;
        size_t count = 1;
        while (count < most_header_rows && first + count + 1 < m_sheet.row_count() &&
               is_next_row(first + count) && looks_like_header(first + count) &&
               !is_title(first + count) && looks_like_header(first))
            ++count;
        return count;
    }

    /// No empty row stands above it.
    bool is_next_row(size_t row) const {
        return m_sheet.row_number(row) == m_sheet.row_number(row - 1) + 1;
    }

    /// At least half of the header's cells stand in the row at the same places, and no figures.
    bool repeats(size_t row, const TableShape& shape) const {
        if (shape.header_count == 0)
            return false;
        const size_t header = shape.first_header;
        const SheetCell first = m_sheet.cell(header, 0);
        if (m_sheet.at({m_sheet.row_number(row), first.place.column}).text != first.text)
            return false;
        size_t same = 0;
        for (size_t place = 0; place < m_sheet.cell_count(header); ++place) {
            const SheetCell cell = m_sheet.cell(header, place);
            same += m_sheet.at({m_sheet.row_number(row), cell.place.column}).text == cell.text;
        }
        return same > 1 && 2 * same >= m_sheet.cell_count(header) && !has_figures(row);
    }

    /// Titles or a header below an empty row, when the table has had rows.
    bool begins_anew(size_t row, size_t body) const {
        if (row <= body || is_next_row(row))
            return false;
        size_t header = row;
        while (header < m_sheet.row_count() && header < row + most_header_rows && is_title(header))
            ++header;
        if (header >= m_sheet.row_count() || is_title(header) || has_figures(header))
            return false;
        const bool has_rows = row >= body + fewest_rows_of_table;
        return known_headings_in(header) > 1 || (has_rows && looks_like_header(header));
    }

    void find_examples_and_totals(TableShape& shape) const {
        const size_t body = shape.first_header + shape.header_count;
        for (size_t row = body; row < shape.end_with_repeats; ++row) {
            const std::string_view first = trimmed(m_sheet.cell(row, 0).text);
            if (is_example_row({&first, 1}))
                shape.examples.push_back(row);
            else if (is_total_row({&first, 1}, std::nullopt))
                shape.totals.push_back(row);
        }
    }

    size_t end_from(size_t row, const TableShape& shape, bool passes_repeats) const {
        const size_t body = shape.first_header + shape.header_count;
        for (; row < m_sheet.row_count(); ++row) {
            const bool is_repeat = repeats(row, shape);
            if ((is_repeat && !passes_repeats) || (!is_repeat && begins_anew(row, body)))
                break;
        }
        return row;
    }

    const Sheet& m_sheet;
    std::vector<std::int64_t> m_merged_widths; ///< by row, beside the row's own cells
    size_t m_usual_width = 1;
    std::vector<bool> m_is_figures; ///< by column
};

} // namespace

TableShape shape_of(const Sheet& sheet) {
    if (sheet.row_count() == 0)
        return {};
    return ShapeFinder{sheet}.shape();
}

} // namespace taizhang
