#include "progress/coverage.h"

#include <algorithm>

namespace taizhang {

namespace {

Quantity done_for(const Duty& duty, OrgTree::Range units, std::span<const YearDays* const> years,
                  Date day) {
    const Period period{duty.period.start, std::min(duty.period.end, day)};
    Quantity done{};
    for (const YearDays* year : years)
        done += done_within(*year, duty.indicator, units, period);
    return done;
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

CoverageCell cell_of(const Duty& duty, OrgTree::Range units, std::span<const YearDays* const> years,
                     Date day) {
    const Quantity count = done_for(duty, units, years, day);
    return {duty, count, state_of(duty, count, day)};
}

Coverage coverage_of(const OrgTree& units, const std::vector<Duty>& duties,
                     std::span<const YearDays* const> years, Date day) {
    Coverage coverage;
    const auto has_begun = [&](const Duty& duty) { return duty.period.start <= day; };
    coverage.cells.reserve(static_cast<size_t>(std::ranges::count_if(duties, has_begun)));
    for (const Duty& duty : duties) {
        if (!has_begun(duty))
            continue;
        coverage.cells.push_back(cell_of(duty, units.subtree(duty.unit), years, day));
        count_cell(coverage, coverage.cells.back().state);
    }
    return coverage;
}

} // namespace taizhang
