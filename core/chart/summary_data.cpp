#include "chart/figure_text.h"
#include "chart/period_words.h"
#include "chart/status_words.h"
#include "chart/summary_bars.h"
#include "text/ids/chart.h"
#include "text/ids/column.h"

#include <algorithm>

namespace taizhang {

namespace {

bool is_of_interest(const IndicatorProgress& progress) {
    return progress.plan || progress.pending > 0 || progress.actual_to_date.value_or(0) > 0 ||
           progress.known_to_date != Known::whole;
}

std::string value_of(const IndicatorProgress& progress, const Indicator& indicator,
                     const Texts& texts) {
    std::string text = value_text(indicator, progress.actual_to_date);
    if (progress.approximate && progress.actual_to_date)
        text = texts(text_id::chart_about, text);
    text = short_known_text(std::move(text), progress.known_to_date, texts);
    if (progress.plan && indicator.direction != Direction::track)
        text += " / " + value_text(indicator, to_number(progress.plan->annual));
    const std::string unit = shown_unit(indicator);
    if (unit.empty())
        return text;
    return text + (unit == "%" ? "" : " ") + unit;
}

} // namespace

SummaryData summary_data(const Definitions& definitions, const ReviewPoint& point,
                         std::span<const IndicatorProgress> review, const std::string& category,
                         const Texts& texts) {
    SummaryData data;
    data.category = category;
    data.period = period_name(point.year, point.quarter, texts);
    data.day = day_looked_at(point, definitions.calendar());
    for (const auto& progress : review) {
        const auto& indicator = definitions.indicators[static_cast<size_t>(progress.indicator)];
        if (!category.empty() && indicator.category != category)
            continue;
        if (!is_of_interest(progress)) {
            ++data.without_figures;
            continue;
        }
        if (category.empty() && !progress.plan) {
            ++data.without_target;
            continue;
        }
        data.rows.push_back({shown_name(indicator, texts.language()), progress.indicator,
                             value_of(progress, indicator, texts), progress.status,
                             known_completion(progress), progress.time_progress, progress.pending});
    }
    return data;
}

bool is_empty(const SummaryData& data) {
    return data.rows.empty();
}

TextId reason_of_empty(const SummaryData& data) {
    return data.without_target > 0 ? text_id::chart_no_targets : text_id::chart_nothing_recorded;
}

ChartHead head_of(const SummaryData& data, const Texts& texts) {
    return {data.category.empty() ? std::string{texts(text_id::chart_summary_title)}
                                  : texts(text_id::chart_summary_title_of, data.category),
            {},
            data.period + " · " + std::string{texts(text_id::chart_summary_subject)}};
}

ChartTable table_of(const SummaryData& data, const Texts& texts) {
    ChartTable table{{std::string{texts(text_id::column_indicator)},
                      std::string{texts(text_id::chart_done_of_target)},
                      std::string{texts(text_id::column_completion)},
                      std::string{texts(text_id::chart_pace)},
                      std::string{texts(text_id::column_status)}},
                     {}};
    for (const auto& row : data.rows)
        table.rows.push_back({row.indicator,
                              {row.name, row.value, percent_text(row.completion),
                               pace_text(row.pace), std::string{texts(text_of(row.status))}}});
    return table;
}

} // namespace taizhang
