#pragma once

#include "model/definitions.h"
#include "progress/review.h"

#include <optional>
#include <string>

namespace taizhang {

/// What an indicator is held against.
enum class StandingKind {
    pace,  ///< a sum that is to be reached by the year's end
    limit, ///< a ceiling, of the year to date or of a level
    level, ///< a level or a ratio that is to be held
    count  ///< nothing: only counted, or without a target
};

/// How one indicator stands in the year to date: what a chart's strip shows and its title says.
struct Standing {
    StandingKind kind = StandingKind::count;
    Status status = Status::no_target;
    bool certain = false;          ///< false where what is not known yet could change the status
    bool adds_up = false;          ///< a sum: `to_date` is the year's total
    bool has_ended = false;        ///< the year looked at has
    std::optional<double> to_date; ///< nothing where no number can be told
    Known known = Known::whole;    ///< of `to_date`
    Precision precision = Precision::exact;
    double unassigned = 0;                   ///< 未分季, part of `to_date`
    std::optional<double> target;            ///< of the year, the limit, or the level that holds
    std::optional<double> due;               ///< 应完成
    std::optional<double> completion;        ///< 1 = all
    std::optional<double> time_progress;     ///< 1 = all
    std::optional<double> last_year_to_date; ///< same part of last year; nothing when not known
    std::optional<double> forecast;          ///< 年底预计, while the year runs
    int pending = 0;                         ///< records without a quantity, beside `to_date`

    friend bool operator==(const Standing&, const Standing&) = default;
};

/// Of a review (figures.md §7). For a level, `target` is that of the quarter of the day looked at.
Standing standing_of(const Definitions& definitions, const ReviewPoint& point,
                     const IndicatorProgress& progress);

} // namespace taizhang
