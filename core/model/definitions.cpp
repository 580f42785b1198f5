#include "model/definitions.h"

#include <algorithm>

namespace taizhang {

namespace {

template <class Matches>
std::optional<IndicatorPlace> first_place(const std::vector<Indicator>& indicators,
                                          Matches matches) {
    const auto found = std::ranges::find_if(indicators, matches);
    if (found == indicators.end())
        return std::nullopt;
    return IndicatorPlace{found - indicators.begin()};
}

} // namespace

std::optional<IndicatorPlace> place_of(const Definitions& definitions, IndicatorId id) {
    return first_place(definitions.indicators, [&](const auto& one) { return one.id == id; });
}

std::optional<IndicatorPlace> place_of(const Definitions& definitions, std::string_view code) {
    return first_place(definitions.indicators, [&](const auto& one) { return one.code == code; });
}

} // namespace taizhang
