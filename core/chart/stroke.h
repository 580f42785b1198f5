#pragma once

#include "chart/scene.h"

namespace taizhang {

/// Diagonal lines that fill a rectangle; painters need no clipping. None for a fill without lines.
std::vector<Segment> hatch_of(const Rect& rect, Fill fill);

/// How wide the lines and the outline of a fill are; 0 for one that has none.
double hatch_width_of(Fill fill);
double outline_width_of(Fill fill);

inline constexpr double ring_width = 2;

/// Length of a dash and of the gap behind it.
struct DashLengths {
    double dash = 0;
    double gap = 0;
};

/// For a line that is not solid.
DashLengths lengths_of(Dash dash);

/// A line cut into the pieces that are painted; one per edge when solid.
std::vector<Segment> pieces_of(const LineShape& line);

/// Corners of a diamond, triangle or square; empty for round symbols.
std::vector<Point> corners_of(const SymbolShape& symbol);

} // namespace taizhang
