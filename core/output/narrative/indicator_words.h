#pragma once

#include "output/narrative/narrative.h"
#include "output/narrative/wording.h"

namespace taizhang {

/// What is said of one indicator in the section of its category. Nothing when it has no target and
/// there is nothing of it this year.
std::optional<Statement> statement_of(const Wording& wording, IndicatorPlace indicator);

} // namespace taizhang
