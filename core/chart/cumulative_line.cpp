#include "chart/cumulative_line.h"

#include "chart/figure_text.h"
#include "chart/label_placer.h"
#include "chart/period_words.h"
#include "chart/placed_text.h"
#include "chart/plot_axes.h"
#include "text/ids/chart.h"

#include <algorithm>
#include <cmath>

namespace taizhang {

namespace {

constexpr double room_above = 24;
constexpr double month_row = 26;
constexpr double least_plot = 40;
constexpr Lettering label_lettering{13, FontWeight::bold};
constexpr Lettering line_lettering{13, FontWeight::regular};

constexpr Mark actual_end{Series::cumulative, -1};

/// Without what is hidden. Without the actual line there is no gap to the plan, and no forecast
/// that goes on from it.
CumulativeData without(CumulativeData data, const ChartParts& hidden) {
    if (hidden.contains(ChartPart::plan)) {
        data.plan.clear();
        data.annual_target.reset();
    }
    if (hidden.contains(ChartPart::plan) || hidden.contains(ChartPart::actual)) {
        data.planned.reset();
        data.due.reset();
    }
    if (hidden.contains(ChartPart::forecast) || hidden.contains(ChartPart::actual))
        data.forecast.reset();
    if (hidden.contains(ChartPart::actual)) {
        data.actual.clear();
        data.to_date = 0;
    }
    return data;
}

double greatest_of(const CumulativeData& data) {
    return std::max({data.to_date, data.annual_target.value_or(0), data.forecast.value_or(0)});
}

/// Days from left to right, values from the bottom up.
class CumulativeLayout {
public:
    CumulativeLayout(const CumulativeData& data, const Rect& room, const TextMetrics& metrics)
        : m_span(data.span), m_axis(nice_axis(greatest_of(data), data.decimals)) {
        const double left = axis_room(m_axis, metrics);
        m_plot = {std::round(room.x + left), std::round(room.y + room_above),
                  std::floor(room.width - left - 12),
                  std::floor(room.height - room_above - month_row)};
    }

    bool is_possible() const { return m_plot.width >= least_plot && m_plot.height >= least_plot; }
    const Rect& plot() const { return m_plot; }
    const Axis& axis() const { return m_axis; }

    /// At the end of a day; the day before the year is its beginning.
    double x_after(Date day) const {
        const auto days = static_cast<double>((day - m_span.start).count() + 1);
        return m_plot.x + m_plot.width * days / day_count(m_span);
    }
    double y_of(double value) const {
        return m_plot.bottom() - m_plot.height * m_axis.share(value);
    }
    Point point(Date day, double value) const { return {x_after(day), y_of(value)}; }
    Point origin() const { return {m_plot.x, m_plot.bottom()}; }

private:
    Period m_span;
    Axis m_axis;
    Rect m_plot;
};

using Path = std::vector<Point>;

/// The line where it is known, and what joins its pieces where it is not.
struct ActualPaths {
    std::vector<Path> known;
    std::vector<Path> gaps;
};

/// What was added on a day lifts the line within that day.
class PathMaker {
public:
    PathMaker(const CumulativeData& data, const CumulativeLayout& layout)
        : m_data(data), m_layout(layout),
          m_day(data.span.start - std::chrono::days{1}), m_path{layout.origin()} {}

    ActualPaths paths() {
        for (const auto& [day, value] : m_data.actual)
            if (!touches_unknown({day, day}))
                go_to(day, value);
        if (has_number(m_data.known) && (m_day < m_data.day || m_path.size() == 1))
            go_to(m_data.day, m_data.to_date);
        m_paths.known.push_back(std::move(m_path));
        std::erase_if(m_paths.known, [](const Path& path) { return path.size() < 2; });
        return std::move(m_paths);
    }

private:
    bool touches_unknown(const Period& days) const {
        return std::ranges::any_of(m_data.unknown,
                                   [&](const Period& unknown) { return unknown.overlaps(days); });
    }

    void go_to(Date day, double value) {
        const Point to = m_layout.point(day, value);
        if (m_day < day && touches_unknown({m_day + std::chrono::days{1}, day})) {
            m_paths.gaps.push_back({m_path.back(), to});
            m_paths.known.push_back(std::move(m_path));
            m_path.clear();
        } else {
            const Point from = m_layout.point(day - std::chrono::days{1}, m_value);
            if (from != m_path.back())
                m_path.push_back(from);
        }
        m_path.push_back(to);
        m_day = day;
        m_value = value;
    }

    const CumulativeData& m_data;
    const CumulativeLayout& m_layout;
    Date m_day;
    double m_value = 0;
    Path m_path;
    ActualPaths m_paths;
};

class CumulativePainter {
public:
    CumulativePainter(Scene& scene, const CumulativeData& data, const CumulativeLayout& layout,
                      const ChartParts& hidden, const TextMetrics& metrics, const Texts& texts)
        : m_scene(scene), m_data(data), m_layout(layout),
          m_shows_actual(!hidden.contains(ChartPart::actual)), m_metrics(metrics), m_texts(texts) {}

    void paint() {
        add_axes(m_scene, m_layout.plot(), {m_layout.axis(), ColourRole::secondary, {}});
        add_months();
        add_plan();
        if (m_shows_actual)
            add_actual();
        LabelPlacer placer{m_scene,
                           {m_layout.plot().x, m_layout.plot().y - room_above,
                            m_layout.plot().width + 12, m_layout.plot().height + room_above},
                           m_metrics};
        place_gap(placer);
        if (m_shows_actual)
            place_total(placer);
        place_plan_name(placer);
        place_forecast(placer);
    }

private:
    std::string value(double value, Precision precision) const {
        return value_label(value, m_data.decimals, m_data.unit, precision, m_texts);
    }

    void add_months() {
        const double widest = m_metrics.width(month_name(12, m_texts), axis_lettering) + 8;
        const double column = m_layout.plot().width / 12;
        const int every = column >= widest ? 1 : (column * 3 >= widest ? 3 : 6);
        const double middle = m_layout.plot().bottom() + month_row / 2 + 2;
        for (int month = 0; month < 12; ++month) {
            const Rect zone{m_layout.plot().x + column * month, m_layout.plot().y - room_above,
                            column, m_layout.plot().height + room_above + month_row};
            m_scene.zones.push_back({zone, {Series::whole_column, month}});
            if (month % every == 0 && column * every >= widest)
                add_text(m_scene, {zone.centre().x, middle},
                         std::string{month_name(month + 1, m_texts)}, axis_lettering,
                         ColourRole::secondary, Anchor::middle);
        }
    }

    void add_actual() {
        const Point end = m_layout.point(m_data.day, m_data.to_date);
        if (m_data.forecast)
            m_scene.add(LineShape{{end, m_layout.point(m_data.span.end, *m_data.forecast)},
                                  ColourRole::data_current,
                                  2,
                                  Dash::dotted,
                                  Mark{Series::forecast, -1}});
        const ActualPaths paths = PathMaker{m_data, m_layout}.paths();
        for (const Path& path : paths.known)
            m_scene.add(LineShape{path, ColourRole::data_current, 3, Dash::solid, actual_end});
        for (const Path& gap : paths.gaps)
            m_scene.add(LineShape{gap, ColourRole::data_current, 1.5, Dash::dotted, actual_end});
        if (!has_number(m_data.known))
            return;
        if (m_data.planned)
            m_scene.add(LineShape{{m_layout.point(m_data.day, *m_data.planned), end},
                                  gap_colour(),
                                  2,
                                  Dash::solid,
                                  Mark{Series::plan, -1}});
        m_scene.add(SymbolShape{end, 5, SymbolKind::dot, ColourRole::data_current, actual_end});
    }

    void add_plan() {
        if (m_data.plan.empty())
            return;
        std::vector<Point> path{m_layout.origin()};
        for (const auto& [day, value] : m_data.plan)
            path.push_back(m_layout.point(day, value));
        m_scene.add(LineShape{path, ColourRole::marker, 1.5, Dash::dashed,
                              Mark{Series::annual_target, -1}});
    }

    ColourRole gap_colour() const {
        return m_data.due && m_data.to_date < *m_data.due ? ColourRole::attention
                                                          : ColourRole::good;
    }

    TextShape text_at(Point at, std::string text, const Lettering& lettering, ColourRole colour,
                      Anchor anchor) const {
        return {at, std::move(text), lettering, colour, anchor, {}};
    }

    void place_gap(LabelPlacer& placer) {
        if (!m_data.due || !m_data.planned || *m_data.due == m_data.to_date)
            return;
        const double gap = *m_data.due - m_data.to_date;
        const std::string text =
            m_texts(gap > 0 ? text_id::chart_behind_by : text_id::chart_ahead_by,
                    value(std::abs(gap), m_data.precision) +
                        (m_data.unit.empty() ? "" : " " + m_data.unit));
        const double x = m_layout.x_after(m_data.day);
        const double middle = (m_layout.y_of(*m_data.planned) + m_layout.y_of(m_data.to_date)) / 2;
        const ColourRole colour = ColourRole::text;
        std::vector<TextShape> places;
        for (const double down : {5.0, 22.0, -12.0, 40.0, -30.0})
            for (const Anchor anchor : {Anchor::start, Anchor::end})
                places.push_back(text_at({x + (anchor == Anchor::start ? 9 : -9), middle + down},
                                         text, label_lettering, colour, anchor));
        placer.place(places);
    }

    void place_total(LabelPlacer& placer) {
        const Point end = m_layout.point(m_data.day, m_data.to_date);
        if (!has_number(m_data.known))
            return;
        const std::string text =
            short_known_text(value(m_data.to_date, m_data.precision), m_data.known, m_texts);
        std::vector<TextShape> places;
        for (const auto& [x, y] : {Point{11, 5}, Point{11, 18}, Point{11, -8}, Point{11, 32}})
            for (const double side : {1.0, -1.0})
                places.push_back(text_at({end.x + side * x, end.y + y}, text, label_lettering,
                                         ColourRole::data_current,
                                         side > 0 ? Anchor::start : Anchor::end));
        placer.place(places);
    }

    /// At the upper end of the line, to its left.
    void place_plan_name(LabelPlacer& placer) {
        if (m_data.plan.empty())
            return;
        const auto& [day, last] = m_data.plan.back();
        const std::string text =
            m_texts(text_id::chart_annual_target, value(last, Precision::exact));
        const Point end = m_layout.point(day, last);
        std::vector<TextShape> places;
        for (const auto& [x, y] : {Point{-8, -8}, Point{-40, -4}, Point{0, 20}, Point{-70, 0}})
            places.push_back(text_at({end.x + x, end.y + y}, text, line_lettering,
                                     ColourRole::secondary, Anchor::end));
        placer.place(places);
    }

    void place_forecast(LabelPlacer& placer) {
        if (!m_data.forecast)
            return;
        const Point end = m_layout.point(m_data.span.end, *m_data.forecast);
        std::vector<TextShape> places;
        for (const double y : {20.0, -8.0, 34.0, -22.0})
            places.push_back(
                text_at({end.x, end.y + y},
                        m_texts(text_id::chart_forecast, value(*m_data.forecast, m_data.precision)),
                        line_lettering, ColourRole::data_current, Anchor::end));
        placer.place(places);
    }

    Scene& m_scene;
    const CumulativeData& m_data;
    const CumulativeLayout& m_layout;
    bool m_shows_actual;
    const TextMetrics& m_metrics;
    const Texts& m_texts;
};

std::vector<LegendEntry> legend_of(const CumulativeData& data, const Texts& texts) {
    std::vector<LegendEntry> entries{{std::string{texts(text_id::chart_actual_total)}, Swatch::tick,
                                      ColourRole::data_current, ChartPart::actual}};
    if (!data.plan.empty())
        entries.push_back({std::string{texts(text_id::chart_planned)}, Swatch::dashed_line,
                           ColourRole::marker, ChartPart::plan});
    if (data.forecast)
        entries.push_back({std::string{texts(text_id::chart_forecast_line)}, Swatch::dotted_line,
                           ColourRole::data_current, ChartPart::forecast, ChartPart::actual});
    return entries;
}

std::vector<std::string> notes_of(const CumulativeData& data, const Texts& texts) {
    std::vector<std::string> notes;
    if (!data.unknown.empty())
        notes.emplace_back(texts(text_id::chart_unknown_stretch));
    if (data.pending > 0)
        notes.push_back(texts(text_id::chart_pending, data.pending));
    return notes;
}

} // namespace

Scene cumulative_line(const CumulativeData& data, const ChartFrame& frame, Size size,
                      const TextMetrics& metrics, const Texts& texts) {
    Scene scene;
    scene.size = size;
    scene.title = frame.title.empty() ? data.name : frame.title;
    scene.description = described(table_of(data, texts));
    const Rect room =
        add_frame(scene, frame, legend_of(data, texts), notes_of(data, texts), metrics);
    if (is_empty(data)) {
        add_empty_state(scene, room, texts(text_id::chart_nothing_recorded), metrics);
        return scene;
    }
    const CumulativeData shown = without(data, frame.hidden);
    const CumulativeLayout layout{shown, room, metrics};
    if (layout.is_possible())
        CumulativePainter{scene, shown, layout, frame.hidden, metrics, texts}.paint();
    return scene;
}

} // namespace taizhang
