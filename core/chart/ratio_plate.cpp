#include "chart/ratio_plate.h"

#include "chart/figure_text.h"
#include "chart/placed_text.h"
#include "chart/status_mark.h"
#include "text/ids/chart.h"
#include "text/ids/plate.h"
#include "text/ids/strip.h"

#include <algorithm>
#include <cmath>

namespace taizhang {

namespace {

constexpr double most_squares = 6;

RatioPart part_of(const Definitions& definitions, int place, const IndicatorProgress& progress,
                  Language language) {
    const auto& indicator = definitions.indicators[place];
    RatioPart part{shown_name(indicator, language), shown_unit(indicator),
                   shown_decimals(indicator)};
    for (int quarter = 1; quarter <= 4; ++quarter)
        part.quarters[static_cast<size_t>(quarter - 1)] = known_actual(progress, quarter);
    part.known = progress.known;
    part.to_date = known_to_date(progress);
    part.known_to_date = progress.known_to_date;
    part.precision = progress.approximate ? Precision::approximate : Precision::exact;
    return part;
}

/// Draws the bar and the table below it.
class RatioPainter {
public:
    RatioPainter(Scene& scene, const QuarterlyData& data, const Rect& room, double unit,
                 const TextMetrics& metrics, const Texts& texts)
        : m_scene(scene), m_data(data), m_standing(data.standing), m_room(room), m_unit(unit),
          m_metrics(metrics), m_texts(texts), m_bar{room.x, room.y + f(1.9), room.width, f(2.3)},
          m_names(std::min(room.width * 0.3, f(9))), m_column((room.width - m_names) / 5) {}

    void paint() {
        if (m_room.height < f(5) || m_room.width < f(8))
            return;
        add_bar();
        add_target();
        add_scale();
        if (m_room.height < f(14))
            return;
        double y = m_bar.bottom() + f(2.4);
        add_head(y);
        add_part(m_data.parts->whole, y += f(1.9), ColourRole::data_past, true);
        add_part(m_data.parts->part, y += f(2.05), ColourRole::data_current, false);
        add_ratio(y + f(2.05));
    }

private:
    double f(double units) const { return units * m_unit; }
    Lettering letters(double units, FontWeight weight = FontWeight::regular) const {
        return {f(units), weight};
    }
    std::string percent(double value, Precision precision) const {
        return value_label(value, m_data.decimals, "%", precision, m_texts);
    }
    double x_of(double value) const {
        return m_bar.x + m_bar.width * std::clamp(value / 100, 0.0, 1.0);
    }

    void put(Point middle, const std::string& text, const Lettering& lettering, ColourRole colour,
             Anchor anchor, double width) {
        add_text(m_scene, middle, fitted(text, lettering, width, m_metrics), lettering, colour,
                 anchor);
    }

    void add_bar() {
        const double value = *m_standing.to_date;
        const ColourRole fill = tone_colour(tone_of(m_standing.status), ColourRole::data_past);
        m_scene.zones.push_back({m_bar, {Series::whole_column, -1}});
        m_scene.add(RectShape{m_bar, ColourRole::track, 0, Fill::solid, {}});
        const Rect done{m_bar.x, m_bar.y, x_of(value) - m_bar.x, m_bar.height};
        const Mark mark{Series::actual, -1};
        if (done.width > 0)
            m_scene.add(RectShape{done, fill, 0, Fill::solid, mark});
        const std::string shown =
            short_known_text(percent(value, m_standing.precision), m_standing.known, m_texts);
        const Lettering lettering = letters(1.12, FontWeight::bold);
        const double width = m_metrics.width(shown, lettering);
        const bool inside = width + f(1) < done.width;
        const bool light =
            tone_of(m_standing.status) == Tone::bad || tone_of(m_standing.status) == Tone::good;
        const Point middle{inside ? done.right() - f(0.4) : done.right() + f(0.4),
                           m_bar.centre().y};
        m_scene.add(TextShape{{middle.x, middle.y + baseline_below_middle(lettering)},
                              shown,
                              lettering,
                              inside && light ? ColourRole::surface : ColourRole::text,
                              inside ? Anchor::end : Anchor::start,
                              mark});
        m_words_end = inside ? done.right() : done.right() + f(0.4) + width;
    }

    void add_target() {
        if (!m_standing.target)
            return;
        const double x = x_of(*m_standing.target);
        m_scene.add(LineShape{{{x, m_bar.y - f(0.35)}, {x, m_bar.bottom() + f(0.35)}},
                              ColourRole::marker,
                              f(0.17),
                              Dash::solid,
                              Mark{Series::plan, -1}});
        const Lettering lettering = letters(0.95, FontWeight::bold);
        const std::string label =
            fitted(m_texts(text_id::strip_level_of, percent(*m_standing.target, Precision::exact)),
                   lettering, m_room.width, m_metrics);
        const double half = m_metrics.width(label, lettering) / 2;
        const double middle =
            std::clamp(x, m_bar.x + half, std::max(m_bar.x + half, m_bar.right() - half));
        add_text(m_scene, {middle, m_bar.y - f(1.05)}, label, lettering, ColourRole::text,
                 Anchor::middle);
        add_gap(x);
    }

    /// In the track between what is reached and the target, with a line to either side.
    void add_gap(double target) {
        const double gap = *m_standing.target - *m_standing.to_date;
        if (gap <= 0 || !m_standing.certain)
            return;
        const ColourRole ink = tone_ink(tone_of(m_standing.status));
        const Lettering lettering = letters(0.95, FontWeight::bold);
        const std::string words =
            m_texts(text_id::plate_short_by,
                    measured_difference({m_data.name, "%", m_data.decimals, m_data.year}, gap,
                                        m_standing.precision, m_texts));
        const double width = m_metrics.width(words, lettering);
        const double from = m_words_end + f(0.3);
        const double to = target - f(0.3);
        if (width + f(0.6) > to - from)
            return;
        const double middle = (from + to) / 2;
        add_text(m_scene, {middle, m_bar.centre().y}, words, lettering, ink, Anchor::middle);
        const auto add_line = [&](double left, double right) {
            if (right - left > f(0.5))
                m_scene.add(LineShape{{{left, m_bar.centre().y}, {right, m_bar.centre().y}},
                                      ink,
                                      f(0.1),
                                      Dash::solid,
                                      {}});
        };
        add_line(from, middle - width / 2 - f(0.3));
        add_line(middle + width / 2 + f(0.3), to);
    }

    void add_scale() {
        const double y = m_bar.bottom() + f(0.95);
        const Lettering lettering = letters(0.8);
        put({m_bar.x, y}, "0%", lettering, ColourRole::secondary, Anchor::start, f(3));
        put({m_bar.centre().x, y}, "50%", lettering, ColourRole::secondary, Anchor::middle, f(3));
        put({m_bar.right(), y}, "100%", lettering, ColourRole::secondary, Anchor::end, f(3));
    }

    double column(int place) const { return m_room.x + m_names + m_column * place; }

    void add_rule(double y, double width, ColourRole colour) {
        m_scene.add(
            LineShape{{{m_room.x, y}, {m_room.right(), y}}, colour, width, Dash::solid, {}});
    }

    void add_head(double y) {
        const Lettering lettering = letters(0.86);
        for (int place = 0; place < 4; ++place)
            put({column(place), y}, std::string{quarter_name(place, m_texts)}, lettering,
                ColourRole::secondary, Anchor::start, m_column - f(0.3));
        put({m_room.right(), y}, std::string{m_texts(text_id::chart_to_date)}, lettering,
            ColourRole::secondary, Anchor::end, m_column);
        add_rule(y + f(0.85), 1.4, ColourRole::marker);
    }

    void add_name(const std::string& name, double y, FontWeight weight) {
        put({m_room.x, y}, name, letters(0.95, weight), ColourRole::text, Anchor::start,
            m_names - f(0.5));
    }

    void add_part(const RatioPart& part, double y, ColourRole colour, bool says_state) {
        add_name(part.name, y, FontWeight::regular);
        for (int place = 0; place < 4; ++place)
            add_cell(part, place, y, colour, says_state);
        std::string total = "–";
        if (part.to_date)
            total = measured({part.name, part.unit, part.decimals, m_data.year}, *part.to_date,
                             part.precision, m_texts);
        put({m_room.right(), y}, short_known_text(total, part.known_to_date, m_texts),
            letters(0.95, FontWeight::bold), ColourRole::text, Anchor::end, m_column);
        add_rule(y + f(1.02), 1, ColourRole::border);
    }

    /// Few are counted in squares.
    void add_cell(const RatioPart& part, int place, double y, ColourRole colour, bool says_state) {
        const auto& quarter = m_data.quarters[place];
        const auto& value = part.quarters[place];
        double x = column(place);
        if (quarter.state == BarState::ahead) {
            if (says_state)
                put({x, y}, std::string{m_texts(text_id::plate_not_begun)}, letters(0.8),
                    ColourRole::secondary, Anchor::start, m_column - f(0.3));
            return;
        }
        std::string shown = short_known_text(
            value ? value_label(*value, part.decimals, part.unit, Precision::exact, m_texts) : "–",
            part.known[place], m_texts);
        const bool counted = value && *value > 0 && *value <= most_squares &&
                             *value == std::floor(*value) && f(0.75) * *value + f(1.6) < m_column;
        if (counted)
            for (int square = 0; square < static_cast<int>(*value); ++square, x += f(0.75))
                m_scene.add(RectShape{{x, y - f(0.3), f(0.6), f(0.6)}, colour, 0, Fill::solid, {}});
        put({x + (counted ? f(0.2) : 0), y}, shown, letters(0.95),
            value.value_or(0) > 0 ? ColourRole::text : ColourRole::secondary, Anchor::start,
            column(place) + m_column - x - f(0.4));
    }

    void add_ratio(double y) {
        add_name(m_data.name, y, FontWeight::bold);
        for (int place = 0; place < 4; ++place) {
            const auto& quarter = m_data.quarters[place];
            if (quarter.state == BarState::ahead)
                continue;
            put({column(place), y},
                short_known_text(quarter.actual ? percent(*quarter.actual, quarter.precision) : "–",
                                 quarter.known, m_texts),
                letters(0.95), ColourRole::text, Anchor::start, m_column - f(0.3));
        }
        put({m_room.right(), y}, percent(*m_standing.to_date, m_standing.precision),
            letters(0.95, FontWeight::bold), tone_ink(tone_of(m_standing.status)), Anchor::end,
            m_column);
    }

    Scene& m_scene;
    const QuarterlyData& m_data;
    const Standing& m_standing;
    Rect m_room;
    double m_unit;
    const TextMetrics& m_metrics;
    const Texts& m_texts;
    Rect m_bar;
    double m_names;
    double m_column;
    double m_words_end = 0; ///< where the bar's own words end
};

} // namespace

std::optional<RatioParts>
ratio_parts(const Definitions& definitions, IndicatorPlace indicator,
            const std::function<IndicatorProgress(IndicatorPlace)>& progress_of,
            Language language) {
    const auto& ratio = definitions.indicators[indicator];
    if (ratio.measure != Measure::ratio)
        return std::nullopt;
    const auto part = [&](IndicatorId id) {
        const auto place = *place_of(definitions, id);
        return part_of(definitions, place, progress_of(place), language);
    };
    return RatioParts{part(*ratio.denominator), part(*ratio.numerator)};
}

void add_ratio_plate(Scene& scene, const QuarterlyData& data, const Rect& room, double unit,
                     const TextMetrics& metrics, const Texts& texts) {
    RatioPainter{scene, data, room, unit, metrics, texts}.paint();
}

} // namespace taizhang
