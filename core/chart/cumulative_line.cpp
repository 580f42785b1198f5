#include "chart/cumulative_line.h"

#include "chart/cumulative_layout.h"
#include "chart/end_labels.h"
#include "chart/figure_text.h"
#include "chart/grid_gaps.h"
#include "chart/label_placer.h"
#include "chart/period_words.h"
#include "chart/placed_text.h"
#include "chart/plot_axes.h"
#include "chart/status_mark.h"
#include "chart/status_words.h"
#include "text/ids/chart.h"
#include "text/ids/plate.h"
#include "text/unit_text.h"

#include <algorithm>
#include <cmath>

namespace taizhang {

namespace {

constexpr Mark actual_end{Series::cumulative, -1};
constexpr double few_steps = 12; ///< a target so small is planned in steps
constexpr size_t most_dates = 6; ///< of a ceiling's steps that are told

/// Without what is hidden. Without the actual line there is no gap to the plan, and no forecast
/// that goes on from it.
CumulativeData without(CumulativeData data, const ChartParts& hidden) {
    if (hidden.contains(ChartPart::plan)) {
        data.plan.clear();
        data.standing.kind = StandingKind::count;
        data.standing.target.reset();
        data.standing.due.reset();
    }
    if (hidden.contains(ChartPart::last_year)) {
        data.last_year.clear();
        data.standing.last_year_to_date.reset();
    }
    if (hidden.contains(ChartPart::plan) || hidden.contains(ChartPart::actual)) {
        data.planned.reset();
        data.standing.due.reset();
    }
    if (hidden.contains(ChartPart::forecast) || hidden.contains(ChartPart::actual))
        data.standing.forecast.reset();
    if (hidden.contains(ChartPart::actual)) {
        data.actual.clear();
        data.standing.to_date.reset();
        data.standing.certain = false;
    }
    return data;
}

class CumulativePainter {
public:
    CumulativePainter(Scene& scene, const CumulativeData& data, const CumulativeLayout& layout,
                      bool shows_actual, const TextMetrics& metrics, const Texts& texts)
        : m_scene(scene), m_data(data), m_standing(data.standing), m_layout(layout),
          m_shows_actual(shows_actual), m_metrics(metrics),
          m_texts(texts), m_subject{data.name, data.unit, data.decimals, data.year} {}

    void paint() {
        add_axes(m_scene, m_layout.plot(), m_layout.axis(), m_layout.unit());
        add_quarters();
        add_zones();
        add_last_year();
        add_plan();
        add_limit();
        if (m_shows_actual)
            add_actual();
        LabelPlacer placer{m_scene, m_layout.label_room(), m_metrics};
        if (m_shows_actual && has_limit())
            place_steps(placer);
        else if (m_shows_actual)
            place_total(placer);
        place_plan_name(placer);
        add_ends();
    }

private:
    double f(double units) const { return units * m_layout.unit(); }
    const Rect& plot() const { return m_layout.plot(); }
    bool has_limit() const { return m_standing.kind == StandingKind::limit; }

    std::string value(double number, Precision precision) const {
        return value_label(number, m_data.decimals, m_data.unit, precision, m_texts);
    }
    std::string shown(double number) const {
        return measured(m_subject, number, m_standing.precision, m_texts);
    }

    /// Rules between the quarters with their names below, the one looked at in bold.
    void add_quarters() {
        double left = plot().x;
        for (int place = 0; place < 4; ++place) {
            const Date end = m_data.quarter_ends[place];
            const double right = m_layout.x_after(end);
            const bool runs = m_data.day <= end && left < m_layout.x_after(m_data.day);
            if (place < 3)
                m_scene.add(LineShape{
                    {{std::round(right), plot().y - f(0.6)}, {std::round(right), plot().bottom()}},
                    ColourRole::grid,
                    1,
                    Dash::solid,
                    {}});
            const Lettering lettering{f(0.86), runs ? FontWeight::bold : FontWeight::regular};
            add_text(m_scene, {(left + right) / 2, plot().bottom() + f(0.95)},
                     fitted(quarter_name(place, m_texts), lettering, right - left - 4, m_metrics),
                     lettering, runs ? ColourRole::text : ColourRole::secondary, Anchor::middle);
            left = right;
        }
    }

    void add_zones() {
        const double column = plot().width / 12;
        for (int month = 0; month < 12; ++month)
            m_scene.zones.push_back({{plot().x + column * month, m_layout.label_room().y, column,
                                      m_layout.label_room().height + m_layout.names_height()},
                                     {Series::whole_column, month}});
    }

    void add_line(Path path, ColourRole colour, double width, Dash dash, const Mark& mark) {
        const auto is_apart = [&](const Point& point) {
            return std::hypot(point.x - path.front().x, point.y - path.front().y) > 0.5;
        };
        if (std::ranges::any_of(path, is_apart)) // else there is nothing to be seen
            m_scene.add(LineShape{std::move(path), colour, width, dash, mark});
    }

    void add_last_year() {
        if (!m_data.last_year.empty())
            add_line(
                step_path(m_data.last_year, m_data.span.end, m_layout, has_limit() ? f(0.22) : 0),
                ColourRole::data_last_year, f(0.11), Dash::solid, {Series::last_year, -1});
    }

    /// Straight within a quarter; in steps where it counts few.
    void add_plan() {
        if (m_data.plan.empty())
            return;
        Path path{m_layout.origin()};
        for (const auto& [day, value] : m_data.plan)
            path.push_back(m_layout.point(day, value));
        if (m_standing.target.value_or(0) <= few_steps)
            path = step_path(m_data.plan, m_data.span.end, m_layout, 0);
        add_line(std::move(path), ColourRole::marker, f(0.1), Dash::dashed,
                 {Series::annual_target, -1});
    }

    void add_limit() {
        if (!has_limit())
            return;
        const double y = m_layout.y_of(*m_standing.target);
        add_line({{plot().x, y}, {plot().right(), y}}, ColourRole::bad_text, f(0.17), Dash::solid,
                 {Series::annual_target, -1});
    }

    void add_actual() {
        const ActualPaths paths = actual_paths(m_data, m_layout);
        for (const Path& path : paths.known)
            add_line(path, ColourRole::data_current, f(has_limit() ? 0.24 : 0.2), Dash::solid,
                     actual_end);
        for (const Path& gap : paths.gaps)
            add_line(gap, ColourRole::data_current, f(0.1), Dash::dotted, actual_end);
        if (!m_standing.to_date)
            return;
        const Point end = m_layout.point(m_data.day, *m_standing.to_date);
        if (m_standing.forecast && !has_limit())
            add_line({end, m_layout.point(m_data.span.end, *m_standing.forecast)},
                     ColourRole::data_current, f(0.1), Dash::dotted, {Series::forecast, -1});
        if (m_data.planned && !is_even())
            add_bracket(end, m_layout.point(m_data.day, *m_data.planned));
        if (!has_limit())
            m_scene.add(
                SymbolShape{end, f(0.3), SymbolKind::dot, ColourRole::data_current, actual_end});
    }

    bool is_even() const {
        return !m_standing.due || is_nothing(m_subject, *m_standing.due - *m_standing.to_date);
    }

    ColourRole ink() const { return tone_ink(tone_of(m_standing.status)); }

    /// From what is reached to what is planned, with a short end.
    void add_bracket(Point from, Point to) {
        const Mark mark{Series::plan, -1};
        add_line({from, to}, ink(), f(0.13), Dash::solid, mark);
        add_line({{to.x - f(0.25), to.y}, {to.x + f(0.25), to.y}}, ink(), f(0.13), Dash::solid,
                 mark);
    }

    TextShape line_at(Point at, std::string text, double size, FontWeight weight, ColourRole colour,
                      Anchor anchor) const {
        return {at, std::move(text), {f(size), weight}, colour, anchor, {}};
    }

    std::string total_words() const {
        const std::string total =
            short_known_text(shown(*m_standing.to_date), m_standing.known, m_texts);
        if (!m_standing.due || m_standing.known != Known::whole || !m_standing.target)
            return m_texts(text_id::plate_total, total);
        const double gap = *m_standing.due - *m_standing.to_date;
        if (is_even())
            return m_texts(text_id::plate_gap, total, m_texts(text_id::plate_even));
        return m_texts(
            text_id::plate_gap, total,
            m_texts(gap > 0 ? text_id::plate_behind : text_id::plate_ahead, shown(std::abs(gap))));
    }

    /// Beside the end of the line: below and to the right first, where no line goes on.
    void place_total(LabelPlacer& placer) {
        if (!m_standing.to_date)
            return;
        const Point end = m_layout.point(m_data.day, *m_standing.to_date);
        const bool judged = m_standing.certain && m_standing.kind == StandingKind::pace;
        const ColourRole colour = judged ? ink() : ColourRole::data_current;
        const auto need = weekly_need(m_data);
        const std::string second =
            need ? m_texts(text_id::plate_weekly, shown(need->needed),
                           measured(m_subject, need->so_far, Precision::exact, m_texts))
                 : "";
        std::vector<std::vector<TextShape>> places;
        const auto add = [&](const std::string& below, double size) {
            for (const double x : {0.6, -0.6, 3.0, -3.0})
                for (const double y : {0.4, 1.4, 2.6, -0.9, -2.2, -3.6, 4.4, -5.2, 6.4}) {
                    const Anchor anchor = x > 0 ? Anchor::start : Anchor::end;
                    std::vector<TextShape> lines{line_at({end.x + f(x), end.y + f(y + 0.3)},
                                                         total_words(), size, FontWeight::bold,
                                                         colour, anchor)};
                    if (!below.empty())
                        lines.push_back(line_at({end.x + f(x), end.y + f(y + 1.5)}, below,
                                                size * 0.85, FontWeight::regular,
                                                ColourRole::secondary, anchor));
                    places.push_back(std::move(lines));
                }
        };
        add(second, 0.95);
        if (!second.empty())
            add("", 0.95);
        add("", 0.76);
        placer.place_lines(places);
    }

    /// The days of the steps below a ceiling.
    void place_steps(LabelPlacer& placer) {
        add_steps();
        if (m_data.actual.size() > most_dates)
            return place_total(placer);
        for (const auto& [day, reached] : m_data.actual) {
            const Point at = m_layout.point(day, reached);
            std::vector<TextShape> places;
            for (const double y : {1.25, -0.6})
                for (const double x : {0.5, -0.5})
                    places.push_back(line_at({at.x + f(x), at.y + f(y)},
                                             m_texts(text_id::plate_step, day_name(day, m_texts),
                                                     with_unit(value(reached, Precision::exact),
                                                               m_data.unit, m_texts.language())),
                                             0.86, FontWeight::regular, ColourRole::text,
                                             x > 0 ? Anchor::start : Anchor::end));
            placer.place(places);
        }
    }

    void add_steps() {
        if (m_data.actual.size() > most_dates)
            return;
        for (const auto& [day, reached] : m_data.actual)
            m_scene.add(SymbolShape{m_layout.point(day, reached), f(0.3), SymbolKind::dot,
                                    ColourRole::data_current, actual_end});
    }

    void place_plan_name(LabelPlacer& placer) {
        if (m_data.plan.empty() || m_standing.target.value_or(0) <= 0)
            return;
        std::vector<TextShape> places;
        for (const double share : {0.12, 0.06, 0.3, 0.9, 0.75})
            for (const double above : {0.5, 1.0, 1.6, 2.4}) {
                const double x = plot().x + plot().width * share;
                const double y = m_layout.y_of(*m_standing.target * share);
                places.push_back(line_at({x - f(0.2), y - f(above)},
                                         std::string{m_texts(text_id::plate_plan_line)}, 0.86,
                                         FontWeight::regular, ColourRole::text, Anchor::end));
            }
        placer.place(places);
    }

    EndLine strong(std::string text, ColourRole colour) const {
        return {std::move(text), {f(0.86), FontWeight::bold}, colour};
    }
    EndLine plain(std::string text) const {
        return {std::move(text), {f(0.8), FontWeight::regular}, ColourRole::secondary};
    }

    void add_ends() {
        if (m_layout.end_room().width <= 0)
            return;
        std::vector<EndLabel> labels;
        if (has_limit())
            labels.push_back(limit_label());
        else if (m_standing.target && !m_data.plan.empty())
            labels.push_back({m_layout.y_of(*m_standing.target),
                              {strong(m_texts(text_id::plate_target_end,
                                              value(*m_standing.target, Precision::exact)),
                                      ColourRole::text)}});
        if (!m_data.last_year.empty())
            labels.push_back(
                {m_layout.y_of(m_data.last_year.back().value) + (has_limit() ? f(0.22) : 0),
                 {plain(m_texts(text_id::plate_last_year_end,
                                value(m_data.last_year.back().value, Precision::exact)))}});
        if (m_standing.forecast && m_shows_actual && !has_limit())
            labels.push_back({m_layout.y_of(*m_standing.forecast),
                              {{m_texts(text_id::chart_forecast,
                                        value(*m_standing.forecast, m_standing.precision)),
                                {f(0.8), FontWeight::regular},
                                ColourRole::data_current}}});
        add_end_labels(m_scene, m_layout.end_room(), std::move(labels), m_metrics);
    }

    /// What the ceiling is, and how near it is, in words.
    EndLabel limit_label() const {
        EndLabel label{
            m_layout.y_of(*m_standing.target),
            {strong(m_texts(text_id::plate_limit_end,
                            measured(m_subject, *m_standing.target, Precision::exact, m_texts)),
                    ColourRole::bad_text)}};
        if (!m_standing.to_date || !m_standing.certain)
            return label;
        label.lines.push_back(strong(std::string{m_texts(text_of(m_standing.status))}, ink()));
        const double left = *m_standing.target - *m_standing.to_date;
        if (left < 0)
            label.lines.push_back(plain(m_texts(text_id::plate_over_by, shown(-left))));
        else if (left == 0 && m_data.decimals == 0)
            label.lines.push_back(plain(m_texts(text_id::plate_next_exceeds, shown(1))));
        else
            label.lines.push_back(plain(m_texts(text_id::plate_left, shown(left))));
        return label;
    }

    Scene& m_scene;
    const CumulativeData& m_data;
    const Standing& m_standing;
    const CumulativeLayout& m_layout;
    bool m_shows_actual;
    const TextMetrics& m_metrics;
    const Texts& m_texts;
    FindingSubject m_subject;
};

/// Lines that are named where they end need no legend, but on a screen it hides them.
std::vector<LegendEntry> legend_of(const CumulativeData& data, const Texts& texts) {
    std::vector<LegendEntry> entries{{std::string{texts(text_id::chart_actual_total)}, Swatch::tick,
                                      ColourRole::data_current, ChartPart::actual}};
    if (data.standing.kind == StandingKind::limit)
        entries.push_back({std::string{texts(text_id::chart_limit)}, Swatch::tick,
                           ColourRole::bad_text, ChartPart::plan});
    if (!data.plan.empty())
        entries.push_back({std::string{texts(text_id::chart_planned)}, Swatch::dashed_line,
                           ColourRole::marker, ChartPart::plan});
    if (!data.last_year.empty())
        entries.push_back({std::string{texts(text_id::plate_last_year)}, Swatch::tick,
                           ColourRole::data_last_year, ChartPart::last_year});
    if (data.standing.forecast && data.standing.kind != StandingKind::limit)
        entries.push_back({std::string{texts(text_id::chart_forecast_line)}, Swatch::dotted_line,
                           ColourRole::data_current, ChartPart::forecast, ChartPart::actual});
    return entries;
}

std::vector<std::string> notes_of(const CumulativeData& data, const Texts& texts) {
    std::vector<std::string> notes;
    if (!data.unknown.empty())
        notes.emplace_back(texts(text_id::chart_unknown_stretch));
    if (data.standing.pending > 0)
        notes.push_back(texts(text_id::chart_pending, data.standing.pending));
    return notes;
}

} // namespace

Scene cumulative_line(const CumulativeData& data, const ChartFrame& frame, Size size,
                      const TextMetrics& metrics, const Texts& texts) {
    Scene scene;
    scene.size = size;
    scene.title = frame.title.empty() ? data.name : frame.title;
    const CumulativeData shown = without(data, frame.hidden);
    scene.description = described(table_of(shown, texts));
    const Rect room =
        add_frame(scene, frame, legend_of(data, texts), notes_of(data, texts), metrics);
    if (is_empty(data)) {
        add_empty_state(scene, room, nothing_recorded(frame, texts), metrics);
        return scene;
    }
    const CumulativeLayout layout{shown, room, frame.unit, metrics};
    if (layout.is_possible())
        CumulativePainter{scene,   shown, layout, !frame.hidden.contains(ChartPart::actual),
                          metrics, texts}
            .paint();
    cut_grid_behind_texts(scene, metrics);
    return scene;
}

} // namespace taizhang
