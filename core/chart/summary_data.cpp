#include "chart/figure_text.h"
#include "chart/period_words.h"
#include "chart/status_words.h"
#include "chart/summary_bars.h"
#include "chart/urgency.h"
#include "text/category_name.h"
#include "text/ids/chart.h"
#include "text/ids/chart_title.h"
#include "text/ids/column.h"
#include "text/ids/plate.h"
#include "text/ids/strip.h"
#include "text/unit_text.h"

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
    if (progress.plan && indicator.direction == Direction::at_most)
        return text + " / " +
               texts(
                   text_id::strip_limit_of,
                   value_with_unit(indicator, to_number(progress.plan->annual), texts.language()));
    if (progress.plan && indicator.direction != Direction::track)
        text += " / " + value_text(indicator, to_number(progress.plan->annual));
    const std::string unit = shown_unit(indicator);
    return unit == "%" ? text + unit : with_unit(std::move(text), unit, texts.language());
}

/// Ahead of what is due, as a share of the target; behind it less than 0.
double ahead(const SummaryRow& row) {
    return row.completion && row.pace ? *row.completion - *row.pace : 0;
}

void rank_worst_first(std::vector<SummaryRow>& rows) {
    std::ranges::stable_sort(rows, {}, [](const SummaryRow& row) {
        return std::pair{urgency_of(tone_of(row.status)), ahead(row)};
    });
}

/// How many are in each state that asks for attention; nothing while some of them are uncertain.
std::string finding_of(const SummaryData& data, const Texts& texts) {
    const auto in = [&](Tone tone) {
        return std::ranges::count(data.rows, tone,
                                  [](const SummaryRow& row) { return tone_of(row.status); });
    };
    const auto judged = in(Tone::bad) + in(Tone::attention) + in(Tone::good);
    if (judged == 0)
        return {};
    if (in(Tone::bad) + in(Tone::attention) == 0)
        return texts(text_id::chart_title_all_well, judged);
    return texts(text_id::chart_title_by_tone, judged, in(Tone::good), in(Tone::attention),
                 in(Tone::bad));
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
        const auto& indicator = definitions.indicators[progress.indicator];
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
    rank_worst_first(data.rows);
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
                                  : texts(text_id::chart_summary_title_of,
                                          shown_category(data.category, texts.language())),
            {},
            texts(text_id::plate_subject_until, data.period,
                  std::string_view{texts(text_id::chart_summary_subject)}),
            finding_of(data, texts)};
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
