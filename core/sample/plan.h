#pragma once

#include "model/definitions.h"
#include "model/record.h"

#include <functional>

namespace taizhang::sample {

/// How large a made ledger is.
struct Extent {
    std::int64_t records = 0; ///< exactly so many, spread evenly over the days of the years
    std::uint64_t seed = 1;
    int first_year = 2022;
    int last_year = 2023; ///< not before first_year

    friend bool operator==(const Extent&, const Extent&) = default;
};

/// An invented ledger: its definitions as values, its records one at a time. The same plan gives
/// the same ledger on every machine.
struct Plan {
    Definitions definitions;
    std::optional<Extent> extent; ///< empty: the committee of data/sample
};

/// The committee of data/sample: 2022 whole and 2023 up to committee_last_day().
Plan committee_plan();

/// The last day that the committee's records reach: 2023-09-18.
Date committee_last_day();

/// A ledger of any size with the same indicators and units.
Plan ledger_plan(const Extent& extent);

/// The reference is good during the call only; record ids are 0.
using TakeRecord = std::function<void(const Record&)>;

/// Gives every record of the plan, in the order of their last days. A plan with an extent needs no
/// more memory for more records.
void for_each_record(const Plan& plan, const TakeRecord& take);

} // namespace taizhang::sample
