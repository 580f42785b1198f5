#pragma once

#include "gui/screen_reader/accessible_tree.h"
#include "imgui/frame_record.h"
#include "text/texts.h"

#include <optional>
#include <string>
#include <string_view>

namespace taizhang {

/// A part of the window that a reader goes to as a whole.
struct FrameRegion {
    int rank = 0; ///< the order in which regions are read
    AccessibleRole role = AccessibleRole::panel;
    std::string name;        ///< in the user's language; empty: by what stands first in it
    std::uint64_t known = 0; ///< the same for a region in every frame
};

/// The region that a window of Dear ImGui belongs to, by its name; nothing for hints at the mouse.
std::optional<FrameRegion> region_of(const FrameWindow& window, const Texts& texts,
                                     std::string_view page_title);

} // namespace taizhang
