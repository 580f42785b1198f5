#pragma once

#include "chart/axis.h"
#include "chart/quarterly_data.h"
#include "chart/scene.h"

namespace taizhang {

/// Where everything of a quarterly chart stands.
class QuarterlyLayout {
public:
    /// The place of the bar of the whole year, behind those of its quarters.
    static constexpr int year_place = 4;

    /// `room` is what the frame left, `unit` as in ChartFrame.
    QuarterlyLayout(const QuarterlyData& data, const Rect& room, double unit,
                    const TextMetrics& metrics);

    /// There is too little room for a plot otherwise.
    bool is_possible() const;

    double unit() const { return m_unit; }
    const Axis& axis() const { return m_axis; }
    const Rect& room() const { return m_room; }
    const Rect& plot() const { return m_plot; }
    /// Of the names below the plot; a second row stands below some of them.
    double names_height() const;

    int columns() const { return m_columns; }
    double column_width() const { return m_plot.width / m_columns; }
    double column_middle(int place) const { return m_plot.x + column_width() * (place + 0.5); }
    /// The whole column with its names.
    Rect column(int place) const;

    double y_of_bar(double value) const;
    Rect actual_bar(int place, double value) const;
    Rect last_year_bar(int place, double value) const;
    Segment plan_mark(int place, double value) const;

private:
    Rect bar(double left, double width, double value) const;
    double bars_left(int place) const;
    double actual_left(int place) const;

    Rect m_room;
    double m_unit;
    Rect m_plot;
    Axis m_axis;
    PlanKind m_plan_kind;
    int m_columns = 4;
    bool m_is_compared = false;
    double m_actual_width = 0;
    double m_last_year_width = 0; ///< 0 when there is nothing to compare with
    double m_bar_gap = 0;
};

} // namespace taizhang
