#include "output/material/duty_tallies.h"

#include "chart/quarterly_data.h"
#include "text/number_format.h"

#include <algorithm>
#include <functional>
#include <map>

namespace taizhang {

namespace {

/// What is owed, added up by some place.
std::map<int, DutyTally> tallies_by(const Material& material,
                                    const std::function<int(const Duty&)>& place_of) {
    std::map<int, DutyTally> tallies;
    for (const CoverageCell& cell : material.coverage.cells)
        if (cell.state != DutyState::not_required)
            tallies[place_of(cell.duty)].add(cell.state);
    return tallies;
}

/// The branch that a unit belongs to; the unit itself when it belongs to none.
int branch_of(const OrgTree& units, int unit) {
    for (int place = unit; place >= 0; place = units.parent_of(place))
        if (units.at(place).kind == UnitKind::branch)
            return place;
    return unit;
}

/// Whether what `a` has done of what had ended is a smaller share than that of `b`.
bool has_done_less(const DutyTally& a, const DutyTally& b) {
    return std::int64_t{a.met} * (b.met + b.missed) < std::int64_t{b.met} * (a.met + a.missed);
}

} // namespace

std::vector<NamedTally> duties_by_indicator(const Material& material, const Texts& texts) {
    std::vector<NamedTally> named;
    for (const auto& [place, tally] :
         tallies_by(material, [](const Duty& duty) { return duty.indicator; }))
        named.push_back({place, shown_name(material.indicator_at(place), texts.language()), tally});
    return named;
}

std::vector<NamedTally> duties_by_branch(const Material& material) {
    const OrgTree& units = material.definitions().units;
    std::vector<NamedTally> named;
    for (const auto& [place, tally] :
         tallies_by(material, [&](const Duty& duty) { return branch_of(units, duty.unit); }))
        named.push_back({place, units.at(place).name, tally});
    return named;
}

std::vector<NamedTally> ranked_branches(const Material& material) {
    auto branches = duties_by_branch(material);
    std::ranges::stable_sort(branches, [](const NamedTally& a, const NamedTally& b) {
        if (a.tally.missed != b.tally.missed)
            return a.tally.missed > b.tally.missed;
        return has_done_less(a.tally, b.tally);
    });
    return branches;
}

DutyTally sum_of(const std::vector<NamedTally>& tallies) {
    DutyTally all;
    for (const NamedTally& one : tallies) {
        all.met += one.tally.met;
        all.missed += one.tally.missed;
        all.due += one.tally.due;
    }
    return all;
}

std::string share_met(const DutyTally& tally) {
    const int ended = tally.met + tally.missed;
    return ended == 0 ? "–" : share_text(static_cast<double>(tally.met) / ended);
}

} // namespace taizhang
