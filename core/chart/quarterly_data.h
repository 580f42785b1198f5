#pragma once

#include "chart/chart_part.h"
#include "model/definitions.h"
#include "progress/review.h"
#include "text/indicator_name.h"
#include "text/texts.h"

namespace taizhang {

enum class BarState {
    whole,
    running, ///< the quarter is still running
    carried, ///< a level last counted in an earlier quarter
    hidden   ///< not drawn, but added up in the line
};

/// One quarter of a chart; no value is nothing, never 0.
struct QuarterFigures {
    std::optional<double> actual;
    std::optional<double> last_year;
    std::optional<double> plan; ///< or the level that holds
    Precision precision = Precision::exact;
    BarState state = BarState::whole;
    Known known = Known::whole; ///< of `actual`, which is nothing where no number can be told

    friend bool operator==(const QuarterFigures&, const QuarterFigures&) = default;
};

/// What the marks across the bars are.
enum class PlanKind { plan, level, limit };

PlanKind plan_kind_of(const Indicator& indicator);
TextId plan_name(PlanKind kind);

/// What is added up over the year, for indicators that have a sum without a limit.
struct YearLine {
    double to_date = 0;    ///< with what is in no single quarter
    double unassigned = 0; ///< 未分季, part of `to_date`
    std::optional<double> annual_target;
    std::optional<double> forecast;
    Precision precision = Precision::exact;
    Known known = Known::whole; ///< of `to_date`; a number

    friend bool operator==(const YearLine&, const YearLine&) = default;
};

/// All that a quarterly chart shows.
struct QuarterlyData {
    std::string name;
    int year = 0;
    std::array<QuarterFigures, 4> quarters;
    std::optional<int> selected; ///< place 0 … 3; empty = the whole year
    std::optional<YearLine> line;
    PlanKind plan_kind = PlanKind::plan;
    std::string unit; ///< of measure; may be empty
    int decimals = 0; ///< that values are shown with
    int pending = 0;
    Date day{}; ///< up to which it is counted

    friend bool operator==(const QuarterlyData&, const QuarterlyData&) = default;
};

QuarterlyData quarterly_data(const Definitions& definitions, const ReviewPoint& point,
                             const IndicatorProgress& progress, Language language);

/// True when there is nothing to draw.
bool is_empty(const QuarterlyData& data);

/// True when no quarter has a number or a plan, though there are figures of longer periods or
/// pending ones: four bars would tell nothing.
bool has_no_quarter(const QuarterlyData& data);
/// What there is instead of quarters: «各季度数不详，全年累计 18 件».
std::string words_without_quarters(const QuarterlyData& data, const Texts& texts);

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
