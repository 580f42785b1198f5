#pragma once

#include "progress/status.h"
#include "text/text_id.h"

namespace taizhang {

TextId text_of(Status status); ///< 达标, 预警 …

} // namespace taizhang
