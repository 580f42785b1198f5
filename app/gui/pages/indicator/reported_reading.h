#pragma once

#include "gui/desk/figures_reader.h"
#include "ledger/closed_quarters.h"
#include "ledger/corrections.h"

namespace taizhang {

/// Which figure of a closed quarter is compared with what was reported of it.
struct ReportedAsked {
    Quarter quarter{};
    UnitId unit{};
    IndicatorId indicator{};

    friend bool operator==(const ReportedAsked&, const ReportedAsked&) = default;
};

/// A figure as it was reported and as it is now, both on the last day of the quarter (figures.md
/// §10).
struct ReportedBeside {
    ReportedAsked asked;
    ClosedQuarter closed;
    ReportedFigure reported; ///< empty for what was not there then
    ReportedFigure present;
    CorrectedRecords corrected;
};
/// Nothing for a quarter that is open, or where unit or indicator are not there.
using ReportedAnswer = std::optional<ReportedBeside>;

ReportedAnswer read_reported_beside(FiguresReader& figures, const ReportedAsked& asked);

/// The closed quarter that the indicator page is about: the one listed, for a year its last one;
/// nothing where that is open.
std::optional<ReportedAsked> reported_asked(const ViewFigures& figures);

} // namespace taizhang
