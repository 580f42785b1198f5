#pragma once

#include "output/narrative/narrative.h"
#include "output/narrative/wording.h"

namespace taizhang {

/// Which units have not done in a state (missed or due) what the quarter asks of them: a sentence
/// for each indicator, in catalogue order.
std::vector<Statement> duty_statements(const Wording& wording, DutyState state);

} // namespace taizhang
