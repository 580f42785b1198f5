#include "chart/progress_bar.h"
#include "chart/sparkbars.h"
#include "chart/unit_bars.h"
#include "core/chart/chart_cases.h"
#include "core/chart/fixed_metrics.h"
#include "core/chart/scene_checks.h"
#include "core/chart/stored_chart.h"
#include "core/languages.h"
#include "core/progress/small_office.h"
#include "output/picture/svg_writer.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

Scene branch_chart(Size size) {
    ChartFrame frame;
    frame.title = "按支部";
    frame.subtitle = "三季度";
    return unit_bars(branches(), frame, size, fixed_metrics, chinese);
}

double width_of(const Scene& scene, const Mark& mark) {
    for (const auto& item : scene.items)
        if (const auto* rect = std::get_if<RectShape>(&item); rect && rect->mark == mark)
            return rect->rect.width;
    return -1;
}

} // namespace

TEST_CASE("small charts are drawn as they were stored", "[chart]") {
    check_stored("unit_bars.svg", svg_of(branch_chart({380, 300}), light_style()));
    check_stored("sparkbars.svg",
                 svg_of(sparkbars(full_case(), {112, 54}, fixed_metrics), light_style()));
    check_stored("progress_bar.svg",
                 svg_of(progress_bar({0.79, 0.715, Tone::good}, {270, 14}), light_style()));
}

TEST_CASE("unit bars keep their texts apart at any size", "[chart]") {
    const double width = GENERATE(0, 20, 60, 150, 380, 900);
    const double height = GENERATE(0, 5, 20, 70, 130, 300, 600);
    const auto scene = branch_chart({width, height});
    check_texts(scene, fixed_metrics);
    CHECK(scene.size == Size{width, height});
}

TEST_CASE("units without room are counted, not dropped silently", "[chart]") {
    const auto scene = branch_chart({380, 130});
    CHECK(scene.zones.size() < branches().bars.size());
    const auto left_out = branches().bars.size() - scene.zones.size();
    CHECK(has_text(scene, "另有 " + std::to_string(left_out) + " 个单位未画出"));
}

TEST_CASE("an unknown figure of a unit is a dash, a missing duty red", "[chart]") {
    const auto scene = branch_chart({380, 300});
    CHECK(has_text(scene, "–"));
    CHECK(has_text(scene, "约 2"));
    for (const auto& text : texts_of(scene))
        CHECK((text.colour == ColourRole::bad_text) == (text.text == "0" || text.text == "三监区"));
}

TEST_CASE("units are compared in the quarter looked at", "[chart]") {
    SmallOffice office;
    office.set_target(2023, 4, 1);
    office.entries = {{"2023-02-01", "2023-02-01", 1, 2}};
    const std::vector<ProgressOfUnit> units{{UnitPlace{1}, office.on("2023-10-02", 3, 1)},
                                            {UnitPlace{2}, office.on("2023-10-02", 3, 2)}};
    const ReviewPoint third{2023, 3, {}, day("2023-10-02")};
    const auto in_quarter = unit_bars_data(office.definitions, third, units, Language::chinese);
    CHECK(in_quarter.bars[0] == UnitBar{"", UnitPlace{1}, 0, 1, Precision::exact, Tone::bad});
    CHECK(in_quarter.bars[1] == UnitBar{"", UnitPlace{2}, {}, {}, Precision::exact, Tone::neutral});
    const ReviewPoint running{2023, 3, {}, day("2023-09-18")}; // nobody is blamed before its end
    CHECK(unit_bars_data(office.definitions, running, units, Language::chinese).bars[0].tone ==
          Tone::neutral);
    const ReviewPoint year{2023, {}, {}, day("2023-09-18")};
    const auto in_year = unit_bars_data(office.definitions, year, units, Language::chinese);
    CHECK(in_year.bars[0] == UnitBar{"", UnitPlace{1}, 2, 4, Precision::exact, Tone::neutral});
}

TEST_CASE("small bars share one scale with their plans", "[chart]") {
    auto data = full_case();
    data.quarters[0].plan = 24;
    const auto scene = sparkbars(data, {112, 54}, fixed_metrics);
    check_texts(scene, fixed_metrics);
    CHECK(count_of<RectShape>(scene, {Series::actual, 3}) == 0);
    for (const auto& item : scene.items)
        if (const auto* bar = std::get_if<RectShape>(&item); bar && bar->mark->place == 0)
            CHECK(bar->rect.height < 22);
}

TEST_CASE("a progress bar ends at its track", "[chart]") {
    CHECK(width_of(progress_bar({0.5, {}, Tone::bad}, {200, 14}), {Series::actual, -1}) == 100);
    CHECK(width_of(progress_bar({3.0, 1.5, Tone::good}, {200, 14}), {Series::actual, -1}) == 200);
    CHECK(progress_bar({}, {200, 14}).items.size() == 1);
}
