#pragma once

#include "intake/record/typed_record.h"

#include <optional>
#include <span>
#include <string_view>

namespace taizhang {

// Tables of records as offices keep them (domain.md «What comes in»): a title above the header,
// headings in the office's words, examples and a total among the rows. Files and pasted tables are
// understood by these rules alike.

using TableCells = std::span<const std::string_view>;

/// The header stands in one of the first rows, below a title.
inline constexpr size_t rows_searched_for_header = 12;

/// Which column of a table holds which field.
class OfficeColumns {
public:
    std::optional<size_t>& operator[](RecordField field) {
        return m_places[static_cast<size_t>(field)];
    }
    std::optional<size_t> place_of(RecordField field) const {
        return m_places[static_cast<size_t>(field)];
    }
    bool is_taken(size_t column) const;

    bool hours_are_minutes = false;

private:
    std::array<std::optional<size_t>, record_field_count> m_places;
};

/// What a header row says: a date and at least one more field. Nothing when the row is none.
std::optional<OfficeColumns> office_header(TableCells cells);

/// Cells that are a heading of offices, be it of a field or of another column (序号, 一季度,
/// 完成率).
int known_headings(TableCells cells);

/// Headings that stand for no field.
std::vector<std::string> ignored_headings(TableCells header, const OfficeColumns& columns);

/// The row begins with （示例） or 例.
bool is_example(TableCells cells);
/// The row begins with 合计 or the like, and has no date.
bool is_total(TableCells cells, std::optional<size_t> column_of_start);

/// The cells of a row by field, empty where there is no such column.
class OfficeRow {
public:
    OfficeRow(const OfficeColumns& columns, TableCells cells);
    OfficeRow(const OfficeRow&) = delete;
    OfficeRow& operator=(const OfficeRow&) = delete;

    /// Views into the cells of the table, but for hours that stood there as minutes.
    TableCells cells() const { return m_cells; }

private:
    std::array<std::string_view, record_field_count> m_cells;
    std::string m_hours;
};

} // namespace taizhang
