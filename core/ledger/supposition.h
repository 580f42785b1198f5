#pragma once

#include "ledger/reader.h"
#include "progress/figure_change.h"

namespace taizhang {

/// What other definitions of the same indicators and units would do to the figures of the whole
/// organisation, in every year that has records.
std::vector<FigureChange> changes_supposing(Reader& reader, const Definitions& now,
                                            const Definitions& supposed, Date today);

/// A figure of one unit that would be another one.
struct UnitFigureChange {
    UnitId unit{};
    FigureChange change;
};

/// The same for several units, which may have other places, and beside new ones, in `supposed`;
/// its indicators are those of `now`, new ones after them. By year, then by unit.
std::vector<UnitFigureChange> changes_supposing(Reader& reader, const Definitions& now,
                                                const Definitions& supposed,
                                                const std::vector<UnitId>& units, Date today);

} // namespace taizhang
