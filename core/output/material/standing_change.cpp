#include "output/material/standing_change.h"

#include "progress/status.h"

#include <algorithm>
#include <cmath>

namespace taizhang {

namespace {

bool is_judged(Status status) {
    return status != Status::track && status != Status::no_target && status != Status::no_data;
}

std::optional<ChangeKind> kind_of(Status before, Status now) {
    const Tone was = tone_of(before);
    const Tone is = tone_of(now);
    if (is == Tone::bad)
        return was == Tone::bad ? ChangeKind::still_bad : ChangeKind::new_bad;
    if (is == Tone::attention && was == Tone::bad)
        return ChangeKind::eased;
    if (is == Tone::attention)
        return was == Tone::attention ? ChangeKind::still_attention : ChangeKind::new_attention;
    if (now == Status::achieved && before != Status::achieved)
        return ChangeKind::newly_achieved;
    return was == Tone::good ? std::nullopt : std::optional{ChangeKind::recovered};
}

} // namespace

std::vector<StandingChange> standing_changes(const Material& material) {
    std::map<ChangeKind, std::vector<IndicatorPlace>> found;
    if (!material.review_before.empty())
        for (const IndicatorPlace place : material.indicators()) {
            const Status before = material.review_before[place].status;
            const Status now = material.progress_of(place).status;
            if (!is_judged(before) || !is_judged(now))
                continue;
            if (const auto kind = kind_of(before, now))
                found[*kind].push_back(place);
        }
    std::vector<StandingChange> changes;
    for (auto& [kind, indicators] : found)
        changes.push_back({kind, std::move(indicators)});
    return changes;
}

std::vector<QuarterChange> quarter_changes(const Material& material) {
    const int quarter = material.quarter_place() + 1;
    const Period period = material.calendar().quarter({material.point.year, quarter});
    if (quarter == 1 || material.day < period.end)
        return {};
    std::vector<QuarterChange> changes;
    std::vector<double> shares;
    for (const IndicatorPlace place : material.indicators()) {
        const IndicatorProgress& progress = material.progress_of(place);
        const auto at = static_cast<size_t>(quarter - 1);
        const auto now = known_actual(progress, quarter);
        const auto before = known_actual(progress, quarter - 1);
        if (material.indicator_at(place).measure != Measure::sum || !now || !before ||
            progress.known[at] != Known::whole || progress.known[at - 1] != Known::whole ||
            *now == *before || *before <= 0)
            continue;
        changes.push_back({place, *now - *before});
    }
    std::ranges::stable_sort(changes, std::greater<>{}, [&](const QuarterChange& change) {
        const auto before = known_actual(material.progress_of(change.indicator), quarter - 1);
        return std::abs(change.difference) / *before;
    });
    return changes;
}

std::map<Status, int> status_counts(const std::vector<IndicatorProgress>& review,
                                    const std::vector<IndicatorPlace>& indicators) {
    std::map<Status, int> counts;
    for (const IndicatorPlace place : indicators)
        ++counts[review[place].status];
    return counts;
}

OnTarget on_target(const std::map<Status, int>& counts) {
    OnTarget on;
    for (const auto& [status, count] : counts) {
        if (status == Status::track || status == Status::no_target)
            continue;
        on.all += count;
        on.good += tone_of(status) == Tone::good ? count : 0;
    }
    return on;
}

} // namespace taizhang
