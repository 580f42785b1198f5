#include "chart/quarterly_bars.h"

#include "chart/grid_gaps.h"
#include "chart/period_words.h"
#include "chart/placed_text.h"
#include "chart/plot_axes.h"
#include "chart/quarterly_labels.h"
#include "chart/ratio_plate.h"
#include "chart/standing_strip.h"
#include "chart/years_chart.h"
#include "text/ids/chart.h"
#include "text/ids/plate.h"
#include "text/ids/years.h"

#include <cmath>

namespace taizhang {

namespace {

// In units: where the year stands beside the quarters, and where it stands above them.
constexpr double least_width_beside = 34;
constexpr double least_height_beside = 15;
constexpr double least_height_above = 12;

Fill fill_of(BarState state) {
    switch (state) {
    case BarState::running:
        return Fill::hatched;
    case BarState::carried:
        return Fill::striped;
    default:
        return Fill::solid;
    }
}

/// Paints axis, bars, plans and names.
class QuarterlyPainter {
public:
    QuarterlyPainter(Scene& scene, const QuarterlyData& data, const QuarterlyLayout& layout,
                     const Texts& texts, const TextMetrics& metrics)
        : m_scene(scene), m_data(data), m_layout(layout), m_texts(texts), m_metrics(metrics) {}

    void paint() {
        add_axes(m_scene, m_layout.plot(), m_layout.axis(), m_layout.unit());
        for (int place = 0; place < 4; ++place)
            add_quarter(place);
        if (has_year_bar(m_data))
            add_year();
    }

private:
    double f(double units) const { return units * m_layout.unit(); }
    const QuarterFigures& quarter(int place) const { return m_data.quarters[place]; }

    void add_quarter(int place) {
        const auto& each = quarter(place);
        m_scene.zones.push_back({m_layout.column(place), {Series::whole_column, place}});
        if (each.last_year)
            m_scene.add(RectShape{m_layout.last_year_bar(place, *each.last_year),
                                  ColourRole::data_last_year, 0, Fill::outlined,
                                  Mark{Series::last_year, place}});
        if (each.actual && each.state != BarState::hidden)
            m_scene.add(RectShape{m_layout.actual_bar(place, *each.actual),
                                  actual_colour(m_data, place), 0, fill_of(each.state),
                                  Mark{Series::actual, place}});
        if (each.reported && each.reported->value)
            add_reported(place, *each.reported->value);
        if (each.plan)
            add_plan(place, *each.plan);
        add_names(place, std::string{quarter_name(place, m_texts)}, state_name(each),
                  each.state == BarState::running || m_data.selected == place);
    }

    void add_year() {
        m_scene.zones.push_back(
            {m_layout.column(QuarterlyLayout::year_place), {Series::whole_column, -1}});
        m_scene.add(RectShape{
            m_layout.actual_bar(QuarterlyLayout::year_place, *m_data.standing.to_date),
            m_data.standing.has_ended ? ColourRole::data_past : ColourRole::data_current, 0,
            m_data.standing.has_ended ? Fill::solid : Fill::hatched, Mark{Series::actual, -1}});
        add_names(QuarterlyLayout::year_place, std::string{m_texts(text_id::plate_year_bar)},
                  m_texts(text_id::plate_with_unassigned,
                          value_label(m_data.standing.unassigned, m_data.decimals, m_data.unit,
                                      Precision::exact, m_texts)),
                  false);
    }

    void add_plan(int place, double plan) {
        const auto [from, to] = m_layout.plan_mark(place, plan);
        m_scene.add(LineShape{
            {from, to}, ColourRole::marker, f(0.17), Dash::solid, Mark{Series::plan, place}});
    }

    /// Across the bar, or above one that has become lower (look.md, closed).
    void add_reported(int place, double reported) {
        const auto& each = quarter(place);
        const Rect bar = m_layout.actual_bar(place, each.actual.value_or(0));
        const double y = m_layout.y_of_bar(reported);
        const bool is_inside = y > bar.y && fill_of(each.state) == Fill::solid;
        m_scene.add(LineShape{{{bar.x, y}, {bar.right(), y}},
                              is_inside ? ColourRole::surface : ColourRole::marker,
                              f(0.13),
                              Dash::dashed,
                              Mark{Series::actual, place}});
    }

    /// Below the name: why there is no number, up to which day, or that it has not begun; and what
    /// was reported.
    std::string state_name(const QuarterFigures& each) const {
        const std::string reported = QuarterlyWords{m_data, m_texts}.reported(each);
        const std::string state = state_alone(each);
        return state.empty() || reported.empty() ? state + reported : state + " · " + reported;
    }

    std::string state_alone(const QuarterFigures& each) const {
        if (each.known == Known::unassigned)
            return std::string{m_texts(text_id::years_unassigned)};
        if (each.known == Known::pending)
            return std::string{m_texts(text_id::years_pending)};
        if (each.state == BarState::running)
            return until_day(m_data.day, m_texts);
        return each.state == BarState::ahead ? std::string{m_texts(text_id::plate_not_begun)} : "";
    }

    void add_names(int place, const std::string& name, const std::string& state, bool stands_out) {
        const double width = m_layout.column_width() - 4;
        const double base = m_layout.plot().bottom();
        const Lettering first{f(0.95), stands_out ? FontWeight::bold : FontWeight::regular};
        const Lettering second{f(0.8), FontWeight::regular};
        add_text(m_scene, {m_layout.column_middle(place), base + f(0.95)},
                 fitted(name, first, width, m_metrics), first, ColourRole::text, Anchor::middle);
        add_text(m_scene, {m_layout.column_middle(place), base + f(2.1)},
                 fitted(state, second, width, m_metrics), second, ColourRole::secondary,
                 Anchor::middle);
    }

    Scene& m_scene;
    const QuarterlyData& m_data;
    const QuarterlyLayout& m_layout;
    const Texts& m_texts;
    const TextMetrics& m_metrics;
};

/// Lays out frame, strip and plot.
class QuarterlyChart {
public:
    QuarterlyChart(const QuarterlyData& data, const ChartFrame& frame, Size size,
                   const TextMetrics& metrics, const Texts& texts)
        : m_data(data), m_shown(without(data, frame.hidden)), m_frame(frame), m_metrics(metrics),
          m_texts(texts), m_subject(subject_of(data)),
          m_strip(m_subject, m_shown.standing, frame.unit, metrics, texts) {
        m_scene.size = size;
        m_scene.title = frame.title.empty() ? data.name : frame.title;
        if (!frame.hidden.contains(ChartPart::actual)) // else it would tell
            m_scene.description = QuarterlyWords{m_shown, texts}.description();
    }

    Scene made() {
        const Rect room = add_surroundings();
        if (is_empty(m_data))
            add_empty_state(m_scene, room, nothing_recorded(m_frame, m_texts), m_metrics);
        else if (shows_parts(m_shown))
            add_ratio_plate(m_scene, m_shown, room, m_frame.unit, m_metrics, m_texts);
        else if (!has_no_quarter(m_data))
            add_plot(room);
        else if (m_data.standing.to_date && !m_frame.hidden.contains(ChartPart::actual))
            add_year_bars(m_scene, years_of(m_shown), room, m_frame.unit, m_metrics, m_texts);
        else
            add_empty_state(m_scene, room, m_texts(text_id::chart_no_quarter), m_metrics);
        cut_grid_behind_texts(m_scene, m_metrics);
        return std::move(m_scene);
    }

private:
    double f(double units) const { return units * m_frame.unit; }

    bool has_strip() const {
        return !is_empty(m_data) && !m_strip.is_empty() && !shows_parts(m_shown);
    }
    bool has_strip_beside() const {
        return has_strip() && m_scene.size.width - 2 * m_frame.padding >= f(least_width_beside) &&
               m_scene.size.height >= f(least_height_beside);
    }

    std::vector<LegendEntry> legend() const {
        return has_no_quarter(m_data) || shows_parts(m_data)
                   ? std::vector<LegendEntry>{}
                   : QuarterlyWords{m_data, m_texts}.legend();
    }

    /// Frame and strip; gives the room for the plot.
    Rect add_surroundings() {
        const double strip =
            has_strip_beside() ? f(StandingStrip::width_in_units + StandingStrip::gap_in_units) : 0;
        auto rooms = add_frame_with_strip(
            m_scene, m_frame, legend(), QuarterlyWords{m_data, m_texts}.notes(), strip, m_metrics);
        if (strip > 0) {
            rooms.strip.x += f(StandingStrip::gap_in_units);
            rooms.strip.width -= f(StandingStrip::gap_in_units);
            rooms.strip.height -= f(2.0);
            m_strip.add_beside(m_scene, rooms.strip);
        } else if (has_strip() && rooms.plot.height >= f(least_height_above)) {
            const double taken = f(StandingStrip::line_height_in_units);
            m_strip.add_above(m_scene, {rooms.plot.x, rooms.plot.y, rooms.plot.width, taken});
            rooms.plot.y += taken;
            rooms.plot.height -= taken;
        }
        return rooms.plot;
    }

    void add_plot(const Rect& room) {
        const QuarterlyLayout layout{m_shown, room, m_frame.unit, m_metrics};
        if (!layout.is_possible())
            return;
        add_quarters(m_scene, m_shown, layout, m_texts, m_metrics);
        add_labels(m_scene, m_shown, layout, QuarterlyWords{m_shown, m_texts}, m_metrics);
    }

    Scene m_scene;
    const QuarterlyData& m_data;
    QuarterlyData m_shown;
    const ChartFrame& m_frame;
    const TextMetrics& m_metrics;
    const Texts& m_texts;
    FindingSubject m_subject;
    StandingStrip m_strip;
};

} // namespace

void add_quarters(Scene& scene, const QuarterlyData& data, const QuarterlyLayout& layout,
                  const Texts& texts, const TextMetrics& metrics) {
    QuarterlyPainter{scene, data, layout, texts, metrics}.paint();
}

Scene quarterly_bars(const QuarterlyData& data, const ChartFrame& frame, Size size,
                     const TextMetrics& metrics, const Texts& texts) {
    return QuarterlyChart{data, frame, size, metrics, texts}.made();
}

} // namespace taizhang
