#include "progress/what_if.h"

#include <algorithm>

namespace taizhang {

namespace {

template <class Rule>
std::vector<Rule> of_indicator(const std::vector<Rule>& rules, IndicatorId indicator) {
    std::vector<Rule> found;
    std::ranges::copy_if(rules, std::back_inserter(found),
                         [&](const Rule& rule) { return rule.indicator == indicator; });
    return found;
}

} // namespace

IndicatorRules rules_of(const Definitions& definitions, IndicatorId indicator) {
    return {of_indicator(definitions.targets, indicator),
            of_indicator(definitions.cadences, indicator),
            of_indicator(definitions.exclusions, indicator)};
}

void put_target(IndicatorRules& rules, const Target& target) {
    remove_target(rules, target.year, target.unit);
    rules.targets.push_back(target);
}

void remove_target(IndicatorRules& rules, int year, UnitId unit) {
    std::erase_if(rules.targets,
                  [&](const Target& target) { return target.year == year && target.unit == unit; });
}

IndicatorProgress progress_under(const IndicatorRules& rules, const YearFigures& figures,
                                 const ReviewPoint& point, IndicatorPlace indicator) {
    const Definitions definitions{figures.definitions.settings,
                                  figures.definitions.indicators,
                                  figures.definitions.units,
                                  rules.targets,
                                  rules.cadences,
                                  rules.exclusions,
                                  {}};
    const Plans plans{definitions, point.year, figures.last_year};
    return progress_of({definitions, figures.this_year, figures.last_year, plans}, point,
                       indicator);
}

} // namespace taizhang
