#pragma once

#include "intake/report/clauses.h"
#include "intake/report/figure.h"
#include "time/calendar.h"

namespace taizhang::report {

/// True where words before a place in its sentence say that something is still to be done: 拟,
/// 力争, 将开展. Not 模拟, 必须, 主要开展.
bool is_planned(std::u32string_view text, const Range& before, const ReportWords& words);

/// How often something is owed, from the words before its figure: 每月, 每季度, 一季 directly
/// before it. `before` reaches back to the figure before it, `previous` is a clause without
/// figures.
struct CadenceWords {
    std::optional<Cycle> per; ///< nothing for a cycle that a duty can't have: 每两个月
    Range range;
};
std::optional<CadenceWords> cadence_of(std::u32string_view text, const Range& before,
                                       const Range& previous, const ReportWords& words);

} // namespace taizhang::report
