#pragma once

#include "chart/text_metrics.h"

#include <optional>
#include <string>

namespace taizhang {

enum class Weight { regular, bold };

/// A face in a font file.
struct FontFile {
    std::string path;
    unsigned index = 0;       ///< face, and in the upper 16 bits the instance of a variable font
    float line_height = 1.0F; ///< ascent plus descent, in em
    float middle = 0.38F;     ///< of the line, above the baseline, in em
    bool has_chinese = false; ///< it has the characters of our own texts
    bool needs_emboldening = false; ///< no bold face was found
};

/// The face for Chinese text that fontconfig offers, Noto Sans CJK SC first; another sans-serif
/// face where there is no Chinese font; nothing where there is no font at all.
/// For serif faces likewise, Noto Serif CJK SC first.
std::optional<FontFile> find_text_font(Weight weight, FontFace face = FontFace::sans);

/// A face with many symbols and foreign letters, for what the text font lacks.
std::optional<FontFile> find_symbol_font();

} // namespace taizhang
