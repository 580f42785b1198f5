#pragma once

#include "chart/axis.h"
#include "chart/cumulative_line.h"

namespace taizhang {

using Path = std::vector<Point>;

/// Days from left to right, values from the bottom up.
class CumulativeLayout {
public:
    /// `room` is what the frame left, `unit` as in ChartFrame.
    CumulativeLayout(const CumulativeData& data, const Rect& room, double unit,
                     const TextMetrics& metrics);

    bool is_possible() const;
    double unit() const { return m_unit; }
    const Rect& plot() const { return m_plot; }
    const Axis& axis() const { return m_axis; }
    double names_height() const { return 1.8 * m_unit; }
    /// Above the plot and in it: where labels may stand.
    Rect label_room() const;
    /// At the right of the plot, for what the lines end in; no width where there is too little
    /// room.
    const Rect& end_room() const { return m_end_room; }

    /// At the end of a day; the day before the year is its beginning.
    double x_after(Date day) const;
    double y_of(double value) const {
        return m_plot.bottom() - m_plot.height * m_axis.share(value);
    }
    Point point(Date day, double value) const { return {x_after(day), y_of(value)}; }
    Point origin() const { return {m_plot.x, m_plot.bottom()}; }

private:
    Period m_span;
    double m_unit;
    Axis m_axis;
    Rect m_plot;
    Rect m_end_room;
};

/// The line where it is known, and what joins its pieces where it is not.
struct ActualPaths {
    std::vector<Path> known;
    std::vector<Path> gaps;
};

/// Steps by day: what was added on a day lifts the line at its end.
ActualPaths actual_paths(const CumulativeData& data, const CumulativeLayout& layout);

/// Steps through totals from the beginning of the year to `last`, `lower` pixels below their
/// height.
Path step_path(std::span<const RunningTotal> totals, Date last, const CumulativeLayout& layout,
               double lower);

} // namespace taizhang
