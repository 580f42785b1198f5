#include "output/chart_book.h"

#include "chart/quarterly_bars.h"
#include "text/ids/app.h"
#include "text/ids/chart.h"

#include <algorithm>

namespace taizhang {

namespace {

/// Reads the data of one chart.
class ChartReader {
public:
    ChartReader(Reader& reader, const YearBook& book, const ChartAsked& asked, const Texts& texts)
        : m_reader(reader), m_book(book), m_asked(asked), m_texts(texts) {}

    std::expected<ChartData, NoChart> read() {
        if (needs_indicator(m_asked.kind) && !m_asked.indicator)
            return refused(text_id::chart_needs_indicator);
        switch (m_asked.kind) {
        case ChartKind::quarterly:
            return quarterly_data(definitions(), m_asked.point, progress(), language());
        case ChartKind::units:
            return units();
        default:
            return refused(text_id::chart_needs_indicator);
        }
    }

private:
    const Definitions& definitions() const { return m_book.definitions(); }
    Language language() const { return m_texts.language(); }
    std::unexpected<NoChart> refused(TextId reason) const {
        return std::unexpected{NoChart{std::string{m_texts(reason)}}};
    }

    IndicatorProgress progress() const {
        return progress_of(m_book.figures(), m_asked.point, *m_asked.indicator);
    }

    UnitBarsData units() const {
        std::vector<ProgressOfUnit> each;
        for (const int child : definitions().units.children_of(m_asked.point.unit)) {
            ReviewPoint point = m_asked.point;
            point.unit = child;
            each.push_back({child, progress_of(m_book.figures(), point, *m_asked.indicator)});
        }
        return unit_bars_data(definitions(), m_asked.point, each, language());
    }

    Reader& m_reader;
    const YearBook& m_book;
    const ChartAsked& m_asked;
    const Texts& m_texts;
};

struct Head {
    std::string title;
    std::string subtitle;
};

} // namespace

bool needs_indicator(ChartKind kind) {
    using enum ChartKind;
    return kind == quarterly || kind == cumulative || kind == year_over_year || kind == units ||
           kind == months;
}

std::expected<Chart, NoChart> read_chart(Reader& reader, const YearBook& book,
                                         const ChartAsked& asked, const Texts& texts) {
    auto data = ChartReader{reader, book, asked, texts}.read();
    if (!data)
        return std::unexpected{data.error()};
    const auto& units = book.definitions().units;
    return Chart{asked.kind, asked.point.unit == 0 ? "" : units.at(asked.point.unit).name,
                 std::move(*data)};
}

ChartFrame standalone_frame(const Chart& chart, const Texts& texts) {
    if (const auto* data = std::get_if<QuarterlyData>(&chart.data))
        return standalone_frame(*data, texts(text_id::app_name), texts);
    return {};
}

Scene scene_of(const Chart& chart, const ChartFrame& frame, Size size, const TextMetrics& metrics,
               const Texts& texts) {
    if (const auto* data = std::get_if<QuarterlyData>(&chart.data))
        return quarterly_bars(*data, frame, size, metrics, texts);
    return unit_bars(std::get<UnitBarsData>(chart.data), frame, size, metrics, texts);
}

} // namespace taizhang
