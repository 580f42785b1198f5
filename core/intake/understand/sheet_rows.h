#pragma once

#include "intake/understand/answers.h"
#include "intake/understand/sheet_findings.h"
#include "intake/understand/sheet_layout.h"

#include <deque>
#include <set>

namespace taizhang {

/// What one record of a sheet says, cell by cell; valid until the next one.
struct SheetRecord {
    int row = 0;                             ///< as a spreadsheet counts
    std::span<const std::string_view> cells; ///< by RecordField
    std::string_view id;
    /// Where each cell stands in the sheet; empty where the sheet, its title or name says it.
    std::span<const std::optional<int>> columns;
};

/// Whether merged cells say the same of every row; a number says it of one.
bool is_key(RecordField field);

/// Hands out the records of a sheet that is understood, row by row; a row of a cross table has one
/// for each count that stands in it.
class SheetRows {
public:
    /// All must outlive the rows. `plan` has the definitions that names and places belong to,
    /// `unwanted` names of units and indicators whose rows are left out.
    SheetRows(Grid& grid, const SheetLayout& layout, const KnownNames& names,
              const Answers& answers, const std::set<std::string>& unwanted, const ImportPlan& plan,
              const Calendar& calendar);

    bool next();
    const SheetRecord& record() const { return m_record; }
    size_t row() const { return m_row; } ///< place in the grid

    // Of what was read so far.
    const std::vector<LeftOutRow>& left_out() const { return m_left_out; }
    const std::vector<TotalDifference>& differences() const { return m_differences; }
    const std::vector<NearName>& near_names() const { return m_near; }
    const std::vector<ContinuedCell>& continued() const { return m_continued; }
    /// Names that were found by what the user has said of them.
    const std::set<std::string>& answered() const { return m_answered; }
    /// The row in which, behind blank rows, the header of another table stands; nothing behind it
    /// is read.
    std::optional<int> second_table() const { return m_second_table; }
    /// Columns without a heading that hold something, with the first row that does.
    const std::map<int, int>& unnamed() const { return m_unnamed; }

private:
    struct ColumnSum {
        Quantity all;
        Quantity since_subtotal;
    };

    bool take_row();
    bool read_row();
    bool is_left_out();
    bool is_unwanted() const;
    void leave_out(LeftOut why);
    bool is_repeated_header(std::span<const std::string_view> cells) const;
    bool begins_another_table() const;
    void compare_totals();
    void note_unnamed(std::span<const std::string_view> cells);
    void add_to_sums();
    void fill_from_columns();
    void continue_from_above();
    void fill_defaults();
    bool take_count(size_t count);
    void put(RecordField field, std::string_view text, std::optional<int> column);
    template <class PlaceOfIt>
    void resolve(RecordField field, const NameIndex<PlaceOfIt>& index);
    std::optional<UnitPlace> unit_of_sheet() const;
    std::string_view code_of(RecordField field, int place) const;
    std::string_view amount_text(std::string_view cell);
    bool is_of_form() const { return m_layout.unit && m_layout.unit->by == SaidBy::form; }

    Grid& m_grid;
    const SheetLayout& m_layout;
    const KnownNames& m_names;
    const Answers& m_answers;
    const std::set<std::string>& m_unwanted;
    const ImportPlan& m_plan;
    Calendar m_calendar;
    std::string m_default_period;
    std::vector<std::string> m_count_periods; ///< by count column
    bool m_says_yes = false;                  ///< a duty is ticked somewhere: × means no

    size_t m_row = 0;   ///< next row of the grid
    size_t m_count = 0; ///< next count column of the row that is read
    bool m_in_row = false;
    std::array<std::string_view, record_field_count> m_row_cells{};
    std::array<std::string_view, record_field_count> m_cells{};
    std::array<std::string_view, record_field_count> m_above{}; ///< of the row before, as written
    std::array<std::optional<int>, record_field_count> m_columns{};
    std::deque<std::string> m_made; ///< texts of cells that do not stand so in the sheet
    SheetRecord m_record;
    std::map<int, ColumnSum> m_sums; ///< by column
    std::vector<LeftOutRow> m_left_out;
    std::vector<TotalDifference> m_differences;
    std::vector<NearName> m_near;
    std::vector<ContinuedCell> m_continued;
    std::set<std::string> m_answered;
    std::map<int, int> m_unnamed;
    std::optional<int> m_second_table;
};

} // namespace taizhang
