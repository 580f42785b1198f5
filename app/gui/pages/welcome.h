#pragma once

#include "gui/pages/page.h"

namespace taizhang {

/// What the page area shows while no ledger is open.
void draw_welcome(PageContext& context);

} // namespace taizhang
