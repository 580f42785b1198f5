#include "chart/geometry.h"
#include "chart/stroke.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace taizhang;

namespace {
constexpr Rect wide_rect{10, 10, 20, 10};
}

TEST_CASE("a segment is cut at the edges of a rectangle", "[chart]") {
    const auto cut = clipped({{0, 15}, {100, 15}}, wide_rect);
    REQUIRE(cut.size() == 1);
    CHECK(cut.front() == Segment{{10, 15}, {30, 15}});
    CHECK(clipped({{0, 0}, {100, 5}}, wide_rect).empty());
    CHECK(clipped({{5, 15}, {5, 30}}, wide_rect).empty());
    CHECK(clipped({{12, 12}, {20, 18}}, wide_rect) == std::vector{Segment{{12, 12}, {20, 18}}});
}

TEST_CASE("the distance to a segment ends at its ends", "[chart]") {
    CHECK(distance({5, 3}, {{0, 0}, {10, 0}}) == 3);
    CHECK(distance({-3, 4}, {{0, 0}, {10, 0}}) == 5);
    CHECK(distance({3, 4}, {{0, 0}, {0, 0}}) == 5);
}

TEST_CASE("hatching stays in its rectangle", "[chart]") {
    const auto lines = hatch_of(wide_rect, GENERATE(Fill::hatched, Fill::striped));
    CHECK(lines.size() >= 2);
    for (const auto& [from, to] : lines) {
        CHECK(wide_rect.grown(1e-9).contains(from));
        CHECK(wide_rect.grown(1e-9).contains(to));
    }
}

TEST_CASE("dashes go on around a corner", "[chart]") {
    const LineShape line{{{0, 0}, {8, 0}, {8, 8}}, ColourRole::brand, 1, Dash::dashed, {}};
    const auto pieces = pieces_of(line);
    REQUIRE(pieces.size() == 2);
    CHECK(pieces[0].to.x == Catch::Approx(6));
    CHECK(pieces[1].from.y == Catch::Approx(2));
    CHECK(pieces[1].to.y == Catch::Approx(8));
}
