#pragma once

#include "output/narrative/narrative.h"
#include "output/narrative/wording.h"

namespace taizhang {

inline constexpr size_t most_problems = 8;

/// What is overdue, lags or breaks a limit, with who and how much (存在问题), the most urgent
/// first; one matter that says so when there is nothing. What is still within its term is no
/// problem.
std::vector<Matter> problem_matters(const Wording& wording);

/// Pending records, indicator by indicator, as a list; nothing when there are none.
std::optional<std::string> pending_list(const Wording& wording);

} // namespace taizhang
