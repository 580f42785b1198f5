#pragma once

#include "ledger/reader.h"
#include "progress/figure_change.h"

namespace taizhang {

/// What other definitions of the same indicators and units would do to the figures of the whole
/// organisation, in every year that has records.
std::vector<FigureChange> changes_supposing(Reader& reader, const Definitions& now,
                                            const Definitions& supposed, Date today);

} // namespace taizhang
