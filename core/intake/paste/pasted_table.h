#pragma once

#include "intake/record/record_form.h"
#include "ledger/reader.h"

namespace taizhang {

/// One row of a pasted table that is meant as a record.
struct PastedRow {
    int row = 0; ///< as pasted, from 1
    TypedRecord typed;
    std::optional<PlannedRecord> planned;   ///< its texts in PastedTable::texts
    std::vector<FieldProblem> problems;     ///< none when it can be written
    std::vector<FieldProblem> notices = {}; ///< what is odd about it (notices_of)

    bool is_wrong() const { return !planned; }
    bool is_likely_duplicate() const { return planned && planned->likely_duplicate; }
};

/// Rows copied from a spreadsheet, read as records.
struct PastedTable {
    std::vector<PastedRow> rows;
    std::vector<std::string> ignored_columns; ///< their headings
    ImportPlan plan;                          ///< without records
    std::shared_ptr<std::deque<std::string>> texts;
};

/// Reads cells separated by tabs (or, where there is none, by commas or semicolons), with or
/// without a header row; domain.md «What comes in» has the headings. Without one the columns are
/// told by what is in them. Titles, examples, totals and blank rows are left out. `source` is noted
/// with every record.
PastedTable read_pasted_table(const std::string& text, const Definitions& definitions,
                              std::optional<int> year_on_screen, const std::string& source);

/// Marks the rows that the ledger seems to have already, and notes what is odd about others.
void compare_with_records(PastedTable& table, Reader& reader, Date today);

/// What writing the rows whose place is chosen would do.
ImportPlan plan_of(const PastedTable& table, const std::vector<bool>& chosen);

} // namespace taizhang
