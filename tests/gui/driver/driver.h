#pragma once

#include "gui/look/gui_context.h"
#include "imgui/frame_record.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taizhang::testing {

/// Drives the frames of a page or of the whole shell without a window: finds widgets by what is
/// written on them, presses and types, and tells what the last frame showed.
class Driver {
public:
    explicit Driver(ImVec2 size = {1440.0F, 900.0F});
    ~Driver();
    Driver(const Driver&) = delete;
    Driver& operator=(const Driver&) = delete;

    GuiContext& gui() { return m_gui; }

    /// `frame` draws one whole frame, begin_frame to end_frame, as Shell::draw_frame does.
    void show(std::function<void()> frame);
    /// As `show`, for the content of one window: Begin and End are done here.
    void show_content(std::function<void(const Look&)> content);
    /// Shows more frames.
    void run(int frames = 2);
    void resize(ImVec2 size);

    /// Clicks on the middle of the first visible widget, else the first visible text, that reads
    /// `label`. Throws std::runtime_error, with what there is, if there is none.
    void click(std::string_view label);
    void double_click(std::string_view label);
    void right_click(std::string_view label);
    void hover(std::string_view label);
    void click_at(ImVec2 position);
    /// Presses on a label, moves to a place and lets go there.
    void drag(std::string_view label, ImVec2 to);
    void hover_at(ImVec2 position);
    void scroll(float wheel_steps);
    /// Text from the keyboard into the field that has the focus.
    void type(std::string_view utf8);
    /// One key with modifiers, e.g. ImGuiMod_Ctrl | ImGuiKey_O.
    void press(ImGuiKeyChord keys);

    /// Visible texts and labels of the last frame, in the order of drawing.
    std::vector<std::string> shown_texts() const;
    bool shows(std::string_view text) const;
    /// Also counts a text that contains it.
    bool shows_part(std::string_view part) const;
    /// Where a visible widget or text is; throws as `click` does.
    FrameBox where(std::string_view label) const;
    /// Of the text that was drawn last, where several read the same.
    FrameBox where_last(std::string_view text) const;
    bool is_disabled(std::string_view label) const;
    /// Of a visible widget; 0 if there is none.
    ImGuiID id_of(std::string_view label) const;

    /// Texts that were shortened or cut off at the side; those that need scrolling do not count.
    std::vector<std::string> clipped_texts() const;
    /// Pairs of texts of one window of which one lies on the other.
    std::vector<std::string> overlapping_texts() const;
    std::vector<std::string> duplicate_ids() const { return m_record.duplicates(); }
    /// All that the last frame has told.
    const FrameRecord& record() const { return m_record; }

private:
    const FrameItem* visible_item(std::string_view label) const;
    const FrameText* visible_text(std::string_view text) const;
    void press_button(int clicks);
    void frame();

    GuiContext m_gui;
    FrameRecord m_record;
    std::function<void()> m_frame;
};

/// The part of a label that is shown: before ##.
std::string_view shown_part(std::string_view label);

inline ImVec2 middle_of(const FrameBox& box) {
    return {(box.min.x + box.max.x) / 2.0F, (box.min.y + box.max.y) / 2.0F};
}

} // namespace taizhang::testing
