#pragma once

#include "chart/status_mark.h"
#include "gui/look/box.h"
#include "gui/look/look.h"

#include <optional>
#include <string_view>

namespace taizhang {

using ChipSymbol = StatusSymbol;

const ToneColours& colours_of(const Palette& palette, Tone tone);

/// What lies below a box that floats, on any canvas; nothing of it lies on the box itself.
void draw_shadow(const Look& look, ImDrawList& canvas, const Box& box);

/// A filled surface with a border.
void draw_card(const Look& look, const Box& box);
/// The same with a stripe of colour along its left edge.
void draw_card(const Look& look, const Box& box, ImU32 accent);

/// `centre` and the radius of the circle around it, in pixels.
void draw_symbol(ImVec2 centre, float radius, ChipSymbol symbol, ImU32 colour);

/// A closed padlock, `width` pixels wide.
void draw_lock(ImVec2 centre, float width, ImU32 colour);

/// An arrow head of the given width that points down, as pickers have it.
void draw_arrow_down(ImVec2 centre, float width, ImU32 colour);

struct Chip {
    Tone tone = Tone::neutral;
    ChipSymbol symbol = ChipSymbol::dot;
    std::string_view text; ///< empty: the symbol alone
};

ImVec2 chip_size(const Look& look, const Chip& chip);
/// Draws with the upper left corner at `position`.
void draw_chip(const Look& look, ImVec2 position, const Chip& chip);

/// A horizontal bar on its track, from 0 to `share` (more than 1 is drawn as 1), with a tick at
/// `mark`, both as shares of the width.
void draw_bar(const Look& look, const Box& box, float share, ImU32 fill, std::optional<float> mark);

enum class CardHeight { given, of_content };

/// A card that holds widgets: a child window with the card's padding.
class CardScope {
public:
    /// `size` in pixels; 0 = what is left, as for ImGui::BeginChild.
    CardScope(const Look& look, const char* id, ImVec2 size, CardHeight height = CardHeight::given);
    ~CardScope();
    CardScope(const CardScope&) = delete;
    CardScope& operator=(const CardScope&) = delete;
};

} // namespace taizhang
