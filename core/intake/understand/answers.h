#pragma once

#include "model/record_field.h"

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
    enum class DayOrder { as_written, day_first, month_first } day_order = DayOrder::as_written;
    /// An empty or masked quantity is 待补, not a fault.
    bool empty_is_pending = false;

    friend bool operator==(const Answers&, const Answers&) = default;
};

/// As JSON, the same for the same answers; read_answers takes it back, and nothing else.
std::string to_json(const Answers& answers);
std::optional<Answers> read_answers(const std::string& json);

} // namespace taizhang
