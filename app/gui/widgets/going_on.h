#pragma once

#include <string>

namespace taizhang {

/// What was typed in this frame, taken away from the fields that are drawn after.
std::string take_typed_text();

/// A text field that goes on with what was typed before it has the keyboard, which it gets by
/// ImGui::SetKeyboardFocusHere: nothing is lost in between, and the caret stands behind.
/// `waits` is true until then. True in a frame in which the text was changed.
bool going_on_field(const char* id, const char* hint, std::string& text, bool& waits);

} // namespace taizhang
