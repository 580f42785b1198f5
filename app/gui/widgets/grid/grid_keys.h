#pragma once

#include "gui/widgets/grid/cell_block.h"

#include <optional>
#include <string>

namespace taizhang {

enum class GridCommand {
    none,
    edit,
    clear,
    copy,
    cut,
    paste,
    fill_down,
    choose_all,
    choose_rows,
    menu,
    give_up
};

/// What the keyboard asks of a table in one frame.
struct GridKeys {
    std::optional<CellMove> move;
    bool extends = false; ///< the block, up to where the move leads
    GridCommand command = GridCommand::none;
    std::string typed; ///< that begins to overwrite a cell
};

/// For the window that has the focus; it takes the keys from Dear ImGui's own navigation.
GridKeys read_grid_keys();

} // namespace taizhang
