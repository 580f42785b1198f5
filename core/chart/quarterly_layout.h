#pragma once

#include "chart/axis.h"
#include "chart/quarterly_data.h"
#include "chart/scene.h"

namespace taizhang {

/// Where everything of a quarterly chart stands.
class QuarterlyLayout {
public:
    static constexpr double category_row = 26;

    /// `room` is what the frame left.
    QuarterlyLayout(const QuarterlyData& data, const Rect& room, const TextMetrics& metrics);

    /// There is too little room for a plot otherwise.
    bool is_possible() const;

    const AxisPair& axes() const { return m_axes; }
    const Rect& room() const { return m_room; }
    const Rect& plot() const { return m_plot; }

    double column_width() const { return m_plot.width / 4; }
    double column_middle(int place) const { return m_plot.x + column_width() * (place + 0.5); }
    /// The whole column with its label.
    Rect column(int place) const;

    double y_of_bar(double value) const;
    Rect actual_bar(int place, double value) const;
    Rect last_year_bar(int place, double value) const;
    Segment plan_mark(int place, double value) const;
    /// A point of the cumulative line.
    Point on_line(int place, double value) const;
    double y_of_line(double value) const;

private:
    Rect bar(double left, double width, double value) const;
    double bars_left(int place) const;
    double actual_left(int place) const;

    Rect m_room;
    Rect m_plot;
    AxisPair m_axes;
    PlanKind m_plan_kind;
    double m_actual_width = 0;
    double m_last_year_width = 0; ///< 0 when there is nothing to compare with
    double m_bar_gap = 0;
};

} // namespace taizhang
