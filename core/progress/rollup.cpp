#include "progress/rollup.h"

#include <algorithm>

namespace taizhang {

YearTally rolled_up(const IndicatorTotals& totals, OrgTree::Range units, Extent extent) {
    YearTally sum;
    const auto first = std::ranges::lower_bound(totals.units, units.first, {}, &UnitTotals::unit);
    for (auto unit = first; unit != totals.units.end() && unit->unit < units.end; ++unit) {
        const YearTally& own = extent == Extent::whole_year ? unit->whole : unit->until;
        for (size_t i = 0; i < sum.size(); ++i)
            sum[i] += own[i];
    }
    return sum;
}

Tally total_of(const YearTally& tally) {
    Tally sum;
    for (const Tally& part : tally)
        sum += part;
    return sum;
}

std::optional<LevelOnDay> level_on(const IndicatorTotals& totals, const Indicator& indicator,
                                   OrgTree::Range units, Date day) {
    if (is_percentage(indicator))
        units = OrgTree::Range::of_one(units.first);
    std::optional<LevelOnDay> sum;
    const Level* latest = nullptr;
    const auto add_latest = [&] {
        if (!latest)
            return;
        if (!sum)
            sum.emplace();
        sum->value += latest->quantity;
        sum->approximate |= latest->precision == Precision::approximate;
        sum->newest = std::max(sum->newest, latest->end);
        latest = nullptr;
    };
    const auto first = std::ranges::lower_bound(totals.levels, units.first, {}, &Level::unit);
    for (auto level = first; level != totals.levels.end() && level->unit < units.end; ++level) {
        if (latest && latest->unit != level->unit)
            add_latest();
        if (level->end <= day)
            latest = &*level;
    }
    add_latest();
    return sum;
}

} // namespace taizhang
