#include "chart/heatmap.h"
#include "chart/hit_test.h"
#include "chart/placed_text.h"
#include "chart/style.h"
#include "core/chart/fixed_metrics.h"
#include "core/chart/scene_checks.h"
#include "core/chart/stored_chart.h"
#include "output/picture/svg_writer.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

HeatmapNames names_of(int rows, int columns) {
    HeatmapNames names;
    for (int row = 1; row <= rows; ++row)
        names.rows.push_back("第" + std::to_string(row) + "党支部");
    for (int column = 1; column <= columns; ++column)
        names.columns.push_back(column % 2 == 0 ? "党风廉政建设分析会" : "Theme Party days");
    names.totals = "缺项";
    return names;
}

HeatmapCell cell_at(int row, int column) {
    const ColourRole colours[]{ColourRole::heat_none, ColourRole::heat_low, ColourRole::heat_below,
                               ColourRole::heat_met, ColourRole::heat_above};
    const int step = (row + column) % 6;
    if (step == 5)
        return {"", ColourRole::track, Fill::hatched, {}, false};
    HeatmapCell cell{std::to_string(step * 30) + "%", colours[step], Fill::solid, {}, step == 2};
    if (step == 0)
        cell.symbol = SymbolKind::triangle;
    return cell;
}

std::string total_of(int row) {
    return row % 3 == 0 ? "" : std::to_string(row % 3);
}

Scene drawn(const HeatmapNames& names, Size size, HeatmapWindow window = {}) {
    return heatmap(heatmap_layout(names, size, fixed_metrics), names, window, cell_at, total_of,
                   fixed_metrics);
}

} // namespace

TEST_CASE("a heatmap is drawn as it was stored", "[chart]") {
    check_stored("heatmap.svg", svg_of(drawn(names_of(4, 6), {640, 200}), light_style()));
}

TEST_CASE("a heatmap cuts no title and covers no text, at any size", "[chart]") {
    const double width = GENERATE(420, 640, 1200, 3000);
    const double height = GENERATE(150, 400, 900);
    const auto names = names_of(30, 20);
    const auto scene = drawn(names, {width, height}, {3, 2});
    check_texts(scene, fixed_metrics);
    for (const auto& text : texts_of(scene))
        CHECK(text.text.find("…") == std::string::npos);
}

TEST_CASE("a heatmap has what is seen alone", "[chart]") {
    const auto names = names_of(300, 60);
    const auto layout = heatmap_layout(names, {1200, 700}, fixed_metrics);
    const auto scene = drawn(names, {1200, 700}, {120, 30});
    CHECK(layout.rows_shown < 20);
    CHECK(layout.columns_shown < 20);
    CHECK(count_of<RectShape>(scene, {Series::cell, 120 * 60 + 30}) == 1);
    CHECK(count_of<RectShape>(scene, {Series::cell, 119 * 60 + 30}) == 0);
    CHECK(scene.items.size() < 20 * 20 * 4);
    CHECK(has_text(scene, "第121党支部"));
}

TEST_CASE("a heatmap answers for its cells, names and titles", "[chart]") {
    const auto names = names_of(4, 6);
    const auto layout = heatmap_layout(names, {640, 200}, fixed_metrics);
    const auto scene = drawn(names, {640, 200});
    const double x = layout.names_width + 1.5 * layout.column_width;
    const double y = layout.titles_height + 2.5 * heatmap_row;
    CHECK(mark_at(scene, {x, y}) == Mark{Series::cell, 2 * 6 + 1});
    REQUIRE(zone_at(scene, {5, y}));
    CHECK(zone_at(scene, {5, y})->mark == Mark{Series::row, 2});
    REQUIRE(zone_at(scene, {x, 10}));
    CHECK(zone_at(scene, {x, 10})->mark == Mark{Series::column, 1});
}

TEST_CASE("the last rows and columns can be reached", "[chart]") {
    const auto names = names_of(50, 40);
    const auto layout = heatmap_layout(names, {800, 400}, fixed_metrics);
    const HeatmapWindow last{50 - layout.rows_shown, 40 - layout.columns_shown};
    const auto scene = drawn(names, {800, 400}, last);
    CHECK(count_of<RectShape>(scene, {Series::cell, 49 * 40 + 39}) == 1);
    check_texts(scene, fixed_metrics);
}

TEST_CASE("a broken title does not end in a single character", "[chart]") {
    constexpr Lettering lettering{12, FontWeight::regular};
    const double six_characters = 6 * lettering.size;
    CHECK(lines_without_orphan("党支部集中学习", six_characters, lettering, fixed_metrics) ==
          std::vector<std::string>{"党支部集中", "学习"});
    CHECK(lines_without_orphan("党风廉政建设分析会", six_characters, lettering, fixed_metrics) ==
          std::vector<std::string>{"党风廉政建设", "分析会"});
}

TEST_CASE("titles are written smaller before a column is left out", "[chart]") {
    HeatmapNames names = names_of(3, 6);
    names.columns.assign(6, "Organisational life");
    const double usual = 14 * 0.55 * 12 + 6; // of the longest word, with its padding
    const double room = 6 * usual + heatmap_layout(names, {2000, 400}, fixed_metrics).names_width;
    CHECK(heatmap_layout(names, {room + 80, 400}, fixed_metrics).title.size == 12);
    const auto narrow = heatmap_layout(names, {room - 6, 400}, fixed_metrics);
    CHECK(narrow.title.size < 12);
    CHECK(narrow.columns_shown == 6);
}

TEST_CASE("a title of 10,000 characters leaves room for the cells", "[chart]") {
    HeatmapNames names = names_of(3, 6);
    for (int count = 0; count < 10'000; ++count)
        names.columns[2] += "长";
    CHECK(heatmap_layout(names, {640, 400}, fixed_metrics).titles_height < 200);
}
