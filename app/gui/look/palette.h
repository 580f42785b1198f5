#pragma once

#include <array>
#include <imgui.h>
#include <optional>
#include <string_view>

namespace taizhang {

/// Background and text of a chip, and the fill of a bar, that carry the same meaning.
struct ToneColours {
    ImU32 fill;
    ImU32 text;
    ImU32 back;
};

/// Every colour of the window by its role; a page never names a colour itself.
struct Palette {
    ImU32 window;
    ImU32 surface; ///< of a card
    ImU32 border;  ///< of a card, between rows
    ImU32 edge;    ///< of a field or a button
    ImU32 text;
    ImU32 secondary;
    ImU32 track; ///< of a bar, and below the mouse
    ImU32 grid;
    ImU32 brand;   ///< title, annual target, forecast
    ImU32 primary; ///< the red button
    ImU32 on_primary;
    ImU32 selection; ///< in navigation, of a pressed filter
    ImU32 on_selection;
    ImU32 chosen_row;  ///< of a list or table; `text` stands on it
    ImU32 switched_on; ///< segments, ticks, sliders
    ImU32 on_switched;
    ImU32 link;
    ImU32 focus; ///< ring around what has the keyboard
    ImU32 data_current;
    ImU32 data_past;
    ImU32 data_last_year;
    ImU32 marker; ///< plan, target and pace ticks
    ImU32 shade;  ///< over what lies below a dialog; with its opacity
    ImU32 shadow; ///< around what floats; with its opacity, the darkest
    ImU32 held;   ///< over a control that is being pressed; with its opacity
    ImU32 toast;  ///< ground of a short message
    ImU32 on_toast;
    ImU32 toast_link; ///< what can be done with it
    ToneColours good;
    ToneColours behind;
    ToneColours alarm;
    ToneColours neutral;
    /// Cells: nothing, below 75 %, below 100 %, from 100 %, from 110 %.
    std::array<ImU32, 5> heat;
    /// Chips have an edge in their own ink: their ground alone does not set them off.
    bool chips_have_edges = false;
};

/// Which colours the window has. `desktop` follows the desktop's own choice.
enum class Appearance { desktop, light, dark, high_contrast };

/// The name in settings.json and on the command line.
std::string_view name_of(Appearance appearance);
std::optional<Appearance> appearance_named(std::string_view name);

const Palette& light_palette();
const Palette& dark_palette();
const Palette& high_contrast_palette();
/// `desktop` is light here: who knows the desktop says which of the others it means.
const Palette& palette_of(Appearance appearance);

/// The colour with another opacity, 0 … 1.
ImU32 with_opacity(ImU32 colour, float opacity);

} // namespace taizhang
