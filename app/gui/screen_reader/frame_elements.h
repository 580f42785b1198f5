#pragma once

#include "gui/screen_reader/accessible_tree.h"
#include "imgui/frame_record.h"

#include <vector>

namespace taizhang {

/// A widget or a text of a frame, with all that is known of it; not yet in a tree.
struct FrameElement {
    AccessibleNode node;
    int order = 0; ///< of drawing
    ImGuiID window = 0;
    FrameBox box;
    const NotedTable* table = nullptr; ///< the figures of a picture
    int cell = -1;                     ///< place of the cell that it stands in
};

/// A cell of a table with the words that stand in it.
struct ElementCell {
    FrameCell cell;
    std::string text;
};

struct FrameElements {
    std::vector<FrameElement> elements; ///< in the order of drawing
    std::vector<ElementCell> cells;     ///< each once
};

/// Reads a frame: which widgets there are, what they are called, and which texts stand alone.
/// Texts on a widget are its name or description, texts in a cell are the cell's.
FrameElements elements_of(const FrameRecord& record);

AccessibleBox pixels_of(const FrameBox& box);

/// Something that stays the same from frame to frame, out of others that do.
std::uint64_t mixed(std::uint64_t one, std::uint64_t other);

} // namespace taizhang
