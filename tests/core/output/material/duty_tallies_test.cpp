#include "core/output/narrative_bench.h"
#include "output/material/duty_tallies.h"

#include <catch2/catch_test_macros.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

CoverageCell cell(int unit, DutyState state) {
    CoverageCell made;
    made.duty.unit = UnitPlace{unit};
    made.state = state;
    return made;
}

std::vector<std::string> names_of(const std::vector<BranchTally>& tallies) {
    std::vector<std::string> names;
    for (const BranchTally& one : tallies)
        names.push_back(one.name);
    return names;
}

NarrativeBench bench_with(std::vector<CoverageCell> cells) {
    NarrativeBench bench;
    bench.coverage.cells = std::move(cells);
    return bench;
}

} // namespace

TEST_CASE("branches are ranked by what they have missed, then by what they have done",
          "[material]") {
    using enum DutyState;
    CHECK(
        names_of(ranked_branches(
            bench_with({cell(1, met), cell(1, met), cell(2, missed), cell(2, met)}).material())) ==
        std::vector<std::string>{"二支部", "一支部"});
    CHECK(names_of(ranked_branches(
              bench_with({cell(1, missed), cell(1, met), cell(2, missed)}).material())) ==
          std::vector<std::string>{"二支部", "一支部"});
    CHECK(names_of(ranked_branches(bench_with({cell(1, met), cell(2, met)}).material())) ==
          std::vector<std::string>{"一支部", "二支部"});
}

TEST_CASE("the share of duties done counts those that have ended, and rounds down", "[material]") {
    using enum DutyState;
    CHECK(share_met({}) == "–");
    DutyTally tally;
    tally.add(due);
    CHECK(share_met(tally) == "–");
    tally.met = 999;
    tally.missed = 1;
    CHECK(share_met(tally) == "99.9%");
}

TEST_CASE("the line that files of one export share is made of count and digest", "[material]") {
    CHECK(check_line({1284, 0x3F2A9C1B0D4471E0}, Texts{Language::chinese}) ==
          "记录 1,284 条 · 校验码 3F2A-9C1B-0D44-71E0");
    CHECK(check_line({0, -1}, Texts{Language::english}) ==
          "Records: 0 · check code FFFF-FFFF-FFFF-FFFF");
}
