#pragma once

#include "gui/look/box.h"
#include "gui/look/look.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace taizhang {

/// A label for Dear ImGui that shows `text` and is known as `id`, so that a change of language does
/// not make it another widget.
std::string labelled(std::string_view text, std::string_view id);

/// A place of `size` pixels at the layout cursor that can be pressed by mouse and keyboard; what is
/// seen there is drawn by the caller (box_of_last_item).
bool press_area(const std::string& label, ImVec2 size);

/// `pressed`: a switch that is on.
enum class ButtonKind { plain, primary, pressed };

/// Width that a button with this text takes, in pixels.
float button_width(const Look& look, std::string_view text);

/// A button of the usual height; true when it was pressed.
bool button(const Look& look, std::string_view text, std::string_view id,
            ButtonKind kind = ButtonKind::plain);

enum class SegmentMark { none, lock };

struct SegmentText {
    std::string text;
    std::string_view id;
    SegmentMark mark = SegmentMark::none; ///< behind the text
};

float segments_width(const Look& look, std::span<const SegmentText> segments);

/// Joined buttons of which one is chosen (-1 = none); gives the place of the one just pressed.
std::optional<int> segmented(const Look& look, std::span<const SegmentText> segments, int chosen);

enum class StepDirection { back, forward };

float stepper_width(const Look& look, std::string_view text);

/// ‹ text ›; gives the direction just pressed.
std::optional<StepDirection> stepper(const Look& look, std::string_view text,
                                     std::string_view back_hint, std::string_view forward_hint);

} // namespace taizhang
