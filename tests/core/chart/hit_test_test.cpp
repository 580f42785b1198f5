#include "chart/hit_test.h"
#include "chart/quarterly_bars.h"
#include "core/chart/chart_cases.h"
#include "core/chart/fixed_metrics.h"

#include <catch2/catch_test_macros.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

Scene chart() {
    return quarterly_bars(full_case(), {}, {800, 400}, fixed_metrics, Texts{Language::chinese});
}

/// The bar that stands for a mark.
Rect bar_of(const Scene& scene, const Mark& mark) {
    for (const auto& item : scene.items)
        if (const auto* bar = std::get_if<RectShape>(&item); bar && bar->mark == mark)
            return bar->rect;
    return {};
}

} // namespace

TEST_CASE("a bar answers for itself", "[chart]") {
    const auto scene = chart();
    for (const Mark mark : {Mark{Series::actual, 0}, Mark{Series::last_year, 3}}) {
        const Rect bar = bar_of(scene, mark);
        CHECK(mark_at(scene, {bar.x + 3, bar.bottom() - 20}) == mark);
    }
}

TEST_CASE("what is painted later lies on top", "[chart]") {
    const auto scene = chart();
    const Rect bar = bar_of(scene, {Series::actual, 0});
    const double plan_y = bar.bottom() - bar.height * 10 / 12;
    CHECK(mark_at(scene, {bar.x + 3, plan_y}) == Mark{Series::plan, 0});
}

TEST_CASE("an empty place has no mark but a column", "[chart]") {
    const auto scene = chart();
    const Rect bar = bar_of(scene, {Series::last_year, 3});
    const Point place{bar.right() + 20, bar.bottom() - 20};
    CHECK_FALSE(mark_at(scene, place));
    REQUIRE(zone_at(scene, place));
    CHECK(zone_at(scene, place)->mark == Mark{Series::whole_column, 3});
    CHECK(zone_at(scene, {-5, 100}) == nullptr);
}

TEST_CASE("a thin line answers a little beside itself", "[chart]") {
    Scene scene;
    scene.size = {100, 100};
    const Mark mark{Series::cumulative, 1};
    scene.add(LineShape{{{0, 50}, {100, 50}}, ColourRole::brand, 2, Dash::solid, mark});
    CHECK(mark_at(scene, {50, 54}) == mark);
    CHECK_FALSE(mark_at(scene, {50, 57}));
    scene.add(SymbolShape{{20, 20}, 4, SymbolKind::ring, ColourRole::brand, mark});
    CHECK(mark_at(scene, {26, 20}) == mark);
}
