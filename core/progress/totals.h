#pragma once

#include "model/ids.h"
#include "model/place.h"
#include "model/quantity.h"
#include "model/record.h"
#include "time/date.h"

#include <array>
#include <vector>

namespace taizhang {

/// What a set of records adds up to; kept small: a wide ledger has ten million of them.
struct Tally {
    Quantity sum;                 ///< of the counted records
    int records = 0;              ///< counted: with a known quantity
    int pending : 29 = 0;         ///< 待补: in no total
    bool approximate : 1 = false; ///< a counted record is approximate
    /// Of a quarter: a record that has ended touches it without lying in it (未分季).
    bool partial : 1 = false;
    bool running : 1 = false; ///< a record has begun and not ended by the day

    static constexpr int most_pending = (1 << 28) - 1; ///< no ledger comes near

    friend bool operator==(const Tally&, const Tally&) = default;
    Tally& operator+=(const Tally& other) {
        if (other.is_of_nothing()) // as most of a unit's are
            return *this;
        sum += other.sum;
        records += other.records;
        pending += other.pending;
        approximate = approximate || other.approximate;
        partial = partial || other.partial;
        running = running || other.running;
        return *this;
    }

private:
    bool is_of_nothing() const { return records == 0 && pending == 0 && !partial && !running; }
};

static_assert(sizeof(Tally) == 16);

/// Four quarters, then the records of the year that lie in no single quarter (未分季).
inline constexpr int unassigned_place = 4;
using YearTally = std::array<Tally, 5>;

/// A unit's own records of one indicator and year, without its subtree.
struct UnitTotals {
    UnitPlace unit;  ///< place in the OrgTree
    YearTally whole; ///< every record of the year
    YearTally until; ///< those that have ended by YearTotals::until

    friend bool operator==(const UnitTotals&, const UnitTotals&) = default;
};

/// One known level of an indicator that is measured by its latest record.
struct Level {
    UnitPlace unit; ///< place in the OrgTree
    Date end;
    RecordId record{}; ///< the greater one was entered later
    Quantity quantity;
    Precision precision = Precision::exact;

    friend bool operator==(const Level&, const Level&) = default;
};

struct IndicatorTotals {
    std::vector<UnitTotals> units; ///< by place; only units that have records
    std::vector<Level>
        levels; ///< for Measure::latest: all known levels of the year by (unit, end, record)

    friend bool operator==(const IndicatorTotals&, const IndicatorTotals&) = default;
};

/// All totals of one reporting year.
struct YearTotals {
    int year = 0;
    Date until{};                            ///< the day up to which `until` counts
    std::vector<IndicatorTotals> indicators; ///< by place in Definitions::indicators

    friend bool operator==(const YearTotals&, const YearTotals&) = default;
};

} // namespace taizhang
