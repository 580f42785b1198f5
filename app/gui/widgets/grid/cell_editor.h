#pragma once

#include "gui/look/box.h"
#include "gui/widgets/grid/grid_content.h"
#include "text/texts.h"

namespace taizhang {

/// One cell that is being typed into. What is typed stays until it is right or given up.
struct CellEdit {
    std::int64_t key = 0; ///< of its row
    int column = 0;
    std::string before; ///< as it stood there
    std::string typed;
    bool overwrites = false;  ///< began with a character: arrow keys then go on to other cells
    FinderState finder;       ///< for what is chosen
    std::string refused;      ///< why the last choice was none
    bool takes_focus = true;  ///< not drawn yet
    bool in_calendar = false; ///< a day is being chosen
    bool waits = true;        ///< for the keyboard, to go on with what is typed
};

/// How an edit goes on after a frame.
struct EditEnd {
    enum class Kind { goes_on, given_up, done };

    Kind kind = Kind::goes_on;
    std::optional<CellMove> move = {}; ///< nothing where it was left by the mouse
};

struct EditedCell {
    GridPlace place;
    Box box; ///< of the field
};

/// Draws the field in its cell, or the list below it, and why what is typed can't be taken.
EditEnd draw_cell_editor(const Look& look, const Texts& texts, const GridContent& content,
                         CellEdit& edit, const EditedCell& cell);

/// A bubble below a field.
void draw_problem_below(const Look& look, const Box& field, std::string_view message);

} // namespace taizhang
