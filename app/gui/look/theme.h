#pragma once

#include "gui/look/palette.h"

namespace taizhang {

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

} // namespace taizhang
