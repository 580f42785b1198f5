#pragma once

#include "chart/chart_table.h"
#include "chart/finding.h"

#include <array>
#include <vector>

namespace taizhang {

/// One year of a comparison of years.
struct YearBar {
    int year = 0;
    std::optional<double> total; ///< nothing without a record, or where no number can be told
    Known known = Known::whole;  ///< of `total`
    Precision precision = Precision::exact;
    /// The parts of `total`; none at all when some of it is in no quarter, or one is not known.
    std::array<std::optional<double>, 4> quarters = {};
    double unassigned = 0; ///< 未分季, part of `total`
    int pending = 0;       ///< records without a quantity, beside `total`
    bool running = false;  ///< counted up to a day before the year's end

    friend bool operator==(const YearBar&, const YearBar&) = default;
};

/// 历年对比: up to six years of one indicator that adds up.
struct YearsData {
    FindingSubject subject;
    std::vector<YearBar> bars; ///< oldest first; the last one is the year looked at
    Standing standing;         ///< of the year looked at
    Date day{};                ///< up to which it is counted

    friend bool operator==(const YearsData&, const YearsData&) = default;
};

inline constexpr int most_years = 6;

/// The bar of the year of `point`, from its review.
YearBar year_bar(const Definitions& definitions, const ReviewPoint& point,
                 const IndicatorProgress& progress);

/// `bars` ends with the year of `point`. Years before the first with a record are left out.
YearsData years_data(const Definitions& definitions, const ReviewPoint& point,
                     const IndicatorProgress& progress, std::vector<YearBar> bars,
                     Language language);

/// True when no year has a record.
bool is_empty(const YearsData& data);

/// With the year before, where both are whole: `廉政谈话：2022 年 769 人次，与 2021 年持平`;
/// nothing where that is not certain.
std::string finding_of(const YearsData& data, const Texts& texts);

ChartHead head_of(const YearsData& data, const Texts& texts);
ChartTable table_of(const YearsData& data, const Texts& texts);

} // namespace taizhang
