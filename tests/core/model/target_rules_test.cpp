#include "model/target_rules.h"

#include <catch2/catch_test_macros.hpp>

using namespace taizhang;

namespace {

Target by_hand(int annual, std::array<int, 4> plans) {
    Target target;
    target.annual = whole(annual);
    target.phasing = Phasing::manual;
    for (size_t i = 0; i < plans.size(); ++i)
        target.quarters[i] = whole(plans[i]);
    return target;
}

std::optional<TargetProblem> problem_of(const Target& target, const Indicator& indicator) {
    const auto fault = fault_of(target, indicator);
    return fault ? std::optional{fault->problem} : std::nullopt;
}

} // namespace

TEST_CASE("plans by hand are refused with the difference to the year", "[model]") {
    CHECK_FALSE(fault_of(by_hand(10, {1, 2, 3, 4}), {}));
    CHECK(fault_of(by_hand(10, {1, 2, 3, 3}), {}) ==
          TargetFault{TargetProblem::plans_do_not_add_up, whole(1)});
    CHECK(fault_of(by_hand(8, {1, 2, 3, 4}), {}) ==
          TargetFault{TargetProblem::plans_do_not_add_up, Quantity{} - whole(2)});
}

TEST_CASE("plans by hand are all four", "[model]") {
    Target target = by_hand(3, {1, 1, 1, 0});
    target.quarters[3].reset();
    CHECK(problem_of(target, {}) == TargetProblem::quarter_missing);
}

TEST_CASE("weights add up to more than nothing", "[model]") {
    Target target = by_hand(4, {0, 0, 0, 0});
    target.phasing = Phasing::weights;
    CHECK(problem_of(target, {}) == TargetProblem::weights_add_up_to_zero);
    target.quarters[2] = Quantity{500};
    CHECK_FALSE(fault_of(target, {}));
}

TEST_CASE("a level is not shared out, and its quarters need not add up", "[model]") {
    Indicator limit;
    limit.direction = Direction::at_most;
    Target target = by_hand(4, {1, 2, 3, 4});
    CHECK_FALSE(fault_of(target, limit));
    target.phasing = Phasing::weights;
    CHECK(problem_of(target, limit) == TargetProblem::weights_of_level);
}

TEST_CASE("a target has the decimals of its indicator, a percentage up to three", "[model]") {
    Target target;
    target.annual = Quantity{1500};
    CHECK(problem_of(target, {}) == TargetProblem::too_fine);
    Indicator percent;
    percent.units = {"%"};
    CHECK_FALSE(fault_of(target, percent));
}

TEST_CASE("what is only counted has no target", "[model]") {
    Indicator tracked;
    tracked.direction = Direction::track;
    CHECK(problem_of({}, tracked) == TargetProblem::of_track);
}
