#pragma once

#include "characters/kept_text.h"
#include "text/text_id.h"

namespace taizhang {

/// Why something typed can't be kept as text.
TextId reason_of(TextFault fault);

} // namespace taizhang
