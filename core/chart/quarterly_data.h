#pragma once

#include "chart/chart_part.h"
#include "chart/finding.h"
#include "chart/years_data.h"
#include "model/definitions.h"
#include "progress/reported_year.h"
#include "progress/review.h"
#include "text/indicator_name.h"
#include "text/texts.h"

namespace taizhang {

enum class BarState {
    whole,
    running, ///< the quarter is still running
    carried, ///< a level last counted in an earlier quarter
    hidden,  ///< not drawn
    ahead    ///< the quarter has not begun
};

/// One quarter of a chart; no value is nothing, never 0.
struct QuarterFigures {
    std::optional<double> actual;
    std::optional<double> last_year;
    std::optional<double> plan; ///< or the level that holds
    Precision precision = Precision::exact;
    BarState state = BarState::whole;
    Known known = Known::whole; ///< of `actual`, which is nothing where no number can be told
    std::optional<ReportedValue> reported = {}; ///< where it is not the present value any more

    friend bool operator==(const QuarterFigures&, const QuarterFigures&) = default;
};

/// What the marks across the bars are.
enum class PlanKind { plan, level, limit };

PlanKind plan_kind_of(const Indicator& indicator);
TextId plan_name(PlanKind kind);

/// One of the two numbers of a ratio.
struct RatioPart {
    std::string name;
    std::string unit; ///< of measure
    int decimals = 0;
    std::array<std::optional<double>, 4> quarters = {};
    std::array<Known, 4> known = {}; ///< of `quarters`
    std::optional<double> to_date = {};
    Known known_to_date = Known::whole;
    Precision precision = Precision::exact; ///< of `to_date`

    friend bool operator==(const RatioPart&, const RatioPart&) = default;
};

struct RatioParts {
    RatioPart whole; ///< the denominator
    RatioPart part;  ///< the numerator

    friend bool operator==(const RatioParts&, const RatioParts&) = default;
};

/// All that a quarterly chart shows.
struct QuarterlyData {
    std::string name;
    int year = 0;
    std::array<QuarterFigures, 4> quarters;
    std::optional<int> selected; ///< place 0 … 3; empty = the whole year
    Standing standing;           ///< of the year to date
    /// Other years, oldest first: what stands beside a year that has no quarters.
    std::vector<YearBar> years_before;
    /// Of a ratio, where they are known: the chart then shows them instead of bars.
    std::optional<RatioParts> parts;
    PlanKind plan_kind = PlanKind::plan;
    std::string unit; ///< of measure; may be empty
    int decimals = 0; ///< that values are shown with
    int pending = 0;
    Date day{}; ///< up to which it is counted

    friend bool operator==(const QuarterlyData&, const QuarterlyData&) = default;
};

QuarterlyData quarterly_data(const Definitions& definitions, const ReviewPoint& point,
                             const IndicatorProgress& progress, Language language);

/// Marks the quarters that were closed with another value than they have now (figures.md §10), as
/// far as they have ended by the day of the data. `progress` is the indicator's at the point.
void mark_reported(QuarterlyData& data, const ReportedYear& reported,
                   const Definitions& definitions, const ReviewPoint& point,
                   const IndicatorProgress& progress);
bool has_reported(const QuarterlyData& data);

/// True when there is nothing to draw.
bool is_empty(const QuarterlyData& data);

/// True when no quarter has a number, though there are figures of longer periods or pending ones:
/// four bars would tell nothing.
bool has_no_quarter(const QuarterlyData& data);
/// True when a part of the year's total is in no quarter (未分季): the year then has a bar of its
/// own beside those of its quarters.
bool has_year_bar(const QuarterlyData& data);

/// The year and those before it, for a year without quarters.
YearsData years_of(const QuarterlyData& data);

/// True when the parts of a ratio are shown instead of its quarters' bars.
bool shows_parts(const QuarterlyData& data);

FindingSubject subject_of(const QuarterlyData& data);

/// Without what is hidden; the axes then fit what is left.
QuarterlyData without(QuarterlyData data, const ChartParts& hidden);

/// Its unit of measure; % for a ratio.
std::string shown_unit(const Indicator& indicator);
/// Places of the fraction; a ratio has one at least.
int shown_decimals(const Indicator& indicator);

/// A value as the charts write it: grouped, with % where that is the unit, 约 where it is.
std::string value_label(double value, int decimals, std::string_view unit, Precision precision,
                        const Texts& texts);

/// The name of a quarter by its place 0 … 3.
std::string_view quarter_name(int place, const Texts& texts);

} // namespace taizhang
