#include "chart/quarterly_bars.h"

#include "chart/placed_text.h"
#include "chart/plot_axes.h"
#include "chart/quarterly_labels.h"
#include "text/ids/chart.h"

#include <cmath>

namespace taizhang {

namespace {

Fill fill_of(BarState state) {
    switch (state) {
    case BarState::running:
        return Fill::hatched;
    case BarState::carried:
        return Fill::striped;
    case BarState::whole:
    case BarState::hidden:
        break;
    }
    return Fill::solid;
}

/// Paints axes, bars and line.
class QuarterlyPainter {
public:
    QuarterlyPainter(Scene& scene, const QuarterlyData& data, const QuarterlyLayout& layout,
                     const Texts& texts, const TextMetrics& metrics)
        : m_scene(scene), m_data(data), m_layout(layout), m_texts(texts), m_metrics(metrics) {}

    void paint() {
        add_axes();
        for (int place = 0; place < 4; ++place)
            add_quarter(place);
        if (m_data.line)
            add_line(*m_data.line);
    }

private:
    const QuarterFigures& quarter(int place) const {
        return m_data.quarters[static_cast<size_t>(place)];
    }

    void add_axes() {
        const auto& [left, right] = m_layout.axes();
        taizhang::add_axes(m_scene, m_layout.plot(), {left, ColourRole::secondary, {}});
        if (m_data.line)
            add_right_axis(m_scene, m_layout.plot(), {right, ColourRole::brand, {}});
    }

    void add_quarter(int place) {
        const auto& each = quarter(place);
        m_scene.zones.push_back({m_layout.column(place), {Series::whole_column, place}});
        if (each.last_year)
            m_scene.add(RectShape{m_layout.last_year_bar(place, *each.last_year),
                                  ColourRole::data_last_year, 0, Fill::solid,
                                  Mark{Series::last_year, place}});
        if (each.actual && each.state != BarState::hidden)
            m_scene.add(RectShape{m_layout.actual_bar(place, *each.actual),
                                  actual_colour(m_data, place), 0, fill_of(each.state),
                                  Mark{Series::actual, place}});
        if (each.plan)
            add_plan(place, *each.plan);
        add_category(place);
    }

    void add_plan(int place, double plan) {
        const auto [from, to] = m_layout.plan_mark(place, plan);
        m_scene.add(
            LineShape{{from, to}, ColourRole::marker, 2.4, Dash::solid, Mark{Series::plan, place}});
    }

    void add_category(int place) {
        const auto& lettering = axis_lettering;
        const double middle = m_layout.plot().bottom() + m_layout.category_row / 2 + 2;
        add_text(
            m_scene, {m_layout.column_middle(place), middle},
            fitted(quarter_name(place, m_texts), lettering, m_layout.column_width() - 4, m_metrics),
            lettering, ColourRole::secondary, Anchor::middle);
    }

    void add_line(const YearLine& line) {
        if (line.annual_target)
            add_target(*line.annual_target);
        const auto path = line_path(m_data, m_layout);
        if (path.quarters == 0)
            return;
        if (path.forecast)
            add_stroke({path.end, *path.forecast}, 2, Dash::dotted, {Series::forecast, -1});
        if (path.sums.size() > 1)
            add_stroke(path.sums, 2, Dash::solid, {Series::cumulative, -1});
        const int last = path.quarters - 1;
        if (line.unassigned > 0 && !path.sums.empty())
            add_stroke({path.sums.back(), path.end}, 1.5, Dash::dotted, {Series::cumulative, last});
        for (size_t place = 0; place < path.sums.size(); ++place)
            add_symbol(path.sums[place], SymbolKind::ring, static_cast<int>(place));
        if (line.unassigned > 0 || path.sums.empty())
            add_symbol(path.end, SymbolKind::diamond, last);
    }

    void add_target(double target) {
        const auto& plot = m_layout.plot();
        const double y = std::round(m_layout.y_of_line(target)) + 0.5;
        add_stroke({{plot.x, y}, {plot.right(), y}}, 1.2, Dash::dashed,
                   {Series::annual_target, -1});
    }

    void add_stroke(std::vector<Point> points, double width, Dash dash, const Mark& mark) {
        m_scene.add(LineShape{std::move(points), ColourRole::brand, width, dash, mark});
    }

    void add_symbol(Point centre, SymbolKind kind, int place) {
        m_scene.add(
            SymbolShape{centre, 4.5, kind, ColourRole::brand, Mark{Series::cumulative, place}});
    }

    Scene& m_scene;
    const QuarterlyData& m_data;
    const QuarterlyLayout& m_layout;
    const Texts& m_texts;
    const TextMetrics& m_metrics;
};

} // namespace

void add_quarters(Scene& scene, const QuarterlyData& data, const QuarterlyLayout& layout,
                  const Texts& texts, const TextMetrics& metrics) {
    QuarterlyPainter{scene, data, layout, texts, metrics}.paint();
}

Scene quarterly_bars(const QuarterlyData& data, const ChartFrame& frame, Size size,
                     const TextMetrics& metrics, const Texts& texts) {
    const QuarterlyWords words{data, texts};
    Scene scene;
    scene.size = size;
    scene.title = frame.title.empty() ? data.name : frame.title;
    scene.description = words.description();
    const auto legend = has_no_quarter(data) ? std::vector<LegendEntry>{} : words.legend();
    const Rect room = add_frame(scene, frame, legend, words.notes(), metrics);
    if (is_empty(data)) {
        add_empty_state(scene, room, texts(text_id::chart_nothing_recorded), metrics);
        return scene;
    }
    if (has_no_quarter(data)) {
        add_empty_state(scene, room, words_without_quarters(data, texts), metrics);
        return scene;
    }
    const QuarterlyData shown = without(data, frame.hidden);
    const QuarterlyLayout layout{shown, room, metrics};
    if (!layout.is_possible())
        return scene;
    add_quarters(scene, shown, layout, texts, metrics);
    add_labels(scene, shown, layout, QuarterlyWords{shown, texts}, metrics);
    return scene;
}

ChartFrame standalone_frame(const QuarterlyData& data, std::string_view source,
                            const Texts& texts) {
    ChartFrame frame;
    frame.title = texts(text_id::chart_title_of, data.name, data.year);
    const auto as_of = texts(text_id::chart_as_of, to_iso(data.day));
    frame.subtitle =
        data.unit.empty() ? as_of : texts(text_id::chart_unit_of, data.unit) + " · " + as_of;
    if (!source.empty())
        frame.footer = texts(text_id::chart_source, source);
    frame.title_size = 20;
    frame.padding = 24;
    frame.backdrop = Backdrop::surface;
    return frame;
}

} // namespace taizhang
