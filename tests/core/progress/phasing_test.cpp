#include "progress/phasing.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <random>

using namespace taizhang;

namespace {

constexpr FourQuantities equal{whole(1), whole(1), whole(1), whole(1)};

FourQuantities wholes(int a, int b, int c, int d) {
    return {whole(a), whole(b), whole(c), whole(d)};
}

Target target(int annual, Phasing phasing) {
    Target made;
    made.annual = whole(annual);
    made.phasing = phasing;
    return made;
}

} // namespace

TEST_CASE("an even plan is due as late as it may be", "[progress]") {
    CHECK(phased(whole(39), equal, 0) == wholes(9, 10, 10, 10));
    CHECK(phased(whole(10), equal, 0) == wholes(2, 3, 2, 3));
    CHECK(phased(whole(1), equal, 0) == wholes(0, 0, 0, 1));
    CHECK(phased(whole(0), equal, 0) == wholes(0, 0, 0, 0));
}

TEST_CASE("an even plan follows the decimals of its indicator", "[progress]") {
    CHECK(phased(whole(1), equal, 2) ==
          FourQuantities{Quantity{250}, Quantity{250}, Quantity{250}, Quantity{250}});
    CHECK(phased(Quantity{1100}, equal, 1) ==
          FourQuantities{Quantity{200}, Quantity{300}, Quantity{300}, Quantity{300}});
}

TEST_CASE("weights shape the plan and the last quarter closes it", "[progress]") {
    CHECK(phased(whole(10), wholes(1, 0, 0, 3), 0) == wholes(2, 0, 0, 8));
    CHECK(phased(whole(7), wholes(1, 1, 1, 0), 0) == wholes(2, 2, 3, 0));
    CHECK(phased(whole(7), wholes(0, 0, 0, 0), 0) == phased(whole(7), equal, 0));
}

TEST_CASE("last year's profile shapes the plan, or none makes it even", "[progress]") {
    const Indicator indicator;
    CHECK(plan_of(target(12, Phasing::last_year), indicator, wholes(2, 0, 0, 4)).quarters ==
          wholes(4, 0, 0, 8));
    CHECK(plan_of(target(12, Phasing::last_year), indicator, wholes(0, 0, 0, 0)).quarters ==
          wholes(3, 3, 3, 3));
}

TEST_CASE("a level holds in every quarter that does not set its own", "[progress]") {
    Indicator indicator;
    indicator.direction = Direction::at_most;
    Target limit = target(5, Phasing::manual);
    limit.quarters[1] = whole(3);
    CHECK(plan_of(limit, indicator, equal).quarters == wholes(5, 3, 5, 5));
}

TEST_CASE("random plans are whole, never negative and add up exactly", "[progress]") {
    std::mt19937_64 random{20230918};
    int broken = 0;
    for (int round = 0; round < 10'000; ++round) {
        const int decimals = static_cast<int>(random() % 4);
        const std::int64_t step = step_of(decimals);
        const auto steps = static_cast<std::int64_t>(random() % (max_quantity.thousandths / step));
        const Quantity annual{steps * step};
        FourQuantities weights{};
        for (auto& weight : weights)
            weight = {static_cast<std::int64_t>(random() % 3 ? random() % 1'000'000'000 : 0)};
        std::int64_t sum = 0;
        for (Quantity plan : phased(annual, weights, decimals)) {
            if (plan.thousandths < 0 || plan.thousandths % step != 0)
                ++broken;
            sum += plan.thousandths;
        }
        if (sum != annual.thousandths)
            ++broken;
    }
    CHECK(broken == 0);
}
