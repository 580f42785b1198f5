#pragma once

#include "gui/pages/page.h"

namespace taizhang {

/// What the page area shows for a ledger without units or indicators.
void draw_first_steps(PageContext& context);

} // namespace taizhang
