#pragma once

#include "model/record_field.h"
#include "time/parse_period.h"

#include <map>
#include <optional>
#include <string>

namespace taizhang {

/// What a user has said about sheets of one layout; kept with the layout (intake.md §2). Names are
/// as they stand in the sheet, what they stand for is a code.
struct Answers {
    std::map<std::string, std::string> units;      ///< written → code
    std::map<std::string, std::string> indicators; ///< written → code
    std::map<std::string, RecordField> columns;    ///< heading → field
    std::optional<std::string> unit;               ///< code, of all rows
    std::optional<std::string> indicator;          ///< code, of all rows
    DayOrder day_order = DayOrder::as_written;
    /// Row of the header as a spreadsheet counts, where it is not the one that would be found.
    std::optional<int> header_row;
    /// An empty or masked quantity is 待补, not a fault.
    bool empty_is_pending = false;
    /// In a sheet of activities without a column of quantities each row counts 1; else it is 待补.
    bool row_is_one = false;

    friend bool operator==(const Answers&, const Answers&) = default;
};

/// What was said before, where nothing else is said now.
Answers joined(Answers before, const Answers& said);

/// As JSON, the same for the same answers; read_answers takes it back, and nothing else.
std::string to_json(const Answers& answers);
std::optional<Answers> read_answers(const std::string& json);

} // namespace taizhang
