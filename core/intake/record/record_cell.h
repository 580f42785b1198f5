#pragma once

#include "model/definitions.h"
#include "model/record.h"
#include "model/record_field.h"
#include "text/text_id.h"

#include <expected>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace taizhang {

/// Why something typed can't be taken.
struct CellProblem {
    TextId reason{};
    std::vector<std::string> arguments; ///< for the places in the text of `reason`

    friend bool operator==(const CellProblem&, const CellProblem&) = default;
};

// One cell of a table of records: that of `start` holds the whole period, that of `quantity` says
// whether it is approximate.

/// The field as it can be typed again; indicator and unit by their codes. Pending is empty, or
/// 约**.
std::string cell_text(const Record& record, RecordField cell, const Definitions& definitions);

/// What was typed into one field of a record.
struct TypedCell {
    RecordField cell{};
    std::string typed;
};

/// The record with what was typed into some of its fields: a period as offices write it, a quantity
/// with 约 and 余 (empty or ** = pending), codes or names, plain text. Only what comes of all of
/// them together is held against the rules.
std::expected<Record, CellProblem> with_cells(Record record, std::span<const TypedCell> cells,
                                              const Definitions& definitions,
                                              std::optional<int> year_on_screen);

/// The same with one field.
std::expected<Record, CellProblem> with_cell(Record record, RecordField cell,
                                             std::string_view typed, const Definitions& definitions,
                                             std::optional<int> year_on_screen);

/// A period within one reporting year.
std::expected<Period, CellProblem> read_period(std::string_view typed, const Calendar& calendar,
                                               std::optional<int> year_on_screen);

/// The first thing that a record may not be (model/record_rules.h), or what it names that is not
/// there.
std::optional<CellProblem> problem_of(const Record& record, const Definitions& definitions);

} // namespace taizhang
