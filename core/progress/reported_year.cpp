#include "progress/reported_year.h"

namespace taizhang {

const ReportedFigure* find_reported(const ReportedYear& reported, int quarter,
                                    const ReportedPlace& place) {
    const auto& figures = reported[static_cast<size_t>(quarter - 1)];
    if (!figures)
        return nullptr;
    const auto found = figures->find(place);
    return found == figures->end() ? nullptr : &found->second;
}

std::optional<ReportedValue> reported_otherwise(const ReportedYear& reported, int quarter,
                                                const ReportedPlace& place,
                                                const std::optional<double>& now) {
    if (!reported[static_cast<size_t>(quarter - 1)])
        return std::nullopt;
    const ReportedFigure* figure = find_reported(reported, quarter, place);
    if (figure ? figure->actual == now : now.value_or(0) == 0)
        return std::nullopt;
    return ReportedValue{figure ? figure->actual : std::nullopt};
}

} // namespace taizhang
