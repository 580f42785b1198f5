#include "progress/pace.h"

#include <limits>

namespace taizhang {

Pace pace_of(const Plan& plan, const Calendar& calendar, int year, Date day) {
    WideInteger ended = 0;
    for (int number = 1; number <= 4; ++number) {
        const Period quarter = calendar.quarter({year, number});
        const WideInteger planned = plan.quarters[static_cast<size_t>(number - 1)].thousandths;
        if (quarter.end > day) {
            const int days = day_count(quarter);
            return {ended * days + planned * elapsed_days(quarter, day), days};
        }
        ended += planned;
    }
    return {ended, 1};
}

Pace due_of(const Pace& pace, int decimals) {
    if (decimals > 0)
        return pace;
    return {pace.numerator / (pace.denominator * 1000) * 1000, 1};
}

Lag lag_of(const Pace& due, Quantity actual, Quantity annual) {
    const WideInteger behind =
        due.numerator - static_cast<WideInteger>(actual.thousandths) * due.denominator;
    return {100 * behind, static_cast<WideInteger>(annual.thousandths) * due.denominator};
}

std::optional<Quantity> forecast_of(Quantity actual, const Calendar& calendar, int year, Date day,
                                    int decimals) {
    if (day < calendar.quarter({year, 1}).end)
        return std::nullopt;
    const Period whole_year = calendar.year(year);
    const std::int64_t step = step_of(decimals);
    const WideInteger projected =
        static_cast<WideInteger>(actual.thousandths) * day_count(whole_year);
    const WideInteger share = static_cast<WideInteger>(elapsed_days(whole_year, day)) * step;
    const WideInteger rounded = (2 * projected + share) / (2 * share) * step;
    if (rounded > std::numeric_limits<std::int64_t>::max())
        throw QuantityOverflow{};
    return Quantity{static_cast<std::int64_t>(rounded)};
}

} // namespace taizhang
