#pragma once

#include "gui/look/fonts.h"
#include "gui/look/theme.h"

namespace taizhang {

/// How a text is drawn: its size is the em in pixels at 100 %.
struct TextStyle {
    Weight weight = Weight::regular;
    float size = 15.0F;
    ImU32 colour = 0;
    FontFace face = FontFace::sans;
};

/// Theme and fonts: what everything that paints needs.
struct Look {
    Theme theme;
    Fonts fonts;

    const Palette& palette() const { return theme.palette; }
    float px(float length) const { return theme.px(length); }

    TextStyle body() const { return {Weight::regular, 15.0F, palette().text}; }
    TextStyle secondary() const { return {Weight::regular, 13.0F, palette().secondary}; }
    TextStyle small() const { return {Weight::regular, 12.0F, palette().secondary}; }
    TextStyle heading() const { return {Weight::bold, 15.0F, palette().text}; }
    TextStyle title() const { return {Weight::bold, 20.0F, palette().text}; }
    TextStyle figure() const { return {Weight::bold, 28.0F, palette().text}; }
};

inline TextStyle in_colour(TextStyle style, ImU32 colour) {
    style.colour = colour;
    return style;
}

inline TextStyle bold(TextStyle style) {
    style.weight = Weight::bold;
    return style;
}

/// Widgets submitted in this scope use the style's font, size and colour.
class FontScope {
public:
    FontScope(const Look& look, const TextStyle& style);
    ~FontScope();
    FontScope(const FontScope&) = delete;
    FontScope& operator=(const FontScope&) = delete;
};

} // namespace taizhang
