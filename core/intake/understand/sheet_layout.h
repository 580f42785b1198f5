#pragma once

#include "intake/file/file_kind.h"
#include "intake/understand/grid.h"
#include "intake/understand/known_names.h"
#include "model/record_field.h"
#include "time/calendar.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace taizhang {

/// What the rows of a sheet are (intake.md §2).
enum class SheetShape {
    unknown,
    definitions, ///< organisations, targets, duties …
    activities,  ///< one row per activity
    cross        ///< counts by unit, indicator or period in rows and columns
};

/// A column of counts in a cross table; what it does not say is said by the row or the sheet.
struct CountColumn {
    int column = 0; ///< from 0
    std::optional<IndicatorPlace> indicator;
    std::optional<Period> period;

    friend bool operator==(const CountColumn&, const CountColumn&) = default;
};

/// Where something was found that a sheet says of all its rows.
enum class SaidBy { form, option, cell, title, sheet_name, file_name, folder, layout };

template <class Value>
struct Said {
    Value value{};
    SaidBy by{};

    friend bool operator==(const Said&, const Said&) = default;
};

/// How a sheet is read.
struct SheetLayout {
    SheetShape shape = SheetShape::unknown;
    FileKind kind = FileKind::records; ///< of SheetShape::definitions
    size_t header = 0;                 ///< place in the grid of the first header row
    size_t header_rows = 1;
    std::vector<std::string> headings; ///< by column; two header rows joined by a blank

    std::array<std::optional<int>, record_field_count> columns{}; ///< by RecordField
    std::optional<int> id_column;
    bool hours_are_minutes = false;
    std::vector<CountColumn> counts; ///< of SheetShape::cross
    std::vector<int> total_columns;  ///< that add up counts

    /// Of SheetShape::definitions, by columns_of(kind); the other columns are of records.
    std::vector<std::optional<int>> fields;
    std::optional<int> measured_in; ///< column of what targets are counted in

    std::optional<Said<UnitPlace>> unit; ///< of rows that name none
    std::optional<Said<IndicatorPlace>> indicator;
    std::optional<Said<Period>> period;
    std::optional<int> year; ///< of days that lack one
    bool lacks_year = false; ///< columns are named after months of a year that nothing says

    std::optional<int> column_of(RecordField field) const {
        return columns[static_cast<size_t>(field)];
    }
    bool is_used(int column) const;
    size_t first_row() const { return header + header_rows; } ///< behind the header
};

/// Rows of activities that don't say how many.
inline bool has_no_quantity(const SheetLayout& layout) {
    return layout.shape == SheetShape::activities && !layout.column_of(RecordField::quantity);
}

/// What is known of a sheet beside its cells.
struct SheetPlace {
    std::string file;                                            ///< its name without folders
    std::vector<std::string> folders;                            ///< names, the nearest first
    std::vector<std::pair<std::string, std::string>> properties; ///< of the document
    std::optional<int> year;                                     ///< asked for, or on the screen
    std::optional<UnitPlace> unit;                               ///< place: asked for
    std::optional<size_t> header; ///< place in the grid of the header row, where a user has said it
    std::optional<IndicatorPlace> indicator; ///< place: asked for
};

/// Tells how a sheet is to be read. Unknown where no header is found in its first rows.
SheetLayout layout_of(Grid& grid, const SheetPlace& place, const KnownNames& names,
                      const Calendar& calendar);

/// What the user has said of columns, by their headings, goes before what their headings mean.
void take_said_columns(SheetLayout& layout, const std::map<std::string, RecordField>& columns);

/// Two sheets with the same headings have the same fingerprint: the headings themselves, folded.
std::string fingerprint_of(const SheetLayout& layout);
std::string fingerprint_of(const std::vector<std::string>& headings);

} // namespace taizhang
