#pragma once

#include <array>
#include <imgui.h>

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
    ImU32 border;
    ImU32 text;
    ImU32 secondary;
    ImU32 track; ///< of a bar
    ImU32 grid;
    ImU32 brand; ///< primary button, title, cumulative line
    ImU32 on_brand;
    ImU32 selection; ///< in navigation
    ImU32 data_current;
    ImU32 data_past;
    ImU32 data_last_year;
    ImU32 marker; ///< plan, target and pace ticks
    ToneColours good;
    ToneColours behind;
    ToneColours alarm;
    ToneColours neutral;
    /// Cells: nothing, below 75 %, below 100 %, from 100 %, from 110 %.
    std::array<ImU32, 5> heat;
};

const Palette& light_palette();

struct Theme {
    Palette palette = light_palette();
    float scale = 1.0F; ///< content scale times the user's scale

    /// Screen pixels of a length given at 100 %, whole.
    float px(float length) const;
};

inline constexpr float card_radius = 8.0F;
inline constexpr float control_radius = 6.0F;
inline constexpr float control_height = 34.0F;
inline constexpr float small_control_height = 24.0F; ///< in the heading of a card
inline constexpr float card_padding = 14.0F;
inline constexpr float gap = 12.0F;

/// Sets Dear ImGui's own colours and sizes from the theme.
void apply_style(const Theme& theme, ImGuiStyle& style);

/// The colour with another opacity, 0 … 1.
ImU32 with_opacity(ImU32 colour, float opacity);

} // namespace taizhang
