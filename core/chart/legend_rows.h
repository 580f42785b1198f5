#pragma once

#include "chart/chart_frame.h"

namespace taizhang {

/// The entries of a legend in rows; a row is as wide as its entries need.
class LegendRows {
public:
    /// Names that are wider than `width` are shortened. Without `frame.answers` what is hidden has
    /// no entry.
    LegendRows(std::span<const LegendEntry> legend, const ChartFrame& frame, double width,
               const TextMetrics& metrics);

    bool empty() const { return m_rows.empty(); }
    int count() const { return static_cast<int>(m_rows.size()); }
    double width(int row) const { return m_rows[static_cast<size_t>(row)].width; }
    double row_height() const { return 1.4 * m_unit; }

    /// Adds a row with its left edge and middle line at `left`, with the boxes that answer a click.
    void add(Scene& scene, int row, Point left) const;

private:
    struct Row {
        std::vector<LegendEntry> entries;
        double width = 0;
    };

    Lettering lettering() const { return {0.8 * m_unit, FontWeight::regular}; }
    double swatch_width() const { return 1.05 * m_unit; }
    double swatch_gap() const { return 0.35 * m_unit; }
    double width_of(const LegendEntry& entry) const;
    bool is_hidden(const LegendEntry& entry) const;
    void add_entry(Scene& scene, const LegendEntry& entry, const Rect& box) const;
    void add_swatch(Scene& scene, const LegendEntry& entry, Point left) const;

    const ChartFrame& m_frame;
    const TextMetrics& m_metrics;
    double m_unit;
    std::vector<Row> m_rows;
};

} // namespace taizhang
