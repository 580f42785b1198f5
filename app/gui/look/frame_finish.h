#pragma once

#include "gui/look/look.h"

namespace taizhang {

/// What every frame gets, whichever page is drawn: windows that float have a shadow, a control
/// shows that it is held down, what was clicked shows that it has the focus, as Dear ImGui shows it
/// for keys, and a finger drags what scrolls. Before ImGui::Render().
void finish_frame(const Look& look);

} // namespace taizhang
