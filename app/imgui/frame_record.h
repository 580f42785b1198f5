#pragma once

#include <imgui.h>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace taizhang {

/// A rectangle on the screen, in pixels.
struct FrameBox {
    ImVec2 min;
    ImVec2 max;
};

/// One widget of a frame.
struct FrameItem {
    ImGuiID id = 0;
    std::string label; ///< as given to Dear ImGui, with its ## part; empty if it has none
    std::string window;
    FrameBox box;
    FrameBox clip;            ///< what of the window can be seen
    float label_width = 0.0F; ///< of what is drawn of it; 0 = nothing is
    bool disabled = false;
};

/// One text that our own drawing put on a frame.
struct FrameText {
    std::string text; ///< in full, also where it was ellipsized
    FrameBox box;
    FrameBox clip;
    bool ellipsized = false;
    bool scrolls = false; ///< its window can be scrolled up and down to show the rest
};

/// What one frame shows: kept while a test drives the window, off otherwise. Dear ImGui reports its
/// widgets through the hooks of IMGUI_ENABLE_TEST_ENGINE, our text drawing reports by itself.
class FrameRecord {
public:
    /// Listens to `context`, which must not outlive this record without `detach`.
    void attach(ImGuiContext& context);
    static void detach(ImGuiContext& context);
    /// The record that listens to the current context; null outside of tests.
    static FrameRecord* current();

    void begin_frame();
    void add_item(FrameItem item, bool may_repeat);
    void name_item(ImGuiID id, std::string_view label, float label_width);
    /// The label of this item is a name only: it is not drawn by Dear ImGui.
    void hide_label(ImGuiID id) { m_items[m_last.at(id)].label_width = 0.0F; }
    void add_text(FrameText text) { m_texts.push_back(std::move(text)); }

    const std::vector<FrameItem>& items() const { return m_items; }
    const std::vector<FrameText>& texts() const { return m_texts; }
    /// Labels of widgets whose id another widget of the same frame has too.
    std::vector<std::string> duplicates() const;
    const char* label_of(ImGuiID id) const;

private:
    std::vector<FrameItem> m_items;
    std::unordered_map<ImGuiID, size_t> m_last; ///< last place of an id in m_items
    std::vector<size_t> m_repeated;             ///< places whose id came before
    std::vector<FrameText> m_texts;
};

/// Notes a text of our own drawing at `position` in the current window, if somebody listens.
void note_text(std::string_view text, ImVec2 position, ImVec2 size, bool ellipsized);

/// Notes that Dear ImGui does not draw the label of the last item, if somebody listens.
void note_label_not_drawn();

} // namespace taizhang
