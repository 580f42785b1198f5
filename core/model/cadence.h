#pragma once

#include "model/org_unit.h"
#include "time/calendar.h"

namespace taizhang {

template <>
struct EnumNames<Cycle> {
    static constexpr std::array<std::pair<Cycle, std::string_view>, 5> names{
        {{Cycle::week, "week"},
         {Cycle::month, "month"},
         {Cycle::quarter, "quarter"},
         {Cycle::half_year, "half_year"},
         {Cycle::year, "year"}}};
};

/// A duty that falls due again and again (周期要求, figures.md §6).
struct Cadence {
    IndicatorId indicator{};
    UnitId unit{}; ///< where the rule stands
    int count = 1; ///< per cycle, at least 1
    Cycle per = Cycle::quarter;
    std::optional<UnitKind>
        owed_by; ///< each unit of this kind in the subtree; empty = `unit` itself
    Validity active;

    friend bool operator==(const Cadence&, const Cadence&) = default;
};

/// A unit, with its subtree, that owes nothing in a period (figures.md §4, §6).
struct Exclusion {
    IndicatorId indicator{};
    UnitId unit{};
    Period period;
    std::string reason;

    friend bool operator==(const Exclusion&, const Exclusion&) = default;
};

} // namespace taizhang
