#pragma once

#include "model/definitions.h"
#include "model/quantity.h"
#include "time/period.h"

#include <optional>
#include <span>
#include <vector>

namespace taizhang {

/// What the rules look at of a record, kept small: a ledger may have millions.
struct RecordFact {
    RecordId id{};
    std::int64_t thousandths = -1; ///< of the quantity; -1 = pending
    std::int32_t start_day = 0;    ///< days since 1970-01-01
    std::int32_t end_day = 0;
    IndicatorPlace indicator;
    UnitPlace unit;
    /// The same for the same text, and 0 for an empty one. Given only to those that are alike in
    /// all else (alike_but_for_topic).
    std::int32_t topic = 0;
    std::int16_t year = 0;    ///< reporting year
    std::int16_t quarter = 0; ///< 1 … 4; 0 = in no single quarter

    friend bool operator==(const RecordFact&, const RecordFact&) = default;
};

inline Period period_of(const RecordFact& fact) {
    using std::chrono::days;
    return {Date{days{fact.start_day}}, Date{days{fact.end_day}}};
}

inline bool is_pending(const RecordFact& fact) {
    return fact.thousandths < 0;
}

inline std::optional<Quantity> quantity_of(const RecordFact& fact) {
    return is_pending(fact) ? std::nullopt : std::optional{Quantity{fact.thousandths}};
}

/// Facts in the order of their series: by indicator and unit, within a series by last day and then
/// by entry. All rules ask for this order.
using FactList = std::span<const RecordFact>;

void sort_into_series(std::vector<RecordFact>& facts);

/// Those of one indicator and unit after another: the first of `facts`, which is not empty.
FactList first_series(FactList facts);

/// Those that end on the same day: the first of a series, which is not empty.
FactList first_day(FactList series);

/// Hands out one series after the other.
template <class Visit>
void each_series(FactList facts, Visit visit) {
    while (!facts.empty()) {
        const FactList series = first_series(facts);
        visit(series);
        facts = facts.subspan(series.size());
    }
}

/// The time that a ledger is kept for: only there something can be missing.
struct KeptTime {
    /// Ascending: those with more than one record, since a single one may have a mistyped year, and
    /// the year of `today` when the one before is kept. Empty for a ledger without them.
    std::vector<int> years;
    Date from{}; ///< first day of the quarter in which the first record of these years begins

    friend bool operator==(const KeptTime&, const KeptTime&) = default;
};
KeptTime kept_time(FactList facts, const Calendar& calendar, Date today);

} // namespace taizhang
