#include "chart/quarterly_layout.h"

#include "chart/plot_axes.h"

#include <algorithm>
#include <cmath>

namespace taizhang {

namespace {

constexpr double room_above = 24; ///< for labels above the highest value
constexpr double widest_bar = 72;
constexpr double overhang = 6; ///< of a plan mark over its bar
constexpr double least_plot = 40;

double greatest_bar(const QuarterlyData& data) {
    double greatest = 0;
    for (const auto& each : data.quarters) {
        if (each.state != BarState::hidden)
            greatest = std::max(greatest, each.actual.value_or(0));
        greatest = std::max({greatest, each.last_year.value_or(0), each.plan.value_or(0)});
    }
    return greatest;
}

double greatest_of_line(const QuarterlyData& data) {
    if (!data.line)
        return 0;
    const auto& line = *data.line;
    return std::max({line.to_date, line.annual_target.value_or(0), line.forecast.value_or(0)});
}

bool has_last_year(const QuarterlyData& data) {
    return std::ranges::any_of(data.quarters,
                               [](const auto& each) { return each.last_year.has_value(); });
}

} // namespace

QuarterlyLayout::QuarterlyLayout(const QuarterlyData& data, const Rect& room,
                                 const TextMetrics& metrics)
    : m_room(room), m_axes(nice_axes(greatest_bar(data), greatest_of_line(data), data.decimals)),
      m_plan_kind(data.plan_kind) {
    const double left = axis_room(m_axes.left, metrics);
    const double right = data.line ? axis_room(m_axes.right, metrics) : 0;
    m_plot = {std::round(room.x + left), std::round(room.y + room_above),
              std::floor(room.width - left - right),
              std::floor(room.height - room_above - category_row)};
    const bool compared = has_last_year(data);
    m_actual_width = std::round(std::min(widest_bar, column_width() * (compared ? 0.28 : 0.36)));
    if (!compared)
        return;
    m_last_year_width = std::round(m_actual_width * 0.74);
    m_bar_gap = std::round(column_width() * 0.025);
}

bool QuarterlyLayout::is_possible() const {
    return m_plot.width >= least_plot && m_plot.height >= least_plot;
}

Rect QuarterlyLayout::column(int place) const {
    return {m_plot.x + column_width() * place, m_room.y, column_width(),
            m_plot.bottom() + category_row - m_room.y};
}

double QuarterlyLayout::y_of_bar(double value) const {
    return std::round(m_plot.bottom() - m_plot.height * m_axes.left.share(value));
}

double QuarterlyLayout::y_of_line(double value) const {
    return m_plot.bottom() - m_plot.height * m_axes.right.share(value);
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
    return {{left - overhang, y}, {actual_left(place) + m_actual_width + overhang, y}};
}

Point QuarterlyLayout::on_line(int place, double value) const {
    return {actual_left(place) + m_actual_width / 2, y_of_line(value)};
}

double QuarterlyLayout::bars_left(int place) const {
    const double width = m_last_year_width + m_bar_gap + m_actual_width;
    return std::round(column_middle(place) - width / 2);
}

double QuarterlyLayout::actual_left(int place) const {
    return bars_left(place) + m_last_year_width + m_bar_gap;
}

} // namespace taizhang
