#pragma once

#include "chart/years_data.h"
#include "output/material/material.h"

#include <functional>

namespace taizhang {

/// Told the last day of a year before, and the year's figures as they stand on it.
using TakeYear = std::function<void(const ReviewPoint&, const YearBook&)>;

/// Reads the whole years before the one of `point`, oldest first, most_years - 1 of them. Throws
/// LedgerError.
void each_year_before(Reader& reader, const std::shared_ptr<const Definitions>& definitions,
                      const ReviewPoint& point, const TakeYear& take);

/// Up to six years of the indicators that add up and have figures of two years at least (历年对比).
struct EarlierYears {
    struct Indicator {
        IndicatorPlace place; ///< in the catalogue
        YearsData data;
        /// One for each of `years`: `–` where there is none, `*` behind it where something is
        /// pending.
        std::vector<std::string> values;
        std::string unit;   ///< as spoken_unit: in English none that only counts
        std::string change; ///< against the same part of the year before: `+3`

        friend bool operator==(const Indicator&, const Indicator&) = default;
    };

    std::vector<int> years;            ///< oldest first; the last one is that of the material
    std::vector<Indicator> indicators; ///< in catalogue order
    /// Left out because a figure of some year is kept private: others could tell it.
    int hidden = 0;

    friend bool operator==(const EarlierYears&, const EarlierYears&) = default;
};

/// Throws LedgerError.
EarlierYears read_earlier_years(Reader& reader, const Material& material, const Texts& texts);

/// Titles of the columns of values and of the change: `2021 年`, `2023 年至 9 月 18 日`,
/// `比上年同期`.
std::vector<std::string> year_titles(const EarlierYears& years, const Material& material,
                                     const Texts& texts);

/// What stands below the table: what its marks mean, and what it leaves out. May be none.
std::vector<std::string> notes_of(const EarlierYears& years, const Texts& texts);

} // namespace taizhang
