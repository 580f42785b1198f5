#include "output/material/reported_shown.h"

#include <algorithm>

namespace taizhang {

namespace {

bool may_tell(const Material& material, const Indicator& indicator) {
    if (!material.privacy.hide_below)
        return true;
    if (indicator.measure != Measure::ratio)
        return !is_case_figure(indicator);
    return std::ranges::none_of(
        std::array{indicator.numerator, indicator.denominator}, [&](const auto& part) {
            return is_case_figure(
                material.indicator_at(place_of(material.definitions(), *part).value()));
        });
}

} // namespace

std::vector<ClosedShown> closed_shown(const Material& material) {
    const Calendar calendar = material.calendar();
    std::vector<ClosedShown> shown;
    for (const ClosedQuarter& closed : material.closed) {
        const Quarter quarter = closed.quarter;
        if (quarter.number > *material.point.quarter ||
            material.day < calendar.quarter(quarter).end)
            continue;
        ClosedShown one{quarter, closed.closed, {}};
        for (const IndicatorPlace indicator : material.indicators()) {
            const Indicator& definition = material.indicator_at(indicator);
            if (!may_tell(material, definition))
                continue;
            const auto now =
                material.progress_of(indicator).actual[static_cast<size_t>(index_of(quarter))];
            const auto otherwise = reported_otherwise(material.reported, quarter.number,
                                                      {material.unit().id, definition.id}, now);
            if (otherwise)
                one.changed.push_back({indicator, otherwise->value, now});
        }
        shown.push_back(std::move(one));
    }
    return shown;
}

void mark_reported(QuarterlyData& data, const Material& material, IndicatorPlace indicator) {
    if (may_tell(material, material.indicator_at(indicator)))
        mark_reported(data, material.reported, material.definitions(), material.point,
                      material.progress_of(indicator));
}

} // namespace taizhang
