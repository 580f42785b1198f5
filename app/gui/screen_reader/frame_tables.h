#pragma once

#include "gui/screen_reader/frame_elements.h"

#include <vector>

namespace taizhang {

/// A row of a table as it was drawn: places in FrameElements.
struct FrameTableRow {
    ImGuiID window = 0;
    float top = 0.0F; ///< on the screen, in pixels
    float bottom = 0.0F;
    std::vector<int> cells;    ///< from left to right
    std::vector<int> elements; ///< widgets as wide as the row
};

struct FrameTable {
    ImGuiID id = 0;
    int order = 0; ///< of drawing
    std::vector<FrameTableRow> rows;
    int columns = 0;
};

/// The cells of a frame as tables, in the order in which they are drawn.
std::vector<FrameTable> tables_of(const FrameElements& read);

/// The row that a widget which stands in no cell belongs to; null if there is none.
FrameTableRow* row_with(std::vector<FrameTable>& tables, const FrameElement& element);

} // namespace taizhang
