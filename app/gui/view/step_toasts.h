#pragma once

#include "gui/desk/desk.h"
#include "gui/view/toasts.h"

namespace taizhang {

/// Tells of each step that the ledger has taken since the last call, with the way back.
void tell_ended_steps(Toasts& toasts, Desk& desk, const Texts& texts);

} // namespace taizhang
