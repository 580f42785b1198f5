#include "chart/compared_cells.h"
#include "core/chart/fixed_metrics.h"
#include "core/chart/scene_checks.h"
#include "core/chart/stored_chart.h"
#include "core/languages.h"
#include "core/output/random_charts.h"
#include "core/output/stored_charts.h"
#include "output/picture/cairo_canvas.h"
#include "output/picture/chart_book.h"
#include "output/picture/chart_picture.h"
#include "output/picture/svg_writer.h"
#include "text/ids/chart.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

constexpr ChartKind kind_at(int place) {
    return EnumNames<ChartKind>::names[static_cast<size_t>(place)].first;
}

constexpr int chart_kinds = static_cast<int>(EnumNames<ChartKind>::names.size());

Scene standing_alone(const Chart& chart, Size size, const TextMetrics& metrics,
                     const Texts& texts = chinese) {
    return scene_of(chart, standalone_frame(chart, texts), size, metrics, texts);
}

/// The first chart of a kind that a fixed seed gives.
Chart fixed_chart(ChartKind kind) {
    return RandomCharts{20230918}.next(kind);
}

} // namespace

TEST_CASE("a legend hides each of its parts, and shows it again", "[chart]") {
    const ChartKind kind = kind_at(GENERATE(range(0, chart_kinds)));
    const auto seed = static_cast<unsigned>(GENERATE(range(0, 12)));
    INFO(name_of(kind) << " seed " << seed);
    const Chart chart = RandomCharts{seed}.next(kind);
    const ChartParts parts = parts_of(chart, fixed_metrics, chinese);
    ChartFrame frame = standalone_frame(chart, chinese);
    frame.answers = true;
    const Scene whole = scene_of(chart, frame, {1600, 900}, fixed_metrics, chinese);
    for (const ChartPart part : parts) {
        INFO(name_of(part));
        frame.hidden = {part};
        const Scene without = scene_of(chart, frame, {1600, 900}, fixed_metrics, chinese);
        check_texts(without, fixed_metrics);
        CHECK(without.legend == whole.legend);
        CHECK(without.items != whole.items);
    }
    frame.hidden = parts;
    const Scene bare = scene_of(chart, frame, {1600, 900}, fixed_metrics, chinese);
    check_texts(bare, fixed_metrics);
    CHECK(bare.legend == whole.legend);
}

TEST_CASE("the axes fit what is left of a chart", "[chart]") {
    Chart chart = StoredCharts::of(ChartKind::quarterly);
    auto& data = std::get<QuarterlyData>(chart.data);
    data.quarters[0].last_year = 1000;
    ChartFrame frame = standalone_frame(chart, chinese);
    const auto scene = [&] { return scene_of(chart, frame, {960, 540}, fixed_metrics, chinese); };
    const auto bar_height = [](const Scene& shown) {
        for (const auto& item : shown.items)
            if (const auto* rect = std::get_if<RectShape>(&item);
                rect && rect->mark == Mark{Series::actual, 0})
                return rect->rect.height;
        return 0.0;
    };
    const double low = bar_height(scene());
    frame.hidden = {ChartPart::last_year};
    CHECK(bar_height(scene()) > 10 * low);
    CHECK(count_of<RectShape>(scene(), {Series::last_year, 0}) == 0);
    frame.hidden = {ChartPart::actual};
    CHECK(bar_height(scene()) == 0);
}

TEST_CASE("a file names nothing that is hidden in it", "[chart]") {
    const ChartKind kind = kind_at(GENERATE(range(0, chart_kinds)));
    const auto seed = static_cast<unsigned>(GENERATE(range(0, 4)));
    const Chart chart = RandomCharts{seed}.next(kind);
    check_texts(standing_alone(chart, {1600, 900}, fixed_metrics), fixed_metrics);
    for (const ChartPart part : parts_of(chart, fixed_metrics, chinese)) {
        INFO(name_of(kind) << " seed " << seed << " without " << name_of(part));
        const Scene scene = scene_of(chart, standalone_frame(chart, chinese, {part}), {1600, 900},
                                     fixed_metrics, chinese);
        check_texts(scene, fixed_metrics);
        CHECK(std::ranges::find(scene.legend, part, &LegendBox::part) == scene.legend.end());
        CHECK(scene.title == head_of(chart, chinese).title);
        if (part == ChartPart::actual)
            CHECK(scene.description.find(chinese(text_id::chart_actual)) == std::string::npos);
    }
}

TEST_CASE("charts are drawn as they were stored", "[chart]") {
    const ChartKind kind =
        kind_at(GENERATE(range(1, chart_kinds))); // quarterly_bars_test has the first
    const Chart chart = StoredCharts::of(kind);
    const std::string name{name_of(kind)};
    check_stored("alone_" + name + ".svg",
                 svg_of(standing_alone(chart, {960, 540}, fixed_metrics, chinese), light_style()));
}

TEST_CASE("texts of no chart cover each other or leave the page", "[chart]") {
    const ChartKind kind = kind_at(GENERATE(range(0, chart_kinds)));
    const auto seed = static_cast<unsigned>(GENERATE(range(0, 12)));
    const Size size = GENERATE(Size{960, 540}, Size{921.5, 518.5}, Size{960, 720}, Size{400, 300},
                               Size{640, 1800}, Size{2700, 540});
    INFO(name_of(kind) << " seed " << seed << " " << size.width << "x" << size.height);
    check_texts(standing_alone(RandomCharts{seed}.next(kind), size, fixed_metrics), fixed_metrics);
}

TEST_CASE("texts keep apart in the letters of a picture, too", "[chart]") {
    const CairoTextMetrics metrics;
    const ChartKind kind = kind_at(GENERATE(range(0, chart_kinds)));
    const auto seed = static_cast<unsigned>(GENERATE(range(100, 103)));
    const auto [width, height] = GENERATE(
        table<int, int>({{1920, 1080}, {1843, 1037}, {800, 600}, {640, 360}, {4000, 800}}));
    INFO(name_of(kind) << " seed " << seed << " " << width << "x" << height);
    const Size size = picture_scale(width, height).scene;
    for (const Texts& texts : {chinese, english})
        check_texts(standing_alone(RandomCharts{seed}.next(kind), size, metrics, texts), metrics);
}

TEST_CASE("a chart is possible at any size", "[chart]") {
    const ChartKind kind = kind_at(GENERATE(range(0, chart_kinds)));
    const double side = GENERATE(0, 1, 17, 60, 130);
    const Scene scene = standing_alone(fixed_chart(kind), {side, side}, fixed_metrics);
    check_texts(scene, fixed_metrics);
    CHECK(scene.size == Size{side, side});
}

TEST_CASE("every chart has a title, a description, its day and its source", "[chart]") {
    const ChartKind kind = kind_at(GENERATE(range(0, chart_kinds)));
    const Chart chart = fixed_chart(kind);
    INFO(name_of(kind));
    const Scene scene = standing_alone(chart, {960, 540}, fixed_metrics);
    CHECK_FALSE(scene.title.empty());
    CHECK_FALSE(scene.description.empty());
    const ChartFrame frame = standalone_frame(chart, chinese);
    CHECK(frame.footer_end.find("截至 2023 年") == 0);
    CHECK(has_text(scene, frame.footer_end));
    CHECK(has_text(scene, "数据来源：党建指标台账"));
}

TEST_CASE("every row of a chart's table has all its columns", "[chart]") {
    const ChartKind kind = kind_at(GENERATE(range(0, chart_kinds)));
    const ChartTable table = table_of(fixed_chart(kind), chinese);
    INFO(name_of(kind));
    CHECK_FALSE(table.rows.empty());
    for (const auto& row : table.rows)
        CHECK(row.cells.size() == table.columns.size());
}

TEST_CASE("a zone of a chart has a row in its table", "[chart]") {
    const ChartKind kind = kind_at(GENERATE(range(0, chart_kinds)));
    if (kind == ChartKind::calendar || kind == ChartKind::cumulative ||
        kind == ChartKind::heatmap || kind == ChartKind::months)
        SKIP("zones of days without records, months to come and titles have none");
    const Chart chart = fixed_chart(kind);
    const ChartTable table = table_of(chart, chinese);
    INFO(name_of(kind));
    for (const Zone& zone : standing_alone(chart, {960, 540}, fixed_metrics).zones)
        CHECK(std::ranges::any_of(
            table.rows, [&](const ChartTable::Row& row) { return row.place == zone.mark.place; }));
}

TEST_CASE("the same chart twice gives the same bytes", "[chart][output]") {
    const ChartKind kind = kind_at(GENERATE(range(0, chart_kinds)));
    const CairoTextMetrics metrics;
    const Chart chart = fixed_chart(kind);
    for (const auto& [format, name] : EnumNames<PictureFormat>::names) {
        INFO(name_of(kind) << " " << name);
        const auto bytes = [&, format = format] {
            return picture_of(standing_alone(chart, {960, 540}, metrics), format, 1);
        };
        CHECK(bytes() == bytes());
    }
}

TEST_CASE("a transparent chart paints no backdrop", "[chart]") {
    const Chart chart = fixed_chart(ChartKind::quarterly);
    ChartFrame frame = standalone_frame(chart, chinese);
    frame.backdrop = Backdrop::none;
    const Scene scene = scene_of(chart, frame, {960, 540}, fixed_metrics, chinese);
    const auto* first = std::get_if<RectShape>(&scene.items.front());
    CHECK((!first || first->rect != scene.bounds()));
}

TEST_CASE("the names of a summary are whole where lower rows hold them", "[chart]") {
    SummaryData data;
    data.day = StoredCharts::day;
    for (int row = 0; row < 39; ++row)
        data.rows.push_back({"Democratic reviews", IndicatorPlace{row}, "218 / 308 次"});
    const Scene scene =
        standing_alone({ChartKind::summary, "", data}, {960, 540}, fixed_metrics, english);
    for (const TextShape& text : texts_of(scene))
        CHECK(text.text.find("…") == std::string::npos);
}

TEST_CASE("a month without a record shows the level that still holds", "[chart]") {
    Indicator activists;
    activists.measure = Measure::latest;
    ComparedCell carried;
    carried.value = 16;
    CHECK(shown_cell(chinese, activists, carried, CompareBy::month).text == "16");
    CHECK(shown_cell(chinese, Indicator{}, carried, CompareBy::month).text.empty());
}
