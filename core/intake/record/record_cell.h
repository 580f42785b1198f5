#pragma once

#include "model/definitions.h"
#include "model/record.h"
#include "text/text_id.h"

#include <expected>
#include <string>
#include <string_view>
#include <vector>

namespace taizhang {

/// What of a record can be corrected by itself, as in one cell of a table.
enum class RecordCell { date, indicator, unit, topic, quantity, participants, hours, note };

/// Why something typed can't be taken.
struct CellProblem {
    TextId reason{};
    std::vector<std::string> arguments; ///< for the places in the text of `reason`

    friend bool operator==(const CellProblem&, const CellProblem&) = default;
};

/// The field as it can be typed again; indicator and unit by their codes. Pending is empty, or
/// 约**.
std::string cell_text(const Record& record, RecordCell cell, const Definitions& definitions);

/// The record with what was typed into one field: a period as offices write it, a quantity with 约
/// and 余 (empty or ** = pending), codes, plain text.
std::expected<Record, CellProblem> with_cell(Record record, RecordCell cell, std::string_view typed,
                                             const Definitions& definitions,
                                             std::optional<int> year_on_screen);

/// A period within one reporting year.
std::expected<Period, CellProblem> read_period(std::string_view typed, const Calendar& calendar,
                                               std::optional<int> year_on_screen);

/// What does not fit together in a record: a period across two years, a ratio, more decimals than
/// the indicator has.
std::optional<CellProblem> problem_of(const Record& record, const Definitions& definitions);

} // namespace taizhang
