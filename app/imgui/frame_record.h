#pragma once

#include "imgui/item_note.h"

#include <imgui.h>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

struct ImGuiWindow;

namespace taizhang {

/// A rectangle on the screen, in pixels.
struct FrameBox {
    ImVec2 min;
    ImVec2 max;
};

/// A window or child window of Dear ImGui that something was drawn in.
struct FrameWindow {
    std::string name;
    ImGuiID root = 0; ///< of the window that it lies in; its own id where it lies in none
    FrameBox box;
    bool is_popup = false;
    bool is_tooltip = false;
};

/// One widget of a frame.
struct FrameItem {
    ImGuiID id = 0;
    int order = 0;     ///< of drawing, among all widgets, texts and cells of the frame
    std::string label; ///< as given to Dear ImGui, with its ## part; empty if it has none
    ImGuiID window = 0;
    FrameBox box;
    FrameBox clip;            ///< what of the window can be seen
    float label_width = 0.0F; ///< of what is drawn of it; 0 = nothing is
    bool disabled = false;
    bool takes_keys = false; ///< the keyboard's focus can come to it
    int told = 0;            ///< ImGuiItemStatusFlags, as Dear ImGui tells them with its label
    KeptNote note;
};

/// One text that our own drawing put on a frame.
struct FrameText {
    std::string text; ///< in full, also where it was ellipsized
    int order = 0;
    ImGuiID window = 0;
    FrameBox box;
    FrameBox clip;
    bool ellipsized = false;
    bool scrolls = false; ///< its window can be scrolled up and down to show the rest
};

/// A cell of a table, whatever is drawn in it.
struct FrameCell {
    int order = 0;
    ImGuiID window = 0;
    FrameBox box;
    ImGuiID table = 0; ///< the same for all cells of a table, in every frame
    int column = 0;
};

/// What one frame shows: kept while a test drives the window or a screen reader reads it, off
/// otherwise. Dear ImGui reports its widgets through the hooks of IMGUI_ENABLE_TEST_ENGINE, our
/// drawing notes the rest by itself (item_note.h).
class FrameRecord {
public:
    /// Listens to `context`, which must not outlive this record without `detach`.
    void attach(ImGuiContext& context);
    static void detach(ImGuiContext& context);
    /// The record that listens to the current context; null while nobody does.
    static FrameRecord* current();

    void begin_frame();
    /// The window's id; what it is is kept once a frame.
    ImGuiID add_window(const ImGuiWindow& window);
    void add_item(FrameItem item, bool may_repeat);
    void name_item(ImGuiID id, std::string_view label, float label_width, int told);
    /// The label of this item is a name only: it is not drawn by Dear ImGui.
    void hide_label(ImGuiID id) { m_items[m_last.at(id)].label_width = 0.0F; }
    void add_text(FrameText text);
    void add_cell(FrameCell cell);
    /// The cell of a table that the keyboard is in, as far as it is one of its own drawing.
    void focus_cell(const FrameBox& box) { m_focused_cell = box; }
    const std::optional<FrameBox>& focused_cell() const { return m_focused_cell; }
    void add_column_titles(ImGuiID table, std::vector<std::string> titles);
    /// What is noted of an item of this frame; null if there is none.
    KeptNote* note_of(ImGuiID id);
    /// The value that an item is to take; the next frame that draws it takes it.
    void want_value(ImGuiID id, double value) { m_wanted = {id, value}; }
    std::optional<double> take_wanted(ImGuiID id);

    const std::vector<FrameItem>& items() const { return m_items; }
    const std::vector<FrameText>& texts() const { return m_texts; }
    const std::vector<FrameCell>& cells() const { return m_cells; }
    const std::unordered_map<ImGuiID, FrameWindow>& windows() const { return m_windows; }
    /// Titles of the columns, by FrameCell::table.
    const std::unordered_map<ImGuiID, std::vector<std::string>>& column_titles() const {
        return m_column_titles;
    }
    /// Labels of widgets whose id another widget of the same frame has too.
    std::vector<std::string> duplicates() const;
    const char* label_of(ImGuiID id) const;

private:
    std::vector<FrameItem> m_items;
    std::unordered_map<ImGuiID, size_t> m_last; ///< last place of an id in m_items
    std::vector<size_t> m_repeated;             ///< places whose id came before
    std::vector<FrameText> m_texts;
    std::vector<FrameCell> m_cells;
    std::unordered_map<ImGuiID, FrameWindow> m_windows;
    std::unordered_map<ImGuiID, std::vector<std::string>> m_column_titles;
    std::optional<std::pair<ImGuiID, double>> m_wanted;
    std::optional<FrameBox> m_focused_cell;
    ImGuiID m_last_window = 0;
    int m_order = 0; ///< of what is noted next
};

} // namespace taizhang
