#include "chart/axis.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_adapters.hpp>
#include <catch2/generators/catch_generators_random.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <cmath>

using namespace taizhang;

TEST_CASE("an axis begins at 0 and holds the greatest value", "[chart]") {
    const double greatest = std::pow(10.0, GENERATE(take(300, random(-3.0, 12.0))));
    const Axis axis = nice_axis(greatest, 3);
    CHECK(axis.share(0) == 0);
    CHECK(axis.top() >= greatest * (1 - 1e-9));
    CHECK(axis.top() <= std::max(greatest * 2.01, 0.005));
    CHECK(axis.steps <= 5);
}

TEST_CASE("an axis has no more steps than it may", "[chart]") {
    const double greatest = std::pow(10.0, GENERATE(take(100, random(-3.0, 12.0))));
    const Axis axis = nice_axis(greatest, 3, 4);
    CHECK(axis.steps <= 4);
    CHECK(axis.top() >= greatest * (1 - 1e-9));
}

TEST_CASE("an axis of whole numbers has whole steps", "[chart]") {
    const int greatest = GENERATE(range(0, 60));
    const Axis axis = nice_axis(greatest, 0);
    CHECK(axis.step == std::round(axis.step));
    CHECK(axis.top() > 0);
}

TEST_CASE("ticks are labelled with thousands separators", "[chart]") {
    CHECK(tick_label({500, 3}, 0) == "0");
    CHECK(tick_label({500, 3}, 3) == "1,500");
    CHECK(tick_label({0.25, 4}, 3) == "0.75");
    CHECK(tick_label({20'000'000'000, 5}, 5) == "100,000,000,000");
}
