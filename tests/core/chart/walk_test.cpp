#include "chart/quarterly_bars.h"
#include "chart/walk.h"
#include "core/chart/chart_cases.h"
#include "core/chart/fixed_metrics.h"

#include <catch2/catch_test_macros.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

/// Two rows of three cells, numbered row by row.
std::vector<Stop> grid() {
    Scene scene;
    for (int place = 0; place < 6; ++place)
        scene.add(RectShape{{20.0 * (place % 3), 10.0 * (place / 3), 18, 8},
                            ColourRole::heat_met,
                            0,
                            Fill::solid,
                            Mark{Series::cell, place}});
    return stops_of(scene);
}

} // namespace

TEST_CASE("arrow keys go to the next cell on their side and stay at the edge", "[chart]") {
    const auto stops = grid();
    REQUIRE(stops.size() == 6);
    CHECK(next_stop(stops, 1, WalkStep::right) == 2);
    CHECK(next_stop(stops, 1, WalkStep::left) == 0);
    CHECK(next_stop(stops, 1, WalkStep::down) == 4);
    CHECK(next_stop(stops, 4, WalkStep::up) == 1);
    CHECK(next_stop(stops, 2, WalkStep::right) == 2);
    CHECK(next_stop(stops, 5, WalkStep::down) == 5);
}

TEST_CASE("a walk begins at one end", "[chart]") {
    const auto stops = grid();
    CHECK(next_stop(stops, {}, WalkStep::right) == 0);
    CHECK(next_stop(stops, {}, WalkStep::up) == 5);
    CHECK(next_stop({}, {}, WalkStep::right) == std::nullopt);
    CHECK(next_stop({}, 3, WalkStep::right) == std::nullopt);
}

TEST_CASE("the legend is above the columns, and they are below it", "[chart]") {
    const FixedMetrics metrics;
    const auto stops =
        stops_of(quarterly_bars(full_case(), {}, {800, 400}, metrics, Texts{Language::chinese}));
    REQUIRE(stops.size() > 4);
    CHECK(stops[3].mark == Mark{Series::whole_column, 3});
    const auto above = next_stop(stops, 3, WalkStep::up);
    REQUIRE(above);
    CHECK(stops[static_cast<size_t>(*above)].part);
    const auto below = next_stop(stops, above, WalkStep::down);
    REQUIRE(below);
    CHECK(stops[static_cast<size_t>(*below)].mark);
}
