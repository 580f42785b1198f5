#include "chart/quarterly_bars.h"

#include "chart/axis.h"
#include "chart/label_placer.h"
#include "text/number_format.h"

#include <algorithm>
#include <cmath>

namespace taizhang {

namespace {

constexpr Lettering axis_lettering{13, FontWeight::regular};
constexpr Lettering value_lettering{13, FontWeight::bold};
constexpr double room_above = 24; ///< for labels above the highest value
constexpr double category_row = 26;
constexpr double axis_gap = 10;
constexpr double widest_bar = 72;
constexpr double overhang = 6; ///< of a plan mark over its bar
constexpr double least_plot = 40;

/// One quarterly chart while it is laid out.
class QuarterlyChart {
public:
    QuarterlyChart(const QuarterlyData& data, const TextMetrics& metrics, const Texts& texts)
        : m_data(data), m_metrics(metrics), m_texts(texts) {}

    Scene build(const ChartFrame& frame, Size size) {
        m_scene.size = size;
        m_scene.title = frame.title.empty() ? m_data.name : frame.title;
        m_scene.description = description();
        m_axes = nice_axes(greatest_bar(), greatest_of_line(), m_data.decimals);
        const auto legend_entries = legend();
        const auto note_texts = notes();
        lay_out(add_frame(m_scene, frame, legend_entries, note_texts, m_metrics));
        if (m_plot.width < least_plot || m_plot.height < least_plot)
            return std::move(m_scene);
        add_axes();
        for (int place = 0; place < 4; ++place)
            add_quarter(place);
        add_line();
        add_labels();
        return std::move(m_scene);
    }

private:
    const QuarterFigures& quarter(int place) const {
        return m_data.quarters[static_cast<size_t>(place)];
    }

    template <class Predicate>
    bool any_quarter(Predicate predicate) const {
        return std::ranges::any_of(m_data.quarters, predicate);
    }
    bool has_last_year() const {
        return any_quarter([](const auto& each) { return each.last_year.has_value(); });
    }
    bool has_state(BarState state) const {
        return any_quarter(
            [state](const auto& each) { return each.actual && each.state == state; });
    }

    double greatest_bar() const {
        double greatest = 0;
        for (const auto& each : m_data.quarters)
            for (const auto& value : {each.actual, each.last_year, each.plan})
                greatest = std::max(greatest, value.value_or(0));
        return greatest;
    }

    double greatest_of_line() const {
        if (!m_data.line)
            return 0;
        const auto& line = *m_data.line;
        return std::max({line.to_date, line.annual_target.value_or(0), line.forecast.value_or(0)});
    }

    // Words

    std::string label(double value, Precision precision) const {
        return value_label(value, m_data.decimals, m_data.unit, precision, m_texts);
    }

    std::string with_unit(double value) const {
        const std::string number = label(value, Precision::exact);
        if (m_data.unit.empty() || m_data.unit == "%")
            return number;
        return number + " " + m_data.unit;
    }

    std::string plan_name() const {
        switch (m_data.plan_kind) {
        case PlanKind::level:
            return std::string{m_texts(TextId::chart_level)};
        case PlanKind::limit:
            return std::string{m_texts(TextId::chart_limit)};
        case PlanKind::plan:
            break;
        }
        return std::string{m_texts(TextId::chart_plan)};
    }

    std::string word(TextId id) const { return std::string{m_texts(id)}; }

    std::vector<LegendEntry> legend() const {
        std::vector<LegendEntry> entries;
        entries.push_back({word(TextId::chart_actual), Swatch::block, ColourRole::data_current});
        if (has_state(BarState::running))
            entries.push_back({until(), Swatch::hatched, ColourRole::data_current});
        if (has_state(BarState::carried))
            entries.push_back(
                {word(TextId::chart_carried), Swatch::striped, ColourRole::data_past});
        if (has_last_year())
            entries.push_back(
                {word(TextId::chart_last_year), Swatch::block, ColourRole::data_last_year});
        if (any_quarter([](const auto& each) { return each.plan.has_value(); }))
            entries.push_back({plan_name(), Swatch::tick, ColourRole::marker});
        add_line_entries(entries);
        return entries;
    }

    void add_line_entries(std::vector<LegendEntry>& entries) const {
        if (!m_data.line)
            return;
        entries.push_back({word(TextId::chart_cumulative), Swatch::ring_line, ColourRole::brand});
        if (m_data.line->forecast)
            entries.push_back(
                {word(TextId::chart_forecast_line), Swatch::dotted_line, ColourRole::brand});
    }

    std::string until() const { return m_texts(TextId::chart_as_of, to_iso(m_data.day)); }

    std::vector<std::string> notes() const {
        std::vector<std::string> notes;
        if (m_data.line && m_data.line->unassigned > 0) {
            notes.push_back(m_texts(TextId::chart_unassigned, with_unit(m_data.line->unassigned)));
            notes.push_back(to_date_label());
        }
        if (m_data.pending > 0)
            notes.push_back(m_texts(TextId::chart_pending, m_data.pending));
        return notes;
    }

    std::string to_date_label() const {
        return m_texts(TextId::chart_year_to_date,
                       label(m_data.line->to_date, m_data.line->precision));
    }

    std::string described(const std::string& name, const std::optional<double>& value,
                          Precision precision) const {
        return value ? " " + name + " " + label(*value, precision) : std::string{};
    }

    std::string description() const {
        std::string text;
        for (int place = 0; place < 4; ++place) {
            const auto& each = quarter(place);
            const std::string figures =
                described(word(TextId::chart_actual), each.actual, each.precision) +
                described(plan_name(), each.plan, Precision::exact) +
                described(word(TextId::chart_last_year), each.last_year, Precision::exact);
            if (!figures.empty())
                text += (text.empty() ? "" : "; ") + std::string{quarter_name(place, m_texts)} +
                        figures;
        }
        return text;
    }

    // Places

    double widest_tick(const Axis& axis) const {
        double width = 0;
        for (int tick = 0; tick <= axis.steps; ++tick)
            width = std::max(width, m_metrics.width(tick_label(axis, tick), axis_lettering));
        return std::ceil(width);
    }

    void lay_out(const Rect& room) {
        m_room = room;
        const double left = widest_tick(m_axes.left) + axis_gap;
        const double right = m_data.line ? widest_tick(m_axes.right) + axis_gap : 0;
        m_plot = {std::round(room.x + left), std::round(room.y + room_above),
                  std::floor(room.width - left - right),
                  std::floor(room.height - room_above - category_row)};
    }

    double y_of(const Axis& axis, double value) const {
        return m_plot.bottom() - m_plot.height * axis.share(value);
    }
    double y_of_bar(double value) const { return std::round(y_of(m_axes.left, value)); }
    double column_width() const { return m_plot.width / 4; }
    double column_middle(int place) const { return m_plot.x + column_width() * (place + 0.5); }

    double actual_width() const {
        return std::round(std::min(widest_bar, column_width() * (has_last_year() ? 0.28 : 0.36)));
    }
    double last_year_width() const {
        return has_last_year() ? std::round(actual_width() * 0.74) : 0;
    }
    double bar_gap() const { return has_last_year() ? std::round(column_width() * 0.025) : 0; }
    double bars_width() const { return last_year_width() + bar_gap() + actual_width(); }
    double bars_left(int place) const {
        return std::round(column_middle(place) - bars_width() / 2);
    }
    double actual_left(int place) const { return bars_left(place) + last_year_width() + bar_gap(); }
    double actual_middle(int place) const { return actual_left(place) + actual_width() / 2; }

    Rect bar(double left, double width, double value) const {
        const double top = y_of_bar(value);
        return {left, top, width, m_plot.bottom() - top};
    }

    // Axes and bars

    void add_axes() {
        for (int tick = 0; tick <= m_axes.left.steps; ++tick) {
            const double y = std::round(m_plot.bottom() - m_plot.height * tick / m_axes.left.steps);
            m_scene.add(LineShape{
                {{m_plot.x, y}, {m_plot.right(), y}}, ColourRole::grid, 1, Dash::solid, {}});
            add_tick(m_axes.left, tick, {m_plot.x - axis_gap, y}, ColourRole::secondary,
                     Anchor::end);
            if (m_data.line)
                add_tick(m_axes.right, tick, {m_plot.right() + axis_gap, y}, ColourRole::brand,
                         Anchor::start);
        }
    }

    /// `beside` is the end of the grid line, away from the plot.
    void add_tick(const Axis& axis, int tick, Point beside, ColourRole colour, Anchor anchor) {
        if (m_plot.height / axis.steps < 1.2 * axis_lettering.size && tick % axis.steps != 0)
            return;
        m_scene.add(TextShape{{beside.x, beside.y + baseline_below_middle(axis_lettering)},
                              tick_label(axis, tick),
                              axis_lettering,
                              colour,
                              anchor,
                              {}});
    }

    ColourRole actual_colour(int place) const {
        const bool highlighted = !m_data.selected || *m_data.selected == place;
        return highlighted ? ColourRole::data_current : ColourRole::data_past;
    }

    Fill fill_of(BarState state) const {
        if (state == BarState::running)
            return Fill::hatched;
        return state == BarState::carried ? Fill::striped : Fill::solid;
    }

    void add_quarter(int place) {
        const auto& each = quarter(place);
        m_scene.zones.push_back({{m_plot.x + column_width() * place, m_room.y, column_width(),
                                  m_plot.bottom() + category_row - m_room.y},
                                 {Series::whole_column, place}});
        if (each.last_year)
            m_scene.add(RectShape{bar(bars_left(place), last_year_width(), *each.last_year),
                                  ColourRole::data_last_year, 0, Fill::solid,
                                  Mark{Series::last_year, place}});
        if (each.actual)
            m_scene.add(RectShape{bar(actual_left(place), actual_width(), *each.actual),
                                  actual_colour(place), 0, fill_of(each.state),
                                  Mark{Series::actual, place}});
        if (each.plan)
            m_scene.add(plan_mark(place));
        add_category(place);
    }

    LineShape plan_mark(int place) const {
        const double y = y_of_bar(*quarter(place).plan);
        const bool over_all = m_data.plan_kind != PlanKind::plan;
        const double left = over_all ? bars_left(place) : actual_left(place);
        return {{{left - overhang, y}, {actual_left(place) + actual_width() + overhang, y}},
                ColourRole::marker,
                2.4,
                Dash::solid,
                Mark{Series::plan, place}};
    }

    void add_category(int place) {
        const auto name =
            fitted(quarter_name(place, m_texts), axis_lettering, column_width() - 4, m_metrics);
        if (name.empty())
            return;
        const double middle = m_plot.bottom() + category_row / 2 + 2;
        m_scene.add(
            TextShape{{column_middle(place), middle + baseline_below_middle(axis_lettering)},
                      name,
                      axis_lettering,
                      ColourRole::secondary,
                      Anchor::middle,
                      {}});
    }

    // Line

    Point on_line(int place, double value) const {
        return {actual_middle(place), y_of(m_axes.right, value)};
    }

    /// Sums of the quarters begun, one point each.
    std::vector<Point> sums() const {
        std::vector<Point> points;
        double sum = 0;
        for (int place = 0; place < 4 && quarter(place).actual; ++place)
            points.push_back(on_line(place, sum += *quarter(place).actual));
        return points;
    }

    int last_begun() const { return static_cast<int>(m_sums.size()) - 1; }

    void add_line() {
        if (!m_data.line)
            return;
        m_sums = sums();
        add_target();
        if (m_sums.empty())
            return;
        add_forecast();
        if (m_sums.size() > 1)
            add_cumulative({m_sums, ColourRole::brand, 2, Dash::solid, {}});
        if (m_data.line->unassigned > 0)
            add_cumulative(
                {{m_sums.back(), end_of_line()}, ColourRole::brand, 1.5, Dash::dotted, {}});
        for (int place = 0; place <= last_begun(); ++place)
            add_symbol(m_sums[static_cast<size_t>(place)], SymbolKind::ring, place);
        if (m_data.line->unassigned > 0)
            add_symbol(end_of_line(), SymbolKind::diamond, last_begun());
    }

    void add_cumulative(LineShape line) {
        m_scene.add(line);
        m_lines.push_back(std::move(line));
    }

    void add_symbol(Point centre, SymbolKind kind, int place) {
        m_scene.add(
            SymbolShape{centre, 4.5, kind, ColourRole::brand, Mark{Series::cumulative, place}});
        m_symbols.push_back({centre.x - 5, centre.y - 5, 10, 10});
    }

    Point end_of_line() const { return on_line(last_begun(), m_data.line->to_date); }

    void add_target() {
        if (!m_data.line->annual_target)
            return;
        const double y = std::round(y_of(m_axes.right, *m_data.line->annual_target)) + 0.5;
        LineShape line{{{m_plot.x, y}, {m_plot.right(), y}},
                       ColourRole::brand,
                       1.2,
                       Dash::dashed,
                       Mark{Series::annual_target, -1}};
        m_scene.add(line);
        m_lines.push_back(std::move(line));
    }

    Point forecast_point() const {
        const double x =
            last_begun() < 3 ? actual_middle(3) : column_middle(3) + column_width() / 2;
        return {x, y_of(m_axes.right, *m_data.line->forecast)};
    }

    void add_forecast() {
        if (!m_data.line->forecast)
            return;
        add_cumulative({{end_of_line(), forecast_point()},
                        ColourRole::brand,
                        2,
                        Dash::dotted,
                        Mark{Series::forecast, -1}});
    }

    // Labels

    void add_labels() {
        LabelPlacer placer{m_scene, label_bounds(), m_metrics};
        avoid_all(placer);
        for (int place = 0; place < 4; ++place)
            place_actual(placer, place);
        place_line_labels(placer);
        for (int place = 0; place < 4; ++place)
            place_last_year(placer, place);
    }

    double width_of(const std::string& text) const {
        return m_metrics.width(text, value_lettering);
    }

    Rect label_bounds() const {
        return {m_plot.x, m_room.y, m_plot.width, m_plot.bottom() - m_room.y};
    }

    void avoid_all(LabelPlacer& placer) const {
        for (const auto& item : m_scene.items) {
            const auto* rect = std::get_if<RectShape>(&item);
            if (rect && rect->mark)
                placer.avoid(rect->rect, *rect->mark);
        }
        for (int place = 0; place < 4; ++place)
            if (quarter(place).plan)
                placer.avoid(plan_mark(place));
        for (const auto& line : m_lines)
            placer.avoid(line);
        for (const auto& symbol : m_symbols)
            placer.avoid(symbol, {Series::cumulative, -1});
    }

    TextShape text_at(Point position, std::string text, FontWeight weight, ColourRole colour,
                      const Mark& mark) const {
        return {position, std::move(text), {13, weight}, colour, Anchor::middle, mark};
    }

    /// Above the bar, above the plan that is there, inside the bar, higher up.
    void place_actual(LabelPlacer& placer, int place) const {
        const auto& each = quarter(place);
        if (!each.actual)
            return;
        const Mark mark{Series::actual, place};
        const Rect rect = bar(actual_left(place), actual_width(), *each.actual);
        const auto text = label(*each.actual, each.precision);
        const auto at = [&](double y, ColourRole colour, double shift = 0) {
            return text_at({rect.centre().x + shift, y}, text, FontWeight::bold, colour, mark);
        };
        std::vector<TextShape> candidates{at(rect.y - 6, ColourRole::text)};
        if (each.plan && is_just_above(y_of_bar(*each.plan), rect.y))
            candidates.push_back(at(y_of_bar(*each.plan) - 7, ColourRole::text));
        if (fits_inside(text, rect, each.state))
            for (const double below : {18, 32})
                candidates.push_back(at(rect.y + below, inside_colour(place)));
        for (const double higher : {14, 22, 30, 40})
            candidates.push_back(at(rect.y - 6 - higher, ColourRole::text));
        for (const double side : {1.0, -1.0})
            candidates.push_back(at(rect.y - 6, ColourRole::text, side * (width_of(text) / 2 + 9)));
        placer.place(candidates);
    }

    static bool is_just_above(double y, double top) { return top - 20 < y && y <= top; }

    ColourRole inside_colour(int place) const {
        return actual_colour(place) == ColourRole::data_current ? ColourRole::surface
                                                                : ColourRole::text;
    }

    bool fits_inside(const std::string& text, const Rect& rect, BarState state) const {
        return state == BarState::whole && rect.height > 40 && width_of(text) + 4 < rect.width;
    }

    void place_last_year(LabelPlacer& placer, int place) const {
        const auto& each = quarter(place);
        if (!each.last_year)
            return;
        const Mark mark{Series::last_year, place};
        const Rect rect = bar(bars_left(place), last_year_width(), *each.last_year);
        auto above =
            text_at({rect.centre().x, rect.y - 6}, label(*each.last_year, Precision::exact),
                    FontWeight::regular, ColourRole::faint, mark);
        auto to_the_left = above;
        to_the_left.anchor = Anchor::end;
        to_the_left.position.x = rect.right();
        std::vector<TextShape> candidates{above, to_the_left};
        auto inside = above;
        inside.colour = ColourRole::secondary;
        for (const double below : {17, 30, 44}) {
            inside.position.y = rect.y + below;
            if (below + 6 < rect.height && width_of(inside.text) < rect.width)
                candidates.push_back(inside);
        }
        placer.place(candidates);
    }

    void place_line_labels(LabelPlacer& placer) const {
        if (!m_data.line)
            return;
        if (m_data.line->annual_target)
            place_target(placer);
        if (m_sums.empty())
            return;
        if (m_data.line->forecast)
            place_around(placer, forecast_point(), forecast_label(), {Series::forecast, -1});
        place_around(placer, end_of_line(), to_date_label(), {Series::cumulative, last_begun()});
    }

    std::string forecast_label() const {
        return m_texts(TextId::chart_forecast,
                       label(*m_data.line->forecast, m_data.line->precision));
    }

    void place_target(LabelPlacer& placer) const {
        const double y = y_of(m_axes.right, *m_data.line->annual_target);
        const auto text =
            m_texts(TextId::chart_annual_target, with_unit(*m_data.line->annual_target));
        const double width = m_metrics.width(text, axis_lettering);
        std::vector<TextShape> candidates;
        for (const double x : {m_plot.x + 6, m_plot.right() - width - 6, m_plot.centre().x})
            for (const double from_line : {-6.0, 17.0})
                candidates.push_back({{x, y + from_line},
                                      text,
                                      axis_lettering,
                                      ColourRole::brand,
                                      Anchor::start,
                                      Mark{Series::annual_target, -1}});
        placer.place(candidates);
    }

    void place_around(LabelPlacer& placer, Point point, const std::string& text,
                      const Mark& mark) const {
        const double beside = width_of(text) / 2 + 9;
        std::vector<TextShape> candidates;
        for (const Point shift : {Point{0, -9}, Point{-beside, -9}, Point{-beside, 4},
                                  Point{beside, 12}, Point{0, 21}, Point{0, -26}})
            candidates.push_back(text_at({point.x + shift.x, point.y + shift.y}, text,
                                         FontWeight::regular, ColourRole::brand, mark));
        placer.place(candidates);
    }

    const QuarterlyData& m_data;
    const TextMetrics& m_metrics;
    const Texts& m_texts;
    Scene m_scene;
    Rect m_room;
    Rect m_plot;
    AxisPair m_axes;
    std::vector<Point> m_sums;
    std::vector<LineShape> m_lines;
    std::vector<Rect> m_symbols;
};

} // namespace

Scene quarterly_bars(const QuarterlyData& data, const ChartFrame& frame, Size size,
                     const TextMetrics& metrics, const Texts& texts) {
    return QuarterlyChart{data, metrics, texts}.build(frame, size);
}

ChartFrame standalone_frame(const QuarterlyData& data, std::string_view source,
                            const Texts& texts) {
    ChartFrame frame;
    frame.title = texts(TextId::chart_title_of, data.name, data.year);
    const auto as_of = texts(TextId::chart_as_of, to_iso(data.day));
    frame.subtitle =
        data.unit.empty() ? as_of : texts(TextId::chart_unit_of, data.unit) + " · " + as_of;
    if (!source.empty())
        frame.footer = texts(TextId::chart_source, source);
    frame.title_size = 20;
    frame.padding = 24;
    frame.backdrop = Backdrop::surface;
    return frame;
}

} // namespace taizhang
