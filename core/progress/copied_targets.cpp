#include "progress/copied_targets.h"

#include "model/target_rules.h"
#include "progress/phasing.h"
#include "progress/status.h"

#include <algorithm>
#include <tuple>

namespace taizhang {

namespace {

Quantity share_of(Quantity annual, Quantity percent, std::int64_t step) {
    const WideInteger whole_percent = whole(100).thousandths;
    const WideInteger divisor = whole_percent * step;
    const WideInteger product = static_cast<WideInteger>(annual.thousandths) * percent.thousandths;
    const WideInteger rounded = (2 * product + divisor) / (2 * divisor) * step;
    return {static_cast<std::int64_t>(
        std::min(rounded, static_cast<WideInteger>(max_quantity.thousandths)))};
}

void scale(Target& target, const Indicator& indicator, Quantity percent) {
    const int decimals = target_decimals(indicator);
    target.annual = share_of(target.annual, percent, step_of(decimals));
    if (target.phasing != Phasing::manual)
        return;
    FourQuantities profile{};
    for (size_t i = 0; i < profile.size(); ++i)
        profile[i] = target.quarters[i].value_or(Quantity{});
    const FourQuantities plans = phased(target.annual, profile, decimals);
    for (size_t i = 0; i < plans.size(); ++i)
        target.quarters[i] = plans[i];
}

Target copied(const Target& source, const Indicator& indicator, const TargetCopy& copy) {
    Target target = source;
    target.year = copy.to;
    target.note = copy.note;
    if (has_pace(indicator) && copy.percent != whole(100))
        scale(target, indicator, copy.percent);
    return target;
}

UnitPresence presence_of(const OrgUnit& unit, const Indicator& indicator, const TargetCopy& copy,
                         const Calendar& calendar) {
    const Period to = calendar.year(copy.to);
    if (!unit.active.covers(to.end))
        return UnitPresence::gone;
    const bool is_whole =
        unit.active.covers(to.start) && unit.active.covers(calendar.year(copy.from).start);
    return is_whole || !has_pace(indicator) ? UnitPresence::whole : UnitPresence::part;
}

std::optional<Target> target_of(const Definitions& definitions, const Target& key) {
    const auto found = std::ranges::find_if(definitions.targets, [&](const Target& target) {
        return target.year == key.year && target.indicator == key.indicator &&
               target.unit == key.unit;
    });
    return found == definitions.targets.end() ? std::nullopt : std::optional{*found};
}

} // namespace

std::vector<CopiedTarget> copied_targets(const Definitions& definitions, const TargetCopy& copy) {
    std::vector<CopiedTarget> result;
    const auto place = [&](const CopiedTarget& made) {
        return std::tuple{*place_of(definitions, made.source.indicator),
                          *definitions.units.place_of(made.source.unit)};
    };
    for (const Target& source : definitions.targets) {
        const auto& indicator = definitions.indicators[*place_of(definitions, source.indicator)];
        if (source.year != copy.from || indicator.direction == Direction::track ||
            is_hidden(indicator) || !copy.units.contains(*definitions.units.place_of(source.unit)))
            continue;
        const Target target = copied(source, indicator, copy);
        const OrgUnit& unit = definitions.units.at(*definitions.units.place_of(source.unit));
        result.push_back({source, target, target_of(definitions, target),
                          presence_of(unit, indicator, copy, definitions.calendar())});
    }
    std::ranges::stable_sort(result, {}, place);
    return result;
}

} // namespace taizhang
