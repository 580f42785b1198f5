#pragma once

#include "chart/chart_frame.h"
#include "chart/chart_table.h"
#include "chart/quarterly_data.h"

namespace taizhang {

/// One unit of a comparison.
struct UnitBar {
    std::string name;
    UnitPlace unit;              ///< place in the OrgTree; the place of its marks
    std::optional<double> value; ///< empty: drawn as –
    std::optional<double> plan;  ///< or the level that holds
    Precision precision = Precision::exact;
    Tone tone = Tone::neutral; ///< bad: the value is red
    std::optional<double> owed =
        std::nullopt; ///< what is short of the plan, more than 0; in UnitOrder::ranked

    friend bool operator==(const UnitBar&, const UnitBar&) = default;
};

enum class UnitBarOrder {
    tree,
    ranked ///< the worst first, with what each owes; for a picture that stands alone
};

struct UnitBarsData {
    std::string name; ///< of the indicator
    std::vector<UnitBar> bars;
    std::string unit; ///< of measure
    int decimals = 0;
    UnitBarOrder order = UnitBarOrder::tree;
    PlanKind plan_kind = PlanKind::plan;
    std::string period;    ///< looked at, as people call it
    bool has_ended = true; ///< the period has: before, no unit is short of anything
    Date day{};

    friend bool operator==(const UnitBarsData&, const UnitBarsData&) = default;
};

/// A unit's progress as seen from itself.
struct ProgressOfUnit {
    UnitPlace unit; ///< place in the OrgTree
    IndicatorProgress progress;
};

/// The quarter looked at, or the year to date. Red is 0 where something was planned once the period
/// has ended, and what is over a limit.
UnitBarsData unit_bars_data(const Definitions& definitions, const ReviewPoint& point,
                            std::span<const ProgressOfUnit> units, Language language);

/// The same for a picture that stands alone.
UnitBarsData ranked_unit_bars_data(const Definitions& definitions, const ReviewPoint& point,
                                   std::span<const ProgressOfUnit> units, const Texts& texts);

/// The worst first: over a limit, then the greatest share of the plan still owed, then the least
/// done.
void rank_worst_first(UnitBarsData& data);

/// True when there is nothing to draw.
bool is_empty(const UnitBarsData& data);

ChartHead head_of(const UnitBarsData& data, const Texts& texts);
ChartTable table_of(const UnitBarsData& data, const Texts& texts);

/// Height at which every bar has its full row, without title or footer.
double unit_bars_height(int count);

/// Name, bar on its track, plan tick and value, one row each; rows shrink to the size, and the ones
/// there is no room for are counted in a last line. Zones and marks have the unit's place.
Scene unit_bars(const UnitBarsData& data, const ChartFrame& frame, Size size,
                const TextMetrics& metrics, const Texts& texts);

} // namespace taizhang
