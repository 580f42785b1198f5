#pragma once

#include "gui/look/look.h"
#include "text/search_key.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace taizhang {

/// Of a line in a list of which several can be chosen.
enum class Tick { none, off, on };

/// One thing that can be found and chosen.
struct FinderItem {
    std::string label;
    std::string detail;             ///< in secondary colour at the right; may be empty
    int depth = 0;                  ///< indentation while nothing is typed
    const SearchKey* key = nullptr; ///< must outlive the frame; an empty one is never offered
    Tick tick = Tick::none;
};

/// What is typed and marked in a finder; reset when its popup opens.
struct FinderState {
    std::string typed;
    int marked = 0; ///< place in the list that is shown
    bool takes_focus = false;
    bool tab_chooses = false; ///< Tab does what Enter does, for cells of a table
    bool goes_on = false;     ///< the caret stands behind what is typed already

    void reset() { *this = {{}, 0, true, tab_chooses, false}; }
};

enum class RowMark { none, marked };

/// A line that can be chosen, in a list below a field.
struct FoundRow {
    std::string_view label;
    std::string_view detail; ///< at the right
    std::string_view id;
    float left = 0.0F; ///< indentation in pixels
    Tick tick = Tick::none;
};

// The parts of a finder, for lists that are not made of FinderItems.

/// In pixels, of what draw_found_row draws.
float found_row_height(const Look& look);

void draw_find_field(const Look& look, std::string_view hint, FinderState& state, float width);
/// Arrow keys move the mark among `count` rows.
void move_mark(FinderState& state, int count);
bool is_entered();
/// As wide as there is room; true when it was clicked.
bool draw_found_row(const Look& look, const FoundRow& row, RowMark mark);

/// The body of a popup: a field and below it the items that answer to it, the best first. Arrows,
/// Enter and the mouse choose; gives the place in `items` that was chosen in this frame.
std::optional<int> finder(const Look& look, std::string_view hint, std::string_view nothing_found,
                          std::span<const FinderItem> items, FinderState& state, float width);

/// A button with an arrow that opens a finder below it.
struct PickerText {
    std::string_view id;
    std::string_view shown;
    std::string_view hint; ///< in the empty field
    std::string_view nothing_found;
};

float picker_width(const Look& look, std::string_view shown);

std::optional<int> picker(const Look& look, const PickerText& text,
                          std::span<const FinderItem> items, FinderState& state);

} // namespace taizhang
