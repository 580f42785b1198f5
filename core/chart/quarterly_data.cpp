#include "chart/quarterly_data.h"

#include "chart/figure_text.h"
#include "text/ids/chart.h"
#include "text/ids/quarter.h"
#include "text/number_format.h"

#include <algorithm>

namespace taizhang {

namespace {

Precision precision_of(bool about) {
    return about ? Precision::approximate : Precision::exact;
}

BarState state_of(const Period& quarter, Date day, bool carried) {
    if (carried)
        return BarState::carried;
    if (day < quarter.start)
        return BarState::ahead;
    return quarter.contains(day) && day < quarter.end ? BarState::running : BarState::whole;
}

/// The ceiling of a sum is that of the year: no quarter has one.
std::optional<double> plan_of(const IndicatorProgress& progress, const Indicator& indicator,
                              size_t place) {
    const bool is_of_year =
        indicator.direction == Direction::at_most && indicator.measure == Measure::sum;
    if (!progress.plan || indicator.direction == Direction::track || is_of_year)
        return std::nullopt;
    return to_number(progress.plan->quarters[place]);
}

/// Last year's total where the year looked at has ended, so that all of last year is compared.
std::vector<YearBar> year_before(const Standing& standing, int year) {
    if (!standing.has_ended || !standing.adds_up || !standing.last_year_to_date)
        return {};
    YearBar bar;
    bar.year = year - 1;
    bar.total = standing.last_year_to_date;
    return {bar};
}

} // namespace

PlanKind plan_kind_of(const Indicator& indicator) {
    if (indicator.direction == Direction::at_most)
        return PlanKind::limit;
    return indicator.measure == Measure::sum ? PlanKind::plan : PlanKind::level;
}

bool is_empty(const QuarterlyData& data) {
    const bool has_figures = std::ranges::any_of(data.quarters, [](const QuarterFigures& quarter) {
        return quarter.plan || quarter.known != Known::whole || quarter.actual.value_or(0) > 0 ||
               quarter.last_year.value_or(0) > 0 || quarter.reported;
    });
    return !has_figures && data.pending == 0 && data.standing.to_date.value_or(0) == 0 &&
           !data.standing.target;
}

bool has_no_quarter(const QuarterlyData& data) {
    const auto has = [&data](auto predicate) {
        return std::ranges::any_of(data.quarters, predicate);
    };
    if (is_empty(data) ||
        has([](const QuarterFigures& quarter) { return quarter.actual.has_value(); }))
        return false;
    const bool has_year = data.standing.adds_up && data.standing.to_date.value_or(0) > 0;
    return has_year || !has([](const QuarterFigures& quarter) {
               return quarter.plan.has_value() || quarter.last_year.has_value();
           });
}

bool has_year_bar(const QuarterlyData& data) {
    return data.standing.adds_up && data.standing.unassigned > 0 && data.standing.to_date &&
           !has_no_quarter(data);
}

YearsData years_of(const QuarterlyData& data) {
    YearsData years;
    years.subject = subject_of(data);
    years.standing = data.standing;
    years.day = data.day;
    years.bars = data.years_before;
    YearBar bar;
    bar.year = data.year;
    bar.total = data.standing.to_date;
    bar.known = data.standing.known;
    bar.precision = data.standing.precision;
    bar.unassigned = data.standing.unassigned;
    bar.pending = data.standing.pending;
    bar.running = !data.standing.has_ended;
    years.bars.push_back(bar);
    return years;
}

bool shows_parts(const QuarterlyData& data) {
    return data.parts && data.unit == "%" && data.standing.to_date;
}

FindingSubject subject_of(const QuarterlyData& data) {
    return {data.name, data.unit, data.decimals, data.year};
}

namespace {

/// What is hidden is told nowhere else in the chart.
void hide(Standing& standing, const ChartParts& hidden) {
    if (hidden.contains(ChartPart::actual))
        standing.to_date.reset();
    if (hidden.contains(ChartPart::last_year))
        standing.last_year_to_date.reset();
    if (!hidden.contains(ChartPart::plan))
        return;
    standing.kind = StandingKind::count;
    standing.target.reset();
    standing.due.reset();
    standing.completion.reset();
}

} // namespace

QuarterlyData without(QuarterlyData data, const ChartParts& hidden) {
    for (auto& quarter : data.quarters) {
        if (hidden.contains(ChartPart::actual)) {
            quarter.state = BarState::hidden;
            quarter.reported.reset();
        }
        if (hidden.contains(ChartPart::last_year))
            quarter.last_year.reset();
        if (hidden.contains(ChartPart::plan))
            quarter.plan.reset();
    }
    hide(data.standing, hidden);
    return data;
}

TextId plan_name(PlanKind kind) {
    switch (kind) {
    case PlanKind::level:
        return text_id::chart_level;
    case PlanKind::limit:
        return text_id::chart_limit;
    case PlanKind::plan:
        break;
    }
    return text_id::chart_plan;
}

int shown_decimals(const Indicator& indicator) {
    return indicator.measure == Measure::ratio ? std::max(1, indicator.decimals)
                                               : indicator.decimals;
}

std::string shown_unit(const Indicator& indicator) {
    return indicator.measure == Measure::ratio ? "%" : unit_of_measure(indicator);
}

QuarterlyData quarterly_data(const Definitions& definitions, const ReviewPoint& point,
                             const IndicatorProgress& progress, Language language) {
    const auto& indicator = definitions.indicators[progress.indicator];
    const Calendar calendar = definitions.calendar();
    QuarterlyData data;
    data.name = shown_name(indicator, language);
    data.year = point.year;
    data.day = day_looked_at(point, calendar);
    for (size_t place = 0; place < 4; ++place) {
        const Period quarter = calendar.quarter({point.year, static_cast<int>(place) + 1});
        const int number = static_cast<int>(place) + 1;
        data.quarters[place] = {known_actual(progress, number),
                                known_last_year(progress, number),
                                plan_of(progress, indicator, place),
                                precision_of(progress.about[place]),
                                state_of(quarter, data.day, progress.carried[place]),
                                progress.known[place],
                                {}};
    }
    if (point.quarter)
        data.selected = *point.quarter - 1;
    data.standing = standing_of(definitions, point, progress);
    data.years_before = year_before(data.standing, point.year);
    data.plan_kind = plan_kind_of(indicator);
    data.unit = shown_unit(indicator);
    data.decimals = shown_decimals(indicator);
    data.pending = progress.pending;
    return data;
}

void mark_reported(QuarterlyData& data, const ReportedYear& reported,
                   const Definitions& definitions, const ReviewPoint& point,
                   const IndicatorProgress& progress) {
    const Calendar calendar = definitions.calendar();
    const auto indicator = static_cast<size_t>(progress.indicator);
    const ReportedPlace place{definitions.units.at(point.unit).id,
                              definitions.indicators[indicator].id};
    for (int quarter = 1; quarter <= 4; ++quarter) {
        const auto index = static_cast<size_t>(quarter - 1);
        if (calendar.quarter({point.year, quarter}).end <= data.day)
            data.quarters[index].reported =
                reported_otherwise(reported, quarter, place, progress.actual[index]);
    }
}

bool has_reported(const QuarterlyData& data) {
    return std::ranges::any_of(
        data.quarters, [](const QuarterFigures& quarter) { return quarter.reported.has_value(); });
}

std::string value_label(double value, int decimals, std::string_view unit, Precision precision,
                        const Texts& texts) {
    std::string label = grouped_short(value, decimals);
    if (unit == "%")
        label += '%';
    return precision == Precision::exact ? label : texts(text_id::chart_about, label);
}

std::string_view quarter_name(int place, const Texts& texts) {
    constexpr std::array names{text_id::quarter_first, text_id::quarter_second,
                               text_id::quarter_third, text_id::quarter_fourth};
    return texts(names[place]);
}

} // namespace taizhang
