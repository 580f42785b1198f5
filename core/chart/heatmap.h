#pragma once

#include "chart/scene.h"

#include <functional>

namespace taizhang {

// A heatmap of hundreds of rows and dozens of columns shows a part of them below fixed titles and
// beside fixed names. What all of them need is measured once (HeatmapLayout); a scene then has the
// visible cells alone, so scrolling costs what is seen and not what there is.

/// What stands around the cells.
struct HeatmapNames {
    std::vector<std::string> rows;
    std::vector<std::string> columns;
    std::string totals;      ///< title of a last column with a figure for each row
    std::string widest_cell; ///< a text as wide as any of the cells'

    friend bool operator==(const HeatmapNames&, const HeatmapNames&) = default;
};

struct HeatmapCell {
    std::string text; ///< may be empty
    ColourRole colour = ColourRole::heat_blank;
    Fill fill = Fill::solid;
    std::optional<SymbolKind> symbol = {}; ///< before the text; such a cell is written bold and red
    bool has_note = false;                 ///< a dot in the corner: the hover card says more

    friend bool operator==(const HeatmapCell&, const HeatmapCell&) = default;
};

/// The cell at a row and column.
using HeatmapCells = std::function<HeatmapCell(int row, int column)>;

/// Where everything stands in a size, whichever part is shown.
struct HeatmapLayout {
    Size size;
    double names_width = 0;
    double titles_height = 0;
    double column_width = 0;
    double totals_width = 0;
    double row_height = 0;
    int rows_shown = 0; ///< whole rows for which there is room, at least 1
    int columns_shown = 0;
    Lettering title; ///< of the titles, smaller where more columns are shown then
    std::vector<std::vector<std::string>> titles; ///< of the columns, broken into lines
    std::vector<std::vector<std::string>> names;  ///< of the rows, likewise
};

inline constexpr double heatmap_row = 36;
inline constexpr double heatmap_column = 66;

/// The least that a cell takes. Rows are as high as `heatmap_row` where there is room, and lower
/// where more of them are seen then.
struct HeatmapDensity {
    double row = heatmap_row;
    double column = heatmap_column;
};

/// Titles are broken between words and characters and shortened only beyond eight lines. Names are
/// broken likewise, but shortened where rows are too low for two lines.
HeatmapLayout heatmap_layout(const HeatmapNames& names, Size size, const TextMetrics& metrics,
                             const HeatmapDensity& density = {});

/// The first row and column that are seen.
struct HeatmapWindow {
    int row = 0;
    int column = 0;

    friend bool operator==(const HeatmapWindow&, const HeatmapWindow&) = default;
};

/// `totals` gives the last figure of a row. A cell's mark has the place row × columns + column, the
/// marks of names (Series::row) and titles (Series::column) the place of their row and column.
Scene heatmap(const HeatmapLayout& layout, const HeatmapNames& names, HeatmapWindow window,
              const HeatmapCells& cells, const std::function<std::string(int row)>& totals,
              const TextMetrics& metrics);

} // namespace taizhang
