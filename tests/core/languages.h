#pragma once

#include "text/texts.h"

namespace taizhang::testing {

inline const Texts chinese{Language::chinese};
inline const Texts english{Language::english};

} // namespace taizhang::testing
