#include "chart/hit_test.h"
#include "chart/quarterly_bars.h"
#include "core/chart/chart_cases.h"
#include "core/chart/scene_checks.h"
#include "gui/driver/driver.h"
#include "gui/look/imgui_canvas.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

Scene chart(const Look& look) {
    return quarterly_bars(full_case(), {}, {700, 380}, ImguiTextMetrics{look},
                          Texts{Language::chinese});
}

} // namespace

TEST_CASE("a chart in the window shows the texts of its scene", "[gui]") {
    testing::Driver driver;
    driver.gui().set_scale(GENERATE(0.8F, 1.0F, 1.6F));
    driver.show_content(
        [](const Look& look) { paint_scene(look, ImGui::GetCursorScreenPos(), chart(look)); });
    for (const auto* text : {"一季度", "12", "年度目标", "39 次"})
        CHECK(driver.shows(text));
    CHECK(driver.clipped_texts().empty());
}

TEST_CASE("with the window's fonts no text of a chart covers another", "[gui]") {
    testing::Driver driver;
    driver.gui().set_scale(GENERATE(0.8F, 1.25F));
    driver.show_content([](const Look& look) { check_texts(chart(look), ImguiTextMetrics{look}); });
}

TEST_CASE("a point of the screen is found in the scene", "[gui]") {
    testing::Driver driver;
    driver.gui().set_scale(2.0F);
    driver.show_content([](const Look& look) {
        CHECK(scene_point(look, {100, 50}, {300, 90}) == Point{100, 20});
        CHECK(scene_size(look, {1400, 760}) == Size{700, 380});
    });
}
