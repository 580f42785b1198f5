#pragma once

#include "output/narrative/narrative.h"
#include "output/narrative/wording.h"

namespace taizhang {

/// What lags, breaks a limit or is overdue, with what it takes (存在问题与整改), the most urgent
/// first; one sentence that says so when there is nothing.
std::vector<Statement> problem_statements(const Wording& wording);

/// Pending records, indicator by indicator, as a list; nothing when there are none.
std::optional<std::string> pending_list(const Wording& wording);

} // namespace taizhang
