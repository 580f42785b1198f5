#pragma once

#include "model/indicator.h"
#include "model/record.h"
#include "model/record_field.h"
#include "time/calendar.h"

#include <string_view>
#include <vector>

namespace taizhang {

inline constexpr std::int64_t most_participants = 100'000'000'000;
/// Characters of a place and of a host.
inline constexpr size_t longest_short_text = 100;

/// What a record may not be. The one rule book: for files, forms, pasted tables, single cells and
/// the ledger's writer alike.
enum class RecordRule {
    end_before_start,
    two_years,  ///< a period within one reporting year
    ratio,      ///< a ratio has no records of its own
    decimals,   ///< no more than the indicator has
    too_great,  ///< more than max_quantity or most_participants, or negative
    text_length ///< at most longest_short_text
};

/// A rule that does not hold, and the field that breaks it.
struct RecordBreach {
    RecordField field{};
    RecordRule rule{};

    friend bool operator==(const RecordBreach&, const RecordBreach&) = default;
};

/// What the rules look at; texts are borrowed.
struct RecordFacts {
    Period period;
    std::optional<Quantity> quantity;
    std::optional<std::int64_t> participants;
    std::optional<Quantity> hours;
    std::string_view place;
    std::string_view host;
};

RecordFacts facts_of(const Record& record);

/// In the order of the fields' rules above; none when the record may be kept. Without an indicator
/// its rules are passed over, likewise without a calendar.
std::vector<RecordBreach> breaches_of(const RecordFacts& facts, const Indicator* indicator,
                                      const Calendar* calendar);

} // namespace taizhang
