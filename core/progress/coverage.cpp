#include "progress/coverage.h"

#include <algorithm>

namespace taizhang {

namespace {

using ByUnit = std::vector<DatedQuantity>;

std::vector<ByUnit> sorted_by_unit(const std::vector<ByUnit>& done) {
    auto sorted = done;
    for (ByUnit& records : sorted)
        std::ranges::stable_sort(records, {}, &DatedQuantity::unit);
    return sorted;
}

Quantity done_within(const ByUnit& records, OrgTree::Range units, const Period& period) {
    Quantity sum{};
    const auto first = std::ranges::lower_bound(records, units.first, {}, &DatedQuantity::unit);
    for (auto record = first; record != records.end() && record->unit < units.end; ++record)
        if (period.contains(record->period))
            sum += record->quantity;
    return sum;
}

DutyState state_of(const Duty& duty, Quantity count, Date day) {
    if (!duty.owed)
        return DutyState::not_required;
    if (count >= whole(duty.required))
        return DutyState::met;
    return duty.period.end <= day ? DutyState::missed : DutyState::due;
}

void count_cell(Coverage& coverage, DutyState state) {
    if (state == DutyState::met)
        ++coverage.met;
    if (state == DutyState::missed)
        ++coverage.missed;
    if (state == DutyState::due)
        ++coverage.due;
}

} // namespace

std::optional<double> Coverage::share() const {
    if (met + missed == 0)
        return std::nullopt;
    return static_cast<double>(met) / (met + missed);
}

Coverage coverage_of(const OrgTree& units, const std::vector<Duty>& duties,
                     const std::vector<std::vector<DatedQuantity>>& done, Date day) {
    Coverage coverage;
    const auto records = sorted_by_unit(done);
    for (const Duty& duty : duties) {
        if (duty.period.start > day)
            continue;
        const auto& of_indicator = records[static_cast<size_t>(duty.indicator)];
        const Quantity count = done_within(of_indicator, units.subtree(duty.unit), duty.period);
        const DutyState state = state_of(duty, count, day);
        coverage.cells.push_back({duty, count, state});
        count_cell(coverage, state);
    }
    return coverage;
}

} // namespace taizhang
