#pragma once

#include <imgui.h>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace taizhang {

// What our drawing tells of a frame to who reads it otherwise than by eye: the tests' driver and
// the screen reader. Nothing is kept, and little is done, while nobody listens.

/// What a widget is; `unknown` = as Dear ImGui reports it.
enum class ItemRole {
    unknown,
    button,
    toggle, ///< a button that stays pressed
    check_box,
    radio,
    tab,
    field,     ///< takes text
    chooser,   ///< opens a list of which one is taken
    list_item, ///< one of such a list
    link,
    slider,
    picture,
    mouse_only ///< a grip or a ground that only a mouse can do something with
};

struct NoteRange {
    double least = 0.0;
    double most = 0.0;
    double step = 1.0;
    double now = 0.0;
};

/// What is known of a widget besides its label. An empty one says nothing.
struct ItemNote {
    ItemRole role = ItemRole::unknown;
    std::string_view name = {};  ///< where the label is none, or what it holds
    std::string_view value = {}; ///< what stands in it
    bool is_on = false;          ///< checked, pressed or chosen
};

/// A picture's figures, as a table.
struct NotedTable {
    std::vector<std::string> columns; ///< titles
    std::vector<std::vector<std::string>> rows;
};

/// A note as it is kept.
struct KeptNote {
    ItemRole role = ItemRole::unknown;
    std::string name;
    std::string value;
    bool is_on = false;
    std::optional<NoteRange> range;
    std::optional<NotedTable> table;
};

/// Whether somebody listens: for notes that cost something to make.
bool is_noted();

/// Adds to what is known of the last item.
void note_item(const ItemNote& note);
void note_range(const NoteRange& range);
void note_table(NotedTable table);

/// A text of our own drawing at `position` in the current window.
void note_text(std::string_view text, ImVec2 position, ImVec2 size, bool ellipsized);

/// Dear ImGui does not draw the label of the last item.
void note_label_not_drawn();

/// A cell of a table, known by the titles of its columns; `column` from 0 on.
void note_cell(ImVec2 min, ImVec2 max, ImGuiID table, int column);
/// The keyboard is in this cell.
void note_cell_focus(ImVec2 min, ImVec2 max);
/// Gives what the table is known by.
ImGuiID note_columns(std::span<const std::string> titles);

/// The value that the last item is to take, as a screen reader wants it; once.
std::optional<double> take_wanted_value();

} // namespace taizhang
