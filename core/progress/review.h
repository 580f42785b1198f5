#pragma once

#include "progress/plans.h"
#include "progress/status.h"

namespace taizhang {

/// What is looked at: a year, up to a quarter or whole, of a unit with its subtree, on a day.
struct ReviewPoint {
    int year = 0;
    std::optional<int> quarter; ///< 1 … 4; empty = the whole year
    int unit = 0;               ///< place in Definitions::units
    Date as_of{};               ///< "today"

    friend bool operator==(const ReviewPoint&, const ReviewPoint&) = default;
};

/// The day t of figures.md §7: as_of, but not after the period looked at.
Date day_looked_at(const ReviewPoint& point, const Calendar& calendar);

/// The day up to which last year is compared: the same day, or all of it when this year has ended
/// by `day` (figures.md §8).
Date day_compared(Date day, const Calendar& calendar, int year);

using FourValues = std::array<std::optional<double>, 4>;

/// Every figure of one indicator (interfaces.md, `review`). Values are unrounded; none is "no
/// value".
struct IndicatorProgress {
    int indicator = 0; ///< place in Definitions::indicators
    std::optional<Plan> plan;
    FourValues actual;                ///< none for a quarter that has not begun
    std::array<bool, 4> carried{};    ///< a level that was last counted in an earlier quarter
    std::array<bool, 4> about{};      ///< a record counted in this quarter is approximate
    std::optional<double> unassigned; ///< 未分季; for `sum` only
    std::optional<double> actual_to_date;
    std::optional<double> planned;
    std::optional<double> due;
    std::optional<double> completion;
    std::optional<double> time_progress;
    std::optional<double> lag;
    Status status = Status::no_target;
    int pending = 0;
    bool approximate = false;
    FourValues last_year;
    std::optional<double> last_year_to_date;
    std::optional<double> forecast;
};

/// False for an indicator that nobody uses in the year: no target, no record, none the year before.
bool has_figures(const IndicatorProgress& progress);

/// The totals and plans behind the reviews of one year, for any unit: `this_year` counts until
/// day_looked_at, `last_year` until day_compared. All must outlive the figures.
struct YearFigures {
    const Definitions& definitions;
    const YearTotals& this_year;
    const YearTotals& last_year;
    const Plans& plans;
};

/// One indicator at a point; figures.md §3–§8.
IndicatorProgress progress_of(const YearFigures& figures, const ReviewPoint& point, int indicator);

/// All indicators in catalogue order.
std::vector<IndicatorProgress> review_of(const YearFigures& figures, const ReviewPoint& point);

} // namespace taizhang
