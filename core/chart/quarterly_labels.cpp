#include "chart/quarterly_labels.h"

#include "chart/label_placer.h"

namespace taizhang {

namespace {

constexpr std::array value_sizes{1.12, 0.95, 0.8, 0.68}; ///< in units, the first that fits
constexpr double label_gap = 0.35;                       ///< in units, above a bar or a tick
constexpr double near = 1.5; ///< in units: a tick so little over a bar has its label above it

Rect bounds_for(const QuarterlyLayout& layout) {
    const auto& plot = layout.plot();
    return {plot.x, layout.room().y, plot.width, plot.bottom() - layout.room().y};
}

/// Finds places for the labels, the most important first.
class QuarterlyLabels {
public:
    QuarterlyLabels(Scene& scene, const QuarterlyData& data, const QuarterlyLayout& layout,
                    const QuarterlyWords& words, const TextMetrics& metrics)
        : m_data(data), m_layout(layout), m_words(words),
          m_placer(scene, bounds_for(layout), metrics) {}

    void place() {
        for (int quarter = 0; quarter < 4; ++quarter)
            place_actual(quarter);
        if (has_year_bar(m_data))
            place_year();
        for (int quarter = 0; quarter < 4; ++quarter)
            place_plan(quarter);
        for (int quarter = 0; quarter < 4; ++quarter)
            place_last_year(quarter);
    }

private:
    const QuarterFigures& figures(int quarter) const {
        return m_data.quarters[static_cast<size_t>(quarter)];
    }
    double f(double units) const { return units * m_layout.unit(); }

    TextShape label(Point at, std::string text, FontWeight weight, ColourRole colour,
                    const Mark& mark) const {
        return {at,     std::move(text), {f(value_sizes.front()), weight},
                colour, Anchor::middle,  mark};
    }

    /// The same label in each size that is tried, at each of the heights.
    void place_in_sizes(const TextShape& text, std::span<const double> sizes,
                        std::span<const double> higher) {
        std::vector<TextShape> places;
        for (const double size : sizes)
            for (const double up : higher) {
                places.push_back(text);
                places.back().lettering.size = f(size);
                places.back().position.y -= f(up);
            }
        m_placer.place(places);
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
        double foot = bar.y;
        if (each.plan) {
            const double tick = m_layout.y_of_bar(*each.plan);
            if (bar.y - f(near) < tick && tick <= bar.y + f(0.1))
                foot = tick;
        }
        place_in_sizes(label({bar.centre().x, foot - f(label_gap)}, m_words.actual(each),
                             FontWeight::bold, ColourRole::text, {Series::actual, quarter}),
                       value_sizes, std::array{0.0, 1.2, 2.2});
    }

    /// Where the bar would stand; below the name of the quarter stands why.
    void place_unknown(int quarter) {
        const Rect foot = m_layout.actual_bar(quarter, 0);
        place_in_sizes(label({foot.centre().x, foot.y - f(label_gap)}, "–", FontWeight::regular,
                             ColourRole::secondary, {Series::actual, quarter}),
                       std::array{1.12, 0.86}, std::array{0.0, 1.2, 2.4});
    }

    void place_year() {
        const Rect bar = m_layout.actual_bar(QuarterlyLayout::year_place, *m_data.standing.to_date);
        place_in_sizes(label({bar.centre().x, bar.y - f(label_gap)}, m_words.year_total(),
                             FontWeight::bold, ColourRole::text, {Series::actual, -1}),
                       value_sizes, std::array{0.0});
    }

    /// Of a quarter that has not begun: the plan is all there is to say of it.
    void place_plan(int quarter) {
        const auto& each = figures(quarter);
        if (!each.plan || each.state != BarState::ahead)
            return;
        const auto [from, to] = m_layout.plan_mark(quarter, *each.plan);
        const TextShape text =
            label({(from.x + to.x) / 2, from.y - f(label_gap)}, m_words.planned(*each.plan),
                  FontWeight::regular, ColourRole::secondary, {Series::plan, quarter});
        std::vector<TextShape> places;
        for (const double size : {0.86, 0.76, 0.68})
            for (const double down : {0.0, label_gap + 1.1}) {
                places.push_back(text);
                places.back().lettering.size = f(size);
                places.back().position.y += f(down);
            }
        m_placer.place(places);
    }

    void place_last_year(int quarter) {
        const auto& each = figures(quarter);
        if (!each.last_year)
            return;
        const Rect bar = m_layout.last_year_bar(quarter, *each.last_year);
        TextShape text =
            label({bar.centre().x, bar.y - f(label_gap)},
                  m_words.value(*each.last_year, Precision::exact), FontWeight::regular,
                  ColourRole::secondary, {Series::last_year, quarter});
        std::vector<TextShape> places;
        for (const double size : {0.9, 0.76, 0.68})
            for (const Anchor anchor : {Anchor::middle, Anchor::end}) {
                places.push_back(text);
                places.back().lettering.size = f(size);
                places.back().anchor = anchor;
                if (anchor == Anchor::end)
                    places.back().position.x = bar.right();
            }
        m_placer.place(places);
    }

    const QuarterlyData& m_data;
    const QuarterlyLayout& m_layout;
    const QuarterlyWords& m_words;
    LabelPlacer m_placer;
};

} // namespace

ColourRole actual_colour(const QuarterlyData& data, int place) {
    const bool runs = data.quarters[place].state == BarState::running;
    return runs || data.selected == place ? ColourRole::data_current : ColourRole::data_past;
}

void add_labels(Scene& scene, const QuarterlyData& data, const QuarterlyLayout& layout,
                const QuarterlyWords& words, const TextMetrics& metrics) {
    QuarterlyLabels{scene, data, layout, words, metrics}.place();
}

} // namespace taizhang
