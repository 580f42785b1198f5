#pragma once

#include "intake/record/record_form.h"
#include "ledger/reader.h"

namespace taizhang {

/// One record of a pasted table; a row of a cross table has several.
struct PastedRow {
    int row = 0;                          ///< as pasted, from 1
    TypedRecord typed;                    ///< names that are known as codes
    std::optional<PlannedRecord> planned; ///< its texts in the plan of the table
    std::vector<FieldProblem> problems;   ///< none when it can be written
    /// What is odd about it (notices_of), and what was read otherwise than it stands there.
    std::vector<FieldProblem> notices = {};

    bool is_wrong() const { return !planned; }
    bool is_likely_duplicate() const { return planned && planned->likely_duplicate; }
};

/// Rows copied from a spreadsheet, read as records.
struct PastedTable {
    std::vector<PastedRow> rows;
    std::vector<std::string> ignored_columns; ///< their headings or letters
    ImportPlan plan;                          ///< without records
};

/// Reads cells separated by tabs (or, where there is none, by commas or semicolons) as sheets are
/// understood (understand/). Without a header the columns are told by what is in them.
/// `year_on_screen` completes days where no title names a year, `order` says what 03/04/2023
/// means. `source` is noted with every record.
PastedTable read_pasted_table(const std::string& text, const Definitions& definitions,
                              std::optional<int> year_on_screen, const std::string& source,
                              DayOrder order = DayOrder::as_written);

/// Marks the rows that the ledger seems to have already, and notes what is odd about others.
void compare_with_records(PastedTable& table, Reader& reader, Date today);

/// What writing the rows whose place is chosen would do.
ImportPlan plan_of(const PastedTable& table, const std::vector<bool>& chosen);

} // namespace taizhang
