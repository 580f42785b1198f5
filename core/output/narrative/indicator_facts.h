#pragma once

#include "output/narrative/wording.h"

namespace taizhang {

/// Everything a sentence about one indicator can say, as fields (assets/narrative/zh-CN.txt). What
/// would give a private figure away is not there.
Fields facts_of(const Wording& wording, IndicatorPlace indicator);

/// How the indicator stands against its target or limit; nothing without one.
std::optional<std::string> standing_of(const Wording& wording, IndicatorPlace indicator,
                                       const Fields& facts);

} // namespace taizhang
