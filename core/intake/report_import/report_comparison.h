#pragma once

#include "intake/report/report_reader.h"

namespace taizhang::report {

/// What a report tells of an indicator in all.
struct ToldQuantity {
    std::optional<Quantity> quantity; ///< nothing where every number of it is hidden
    bool is_approximate = false;
    bool has_hidden = false; ///< one at least is masked

    friend bool operator==(const ToldQuantity&, const ToldQuantity&) = default;
};

/// An indicator that one of two reports at least tells of.
struct ComparedFigure {
    IndicatorPlace indicator;           ///< place among those that were read with
    std::optional<ToldQuantity> former; ///< nothing where the report does not tell of it
    std::optional<ToldQuantity> latter;

    friend bool operator==(const ComparedFigure&, const ComparedFigure&) = default;
};

/// Two reports read with the same indicators, side by side in their order. Figures of one indicator
/// add up, of a level the last one holds; parts of others, figures of each of many, plans and
/// cycles are left out.
std::vector<ComparedFigure> compared(const ReportReading& former, const ReportReading& latter,
                                     std::span<const Indicator> indicators);

} // namespace taizhang::report
