#include "gui/input_method/input_method.h"

namespace taizhang {

class InputMethod::Implementation {};

InputMethod::InputMethod() = default;
InputMethod::~InputMethod() = default;

void InputMethod::follow_caret(ImGuiContext&) {}

} // namespace taizhang
