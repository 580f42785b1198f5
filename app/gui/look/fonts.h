#pragma once

#include "gui/look/font_files.h"
#include "gui/look/mapped_file.h"

#include <imgui.h>
#include <vector>

namespace taizhang {

/// Middle of a Chinese character above its baseline, in em; our fonts have it in the middle of
/// their line.
inline constexpr float character_middle = 0.38F;

/// The two weights that the window draws with; any size of either is made when it is first used.
struct Fonts {
    ImFont* regular = nullptr;
    ImFont* bold = nullptr;
    float regular_line_height = 1.0F; ///< in em
    float bold_line_height = 1.0F;
    bool has_chinese = false;      ///< false: the window must say that no Chinese font is installed
    std::vector<MappedFile> files; ///< the atlas reads from them as long as it lives

    ImFont* of(Weight weight) const { return weight == Weight::bold ? bold : regular; }
    float line_height(Weight weight) const {
        return weight == Weight::bold ? bold_line_height : regular_line_height;
    }
};

/// Finds the fonts of this machine and adds them to the atlas.
Fonts load_fonts(ImFontAtlas& atlas);

} // namespace taizhang
