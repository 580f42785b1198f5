#pragma once

#include "gui/look/box.h"
#include "gui/look/look.h"

#include <span>
#include <string>
#include <string_view>

namespace taizhang {

// Texts drawn at a place. All of them are noted in the frame's record, so tests can ask for them;
// pages use these and never ImDrawList::AddText.

enum class Align { left, centre, right };

/// A piece of text in one style; several share a baseline.
struct TextRun {
    std::string text;
    TextStyle style;
};

ImVec2 text_size(const Look& look, const TextStyle& style, std::string_view text);
/// Height of a line in pixels; the same for every text of the style.
float line_height(const Look& look, const TextStyle& style);
ImVec2 runs_size(const Look& look, std::span<const TextRun> runs);

/// Draws with the upper left corner at `position`; gives the width.
float draw_text(const Look& look, ImVec2 position, const TextStyle& style, std::string_view text);

/// Draws in the middle of the box's height. A text that is too wide ends in an ellipsis and shows
/// itself in full when the mouse rests on it.
void draw_text_in(const Look& look, const Box& box, const TextStyle& style, std::string_view text,
                  Align align = Align::left);

/// Draws runs on one baseline, the tallest one in the middle of the box's height; not shortened.
void draw_runs_in(const Look& look, const Box& box, std::span<const TextRun> runs,
                  Align align = Align::left);

/// A figure and its unit in secondary colour, right-aligned unless said otherwise.
void draw_figure_in(const Look& look, const Box& box, const TextStyle& style,
                    std::string_view figure, std::string_view unit, Align align = Align::right);

/// A line of text at the layout cursor; takes its own size.
void text_line(const Look& look, const TextStyle& style, std::string_view text);

/// Height of a text broken at `width` pixels.
float text_block_height(const Look& look, const TextStyle& style, std::string_view text,
                        float width);
/// Text broken at `width` pixels, with the upper left corner at `position`.
void draw_text_block(const Look& look, ImVec2 position, const TextStyle& style,
                     std::string_view text, float width);

/// Text at the layout cursor, broken at `width` pixels.
void text_block(const Look& look, const TextStyle& style, std::string_view text, float width);

/// A small window with this text at the mouse.
void show_hint(const Look& look, std::string_view text);

} // namespace taizhang
