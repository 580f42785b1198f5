#pragma once

#include "gui/look/shapes.h"
#include "progress/status.h"
#include "text/texts.h"

namespace taizhang {

/// Colour, symbol and word of a status; none of them stands alone. Refers to the texts.
Chip chip_of(Status status, const Texts& texts);

} // namespace taizhang
