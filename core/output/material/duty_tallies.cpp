#include "output/material/duty_tallies.h"

#include "chart/quarterly_data.h"
#include "text/number_format.h"

#include <algorithm>
#include <map>
#include <type_traits>

namespace taizhang {

namespace {

/// What is owed, added up by some place.
template <class PlaceOf>
auto tallies_by(const Coverage& coverage, const PlaceOf& place_of) {
    std::map<std::invoke_result_t<PlaceOf, const Duty&>, DutyTally> tallies;
    for (const CoverageCell& cell : coverage.cells)
        if (cell.state != DutyState::not_required)
            tallies[place_of(cell.duty)].add(cell.state);
    return tallies;
}

/// Whether what `a` has done of what had ended is a smaller share than that of `b`.
bool has_done_less(const DutyTally& a, const DutyTally& b) {
    return std::int64_t{a.met} * (b.met + b.missed) < std::int64_t{b.met} * (a.met + a.missed);
}

template <class Tallies>
DutyTally sum_of_all(const Tallies& tallies) {
    DutyTally all;
    for (const auto& one : tallies) {
        all.met += one.tally.met;
        all.missed += one.tally.missed;
        all.due += one.tally.due;
    }
    return all;
}

std::vector<BranchTally> by_branch(const Material& material, const Coverage& coverage) {
    const OrgTree& units = material.definitions().units;
    std::vector<BranchTally> named;
    for (const auto& [place, tally] :
         tallies_by(coverage, [&](const Duty& duty) { return branch_of(units, duty.unit); }))
        named.push_back({place, units.at(place).name, tally});
    return named;
}

} // namespace

UnitPlace branch_of(const OrgTree& units, UnitPlace unit) {
    for (std::optional place = unit; place; place = units.parent_of(*place))
        if (units.at(*place).kind == UnitKind::branch)
            return *place;
    return unit;
}

std::vector<IndicatorTally> duties_by_indicator(const Material& material, const Texts& texts) {
    std::vector<IndicatorTally> named;
    for (const auto& [place, tally] :
         tallies_by(material.coverage, [](const Duty& duty) { return duty.indicator; }))
        named.push_back({place, shown_name(material.indicator_at(place), texts.language()), tally});
    return named;
}

std::vector<BranchTally> duties_by_branch(const Material& material) {
    return by_branch(material, material.coverage);
}

std::vector<BranchTally> branches_before(const Material& material) {
    return by_branch(material, material.coverage_before);
}

DutyMatrix duty_matrix(const Material& material) {
    const OrgTree& units = material.definitions().units;
    DutyMatrix matrix;
    matrix.rows = ranked_branches(material);
    std::map<UnitPlace, size_t> row_of;
    for (size_t row = 0; row < matrix.rows.size(); ++row)
        row_of[matrix.rows[row].place] = row;
    std::map<IndicatorPlace, size_t> column_of;
    for (const CoverageCell& cell : material.coverage.cells)
        if (cell.state != DutyState::not_required)
            column_of[cell.duty.indicator] = 0;
    for (auto& [indicator, column] : column_of) {
        column = matrix.indicators.size();
        matrix.indicators.push_back(indicator);
    }
    matrix.cells.resize(matrix.rows.size() * matrix.indicators.size());
    for (const CoverageCell& cell : material.coverage.cells)
        if (cell.state != DutyState::not_required)
            matrix
                .cells[row_of[branch_of(units, cell.duty.unit)] * matrix.indicators.size() +
                       column_of[cell.duty.indicator]]
                .add(cell.state);
    matrix.before.resize(matrix.rows.size());
    for (const BranchTally& one : branches_before(material))
        if (const auto row = row_of.find(one.place); row != row_of.end())
            matrix.before[row->second] = one.tally;
    return matrix;
}

std::vector<BranchTally> ranked_branches(const Material& material) {
    auto branches = duties_by_branch(material);
    std::ranges::stable_sort(branches, [](const BranchTally& a, const BranchTally& b) {
        if (a.tally.missed != b.tally.missed)
            return a.tally.missed > b.tally.missed;
        return has_done_less(a.tally, b.tally);
    });
    return branches;
}

DutyTally sum_of(const std::vector<IndicatorTally>& tallies) {
    return sum_of_all(tallies);
}

DutyTally sum_of(const std::vector<BranchTally>& tallies) {
    return sum_of_all(tallies);
}

int rank_of(const std::vector<BranchTally>& ranked, size_t row) {
    const DutyTally& own = ranked[row].tally;
    const auto is_better = [&](const BranchTally& other) {
        if (other.tally.missed != own.missed)
            return other.tally.missed < own.missed;
        return has_done_less(own, other.tally);
    };
    return 1 + static_cast<int>(std::ranges::count_if(ranked, is_better));
}

std::string share_change(const DutyTally& now, const DutyTally& before) {
    const auto share = [](const DutyTally& tally) {
        const int ended = tally.met + tally.missed;
        return ended == 0 ? std::nullopt : std::optional{100 * tally.met / ended};
    };
    const auto is = share(now);
    const auto was = share(before);
    if (!is || !was)
        return "–";
    return (*is > *was ? "+" : "") + std::to_string(*is - *was);
}

std::string share_met(const DutyTally& tally) {
    const int ended = tally.met + tally.missed;
    return ended == 0 ? "–" : share_text(static_cast<double>(tally.met) / ended);
}

} // namespace taizhang
