#include "chart/cumulative_layout.h"

#include "chart/plot_axes.h"

#include <algorithm>
#include <cmath>

namespace taizhang {

namespace {

// In units.
constexpr double least_cumulative_plot = 3;
constexpr double least_for_ends = 22; ///< of the room's width
constexpr double end_labels_room = 8.4;

double greatest_of(const CumulativeData& data) {
    double greatest = std::max({data.standing.to_date.value_or(0), data.standing.target.value_or(0),
                                data.standing.forecast.value_or(0)});
    for (const auto* line : {&data.actual, &data.last_year, &data.plan})
        for (const auto& total : *line)
            greatest = std::max(greatest, total.value);
    return greatest;
}

} // namespace

CumulativeLayout::CumulativeLayout(const CumulativeData& data, const Rect& room, double unit,
                                   const TextMetrics& metrics)
    : m_span(data.span), m_unit(unit),
      m_axis(nice_axis(greatest_of(data), data.decimals, most_axis_steps)) {
    const double left = axis_room(m_axis, unit, metrics);
    const double right = room.width >= least_for_ends * unit ? end_labels_room * unit : 0.6 * unit;
    m_plot = {std::ceil(room.x + left), std::round(room.y + room_above_plot * unit),
              std::floor(room.width - left - right) - 1,
              std::floor(room.height - room_above_plot * unit - names_height())};
    if (room.width >= least_for_ends * unit)
        m_end_room = {m_plot.right() + 0.4 * unit, room.y, right - 0.4 * unit,
                      m_plot.bottom() - room.y};
}

bool CumulativeLayout::is_possible() const {
    return m_plot.width >= least_cumulative_plot * m_unit &&
           m_plot.height >= least_cumulative_plot * m_unit;
}

Rect CumulativeLayout::label_room() const {
    const double above = room_above_plot * m_unit;
    return {m_plot.x, m_plot.y - above, m_plot.width, m_plot.height + above};
}

double CumulativeLayout::x_after(Date day) const {
    const auto days = static_cast<double>((day - m_span.start).count() + 1);
    return m_plot.x + m_plot.width * days / day_count(m_span);
}

namespace {

/// What was added on a day lifts the line within that day.
class PathMaker {
public:
    PathMaker(const CumulativeData& data, const CumulativeLayout& layout)
        : m_data(data), m_layout(layout),
          m_day(data.span.start - std::chrono::days{1}), m_path{layout.origin()} {}

    ActualPaths paths() {
        for (const auto& [day, value] : m_data.actual)
            if (!touches_unknown({day, day}))
                go_to(day, value);
        if (m_data.standing.to_date && (m_day < m_data.day || m_path.size() == 1))
            go_to(m_data.day, *m_data.standing.to_date);
        m_paths.known.push_back(std::move(m_path));
        std::erase_if(m_paths.known, [](const Path& path) { return path.size() < 2; });
        return std::move(m_paths);
    }

private:
    bool touches_unknown(const Period& days) const {
        return std::ranges::any_of(m_data.unknown,
                                   [&](const Period& unknown) { return unknown.overlaps(days); });
    }

    void go_to(Date day, double value) {
        const Point to = m_layout.point(day, value);
        if (m_day < day && touches_unknown({m_day + std::chrono::days{1}, day})) {
            m_paths.gaps.push_back({m_path.back(), to});
            m_paths.known.push_back(std::move(m_path));
            m_path.clear();
        } else {
            const Point from = m_layout.point(day, m_value);
            if (from != m_path.back())
                m_path.push_back(from);
        }
        if (m_path.empty() || m_path.back() != to)
            m_path.push_back(to);
        m_day = day;
        m_value = value;
    }

    const CumulativeData& m_data;
    const CumulativeLayout& m_layout;
    Date m_day;
    double m_value = 0;
    Path m_path;
    ActualPaths m_paths;
};

} // namespace

ActualPaths actual_paths(const CumulativeData& data, const CumulativeLayout& layout) {
    return PathMaker{data, layout}.paths();
}

Path step_path(std::span<const RunningTotal> totals, Date last, const CumulativeLayout& layout,
               double lower) {
    Path path;
    double value = 0;
    const auto add = [&](Date day, double height) {
        const Point point = layout.point(day, height);
        path.push_back({point.x, std::min(point.y + lower, layout.plot().bottom())});
    };
    path.push_back(layout.origin());
    for (const auto& total : totals) {
        add(total.day, value);
        add(total.day, value = total.value);
    }
    if (totals.empty() || totals.back().day < last)
        add(last, value);
    return path;
}

} // namespace taizhang
