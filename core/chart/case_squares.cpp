#include "chart/case_squares.h"

#include "chart/finding.h"
#include "chart/placed_text.h"
#include "chart/quarterly_data.h"
#include "text/ids/chart.h"
#include "text/ids/plate.h"

#include <algorithm>
#include <cmath>

namespace taizhang {

namespace {

constexpr double most_in_quarter = 40;
constexpr double head_row = 2.0;
constexpr double step_row = 2.1;
constexpr double block_gap = 1.2;

bool is_few(const FunnelStep& step) {
    if (!step.value || step.known != Known::whole || step.decimals > 0)
        return false;
    double sum = 0;
    for (const auto& quarter : step.quarters) {
        if (quarter.value_or(0) > most_in_quarter)
            return false;
        sum += quarter.value_or(0);
    }
    return sum == *step.value;
}

/// Steps that count the same thing, in their order.
std::vector<std::string> units_of(const FunnelData& data) {
    std::vector<std::string> units;
    for (const auto& step : data.steps)
        if (std::ranges::find(units, step.unit) == units.end())
            units.push_back(step.unit);
    return units;
}

class SquarePainter {
public:
    SquarePainter(Scene& scene, const FunnelData& data, const Rect& room, double unit,
                  const TextMetrics& metrics, const Texts& texts)
        : m_scene(scene), m_data(data), m_room(room), m_unit(unit), m_metrics(metrics),
          m_texts(texts), m_names(std::min(room.width * 0.3, f(12))),
          m_column((room.width - m_names) / 5) {}

    bool is_possible() const {
        const auto blocks = static_cast<double>(units_of(m_data).size());
        const double height = f(head_row + block_gap) * blocks +
                              f(step_row) * static_cast<double>(m_data.steps.size());
        return height <= m_room.height && m_column >= f(4.5);
    }

    void paint() {
        double y = m_room.y;
        for (const auto& unit : units_of(m_data)) {
            add_head(unit, y);
            y += f(head_row);
            for (const auto& step : m_data.steps)
                if (step.unit == unit) {
                    add_step(step, y);
                    y += f(step_row);
                }
            y += f(block_gap);
        }
    }

private:
    double f(double units) const { return units * m_unit; }
    double column(int place) const { return m_room.x + m_names + m_column * place; }

    void put(Point middle, const std::string& text, double size, FontWeight weight,
             ColourRole colour, Anchor anchor, double width) {
        const Lettering lettering{f(size), weight};
        add_text(m_scene, middle, fitted(text, lettering, width, m_metrics), lettering, colour,
                 anchor);
    }

    void add_rule(double y, double width, ColourRole colour) {
        m_scene.add(
            LineShape{{{m_room.x, y}, {m_room.right(), y}}, colour, width, Dash::solid, {}});
    }

    void add_head(const std::string& unit, double top) {
        const double middle = top + f(0.9);
        put({m_room.x, middle}, m_texts(text_id::plate_square, unit), 0.86, FontWeight::bold,
            ColourRole::bad_text, Anchor::start, m_names - f(0.5));
        for (int place = 0; place < 4; ++place)
            put({column(place), middle}, std::string{quarter_name(place, m_texts)}, 0.86,
                FontWeight::regular, ColourRole::secondary, Anchor::start, m_column - f(0.3));
        put({m_room.right(), middle}, std::string{m_texts(text_id::chart_to_date)}, 0.86,
            FontWeight::regular, ColourRole::secondary, Anchor::end, m_column);
        add_rule(top + f(head_row) - 2, 1.4, ColourRole::marker);
    }

    void add_step(const FunnelStep& step, double top) {
        const double middle = top + f(step_row / 2);
        m_scene.zones.push_back(
            {{m_room.x, top, m_room.width, f(step_row)}, {Series::whole_column, step.indicator}});
        put({m_room.x, middle}, step.name, 0.95, FontWeight::regular, ColourRole::text,
            Anchor::start, m_names - f(0.5));
        for (int place = 0; place < 4; ++place)
            add_cell(step, place, middle);
        put({m_room.right(), middle},
            measured({step.name, step.unit, step.decimals, m_data.year}, *step.value,
                     step.precision, m_texts),
            1.0, FontWeight::bold, ColourRole::text, Anchor::end, m_column);
        add_rule(top + f(step_row), 1, ColourRole::border);
    }

    /// As many squares as there is room for beside their number, else the number alone.
    void add_cell(const FunnelStep& step, int place, double middle) {
        const auto& value = step.quarters[place];
        double x = column(place);
        if (!value)
            return put({x, middle}, std::string{m_texts(text_id::plate_not_begun)}, 0.8,
                       FontWeight::regular, ColourRole::secondary, Anchor::start,
                       m_column - f(0.3));
        if (f(1.1) * *value + f(2) < m_column)
            for (int square = 0; square < static_cast<int>(*value); ++square, x += f(1.1))
                m_scene.add(RectShape{{x, middle - f(0.5), f(1), f(1)},
                                      ColourRole::data_past,
                                      0,
                                      Fill::solid,
                                      Mark{Series::actual, step.indicator}});
        const std::string number =
            value_label(*value, step.decimals, step.unit, Precision::exact, m_texts);
        put({x + (x > column(place) ? f(0.2) : 0), middle}, number, 0.9, FontWeight::regular,
            *value > 0 ? ColourRole::text : ColourRole::secondary, Anchor::start,
            column(place) + m_column - x - f(0.3));
    }

    Scene& m_scene;
    const FunnelData& m_data;
    Rect m_room;
    double m_unit;
    const TextMetrics& m_metrics;
    const Texts& m_texts;
    double m_names;
    double m_column;
};

} // namespace

bool has_few_cases(const FunnelData& data) {
    return !data.steps.empty() && std::ranges::all_of(data.steps, is_few);
}

bool add_case_squares(Scene& scene, const FunnelData& data, const Rect& room, double unit,
                      const TextMetrics& metrics, const Texts& texts) {
    SquarePainter painter{scene, data, room, unit, metrics, texts};
    if (!painter.is_possible())
        return false;
    painter.paint();
    return true;
}

} // namespace taizhang
