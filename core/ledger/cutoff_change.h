#pragma once

#include "ledger/reader.h"
#include "progress/figure_change.h"

#include <array>
#include <map>

namespace taizhang {

/// Records that come into a year or a quarter, and those that leave it.
struct PeriodMoves {
    std::int64_t in = 0;
    std::int64_t out = 0;

    friend bool operator==(const PeriodMoves&, const PeriodMoves&) = default;
};
/// Of a year: the whole of it, then its four quarters.
using YearMoves = std::array<PeriodMoves, 5>;

/// What another cut-off day would do to the records and to the figures of the whole organisation.
struct CutoffChange {
    std::int64_t to_other_quarter = 0; ///< records, whatever their year
    std::int64_t to_no_quarter = 0;    ///< that become 未分季
    std::int64_t from_no_quarter = 0;  ///< 未分季 that come into a quarter
    std::int64_t to_other_year = 0;    ///< counted in one of the above as well, or annual figures
    std::int64_t across_years = 0; ///< that would reach into two reporting years: it can't be done
    std::vector<Record> first_across_years; ///< at most records_named of them, oldest first
    std::map<int, YearMoves> moves;         ///< of years that any record comes into or leaves
    std::vector<FigureChange> figures;

    bool moves_records() const {
        return to_other_quarter + to_no_quarter + from_no_quarter + to_other_year > 0;
    }
};

inline constexpr size_t records_named = 12;

/// Looks at every record. `supposed` differs from the ledger's definitions in the cut-off alone.
CutoffChange cutoff_change(Reader& reader, const Definitions& supposed, Date today);

/// The part of a period that lies in one reporting year by both calendars: a record that ends so
/// can be kept under either. Nothing where there is none.
std::optional<Period> part_in_one_year(const Period& period, const Calendar& now,
                                       const Calendar& supposed);

} // namespace taizhang
