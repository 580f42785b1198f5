#pragma once

#include "progress/known.h"
#include "progress/plans.h"
#include "progress/status.h"

namespace taizhang {

/// What is looked at: a year, up to a quarter or whole, of a unit with its subtree, on a day.
struct ReviewPoint {
    int year = 0;
    std::optional<int> quarter; ///< 1 … 4; empty = the whole year
    UnitPlace unit;             ///< place in Definitions::units
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
    IndicatorPlace indicator; ///< place in Definitions::indicators
    std::optional<Plan> plan;
    FourValues actual;             ///< none for a quarter that has not begun
    std::array<bool, 4> carried{}; ///< a level that was last counted in an earlier quarter
    std::array<bool, 4> about{};   ///< a record counted in this quarter is approximate
    /// The quarter's true number may be greater than `actual`. None for a quarter that has not
    /// begun and for a level.
    std::array<std::optional<bool>, 4> partial{};
    std::array<Known, 4> known{};     ///< of `actual`
    std::optional<double> unassigned; ///< 未分季; for `sum` only
    std::optional<double> actual_to_date;
    std::optional<bool> partial_to_date; ///< a record has begun and not ended; none for a level
    Known known_to_date = Known::whole;
    bool recorded = false; ///< the year has a record of it, be it pending or yet to end
    bool has_duty = false; ///< a cadence asks for it in the year
    std::optional<double> planned;
    std::optional<double> due;
    std::optional<double> completion;
    std::optional<double> time_progress;
    std::optional<double> lag;
    Status status = Status::no_target;
    int pending = 0;
    bool approximate = false;
    FourValues last_year;
    std::array<Known, 4> last_year_known{}; ///< of `last_year`
    std::optional<double> last_year_to_date;
    std::optional<double> forecast;
};

/// `actual` and `last_year` of a quarter (1 … 4) where a number can be told; never 0 for what is
/// not known.
std::optional<double> known_actual(const IndicatorProgress& progress, int quarter);
std::optional<double> known_last_year(const IndicatorProgress& progress, int quarter);
std::optional<double> known_to_date(const IndicatorProgress& progress);
/// `completion` where the value to date is known.
std::optional<double> known_completion(const IndicatorProgress& progress);

/// False where a greater value, as it may be in truth, would have another status.
bool is_status_certain(const IndicatorProgress& progress);

/// False where a percentage of change says little: from a base below 20, or above 300 % (figures.md
/// §8).
bool allows_percentage(double change, double before);

/// False for an indicator that is absent (无记录) in the year: no record, target or duty
/// (figures.md §2).
bool has_figures(const IndicatorProgress& progress);

/// A percentage whose part is greater than its whole, so that one of the two is wrong or counted
/// otherwise (figures.md §12, `share_over_100`).
bool exceeds_whole(const Indicator& indicator, const std::optional<double>& share);

/// The totals and plans behind the reviews of one year, for any unit: `this_year` counts until
/// day_looked_at, `last_year` until day_compared. All must outlive the figures.
struct YearFigures {
    const Definitions& definitions;
    const YearTotals& this_year;
    const YearTotals& last_year;
    const Plans& plans;
};

/// One indicator at a point; figures.md §3–§8.
IndicatorProgress progress_of(const YearFigures& figures, const ReviewPoint& point,
                              IndicatorPlace indicator);

/// All indicators in catalogue order.
std::vector<IndicatorProgress> review_of(const YearFigures& figures, const ReviewPoint& point);

} // namespace taizhang
