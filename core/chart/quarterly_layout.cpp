#include "chart/quarterly_layout.h"

#include "chart/plot_axes.h"

#include <algorithm>
#include <cmath>

namespace taizhang {

namespace {

// In units.
constexpr double widest_bar = 5;
constexpr double overhang = 0.15; ///< of a plan mark over its bar
constexpr double least_quarterly_plot = 2.5;

double greatest_bar(const QuarterlyData& data) {
    double greatest = has_year_bar(data) ? *data.standing.to_date : 0;
    for (const auto& each : data.quarters) {
        if (each.state != BarState::hidden)
            greatest = std::max(greatest, each.actual.value_or(0));
        greatest = std::max({greatest, each.last_year.value_or(0), each.plan.value_or(0)});
        if (each.reported)
            greatest = std::max(greatest, each.reported->value.value_or(0));
    }
    return greatest;
}

bool has_last_year(const QuarterlyData& data) {
    return std::ranges::any_of(data.quarters,
                               [](const auto& each) { return each.last_year.has_value(); });
}

} // namespace

QuarterlyLayout::QuarterlyLayout(const QuarterlyData& data, const Rect& room, double unit,
                                 const TextMetrics& metrics)
    : m_room(room), m_unit(unit),
      m_axis(nice_axis(greatest_bar(data), data.decimals, most_axis_steps)),
      m_plan_kind(data.plan_kind), m_columns(has_year_bar(data) ? 5 : 4),
      m_is_compared(has_last_year(data)) {
    const double left = axis_room(m_axis, unit, metrics);
    m_plot = {std::ceil(room.x + left), std::round(room.y + room_above_plot * unit),
              std::floor(room.width - left) - 1,
              std::floor(room.height - room_above_plot * unit - names_height())};
    const double widest = widest_bar * unit;
    m_actual_width = std::round(std::min(widest, column_width() * (m_is_compared ? 0.36 : 0.42)));
    if (!m_is_compared)
        return;
    m_last_year_width = std::round(m_actual_width * 0.56);
    m_bar_gap = std::round(m_actual_width * 0.1);
}

double QuarterlyLayout::names_height() const {
    return 2.7 * m_unit;
}

bool QuarterlyLayout::is_possible() const {
    return m_plot.width >= 2 * least_quarterly_plot * m_unit &&
           m_plot.height >= least_quarterly_plot * m_unit;
}

Rect QuarterlyLayout::column(int place) const {
    return {m_plot.x + column_width() * place, m_room.y, column_width(),
            m_plot.bottom() + names_height() - m_room.y};
}

double QuarterlyLayout::y_of_bar(double value) const {
    return std::round(m_plot.bottom() - m_plot.height * m_axis.share(value));
}

Rect QuarterlyLayout::bar(double left, double width, double value) const {
    const double top = y_of_bar(value);
    return {left, top, width, m_plot.bottom() - top};
}

Rect QuarterlyLayout::actual_bar(int place, double value) const {
    return bar(actual_left(place), m_actual_width, value);
}

Rect QuarterlyLayout::last_year_bar(int place, double value) const {
    return bar(bars_left(place), m_last_year_width, value);
}

/// A plan is for the actual bar; a level or a limit holds for both.
Segment QuarterlyLayout::plan_mark(int place, double value) const {
    const double y = y_of_bar(value);
    const double left = m_plan_kind == PlanKind::plan ? actual_left(place) : bars_left(place);
    const double over = overhang * m_unit;
    return {{left - over, y}, {actual_left(place) + m_actual_width + over, y}};
}

double QuarterlyLayout::bars_left(int place) const {
    const double width = m_last_year_width + m_bar_gap + m_actual_width;
    return std::round(column_middle(place) - width / 2);
}

/// The year's bar stands alone.
double QuarterlyLayout::actual_left(int place) const {
    if (place == year_place)
        return std::round(column_middle(place) - m_actual_width / 2);
    return bars_left(place) + m_last_year_width + m_bar_gap;
}

} // namespace taizhang
