#pragma once

#include "output/narrative/narrative.h"
#include "output/narrative/wording.h"

namespace taizhang {

/// Which units have missed what the quarter asked of them: a sentence for each indicator, in
/// catalogue order.
std::vector<Statement> overdue_statements(const Wording& wording);

} // namespace taizhang
