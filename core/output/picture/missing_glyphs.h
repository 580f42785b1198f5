#pragma once

#include "chart/scene.h"
#include "text/texts.h"

#include <span>

namespace taizhang {

/// The characters of a text that no installed font has, each once, in the order in which they
/// occur: they would be painted as boxes.
std::vector<std::string> missing_glyphs(std::string_view text);

/// Of all texts of the scenes.
std::vector<std::string> missing_glyphs(std::span<const Scene> scenes);

/// What to tell the user about them before anything goes out: `𠮷 (U+20BB7)` and so on; empty when
/// there are none.
std::string missing_glyphs_note(std::span<const std::string> missing, const Texts& texts);

} // namespace taizhang
