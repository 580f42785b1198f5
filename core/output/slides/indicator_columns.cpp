#include "output/slides/indicator_columns.h"

#include "chart/quarterly_data.h"
#include "chart/quarterly_words.h"
#include "output/material/indicator_row.h"
#include "text/ids/chart.h"
#include "text/ids/column.h"
#include "text/ids/pack.h"
#include "text/ids/slides.h"
#include "text/ids/workbook.h"

#include <algorithm>
#include <cmath>

namespace taizhang {

namespace {

constexpr std::int64_t least_values = 2;

bool has_value(const ColumnValue& one) {
    return one.value.has_value();
}

/// Makes the columns of one indicator.
class Columns {
public:
    Columns(const Wording& wording, IndicatorPlace indicator)
        : m_wording{wording}, m_texts{wording.texts()}, m_progress{wording.material().progress_of(
                                                            indicator)},
          m_data{quarterly_data(wording.material().definitions(), wording.material().point,
                                m_progress, wording.texts().language())} {}

    std::optional<ColumnChart> chart() {
        m_chart.decimals = m_data.decimals;
        m_chart.unit = m_data.unit;
        if (has_no_quarter(m_data) || !knows_a_quarter())
            add_years();
        else if (is_ceiling())
            add_ceiling();
        else
            add_quarters();
        m_chart.description = m_data.name + " " + QuarterlyWords{m_data, m_texts}.description();
        std::erase_if(m_chart.series, [](const ColumnSeries& series) {
            return std::ranges::none_of(series.values, has_value);
        });
        if (has_whole_values())
            m_chart.decimals = 0;
        return value_count() < least_values ? std::nullopt : std::optional{std::move(m_chart)};
    }

private:
    std::string word(TextId id) const { return std::string{m_texts(id)}; }
    int year() const { return m_data.year; }

    bool knows_a_quarter() const {
        return std::ranges::any_of(m_data.quarters, [](const QuarterFigures& quarter) {
            return quarter.actual || quarter.last_year;
        });
    }

    /// What adds up towards a limit.
    bool is_ceiling() const { return m_data.plan_kind == PlanKind::limit && m_progress.unassigned; }

    std::int64_t value_count() const {
        std::int64_t count = 0;
        for (const ColumnSeries& series : m_chart.series)
            count += std::ranges::count_if(series.values, has_value);
        return count;
    }

    bool has_whole_values() const {
        return std::ranges::all_of(m_chart.series, [](const ColumnSeries& series) {
            return std::ranges::all_of(series.values, [](const ColumnValue& one) {
                return !one.value || *one.value == std::floor(*one.value);
            });
        });
    }

    std::string prefix(Precision precision, Known known) const {
        std::string prefix = known == Known::at_least ? "≥" : "";
        if (precision == Precision::approximate)
            prefix += m_texts(text_id::chart_about, "");
        return prefix;
    }

    void name_quarters() {
        for (int place = 0; place < 4; ++place) {
            std::string name{quarter_name(place, m_texts)};
            if (m_data.quarters[place].state == BarState::running)
                name = m_texts(text_id::slides_until, name, m_wording.day(m_data.day));
            m_chart.categories.push_back(std::move(name));
        }
    }

    void add_quarters() {
        name_quarters();
        ColumnSeries last{last_year_name(), ColumnLook::outlined, {}};
        ColumnSeries actual{word(text_id::workbook_actual), ColumnLook::filled, {}};
        ColumnSeries plan{word(plan_name(m_data.plan_kind)), ColumnLook::pale, {}};
        for (const QuarterFigures& quarter : m_data.quarters) {
            last.values.push_back({quarter.last_year});
            actual.values.push_back({quarter.actual, prefix(quarter.precision, quarter.known)});
            plan.values.push_back({quarter.plan});
        }
        m_chart.series = {std::move(last), std::move(actual), std::move(plan)};
    }

    /// In a running quarter last year counts to the same day.
    std::string last_year_name() const {
        for (int place = 0; place < 4; ++place)
            if (m_data.quarters[place].state == BarState::running)
                return m_texts(text_id::slides_last_year_running, quarter_name(place, m_texts));
        return word(text_id::workbook_last_year);
    }

    /// By the end of each quarter; from one on whose number is not known, nothing is.
    void add_ceiling() {
        name_quarters();
        ColumnSeries actual{word(text_id::pack_to_date), ColumnLook::filled, {}};
        ColumnSeries limit{word(text_id::chart_limit), ColumnLook::pale, {}};
        std::optional<double> sum = 0;
        for (size_t place = 0; place < m_data.quarters.size(); ++place) {
            const QuarterFigures& quarter = m_data.quarters[place];
            const bool is_known = sum && quarter.actual && quarter.known == Known::whole;
            sum = is_known ? std::optional{*sum + *quarter.actual} : std::nullopt;
            actual.values.push_back({sum, prefix(quarter.precision, Known::whole)});
            limit.values.push_back({m_progress.plan
                                        ? std::optional{to_number(m_progress.plan->quarters[place])}
                                        : std::nullopt});
        }
        if (m_progress.unassigned.value_or(0) > 0)
            return add_years();
        m_chart.series = {std::move(actual), std::move(limit)};
    }

    void add_years() {
        const bool has_ended = m_data.day >= m_wording.material().calendar().year(m_data.year).end;
        m_chart.categories = {
            m_texts(has_ended ? text_id::slides_year : text_id::slides_same_day, year() - 1),
            has_ended ? m_texts(text_id::slides_year, year())
                      : m_texts(text_id::slides_year_so_far, year(), m_wording.day(m_data.day))};
        const std::optional<double> target =
            m_progress.plan && m_wording.material().indicator_at(m_progress.indicator).direction !=
                                   Direction::track
                ? std::optional{to_number(m_progress.plan->annual)}
                : std::nullopt;
        m_chart.series = {
            {word(text_id::workbook_actual),
             ColumnLook::filled,
             {{m_progress.last_year_to_date},
              {known_to_date(m_progress),
               prefix(m_progress.approximate ? Precision::approximate : Precision::exact,
                      m_progress.known_to_date)}}},
            {word(m_data.plan_kind == PlanKind::limit ? text_id::chart_limit
                                                      : text_id::column_annual_target),
             ColumnLook::pale,
             {{}, {target}}}};
    }

    const Wording& m_wording;
    const Texts& m_texts;
    const IndicatorProgress& m_progress;
    QuarterlyData m_data;
    ColumnChart m_chart;
};

} // namespace

std::optional<ColumnChart> indicator_columns(const Wording& wording, IndicatorPlace indicator) {
    if (has_private_figure(wording.material(), indicator))
        return std::nullopt;
    return Columns{wording, indicator}.chart();
}

} // namespace taizhang
