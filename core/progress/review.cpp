#include "progress/review.h"

#include "progress/measured.h"
#include "progress/pace.h"
#include "progress/rollup.h"

#include <algorithm>

namespace taizhang {

namespace {

std::optional<double> number(const std::optional<Measured>& value) {
    if (!value)
        return std::nullopt;
    return value->number();
}

bool has_any(const Tally& tally) {
    return tally.records > 0 || tally.pending > 0;
}

/// One indicator's records of one year, seen from a unit.
struct YearOfIndicator {
    const IndicatorTotals& totals;
    OrgTree::Range units;

    YearTally tally(Extent extent) const { return rolled_up(totals, units, extent); }
    bool has_records() const { return has_any(total_of(tally(Extent::whole_year))); }
    bool any_counted_in_ledger() const {
        return std::ranges::any_of(
            totals.units, [](const UnitTotals& unit) { return total_of(unit.whole).records > 0; });
    }
};

/// Fills one IndicatorProgress, measure by measure.
class ProgressBuilder {
public:
    ProgressBuilder(const YearFigures& figures, const ReviewPoint& point, IndicatorPlace indicator)
        : m_figures(figures), m_definition(figures.definitions.indicators[indicator]),
          m_calendar(figures.definitions.calendar()), m_year(point.year),
          m_units(figures.definitions.units.subtree(point.unit)),
          m_day(day_looked_at(point, m_calendar)),
          m_day_last_year(day_compared(m_day, m_calendar, point.year)) {
        m_result.indicator = indicator;
        m_result.plan = figures.plans.plan_for(indicator, point.unit);
        m_result.has_duty = figures.plans.has_duty(indicator, point.unit);
    }

    IndicatorProgress build() {
        switch (m_definition.measure) {
        case Measure::sum:
            add_sums();
            break;
        case Measure::latest:
            add_levels();
            break;
        case Measure::ratio:
            add_ratios();
            break;
        }
        m_result.actual_to_date = number(m_value);
        m_result.approximate |= m_value && m_value->approximate;
        add_completion();
        m_result.status = status();
        return m_result;
    }

private:
    YearOfIndicator this_year(IndicatorPlace indicator) const {
        return {m_figures.this_year.indicators[indicator], m_units};
    }
    YearOfIndicator last_year(IndicatorPlace indicator) const {
        return {m_figures.last_year.indicators[indicator], m_units};
    }

    Period quarter(int number) const { return m_calendar.quarter({m_year, number}); }
    bool has_begun(int number) const { return quarter(number).start <= m_day; }
    bool has_ended(int number) const { return quarter(number).end <= m_day; }
    bool is_running(int number) const { return has_begun(number) && !has_ended(number); }
    bool year_has_ended() const { return has_ended(4); }

    /// Last year's tally that belongs to a quarter: the same elapsed part of a running one.
    Extent compared_extent(int number) const {
        return is_running(number) ? Extent::until_day : Extent::whole_year;
    }
    Extent compared_extent_of_year() const {
        return year_has_ended() ? Extent::whole_year : Extent::until_day;
    }

    void add_sums() {
        const YearTally now = this_year(m_result.indicator).tally(Extent::until_day);
        for (int q = 1; q <= 4; ++q)
            if (has_begun(q))
                put_sum(q, now[q - 1]);
        const Tally total = total_of(now);
        m_result.recorded = this_year(m_result.indicator).has_records();
        put_known_to_date(total.running, known_of(total.running, total));
        m_result.unassigned = to_number(now[unassigned_place].sum);
        m_result.pending = total.pending;
        m_value = measured(total.sum, total.approximate);
        add_pace(total.sum);
        add_last_sums();
        if (total.running)
            return;
        if (const auto forecast =
                forecast_of(total.sum, m_calendar, m_year, m_day, m_definition.decimals))
            m_result.forecast = to_number(*forecast);
    }

    void put_sum(int q, const Tally& tally) {
        put_actual(q, measured(tally.sum, tally.approximate));
        put_known(q, tally.partial, known_of(tally.partial, tally));
    }

    void add_pace(Quantity actual) {
        if (!m_result.plan || !has_pace(m_definition))
            return;
        const Pace pace = pace_of(*m_result.plan, m_calendar, m_year, m_day);
        const Pace due = due_of(pace, m_definition.decimals);
        m_result.planned = pace.planned();
        m_result.due = due.planned();
        const Quantity annual = m_result.plan->annual;
        if (annual == Quantity{})
            return;
        m_result.time_progress = pace.planned() / to_number(annual);
        m_lag = lag_of(due, actual, annual);
    }

    void add_last_sums() {
        const YearOfIndicator last = last_year(m_result.indicator);
        if (!last.any_counted_in_ledger())
            return;
        for (int q = 1; q <= 4; ++q) {
            const Tally tally = last.tally(compared_extent(q))[q - 1];
            put(m_result.last_year, q, to_number(tally.sum));
            put_known_last_year(q, known_of(is_last_year_partial(last, q), tally));
        }
        const Tally total = total_of(last.tally(compared_extent_of_year()));
        if (!total.running)
            m_result.last_year_to_date = to_number(total.sum);
    }

    /// Last year is over: also a record that had not ended on its day leaves the part unknown.
    bool is_last_year_partial(const YearOfIndicator& last, int q) const {
        return last.tally(Extent::whole_year)[q - 1].partial ||
               last.tally(compared_extent(q))[q - 1].running;
    }

    void add_levels() {
        const YearOfIndicator now = this_year(m_result.indicator);
        for (int q = 1; q <= 4; ++q) {
            if (!has_begun(q))
                break;
            const auto level = level_in(now, std::min(quarter(q).end, m_day));
            if (!level)
                continue;
            put_actual(q, measured(level->value, level->approximate));
            m_result.carried[static_cast<size_t>(q - 1)] = level->newest < quarter(q).start;
        }
        if (const auto level = level_in(now, m_day))
            m_value = measured(level->value, level->approximate);
        m_result.pending = pending_levels(now.totals);
        m_result.recorded = now.has_records();
        if (!m_value && m_result.pending > 0)
            m_result.known_to_date = Known::pending;
        add_last_levels();
        add_level_lag();
    }

    /// A percentage is the unit's own, and so is what it lacks.
    int pending_levels(const IndicatorTotals& totals) const {
        OrgTree::Range units = m_units;
        if (is_percentage(m_definition))
            units = OrgTree::Range::of_one(units.first);
        return total_of(rolled_up(totals, units, Extent::until_day)).pending;
    }

    std::optional<LevelOnDay> level_in(const YearOfIndicator& year, Date day) const {
        return level_on(year.totals, m_definition, m_units, day);
    }

    void add_last_levels() {
        const YearOfIndicator last = last_year(m_result.indicator);
        for (int q = 1; q <= 4; ++q) {
            const Date day =
                is_running(q) ? m_day_last_year : m_calendar.quarter({m_year - 1, q}).end;
            if (const auto level = level_in(last, day))
                put(m_result.last_year, q, to_number(level->value));
        }
        if (const auto level = level_in(last, m_day_last_year))
            m_result.last_year_to_date = to_number(level->value);
    }

    void add_ratios() {
        const IndicatorPlace numerator = *place_of(m_figures.definitions, *m_definition.numerator);
        const IndicatorPlace denominator =
            *place_of(m_figures.definitions, *m_definition.denominator);
        const YearTally above = this_year(numerator).tally(Extent::until_day);
        const YearTally below = this_year(denominator).tally(Extent::until_day);
        for (int q = 1; q <= 4; ++q)
            if (has_begun(q))
                put_ratio(q, above[q - 1], below[q - 1]);
        const Tally part = total_of(above);
        const Tally whole = total_of(below);
        m_value = ratio(part, whole);
        m_result.approximate = part.approximate || whole.approximate;
        m_result.pending = part.pending;
        if (numerator != denominator)
            m_result.pending += whole.pending;
        const bool running = part.running || whole.running;
        put_known_to_date(running, known_of_ratio(running, part, whole));
        m_result.recorded =
            this_year(numerator).has_records() || this_year(denominator).has_records();
        add_last_ratios(last_year(numerator), last_year(denominator));
        add_level_lag();
    }

    void put_ratio(int q, const Tally& above, const Tally& below) {
        put_actual(q, ratio(above, below));
        const bool partial = above.partial || below.partial;
        put_known(q, partial, known_of_ratio(partial, above, below));
    }

    static std::optional<Measured> ratio(const Tally& above, const Tally& below) {
        return percentage(above.sum, below.sum, above.approximate || below.approximate);
    }
    static std::optional<double> ratio(const YearTally& above, const YearTally& below, int q) {
        return number(ratio(above[q - 1], below[q - 1]));
    }

    void add_last_ratios(const YearOfIndicator& above, const YearOfIndicator& below) {
        for (int q = 1; q <= 4; ++q) {
            const Extent extent = compared_extent(q);
            put(m_result.last_year, q, ratio(above.tally(extent), below.tally(extent), q));
            const bool partial = is_last_year_partial(above, q) || is_last_year_partial(below, q);
            put_known_last_year(
                q, known_of_ratio(partial, above.tally(extent)[q - 1], below.tally(extent)[q - 1]));
        }
        const Extent extent = compared_extent_of_year();
        const Tally part = total_of(above.tally(extent));
        const Tally whole = total_of(below.tally(extent));
        if (!part.running && !whole.running)
            m_result.last_year_to_date = number(ratio(part, whole));
    }

    void add_level_lag() {
        if (!m_result.plan || m_definition.direction != Direction::at_least || !m_value)
            return;
        const Quantity target = level_target();
        if (*m_value < target)
            m_lag = lag_below(*m_value, target);
    }

    /// The level that holds in the quarter of the day looked at.
    Quantity level_target() const {
        int q = 1;
        while (q < 4 && quarter(q).end < m_day)
            ++q;
        return m_result.plan->quarters[q - 1];
    }

    void add_completion() {
        if (m_lag)
            m_result.lag = m_lag->value();
        if (!m_result.plan || !m_value || !has_completion(m_definition))
            return;
        // Of whole thousandths, so that a share that is even in per mille is so exactly.
        const Quantity annual = m_result.plan->annual;
        if (annual > Quantity{})
            m_result.completion = static_cast<double>(m_value->numerator) /
                                  static_cast<double>(annual.thousandths * m_value->denominator);
    }

    Status status() const {
        if (m_definition.direction == Direction::track)
            return Status::track;
        if (!m_result.plan)
            return Status::no_target;
        if (has_pace(m_definition))
            return pace_status();
        if (m_definition.direction == Direction::at_most)
            return limit_status();
        return level_status();
    }

    Status pace_status() const {
        if (*m_value >= m_result.plan->annual)
            return Status::achieved;
        if (year_has_ended())
            return Status::missed;
        return status_of(*m_lag, m_figures.definitions.settings);
    }

    Status limit_status() const {
        if (!m_value)
            return Status::no_data;
        return status_against_limit(*m_value, level_target());
    }

    Status level_status() const {
        if (level_target() == Quantity{})
            return Status::achieved;
        if (!m_value)
            return Status::no_data;
        if (!m_lag)
            return Status::on_track;
        return status_of(*m_lag, m_figures.definitions.settings);
    }

    void put_actual(int quarter_number, const std::optional<Measured>& value) {
        put(m_result.actual, quarter_number, number(value));
        m_result.about[static_cast<size_t>(quarter_number - 1)] = value && value->approximate;
    }

    void put_known(int quarter_number, bool partial, Known known) {
        m_result.partial[static_cast<size_t>(quarter_number - 1)] = partial;
        m_result.known[static_cast<size_t>(quarter_number - 1)] = known;
    }

    void put_known_to_date(bool partial, Known known) {
        m_result.partial_to_date = partial;
        m_result.known_to_date = known;
    }

    void put_known_last_year(int quarter_number, Known known) {
        m_result.last_year_known[static_cast<size_t>(quarter_number - 1)] = known;
    }

    static void put(FourValues& values, int quarter_number, std::optional<double> value) {
        values[static_cast<size_t>(quarter_number - 1)] = value;
    }

    const YearFigures& m_figures;
    const Indicator& m_definition;
    Calendar m_calendar;
    int m_year;
    OrgTree::Range m_units;
    Date m_day;
    Date m_day_last_year;
    IndicatorProgress m_result;
    std::optional<Measured> m_value; ///< to date
    std::optional<Lag> m_lag;
};

} // namespace

Date day_looked_at(const ReviewPoint& point, const Calendar& calendar) {
    const Period period =
        point.quarter ? calendar.quarter({point.year, *point.quarter}) : calendar.year(point.year);
    return std::min(point.as_of, period.end);
}

Date day_compared(Date day, const Calendar& calendar, int year) {
    if (day >= calendar.year(year).end)
        return calendar.year(year - 1).end;
    return same_day_last_year(day);
}

IndicatorProgress progress_of(const YearFigures& figures, const ReviewPoint& point,
                              IndicatorPlace indicator) {
    try {
        return ProgressBuilder(figures, point, indicator).build();
    } catch (const QuantityOverflow&) {
        const Indicator& definition = figures.definitions.indicators[indicator];
        throw QuantityOverflow{definition.code + " " + definition.name_zh + " · " +
                               figures.definitions.units.at(point.unit).name};
    }
}

std::vector<IndicatorProgress> review_of(const YearFigures& figures, const ReviewPoint& point) {
    std::vector<IndicatorProgress> review;
    for (IndicatorPlace place; place < static_cast<int>(figures.definitions.indicators.size());
         ++place)
        review.push_back(progress_of(figures, point, place));
    return review;
}

std::optional<double> known_actual(const IndicatorProgress& progress, int quarter) {
    const auto place = static_cast<size_t>(quarter - 1);
    return has_figures(progress) && has_number(progress.known[place]) ? progress.actual[place]
                                                                      : std::nullopt;
}

std::optional<double> known_last_year(const IndicatorProgress& progress, int quarter) {
    const auto place = static_cast<size_t>(quarter - 1);
    return has_number(progress.last_year_known[place]) ? progress.last_year[place] : std::nullopt;
}

std::optional<double> known_to_date(const IndicatorProgress& progress) {
    return has_figures(progress) && has_number(progress.known_to_date) ? progress.actual_to_date
                                                                       : std::nullopt;
}

std::optional<double> known_completion(const IndicatorProgress& progress) {
    return has_number(progress.known_to_date) ? progress.completion : std::nullopt;
}

bool is_status_certain(const IndicatorProgress& progress) {
    if (progress.known_to_date == Known::whole)
        return true;
    return progress.known_to_date == Known::at_least &&
           (progress.status == Status::achieved || progress.status == Status::exceeded);
}

bool allows_percentage(double change, double before) {
    return before >= 20 && change <= 3 * before;
}

bool has_figures(const IndicatorProgress& progress) {
    return progress.plan || progress.recorded || progress.has_duty;
}

bool exceeds_whole(const Indicator& indicator, const std::optional<double>& share) {
    return indicator.measure == Measure::ratio && is_percentage(indicator) && share && *share > 100;
}

} // namespace taizhang
