#pragma once

#include "intake/definitions/unit_changes.h"

namespace taizhang {

// Changes of the catalogue, judged before they are written.

/// A code that no indicator has, for one that the user makes: own-1.
std::string free_indicator_code(const Definitions& definitions);

/// True when the change can alter figures: measure, parts, direction, decimals or unit of measure.
bool touches_figures(const Indicator& before, const Indicator& after);

/// What stands against an indicator becoming `after`, which has `records` of its own.
std::optional<Refusal> refusal_of(const Definitions& definitions, const Indicator& after,
                                  std::int64_t records);

/// The catalogue by category, in the order in which categories first appear.
struct CategoryPlaces {
    std::string category;
    std::vector<IndicatorPlace> places;
};
std::vector<CategoryPlaces> by_category(const std::vector<Indicator>& indicators);

/// The catalogue after an indicator has changed places within its category, or its category with
/// the next one; empty when there is nothing to change places with.
std::vector<IndicatorId> reordered_indicator(const std::vector<Indicator>& indicators,
                                             IndicatorPlace place, OrderStep step);
std::vector<IndicatorId> reordered_category(const std::vector<Indicator>& indicators,
                                            IndicatorPlace place, OrderStep step);

} // namespace taizhang
