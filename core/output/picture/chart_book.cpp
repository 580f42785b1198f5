#include "output/picture/chart_book.h"

#include "chart/quarterly_bars.h"
#include "chart/quarterly_words.h"
#include "chart/ratio_plate.h"
#include "ledger/closed_quarters.h"
#include "output/material/compared_units.h"
#include "output/material/earlier_years.h"
#include "output/material/own_parts.h"
#include "text/ids/app.h"
#include "text/ids/chart.h"
#include "text/ids/years.h"
#include "text/word_table.h"

#include <algorithm>

namespace taizhang {

namespace {

using Read = std::expected<ChartData, NoChart>;

/// Reads the data of one chart.
class ChartReader {
public:
    ChartReader(Reader& reader, const YearBook& book, const ChartAsked& asked, const Texts& texts)
        : m_reader(reader), m_book(book), m_asked(asked), m_texts(texts) {}

    Read read() {
        if (needs_indicator(m_asked.kind) && !m_asked.indicator)
            return refused(m_texts(text_id::chart_needs_indicator));
        switch (m_asked.kind) {
        case ChartKind::quarterly:
            return quarterly();
        case ChartKind::cumulative:
            return cumulative();
        case ChartKind::year_over_year:
            return year_over_year_data(definitions(), m_asked.point, progress(), language());
        case ChartKind::years:
            return years();
        case ChartKind::units:
            return by_unit();
        case ChartKind::heatmap:
            return heatmap();
        case ChartKind::months:
            return months();
        case ChartKind::funnel:
            return funnel();
        case ChartKind::rectification:
            return rectification();
        case ChartKind::summary:
            return summary();
        case ChartKind::dots:
            return dot_rows_data(definitions(), m_asked.point,
                                 review_of(m_book.figures(), m_asked.point), m_texts);
        case ChartKind::calendar:
            break;
        }
        return activity_data(definitions(), m_asked.point, m_book.days(), m_asked.indicator,
                             language());
    }

private:
    const Definitions& definitions() const { return m_book.definitions(); }
    Language language() const { return m_texts.language(); }
    static std::unexpected<NoChart> refused(std::string_view reason) {
        return std::unexpected{NoChart{std::string{reason}}};
    }
    std::unexpected<NoChart> lacks(const std::string& codes) const {
        return refused(m_texts(text_id::chart_lacks_indicator, codes));
    }

    const Indicator& indicator() const { return definitions().indicators[*m_asked.indicator]; }
    /// Of the indicator asked for; empty for all.
    std::string category() const { return m_asked.indicator ? indicator().category : ""; }

    IndicatorProgress progress_at(IndicatorPlace place) const {
        return progress_of(m_book.figures(), m_asked.point, place);
    }
    IndicatorProgress progress() const { return progress_at(*m_asked.indicator); }

    std::optional<IndicatorProgress> progress_of_code(std::string_view code) const {
        const auto place = place_of(definitions(), code);
        return place ? std::optional{progress_at(*place)} : std::nullopt;
    }

    Read cumulative() const {
        if (indicator().measure != Measure::sum)
            return refused(m_texts(text_id::chart_needs_sum));
        return cumulative_data(definitions(), m_asked.point, progress(), m_book.last_year_days(),
                               m_book.days(), language());
    }

    /// A year without quarters stands beside those before it.
    QuarterlyData quarterly() const {
        const IndicatorProgress now = progress();
        QuarterlyData data = quarterly_data(definitions(), m_asked.point, now, language());
        mark_reported(data, read_reported_year(m_reader, m_asked.point.year), definitions(),
                      m_asked.point, now);
        data.parts = ratio_parts(
            definitions(), *m_asked.indicator,
            [this](IndicatorPlace place) { return progress_at(place); }, language());
        if (!has_no_quarter(data) || !data.standing.adds_up)
            return data;
        data.years_before = years_before();
        return data;
    }

    Read years() const {
        if (indicator().measure != Measure::sum)
            return refused(m_texts(text_id::years_needs_sum));
        auto bars = years_before();
        bars.push_back(year_bar(definitions(), m_asked.point, progress()));
        return years_data(definitions(), m_asked.point, progress(), std::move(bars), language());
    }

    /// The whole years before the one looked at, oldest first.
    std::vector<YearBar> years_before() const {
        std::vector<YearBar> bars;
        each_year_before(m_reader, m_book.shared_definitions(), m_asked.point,
                         [&](const ReviewPoint& point, const YearBook& book) {
                             bars.push_back(
                                 year_bar(definitions(), point,
                                          progress_of(book.figures(), point, *m_asked.indicator)));
                         });
        return bars;
    }

    /// What stands in none of the units is a row like others.
    UnitBarsData by_unit() const {
        const auto each =
            progress_by_unit(m_book.figures(), m_asked.point, *m_asked.indicator, period());
        auto data = ranked_unit_bars_data(definitions(), m_asked.point, each, m_texts);
        const auto own =
            own_parts(m_book.figures(), m_asked.point, *m_asked.indicator, each, m_texts);
        data.bars.insert(data.bars.end(), own.begin(), own.end());
        rank_worst_first(data);
        return data;
    }

    Period period() const {
        const Calendar calendar = definitions().calendar();
        const ReviewPoint& point = m_asked.point;
        return point.quarter ? calendar.quarter({point.year, *point.quarter})
                             : calendar.year(point.year);
    }

    std::vector<UnitPlace> compared() const {
        return compared_units(definitions().units, m_asked.point.unit, period());
    }

    Comparison months_of(std::vector<UnitPlace> units) const {
        return read_monthly_comparison(m_reader, m_book, m_asked.point, *m_asked.indicator,
                                       std::move(units));
    }

    /// As progress_by_unit: what no branch records is shown where it is.
    HeatmapData months() const {
        const auto data_of = [&](std::vector<UnitPlace> units) {
            return months_data(definitions(), months_of(std::move(units)), *m_asked.indicator,
                               m_asked.point, m_texts);
        };
        for (const auto& units :
             {compared(), units_below(definitions().units, m_asked.point.unit, period())})
            if (auto data = data_of(units); !is_empty(data))
                return data;
        return data_of({m_asked.point.unit});
    }

    Read heatmap() const {
        Comparison comparison = comparison_of(m_book.figures(), m_asked.point,
                                              m_book.coverage(m_asked.point), compared());
        return heatmap_data(definitions(), of_category(std::move(comparison)),
                            CompareBy::completion, m_asked.point, m_texts);
    }

    /// Without the columns of other categories and of hidden indicators.
    Comparison of_category(Comparison all) const {
        Comparison kept{all.units, {}, {}};
        std::vector<int> places;
        for (int column = 0; column < static_cast<int>(all.columns.size()); ++column) {
            const auto& each =
                definitions().indicators[all.indicator_of(static_cast<size_t>(column))];
            if (is_hidden(each) || (m_asked.indicator && each.category != category()))
                continue;
            places.push_back(column);
            kept.columns.push_back(all.columns[static_cast<size_t>(column)]);
        }
        for (int row = 0; row < static_cast<int>(all.units.size()); ++row)
            for (const int column : places)
                kept.cells.push_back(all.at(row, column));
        return kept;
    }

    Read funnel() const {
        std::vector<IndicatorProgress> steps;
        std::string missing;
        for (const auto code : case_steps)
            if (auto step = progress_of_code(code))
                steps.push_back(std::move(*step));
            else
                missing.append(missing.empty() ? "" : ", ").append(code);
        if (steps.size() < 2)
            return lacks(missing);
        return funnel_data(definitions(), m_asked.point, steps, language());
    }

    Read rectification() const {
        const auto identified = progress_of_code(identified_code);
        const auto fixed = progress_of_code(fixed_code);
        if (!identified || !fixed)
            return lacks(std::string{identified ? fixed_code : identified_code});
        return rectification_data(definitions(), m_asked.point,
                                  {*identified, *fixed, progress_of_code(rate_code)}, language());
    }

    SummaryData summary() const {
        auto review = review_of(m_book.figures(), m_asked.point);
        std::erase_if(review, [&](const IndicatorProgress& each) {
            return is_hidden(definitions().indicators[each.indicator]);
        });
        return summary_data(definitions(), m_asked.point, review, category(), m_texts);
    }

    Reader& m_reader;
    const YearBook& m_book;
    const ChartAsked& m_asked;
    const Texts& m_texts;
};

Date day_of(const auto& data) {
    if constexpr (requires { data.day; })
        return data.day;
    else if constexpr (requires { data.quarters.day; })
        return data.quarters.day;
    else
        return data.bars.day;
}

// One function for each kind of data that lays it out.

Scene laid_out(const QuarterlyData& data, auto&&... rest) {
    return quarterly_bars(data, rest...);
}
Scene laid_out(const CumulativeData& data, auto&&... rest) {
    return cumulative_line(data, rest...);
}
Scene laid_out(const YearOverYearData& data, auto&&... rest) {
    return year_over_year(data, rest...);
}
Scene laid_out(const YearsData& data, auto&&... rest) {
    return years_chart(data, rest...);
}
Scene laid_out(const UnitBarsData& data, auto&&... rest) {
    return unit_bars(data, rest...);
}
Scene laid_out(const HeatmapData& data, auto&&... rest) {
    return heatmap_chart(data, rest...);
}
Scene laid_out(const FunnelData& data, auto&&... rest) {
    return funnel(data, rest...);
}
Scene laid_out(const RectificationData& data, auto&&... rest) {
    return rectification(data, rest...);
}
Scene laid_out(const SummaryData& data, auto&&... rest) {
    return summary_bars(data, rest...);
}
Scene laid_out(const DotRowsData& data, auto&&... rest) {
    return dot_rows(data, rest...);
}
Scene laid_out(const ActivityData& data, auto&&... rest) {
    return activity_calendar(data, rest...);
}

} // namespace

bool needs_indicator(ChartKind kind) {
    using enum ChartKind;
    return kind == quarterly || kind == cumulative || kind == year_over_year || kind == years ||
           kind == units || kind == months;
}

std::string_view name_of(ChartKind kind, const Texts& texts) {
    static constexpr WordTable<ChartKind> words{text_id::all_of_chart, "chart.kind_"};
    return texts(words(kind));
}

std::expected<Chart, NoChart> read_chart(Reader& reader, const YearBook& book,
                                         const ChartAsked& asked, const Texts& texts) {
    auto data = ChartReader{reader, book, asked, texts}.read();
    if (!data)
        return std::unexpected{data.error()};
    const auto& units = book.definitions().units;
    return Chart{asked.kind, units.at(asked.point.unit).name, std::move(*data)};
}

bool is_empty(const Chart& chart) {
    return std::visit([](const auto& data) { return is_empty(data); }, chart.data);
}

std::string_view reason_of_empty(const Chart& chart, const Texts& texts) {
    if (const auto* heatmap = std::get_if<HeatmapData>(&chart.data);
        heatmap && heatmap->lacks_targets)
        return texts(reason_of_empty(*heatmap));
    const auto* summary = std::get_if<SummaryData>(&chart.data);
    return texts(summary ? reason_of_empty(*summary) : text_id::chart_nothing_recorded);
}

ChartHead head_of(const Chart& chart, const Texts& texts) {
    return std::visit([&](const auto& data) { return head_of(data, texts); }, chart.data);
}

ChartFrame standalone_frame(const Chart& chart, const Texts& texts, const ChartParts& hidden) {
    const Date day = std::visit([](const auto& data) { return day_of(data); }, chart.data);
    return standalone_frame(head_of(chart, texts),
                            {chart.scope, std::string{texts(text_id::app_name)}, day}, hidden,
                            texts);
}

ChartParts parts_of(const Chart& chart, const TextMetrics& metrics, const Texts& texts) {
    constexpr Size ample{4000, 2000};
    ChartFrame frame;
    frame.answers = true;
    ChartParts parts;
    for (const auto& box : scene_of(chart, frame, ample, metrics, texts).legend)
        parts.insert(box.part);
    return parts;
}

ChartTable table_of(const Chart& chart, const Texts& texts) {
    return std::visit([&](const auto& data) { return table_of(data, texts); }, chart.data);
}

Scene scene_of(const Chart& chart, const ChartFrame& frame, Size size, const TextMetrics& metrics,
               const Texts& texts) {
    return std::visit(
        [&](const auto& data) {
            Scene scene = laid_out(data, frame, size, metrics, texts);
            scene.day = day_of(data);
            return scene;
        },
        chart.data);
}

} // namespace taizhang
