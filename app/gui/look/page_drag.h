#pragma once

namespace taizhang {

// A finger on the screen, moved up or down, takes what scrolls along, wherever it was put. A mouse
// does not: it has a wheel, and drags what can be dragged.

/// Right after a control that is only pressed: whether the hand drags the page that the control
/// stands on. `is_held`: by it, in this frame or until just now. What is dragged is not pressed.
bool drags_page(bool is_held);

/// At the end of a frame, for a hand that was put beside all controls.
void drag_page_by_ground();

} // namespace taizhang
