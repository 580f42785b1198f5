#pragma once

#include "progress/status.h"

namespace taizhang {

/// Where a tone stands in lists that have the worst first: 0 = the most urgent, 3 = not judged.
int urgency_of(Tone tone);

} // namespace taizhang
