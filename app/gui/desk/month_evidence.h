#pragma once

#include "ledger/evidence.h"

namespace taizhang {

/// The records behind a month of the branch comparison (monthly_comparison): those of `asked` that
/// lie in this month, 1 … 12, or for 13 in no single month; for a level those that supply it at the
/// month's end. `point` has the day until which records count.
Evidence month_evidence(Reader& reader, const Definitions& definitions, ReviewPoint point,
                        const FigureAsked& asked, int month);

} // namespace taizhang
