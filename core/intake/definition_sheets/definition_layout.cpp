// Sheets of definitions look like sheets of records to whoever reads one heading at a time: 单位,
// 指标 and 数量 stand in both. So each kind asks for headings that only it has, and for cells that
// can be nothing else; what is left are records.
#include "intake/definition_sheets/definition_layout.h"

#include "characters/blank.h"
#include "intake/definition_sheets/definition_headings.h"
#include "intake/definition_sheets/definition_words.h"
#include "intake/definition_sheets/sheet_aim.h"
#include "intake/definition_sheets/target_matrix.h"
#include "intake/definition_sheets/unit_list.h"
#include "intake/definition_sheets/written_cells.h"
#include "intake/file/definition_columns.h"
#include "intake/understand/header_search.h"
#include "intake/understand/period_in_text.h"
#include "intake/understand/sheet_says.h"
#include "intake/understand/written_amount.h"
#include "model/quantity.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr std::array kinds{FileKind::targets, FileKind::cadences, FileKind::exclusions,
                           FileKind::units, FileKind::indicators};

/// A header row as one kind of definitions.
struct Reading {
    FileKind kind{};
    size_t row = 0;
    size_t rows = 1;
    std::vector<std::string> headings;
    std::vector<std::optional<int>> fields; ///< by columns_of(kind)
    std::optional<int> measured_in;

    bool has(int field) const { return fields[static_cast<size_t>(field)].has_value(); }
    int known() const {
        return static_cast<int>(
            std::ranges::count_if(fields, [](const auto& field) { return field.has_value(); }));
    }
    bool uses(int column) const {
        return measured_in == column ||
               std::ranges::find(fields, std::optional{column}) != fields.end();
    }
};

class DefinitionSearch {
public:
    DefinitionSearch(Grid& grid, const SheetPlace& place, const KnownNames& names,
                     const Calendar& calendar)
        : m_grid(grid), m_cells(grid), m_place(place), m_names(names), m_calendar(calendar) {
        for (const auto& [name, value] : place.properties)
            if (name == kind_property)
                m_own_kind = named<FileKind>(value);
    }

    std::optional<Reading> best() {
        std::optional<Reading> found;
        const size_t last = std::min(m_grid.row_count(), rows_searched);
        for (size_t row = 0; row < last; ++row)
            for (const size_t rows : {size_t{1}, size_t{2}})
                for (const FileKind kind : kinds)
                    consider(row, rows, kind, found);
        return found ? found : bare_list();
    }

private:
    void consider(size_t row, size_t rows, FileKind kind, std::optional<Reading>& found) {
        if ((m_own_kind && kind != *m_own_kind) || row + rows > m_grid.row_count())
            return;
        Reading reading = read(row, rows, kind);
        if (found && reading.known() <= found->known())
            return;
        if (fits(reading))
            found = std::move(reading);
    }

    /// 全年目标 over 一季度 … 四季度: the lower row says more, where it says something.
    std::string heading_at(size_t row, size_t rows, int column) const {
        const auto upper = trimmed(m_grid.merged_text(row, column));
        if (rows == 1)
            return std::string{trimmed(m_cells.text(row, column))};
        const auto lower = trimmed(m_cells.text(row + 1, column));
        return std::string{lower.empty() ? upper : lower};
    }

    Reading read(size_t row, size_t rows, FileKind kind) const {
        Reading reading{kind, row, rows, {}, {}, {}};
        reading.fields.resize(columns_of(kind).size());
        for (int column = 0; column < m_grid.width(); ++column) {
            const std::string heading = heading_at(row, rows, column);
            reading.headings.push_back(heading);
            if (says_measure(kind, heading, row + rows, column)) {
                take_measure(reading, column);
                continue;
            }
            const auto field = definition_column(kind, heading);
            if (field && !reading.has(*field))
                reading.fields[static_cast<size_t>(*field)] = column;
        }
        while (!reading.headings.empty() && reading.headings.back().empty())
            reading.headings.pop_back();
        return reading;
    }

    /// 计量单位, or 单位 over 次, 场, 人.
    bool says_measure(FileKind kind, const std::string& heading, size_t first, int column) const {
        if (kind != FileKind::targets && kind != FileKind::indicators && kind != FileKind::cadences)
            return false;
        if (is_heading_of_measure(heading))
            return true;
        return is_heading_of_either(heading) && m_cells.any(first, column) &&
               m_cells.mostly(first, column, is_measure);
    }

    static bool is_measure(std::string_view cell) {
        constexpr std::array<std::string_view, 9> others{"%",  "％", "元", "万元", "批",
                                                         "本", "例", "组", "堂"};
        return std::ranges::find(others, cell) != others.end() ||
               plain_amount("1" + std::string{cell}) == "1";
    }

    static void take_measure(Reading& reading, int column) {
        if (reading.kind != FileKind::indicators)
            reading.measured_in = column;
        else if (!reading.has(indicator_column::units))
            reading.fields[indicator_column::units] = column;
    }

    bool mostly(const Reading& reading, int field, auto is) const {
        return reading.has(field) &&
               m_cells.mostly(reading.row + reading.rows,
                              *reading.fields[static_cast<size_t>(field)], is);
    }

    bool fits(const Reading& reading) const {
        if (reading.known() < 2 && reading.kind != FileKind::units)
            return false;
        if (reading.rows == 2 && !is_second_header(reading))
            return false;
        switch (reading.kind) {
        case FileKind::units:
            return fits_units(reading);
        case FileKind::targets:
            return fits_targets(reading);
        case FileKind::cadences:
            return fits_cadences(reading);
        case FileKind::exclusions:
            return fits_exclusions(reading);
        case FileKind::indicators:
            return fits_indicators(reading);
        case FileKind::records:
            break;
        }
        return false;
    }

    /// Each of its cells names a column, and so does one of the upper row that it leaves alone: a
    /// title does not.
    bool is_second_header(const Reading& reading) const {
        int named = 0;
        bool upper_names = false;
        for (int column = 0; column < m_grid.width(); ++column) {
            const auto lower = trimmed(m_cells.text(reading.row + 1, column));
            if (lower.empty()) {
                upper_names |= reading.uses(column);
                continue;
            }
            if (!definition_column(reading.kind, lower))
                return false;
            ++named;
        }
        return named >= 2 && upper_names;
    }

    /// A heading that only records have, and that is no column of the reading.
    bool tells_records(const Reading& reading, std::initializer_list<RecordField> fields) const {
        for (size_t column = 0; column < reading.headings.size(); ++column) {
            const Heading heading = heading_of(reading.headings[column]);
            if (heading.kind == HeadingKind::field && !reading.uses(static_cast<int>(column)) &&
                std::ranges::find(fields, heading.field) != fields.end())
                return true;
        }
        return false;
    }

    /// 7月, 三季度: counts by period.
    bool has_periods(const Reading& reading) const {
        constexpr int any_year = 2000;
        for (size_t column = 0; column < reading.headings.size(); ++column)
            if (!reading.uses(static_cast<int>(column)) &&
                period_of_heading(reading.headings[column], m_calendar, any_year))
                return true;
        return false;
    }

    bool fits_targets(const Reading& reading) const {
        int quarters = 0;
        for (int quarter = 0; quarter < 4; ++quarter)
            quarters += reading.has(target_column::q1 + quarter) ? 1 : 0;
        const bool tells_aim = reading.has(target_column::annual) ||
                               (quarters >= 2 && says_aim(m_grid, reading.row, m_place));
        return reading.has(target_column::indicator) && tells_aim && !says_done(reading) &&
               !has_periods(reading) &&
               !tells_records(reading, {RecordField::start, RecordField::quantity});
    }

    bool says_done(const Reading& reading) const {
        return m_own_kind != reading.kind &&
               (taizhang::says_done(m_grid, reading.row, m_place) ||
                std::ranges::any_of(reading.headings, is_heading_of_done));
    }

    bool fits_cadences(const Reading& reading) const {
        return reading.has(cadence_column::indicator) && reading.has(cadence_column::per) &&
               !has_periods(reading) &&
               !tells_records(
                   reading, {RecordField::start, RecordField::topic, RecordField::participants}) &&
               (m_own_kind || mostly(reading, cadence_column::per, [](std::string_view cell) {
                    return frequency_said(cell).has_value();
                }));
    }

    bool fits_exclusions(const Reading& reading) const {
        return reading.has(exclusion_column::indicator) && reading.has(exclusion_column::unit) &&
               reading.has(exclusion_column::start) && reading.has(exclusion_column::reason) &&
               !tells_records(
                   reading, {RecordField::quantity, RecordField::topic, RecordField::participants});
    }

    bool fits_indicators(const Reading& reading) const {
        using namespace indicator_column;
        int telling = 0;
        for (const int field : {units, measure, numerator, direction, decimals, aliases, code})
            telling += reading.has(field) ? 1 : 0;
        return reading.has(name_zh) && telling >= 2 && !has_periods(reading) &&
               !tells_records(reading, {RecordField::start, RecordField::quantity,
                                        RecordField::topic, RecordField::participants}) &&
               std::ranges::none_of(reading.headings, [](const std::string& heading) {
                   return definition_column(FileKind::targets, heading) == target_column::annual;
               });
    }

    bool fits_units(const Reading& reading) const {
        using namespace unit_column;
        if (!reading.has(name) || has_periods(reading) ||
            tells_records(reading, {RecordField::start, RecordField::quantity, RecordField::topic,
                                    RecordField::indicator}))
            return false;
        if (m_own_kind)
            return true;
        if (counts_something(reading))
            return false;
        const bool has_kinds = mostly(
            reading, kind, [](std::string_view cell) { return unit_kind_said(cell).has_value(); });
        if (reading.has(kind) && !has_kinds)
            return false;
        return reading.has(parent) || reading.has(active_from) || reading.has(active_to) ||
               has_kinds || is_list(reading);
    }

    /// A column that is not known as of no use, and holds counts or is called after an indicator.
    bool counts_something(const Reading& reading) const {
        for (int column = 0; column < std::ssize(reading.headings); ++column) {
            const std::string& heading = reading.headings[static_cast<size_t>(column)];
            if (heading.empty() || reading.uses(column) || is_definition_aside(heading))
                continue;
            if (m_names.indicators.find(heading) || is_word_for_total(heading))
                return true;
            const auto is_count = [](std::string_view cell) {
                return read_quantity(count_text(cell, true)).value.has_value();
            };
            if (has_cells(reading, column) &&
                m_cells.mostly(reading.row + reading.rows, column, is_count))
                return true;
        }
        return false;
    }

    bool has_cells(const Reading& reading, int column) const {
        return m_cells.any(reading.row + reading.rows, column);
    }

    bool is_list(const Reading& reading) const {
        const auto column = static_cast<size_t>(*reading.fields[unit_column::name]);
        return is_heading_of_branches(reading.headings[column]) ||
               (mostly(reading, unit_column::name, is_name_of_unit) &&
                has_cells(reading, static_cast<int>(column)));
    }

    std::optional<Reading> bare_list() {
        const auto list =
            m_own_kind && *m_own_kind != FileKind::units ? std::nullopt : bare_unit_list(m_grid);
        if (!list)
            return std::nullopt;
        Reading reading{FileKind::units, list->first, 0, {}, {}, {}};
        reading.fields.resize(columns_of(FileKind::units).size());
        reading.fields[unit_column::name] = list->column;
        return reading;
    }

    Grid& m_grid;
    WrittenCells m_cells;
    const SheetPlace& m_place;
    const KnownNames& m_names;
    const Calendar& m_calendar;
    std::optional<FileKind> m_own_kind; ///< of a form
};

} // namespace

std::optional<SheetLayout> definition_layout_of(Grid& grid, const SheetPlace& place,
                                                const KnownNames& names, const Calendar& calendar) {
    const auto reading = DefinitionSearch{grid, place, names, calendar}.best();
    if (!reading)
        return target_matrix_of(grid, place, names, calendar);
    SheetLayout layout;
    layout.shape = SheetShape::definitions;
    layout.kind = reading->kind;
    layout.header = reading->row;
    layout.header_rows = reading->rows;
    layout.headings = reading->headings;
    layout.fields = reading->fields;
    layout.measured_in = reading->measured_in;
    take_said(grid, reading->row, place, names, calendar, layout);
    return layout;
}

} // namespace taizhang
