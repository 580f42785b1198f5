#include "chart/years_data.h"

#include "chart/figure_text.h"
#include "chart/quarterly_data.h"
#include "text/ids/chart.h"
#include "text/ids/years.h"

#include <algorithm>
#include <cmath>

namespace taizhang {

namespace {

bool has_record(const YearBar& bar) {
    return bar.total || bar.pending > 0 || bar.known != Known::whole;
}

/// Nothing when a quarter that has begun is not known, or something is in no quarter.
std::array<std::optional<double>, 4> parts_of(const IndicatorProgress& progress) {
    const bool all_known =
        std::ranges::all_of(progress.known, [](Known known) { return known == Known::whole; });
    if (!all_known || progress.unassigned.value_or(0) > 0)
        return {};
    return progress.actual;
}

bool is_whole(const YearBar& bar) {
    return bar.total && bar.known == Known::whole && bar.pending == 0;
}

/// Says what the bars show of the newest two years that are whole, and of the one that runs.
class YearsFinding {
public:
    YearsFinding(const YearsData& data, const Texts& texts) : m_data(data), m_texts(texts) {}

    std::string say() const {
        const auto& bars = m_data.bars;
        if (bars.empty() || !is_whole(bars.back()))
            return {};
        if (!bars.back().running)
            return bars.size() > 1 ? of_year(bars.back(), bars[bars.size() - 2]) : "";
        return of_running(bars.back());
    }

private:
    std::string shown(const YearBar& bar) const {
        return measured(m_data.subject, *bar.total, bar.precision, m_texts);
    }

    Precision precision_of(const YearBar& one, const YearBar& other) const {
        return one.precision == Precision::exact ? other.precision : one.precision;
    }

    std::string of_year(const YearBar& bar, const YearBar& before) const {
        if (!is_whole(before) || !before.total || before.year != bar.year - 1)
            return {};
        return m_texts(text_id::years_finding, m_data.subject.name, bar.year, shown(bar),
                       against(before, *bar.total - *before.total, precision_of(bar, before)));
    }

    std::string against(const YearBar& before, double change, Precision precision) const {
        if (is_nothing(m_data.subject, change))
            return m_texts(text_id::years_same, before.year);
        return m_texts(change > 0 ? text_id::years_above : text_id::years_below, before.year,
                       measured_difference(m_data.subject, std::abs(change), precision, m_texts));
    }

    std::string of_running(const YearBar& bar) const {
        const auto& last = m_data.standing.last_year_to_date;
        if (!last)
            return {};
        return m_texts(
            text_id::years_finding_running, m_data.subject.name, bar.year, shown(bar),
            against_last_year(m_data.subject, *bar.total - *last, bar.precision, m_texts));
    }

    const YearsData& m_data;
    const Texts& m_texts;
};

} // namespace

YearBar year_bar(const Definitions& definitions, const ReviewPoint& point,
                 const IndicatorProgress& progress) {
    const Calendar calendar = definitions.calendar();
    YearBar bar;
    bar.year = point.year;
    bar.known = progress.known_to_date;
    bar.pending = progress.pending;
    if (progress.recorded && has_number(progress.known_to_date))
        bar.total = progress.actual_to_date;
    bar.precision = progress.approximate ? Precision::approximate : Precision::exact;
    bar.unassigned = progress.unassigned.value_or(0);
    if (bar.total)
        bar.quarters = parts_of(progress);
    bar.running = day_looked_at(point, calendar) < calendar.year(point.year).end;
    return bar;
}

YearsData years_data(const Definitions& definitions, const ReviewPoint& point,
                     const IndicatorProgress& progress, std::vector<YearBar> bars,
                     Language language) {
    const auto& indicator = definitions.indicators[progress.indicator];
    YearsData data;
    data.subject = {shown_name(indicator, language), shown_unit(indicator),
                    shown_decimals(indicator), point.year};
    bars.erase(bars.begin(), std::ranges::find_if(bars.begin(), bars.end() - 1, has_record));
    data.bars = std::move(bars);
    data.standing = standing_of(definitions, point, progress);
    data.day = day_looked_at(point, definitions.calendar());
    return data;
}

bool is_empty(const YearsData& data) {
    return std::ranges::none_of(data.bars, has_record);
}

std::string finding_of(const YearsData& data, const Texts& texts) {
    return YearsFinding{data, texts}.say();
}

ChartHead head_of(const YearsData& data, const Texts& texts) {
    return {texts(text_id::years_title, data.subject.name), data.subject.unit,
            std::string{texts(text_id::years_subject)}, finding_of(data, texts)};
}

ChartTable table_of(const YearsData& data, const Texts& texts) {
    ChartTable table{{std::string{texts(text_id::years_year)}, std::string{quarter_name(0, texts)},
                      std::string{quarter_name(1, texts)}, std::string{quarter_name(2, texts)},
                      std::string{quarter_name(3, texts)},
                      std::string{texts(text_id::years_unassigned)},
                      std::string{texts(text_id::years_total)}},
                     {}};
    const auto shown = [&](const std::optional<double>& value, Precision precision) {
        return value
                   ? value_label(*value, data.subject.decimals, data.subject.unit, precision, texts)
                   : "–";
    };
    for (size_t place = 0; place < data.bars.size(); ++place) {
        const YearBar& bar = data.bars[place];
        ChartTable::Row row{static_cast<int>(place), {texts(text_id::chart_year_of, bar.year)}};
        for (const auto& quarter : bar.quarters)
            row.cells.push_back(shown(quarter, Precision::exact));
        row.cells.push_back(bar.unassigned > 0 ? shown(bar.unassigned, Precision::exact) : "–");
        row.cells.push_back(known_text(shown(bar.total, bar.precision), bar.known, texts));
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace taizhang
