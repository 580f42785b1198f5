#include "output/material/withheld.h"

#include "model/definitions.h"

#include <algorithm>

namespace taizhang {

namespace {

/// What would be told of one indicator by itself. A hidden quarter takes all quarters with it: one
/// alone is the total less the others. A hidden total takes its parts: where only one is not 0, it
/// is the total.
Withheld own_of(const Privacy& privacy, const Indicator& indicator,
                const IndicatorProgress& progress) {
    const auto is_small = [&](const std::optional<double>& value) {
        return value && hides(privacy, indicator, *value);
    };
    Withheld withheld;
    withheld.total = is_small(progress.actual_to_date);
    withheld.parts = withheld.total || is_small(progress.unassigned) ||
                     std::ranges::any_of(progress.actual, is_small);
    withheld.last_year =
        is_small(progress.last_year_to_date) || std::ranges::any_of(progress.last_year, is_small);
    return withheld;
}

/// A ratio tells one of its parts to who knows the other.
void add_ratio(std::vector<Withheld>& all, const Definitions& definitions,
               const Indicator& indicator, size_t place) {
    for (const auto& part : {indicator.numerator, indicator.denominator}) {
        const Withheld& of_part = all[*place_of(definitions, *part)];
        all[place].total = all[place].total || of_part.total;
        all[place].parts = all[place].parts || of_part.parts;
        all[place].last_year = all[place].last_year || of_part.last_year;
    }
}

void forget_total(IndicatorProgress& progress) {
    progress.plan.reset();
    progress.actual_to_date.reset();
    progress.known_to_date = Known::whole;
    progress.planned.reset();
    progress.due.reset();
    progress.completion.reset();
    progress.time_progress.reset();
    progress.lag.reset();
    progress.status = Status::track;
    progress.pending = 0;
    progress.approximate = false;
    progress.forecast.reset();
    progress.recorded = true;
}

} // namespace

std::vector<Withheld> withheld_figures(const Privacy& privacy, const Definitions& definitions,
                                       const std::vector<IndicatorProgress>& review) {
    std::vector<Withheld> all(review.size());
    if (!privacy.hide_below)
        return all;
    for (size_t place = 0; place < review.size(); ++place)
        if (definitions.indicators[place].measure != Measure::ratio)
            all[place] = own_of(privacy, definitions.indicators[place], review[place]);
    for (size_t place = 0; place < review.size(); ++place)
        if (definitions.indicators[place].measure == Measure::ratio)
            add_ratio(all, definitions, definitions.indicators[place], place);
    return all;
}

void take_out(IndicatorProgress& progress, const Withheld& withheld) {
    if (withheld.total)
        forget_total(progress);
    if (withheld.parts) {
        progress.actual = {};
        progress.carried = {};
        progress.about = {};
        progress.partial = {};
        progress.known = {};
        progress.unassigned.reset();
    }
    if (withheld.last_year) {
        progress.last_year = {};
        progress.last_year_known = {};
        progress.last_year_to_date.reset();
    }
}

} // namespace taizhang
