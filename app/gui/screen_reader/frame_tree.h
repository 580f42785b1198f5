#pragma once

#include "gui/screen_reader/accessible_tree.h"
#include "imgui/frame_record.h"
#include "text/texts.h"

#include <string>
#include <vector>

namespace taizhang {

/// Where the keyboard is after a frame.
struct FrameFocus {
    ImGuiID item = 0;  ///< 0 = nowhere
    int caret = 0;     ///< in characters, in a field that is typed into
    std::string typed; ///< what stands in that field
    bool is_typed_into = false;
    /// Windows that can be reached, as a dialog lies above all others; empty = all.
    std::vector<ImGuiID> reachable;
};

/// That of the current context of Dear ImGui.
FrameFocus focus_of_frame();

/// What of the window the record does not know.
struct FrameWords {
    const Texts& texts;
    std::string title; ///< of the window
    std::string page;  ///< title of the page
};

/// The tree of what the record holds of a frame.
AccessibleTree tree_of_frame(const FrameRecord& record, const FrameFocus& focus,
                             const FrameWords& words);

} // namespace taizhang
