#pragma once

#include "output/material/material.h"

namespace taizhang {

/// What became of indicators since the quarter before ended, the most urgent first.
enum class ChangeKind {
    new_bad,         ///< 新增预警: alarm, missed or exceeded, and was not
    new_attention,   ///< 新增滞后: behind or at the limit, and was neither
    recovered,       ///< 恢复达标
    newly_achieved,  ///< 新完成
    still_bad,       ///< 预警未变
    still_attention, ///< 滞后未变
    eased            ///< 预警转滞后
};

struct StandingChange {
    ChangeKind kind = ChangeKind::new_bad;
    std::vector<IndicatorPlace> indicators; ///< in catalogue order

    friend bool operator==(const StandingChange&, const StandingChange&) = default;
};

/// None without a quarter before in the year. An indicator counts that has a target in both.
std::vector<StandingChange> standing_changes(const Material& material);

/// How a sum differs from the quarter before (环比).
struct QuarterChange {
    IndicatorPlace indicator;
    double difference = 0;

    friend bool operator==(const QuarterChange&, const QuarterChange&) = default;
};

/// Of sums whose both quarters have ended and are wholly known, the greatest share of the quarter
/// before first; those that did not change are left out.
std::vector<QuarterChange> quarter_changes(const Material& material);

/// What indicators with a target are counted by: how many have each status. A status that nobody
/// has is not there.
std::map<Status, int> status_counts(const std::vector<IndicatorProgress>& review,
                                    const std::vector<IndicatorPlace>& indicators);

/// Of those with a target, how many are as they should be (达标率).
struct OnTarget {
    int good = 0;
    int all = 0;

    friend bool operator==(const OnTarget&, const OnTarget&) = default;
};
OnTarget on_target(const std::map<Status, int>& counts);

} // namespace taizhang
