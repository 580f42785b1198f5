#pragma once

#include "output/pack/told_material.h"

namespace taizhang {

/// One indicator as it was told and as it is counted now up to the same day.
struct ThenAndNow {
    std::string code;                        ///< of the indicator
    std::optional<IndicatorPlace> indicator; ///< its place; nothing where it is not there any more
    bool was_private = false;                ///< then
    bool is_comparable = true; ///< not what was private, nor of a unit that is not there any more
    std::optional<ToldFigure> then;
    std::optional<ToldFigure> now;

    bool differs() const { return is_comparable && then != now; }
};

/// What a file has told against the ledger as it is now.
struct ToldComparison {
    ToldMaterial told;
    std::optional<UnitPlace> unit; ///< its place; nothing where it is not there any more
    bool has_same_records = false; ///< of the quarter, in the whole ledger
    std::vector<ThenAndNow> rows;  ///< those that differ first, in catalogue order

    int differing() const;
};

/// `reader` reads one state of the ledger. Throws LedgerError.
ToldComparison compared_with_now(Reader& reader,
                                 const std::shared_ptr<const Definitions>& definitions,
                                 const ToldMaterial& told);

/// `约 30`, `≥3`, `88.2%`, without a unit of measure; `–` where no number could be told.
std::string shown_told(const Indicator& indicator, const ToldNumber& number, const Texts& texts);

} // namespace taizhang
