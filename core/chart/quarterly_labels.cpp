#include "chart/quarterly_labels.h"

#include "chart/label_placer.h"

namespace taizhang {

namespace {

constexpr Lettering value_lettering{13, FontWeight::bold};
constexpr Lettering line_lettering{13, FontWeight::regular};

Rect bounds_for(const QuarterlyLayout& layout) {
    const auto& plot = layout.plot();
    return {plot.x, layout.room().y, plot.width, plot.bottom() - layout.room().y};
}

bool is_just_above(double y, double top) {
    return top - 20 < y && y <= top;
}

/// Finds places for the labels, the most important first.
class QuarterlyLabels {
public:
    QuarterlyLabels(Scene& scene, const QuarterlyData& data, const QuarterlyLayout& layout,
                    const QuarterlyWords& words, const TextMetrics& metrics)
        : m_data(data), m_layout(layout), m_words(words), m_metrics(metrics),
          m_placer(scene, bounds_for(layout), metrics) {}

    void place() {
        for (int quarter = 0; quarter < 4; ++quarter)
            place_actual(quarter);
        if (m_data.line)
            place_line(*m_data.line);
        for (int quarter = 0; quarter < 4; ++quarter)
            place_last_year(quarter);
    }

private:
    const QuarterFigures& figures(int quarter) const {
        return m_data.quarters[static_cast<size_t>(quarter)];
    }
    double width_of(const std::string& text) const {
        return m_metrics.width(text, value_lettering);
    }

    void place_actual(int quarter) {
        const auto& each = figures(quarter);
        if (each.state == BarState::hidden)
            return;
        if (!has_number(each.known))
            return place_unknown(quarter);
        if (!each.actual)
            return;
        const Rect bar = m_layout.actual_bar(quarter, *each.actual);
        const TextShape above{{bar.centre().x, bar.y - 6},
                              m_words.actual(each),
                              value_lettering,
                              ColourRole::text,
                              Anchor::middle,
                              Mark{Series::actual, quarter}};
        m_placer.place(places_of_actual(above, bar, quarter));
    }

    /// Where the bar would stand.
    void place_unknown(int quarter) {
        const Rect foot = m_layout.actual_bar(quarter, 0);
        TextShape text{{foot.centre().x, foot.y - 6},
                       m_words.actual(figures(quarter)),
                       line_lettering,
                       ColourRole::secondary,
                       Anchor::middle,
                       Mark{Series::actual, quarter}};
        std::vector<TextShape> places{text};
        for (const double higher : {14, 28, 42}) {
            places.push_back(text);
            places.back().position.y -= higher;
        }
        m_placer.place(places);
    }

    /// Above the bar or a plan mark close to it, inside, higher up, beside.
    std::vector<TextShape> places_of_actual(const TextShape& above, const Rect& bar,
                                            int quarter) const {
        std::vector<TextShape> places{above};
        const auto add = [&](double shift, double y, ColourRole colour) {
            places.push_back(above);
            places.back().position = {above.position.x + shift, y};
            places.back().colour = colour;
        };
        const auto& plan = figures(quarter).plan;
        if (plan && is_just_above(m_layout.y_of_bar(*plan), bar.y))
            add(0, m_layout.y_of_bar(*plan) - 7, ColourRole::text);
        if (fits_inside(above.text, bar, figures(quarter).state))
            for (const double below : {18, 32})
                add(0, bar.y + below, colour_inside(quarter));
        for (const double higher : {14, 22, 30, 40})
            add(0, above.position.y - higher, ColourRole::text);
        for (const double side : {1, -1})
            add(side * (width_of(above.text) / 2 + 9), above.position.y, ColourRole::text);
        return places;
    }

    bool fits_inside(const std::string& text, const Rect& bar, BarState state) const {
        return state == BarState::whole && bar.height > 40 && width_of(text) + 4 < bar.width;
    }

    ColourRole colour_inside(int quarter) const {
        return actual_colour(m_data, quarter) == ColourRole::data_current ? ColourRole::surface
                                                                          : ColourRole::text;
    }

    /// Above the bar, above it and to the left, inside.
    void place_last_year(int quarter) {
        const auto& each = figures(quarter);
        if (!each.last_year)
            return;
        const Rect bar = m_layout.last_year_bar(quarter, *each.last_year);
        TextShape text{{bar.centre().x, bar.y - 6},
                       m_words.value(*each.last_year, Precision::exact),
                       line_lettering,
                       ColourRole::faint,
                       Anchor::middle,
                       Mark{Series::last_year, quarter}};
        std::vector<TextShape> places{text, text};
        places.back().anchor = Anchor::end;
        places.back().position.x = bar.right();
        text.colour = ColourRole::secondary;
        for (const double below : {17, 30, 44}) {
            text.position.y = bar.y + below;
            if (below + 6 < bar.height && width_of(text.text) < bar.width)
                places.push_back(text);
        }
        m_placer.place(places);
    }

    void place_line(const YearLine& line) {
        if (line.annual_target)
            place_target(*line.annual_target);
        const auto path = line_path(m_data, m_layout);
        if (path.quarters == 0)
            return;
        if (path.forecast)
            place_around(*path.forecast, m_words.forecast(), {Series::forecast, -1});
        const int last = path.quarters - 1;
        place_around(path.end, m_words.to_date(), {Series::cumulative, last});
    }

    /// On the line or below it: at its ends, between the columns.
    void place_target(double target) {
        const auto& plot = m_layout.plot();
        const double y = m_layout.y_of_line(target);
        TextShape text{{},
                       m_words.annual_target(),
                       line_lettering,
                       ColourRole::brand,
                       Anchor::start,
                       Mark{Series::annual_target, -1}};
        const double width = m_metrics.width(text.text, text.lettering);
        std::vector<TextShape> places;
        std::vector<double> lefts{plot.x + 6, plot.right() - width - 6};
        for (int column = 1; column < 4; ++column)
            lefts.push_back(plot.x + m_layout.column_width() * column - width / 2);
        for (const double x : lefts)
            for (const double from_line : {-6, 17}) {
                text.position = {x, y + from_line};
                places.push_back(text);
            }
        m_placer.place(places);
    }

    void place_around(Point point, const std::string& text, const Mark& mark) {
        const double beside = width_of(text) / 2 + 9;
        std::vector<TextShape> places;
        for (const auto& [x, y] :
             {Point{0, -9}, Point{-beside, -9}, Point{-beside, 4}, Point{beside, 12}, Point{0, 21},
              Point{0, -26}, Point{beside + 30, 18}, Point{-beside - 30, -12}})
            places.push_back({{point.x + x, point.y + y},
                              text,
                              line_lettering,
                              ColourRole::brand,
                              Anchor::middle,
                              mark});
        m_placer.place(places);
    }

    const QuarterlyData& m_data;
    const QuarterlyLayout& m_layout;
    const QuarterlyWords& m_words;
    const TextMetrics& m_metrics;
    LabelPlacer m_placer;
};

/// The end of the year; to the right of a fourth quarter that is running.
Point forecast_point(const QuarterlyLayout& layout, double forecast, int quarters_begun) {
    Point point = layout.on_line(3, forecast);
    if (quarters_begun == 4)
        point.x = layout.plot().right();
    return point;
}

} // namespace

ColourRole actual_colour(const QuarterlyData& data, int place) {
    const bool highlighted = !data.selected || *data.selected == place;
    return highlighted ? ColourRole::data_current : ColourRole::data_past;
}

LinePath line_path(const QuarterlyData& data, const QuarterlyLayout& layout) {
    LinePath path;
    double sum = 0;
    bool is_whole = true;
    for (int place = 0; place < 4; ++place) {
        const auto& quarter = data.quarters[static_cast<size_t>(place)];
        if (!quarter.actual && has_number(quarter.known))
            break;
        ++path.quarters;
        is_whole = is_whole && quarter.known == Known::whole;
        path.sums.push_back(layout.on_line(place, sum += quarter.actual.value_or(0)));
    }
    if (!is_whole)
        path.sums.clear();
    if (path.quarters == 0)
        return path;
    path.end = layout.on_line(path.quarters - 1, data.line->to_date);
    if (data.line->forecast)
        path.forecast = forecast_point(layout, *data.line->forecast, path.quarters);
    return path;
}

void add_labels(Scene& scene, const QuarterlyData& data, const QuarterlyLayout& layout,
                const QuarterlyWords& words, const TextMetrics& metrics) {
    QuarterlyLabels{scene, data, layout, words, metrics}.place();
}

} // namespace taizhang
