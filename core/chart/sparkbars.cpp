#include "chart/sparkbars.h"

#include <algorithm>
#include <cmath>

namespace taizhang {

namespace {

constexpr Lettering spark_lettering{11, FontWeight::regular};
constexpr double names_height = 16;
constexpr double room_above_bars = 2;

double label_row_of(SparkNames names) {
    return names == SparkNames::below ? names_height : 0.0;
}

double greatest_of(const QuarterlyData& data) {
    double greatest = 0;
    for (const auto& quarter : data.quarters)
        greatest = std::max({greatest, quarter.actual.value_or(0), quarter.plan.value_or(0)});
    return greatest;
}

Fill spark_fill_of(BarState state) {
    return state == BarState::carried ? Fill::striped : Fill::solid;
}

/// A year whose parts are not known: one bar across, beside the years before it.
class SparkYears {
public:
    SparkYears(Scene& scene, const QuarterlyData& data, SparkNames names)
        : m_scene(scene), m_years(years_of(data)), m_label_row(label_row_of(names)) {
        for (const auto& bar : m_years.bars)
            m_greatest = std::max(m_greatest, bar.total.value_or(0));
    }

    void add(const TextMetrics& metrics) {
        const auto count = static_cast<double>(m_years.bars.size());
        const double width = std::floor(m_scene.size.width / std::max(2.0, count));
        double x = m_scene.size.width - width * count;
        for (const auto& bar : m_years.bars) {
            add_bar(bar, {x, 0, width, m_scene.size.height}, metrics);
            x += width;
        }
    }

private:
    void add_bar(const YearBar& bar, const Rect& column, const TextMetrics& metrics) {
        const bool is_last = &bar == &m_years.bars.back();
        m_scene.zones.push_back({column, {Series::whole_column, -1}});
        const double base = column.height - m_label_row;
        const double inset = std::round(column.width * 0.2);
        if (bar.total && m_greatest > 0) {
            const double height = std::round((base - room_above_bars) * *bar.total / m_greatest);
            m_scene.add(
                RectShape{{column.x + inset, base - height, column.width - 2 * inset, height},
                          is_last ? ColourRole::data_current : ColourRole::data_past,
                          0,
                          bar.running ? Fill::hatched : Fill::solid,
                          Mark{Series::actual, -1}});
        }
        const auto name = std::to_string(bar.year);
        if (m_label_row > 0 && base >= 0 && metrics.width(name, spark_lettering) <= column.width)
            m_scene.add(TextShape{{column.centre().x, base + m_label_row / 2 + 1 +
                                                          baseline_below_middle(spark_lettering)},
                                  name,
                                  spark_lettering,
                                  ColourRole::secondary,
                                  Anchor::middle,
                                  {}});
    }

    Scene& m_scene;
    YearsData m_years;
    double m_label_row;
    double m_greatest = 0;
};

/// One column of the four.
class Spark {
public:
    Spark(Scene& scene, const QuarterlyData& data, int place, SparkNames names)
        : m_scene(scene), m_data(data), m_label_row(label_row_of(names)),
          m_place(place), m_column{std::round(scene.size.width / 4 * place), 0,
                                   std::floor(scene.size.width / 4), scene.size.height},
          m_greatest(greatest_of(data)) {}

    void add(const TextMetrics& metrics) {
        m_scene.zones.push_back({m_column, {Series::whole_column, m_place}});
        const auto& quarter = m_data.quarters[m_place];
        if (quarter.actual)
            add_bar(*quarter.actual, quarter.state);
        if (quarter.plan)
            add_plan(*quarter.plan);
        add_label(metrics);
    }

private:
    double base() const { return m_scene.size.height - m_label_row; }
    double y_of(double value) const {
        return m_greatest > 0 ? std::round(base() - (base() - room_above_bars) * value / m_greatest)
                              : base();
    }

    void add_bar(double value, BarState state) {
        const double inset = std::round(m_column.width * 0.14);
        const bool highlighted = !m_data.selected || *m_data.selected == m_place;
        m_scene.add(RectShape{
            {m_column.x + inset, y_of(value), m_column.width - 2 * inset, base() - y_of(value)},
            highlighted ? ColourRole::data_current : ColourRole::data_past,
            0,
            spark_fill_of(state),
            Mark{Series::actual, m_place}});
    }

    void add_plan(double value) {
        const double inset = std::round(m_column.width * 0.06);
        m_scene.add(
            LineShape{{{m_column.x + inset, y_of(value)}, {m_column.right() - inset, y_of(value)}},
                      ColourRole::marker,
                      2,
                      Dash::solid,
                      Mark{Series::plan, m_place}});
    }

    void add_label(const TextMetrics& metrics) {
        const auto name = "Q" + std::to_string(m_place + 1);
        if (m_label_row <= 0 || base() < 0 || metrics.width(name, spark_lettering) > m_column.width)
            return;
        m_scene.add(TextShape{{m_column.centre().x, base() + m_label_row / 2 + 1 +
                                                        baseline_below_middle(spark_lettering)},
                              name,
                              spark_lettering,
                              ColourRole::secondary,
                              Anchor::middle,
                              {}});
    }

    Scene& m_scene;
    const QuarterlyData& m_data;
    double m_label_row;
    int m_place;
    Rect m_column;
    double m_greatest;
};

} // namespace

Scene sparkbars(const QuarterlyData& data, Size size, const TextMetrics& metrics,
                SparkNames names) {
    Scene scene;
    scene.size = size;
    scene.title = data.name;
    if (has_no_quarter(data)) {
        SparkYears{scene, data, names}.add(metrics);
        return scene;
    }
    for (int place = 0; place < 4; ++place)
        Spark{scene, data, place, names}.add(metrics);
    return scene;
}

} // namespace taizhang
