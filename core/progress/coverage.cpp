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

Coverage coverage_of(std::vector<CoverageCell> cells) {
    Coverage coverage;
    for (const CoverageCell& cell : cells)
        count_cell(coverage, cell.state);
    coverage.cells = std::move(cells);
    return coverage;
}

Coverage coverage_on(Date day, const Definitions& definitions, const Period& within,
                     OrgTree::Range units, const YearDays& year_before, const YearDays& year) {
    const auto each_duty = [&](const std::function<void(const Duty&)>& take) {
        for (IndicatorPlace indicator; indicator < std::ssize(definitions.indicators); ++indicator)
            each_duty_ending_in(definitions, within, units, indicator, [&](const Duty& duty) {
                if (duty.period.start <= day)
                    take(duty);
            });
    };
    size_t count = 0; // of a wide ledger the room for half a million cells is not found twice
    each_duty([&](const Duty&) { ++count; });
    std::vector<CoverageCell> cells;
    cells.reserve(count);
    const std::array years{&year, &year_before};
    each_duty([&](const Duty& duty) {
        const size_t years_touched = duty.per == Cycle::week ? 2 : 1;
        cells.push_back(cell_of(duty, definitions.units.subtree(duty.unit),
                                std::span{years}.first(years_touched), day));
    });
    return coverage_of(std::move(cells));
}

} // namespace taizhang
