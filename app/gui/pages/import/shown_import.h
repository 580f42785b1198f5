#pragma once

#include "intake/plan/import_plan.h"

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace taizhang {

/// What a row of a sheet does, as the page shows it.
enum class RowState : std::uint8_t {
    title,     ///< above the header
    header,    ///< names the columns
    skipped,   ///< no record: an example, a total, a repeated header, nothing to count
    added,     ///< a new record
    changed,   ///< changes a record
    unchanged, ///< the ledger has it so
    duplicate, ///< the ledger seems to have it already
    wrong      ///< refused
};
inline constexpr size_t row_state_count = 8;

/// A row of a sheet with what it does. A row of a cross table may have several records, one of
/// duties several duties.
struct ShownRow {
    int number = 0; ///< as a spreadsheet counts
    RowState state = RowState::skipped;
    std::uint32_t first_record = 0; ///< place in ShownImport::by_row
    std::uint32_t records = 0;
    std::uint32_t first_definition = 0; ///< place in PlannedFile::definitions
    std::uint32_t definitions = 0;
    std::uint32_t first_issue = 0; ///< place in ImportPlan::issues
    std::uint32_t issues = 0;
};

/// A sheet as it stands in its file.
struct ShownSheet {
    const Sheet* cells = nullptr; ///< nothing where the file can't be read
    std::vector<ShownRow> rows;   ///< by the rows of `cells`
    std::array<std::int64_t, row_state_count> counts{};
    int width = 0;                ///< columns
    std::vector<size_t> warnings; ///< places in ImportPlan::warnings
    std::vector<size_t> troubles; ///< places of the issues that no row is to blame for
};

/// A name of a unit or an indicator that nothing answers to, or several do.
struct UnknownName {
    RecordField field{}; ///< unit or indicator
    bool is_of_several = false;
    std::string written; ///< as it stands in the sheets
    std::int64_t rows = 0;
    std::vector<size_t> files;   ///< places in ImportPlan::files, rising
    std::vector<int> first_rows; ///< of the first of them, a few
    std::string likely; ///< code of the one that is meant most likely; empty = none is near

    friend bool operator==(const UnknownName&, const UnknownName&) = default;
};

/// What a cell of a changed row would replace.
struct FormerValue {
    int column = 0;   ///< of the sheet, from 0
    std::string text; ///< as the ledger has it
};
/// By the places of files and the numbers of rows.
using FormerValues = std::map<std::pair<size_t, int>, std::vector<FormerValue>>;

/// A record of the ledger that a newer version of its sheet has no more.
struct GoneRecord {
    RecordId id{};
    std::string words;
};

/// A plan with all that the page shows of it; made off the frame thread.
struct ShownImport {
    ImportPlan plan;
    std::vector<ShownSheet> sheets;                    ///< by ImportPlan::files
    std::vector<std::uint32_t> by_row;                 ///< places of the records, by file and row
    std::vector<UnknownName> names;                    ///< by file and row of the first
    std::map<std::uint32_t, size_t> names_of_issues;   ///< places of both
    std::shared_ptr<const std::deque<Workbook>> texts; ///< files of text as sheets
    FormerValues former;                               ///< of changed rows
    std::vector<GoneRecord> gone;                      ///< stay unless the user gives them up
    std::vector<std::string> effects;  ///< of its definitions on figures of the ledger, in words
    std::int64_t corrections = 0;      ///< rows that would change closed quarters
    std::vector<std::string> refusals; ///< why its definitions can't be written; empty = they can
};

ShownImport shown_import(ImportPlan plan);

} // namespace taizhang
