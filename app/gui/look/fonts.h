#pragma once

#include "gui/look/font_files.h"
#include "gui/look/mapped_file.h"

#include <imgui.h>
#include <vector>

namespace taizhang {

/// Middle of a Chinese character above its baseline, in em; our fonts have it in the middle of
/// their line.
inline constexpr float character_middle = 0.38F;

/// A font that the window draws with; any size of it is made when it is first used.
struct LoadedFont {
    ImFont* font = nullptr;
    float line_height = 1.0F; ///< in em
};

/// Two weights of each face; the serif one is for pages as they go out, and the other one where no
/// serif font has Chinese characters.
struct Fonts {
    LoadedFont regular;
    LoadedFont bold;
    LoadedFont regular_serif;
    LoadedFont bold_serif;
    bool has_chinese = false;      ///< false: the window must say that no Chinese font is installed
    std::vector<MappedFile> files; ///< the atlas reads from them as long as it lives

    const LoadedFont& of(Weight weight, FontFace face = FontFace::sans) const {
        if (face == FontFace::serif)
            return weight == Weight::bold ? bold_serif : regular_serif;
        return weight == Weight::bold ? bold : regular;
    }
};

/// Finds the fonts of this machine and adds them to the atlas.
Fonts load_fonts(ImFontAtlas& atlas);

} // namespace taizhang
