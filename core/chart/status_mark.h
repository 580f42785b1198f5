#pragma once

#include "chart/scene.h"
#include "progress/status.h"

namespace taizhang {

/// Drawn, not written: fonts lack most of them. A colour never stands without one.
enum class StatusSymbol { check, dot, ring, diamond, triangle, cross, dash, double_check, half };

StatusSymbol symbol_of(Status status);

/// Of what stands for a tone; `neutral` for what has none.
ColourRole tone_colour(Tone tone, ColourRole neutral);

/// Of words and lines that say a tone.
ColourRole tone_ink(Tone tone);

/// Draws the symbol of a status alone, in the circle of `radius` around `centre`.
void add_status_symbol(Scene& scene, Point centre, double radius, Status status, ColourRole colour);

/// Of a chip: a word with its symbol before it, on a coloured ground.
Size status_chip_size(std::string_view word, double letter_size, const TextMetrics& metrics);
/// `left` is the middle of its left edge.
void add_status_chip(Scene& scene, Point left, Status status, const std::string& word,
                     double letter_size, const TextMetrics& metrics);

} // namespace taizhang
