#pragma once

#include "model/indicator.h"
#include "text/texts.h"

namespace taizhang {

/// In the language of the reader; the Chinese name where there is no English one.
std::string shown_name(const Indicator& indicator, Language language);

} // namespace taizhang
