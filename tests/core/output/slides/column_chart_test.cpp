#include "core/output/narrative_bench.h"
#include "output/slides/indicator_columns.h"

#include <catch2/catch_test_macros.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

std::optional<ColumnChart> columns_of(const NarrativeBench& bench) {
    const Material material = bench.material();
    const SentenceTemplates templates = SentenceTemplates::built_in(Language::chinese);
    const Texts texts{Language::chinese};
    return indicator_columns(Wording{material, templates, texts, NumberGap::none}, {});
}

std::vector<std::optional<double>> values_of(const ColumnSeries& series) {
    std::vector<std::optional<double>> values;
    for (const ColumnValue& one : series.values)
        values.push_back(one.value);
    return values;
}

using Values = std::vector<std::optional<double>>;

NarrativeBench running() {
    NarrativeBench bench;
    bench.as_of = day("2023-09-18");
    bench.progress.actual = {3.0, 4.0, 2.0, {}};
    bench.progress.actual_to_date = 9;
    bench.progress.last_year = {2.0, 2.0, 1.0, 5.0};
    bench.plan(12, {3, 3, 3, 3});
    return bench;
}

} // namespace

TEST_CASE("columns stand quarter by quarter, and a quarter not begun has none", "[slides]") {
    const auto chart = columns_of(running());
    REQUIRE(chart);
    CHECK(chart->categories ==
          std::vector<std::string>{"一季度", "二季度", "三季度（至9月18日）", "四季度"});
    REQUIRE(chart->series.size() == 3);
    CHECK(chart->series[0].name == "上年（三季度为同期）");
    CHECK(values_of(chart->series[0]) == Values{2, 2, 1, 5});
    CHECK(values_of(chart->series[1]) == Values{3, 4, 2, std::nullopt});
    CHECK(values_of(chart->series[2]) == Values{3, 3, 3, 3});
}

TEST_CASE("a ceiling is compared with what has come together", "[slides]") {
    NarrativeBench bench = running();
    bench.indicator().direction = Direction::at_most;
    bench.level(10);
    const auto chart = columns_of(bench);
    REQUIRE(chart);
    REQUIRE(chart->series.size() == 2);
    CHECK(values_of(chart->series[0]) == Values{3, 7, 9, std::nullopt});
    CHECK(values_of(chart->series[1]) == Values{10, 10, 10, 10});
}

TEST_CASE("a figure known for the year alone stands beside the last year's", "[slides]") {
    NarrativeBench bench;
    bench.as_of = day("2023-12-31");
    bench.quarter = 4;
    bench.progress.actual = {0.0, 0.0, 0.0, 0.0};
    bench.progress.known = {Known::unassigned, Known::unassigned, Known::unassigned,
                            Known::unassigned};
    bench.progress.actual_to_date = 769;
    bench.progress.unassigned = 769;
    bench.progress.last_year_to_date = 700;
    const auto chart = columns_of(bench);
    REQUIRE(chart);
    CHECK(chart->categories == std::vector<std::string>{"2022年", "2023年"});
    REQUIRE(chart->series.size() == 1);
    CHECK(values_of(chart->series[0]) == Values{700, 769});
}

TEST_CASE("a figure that is kept private has no columns", "[slides]") {
    NarrativeBench bench = running();
    bench.indicator().code = "case.filed";
    REQUIRE(columns_of(bench));
    bench.privacy.hide_below = 3;
    CHECK_FALSE(columns_of(bench));
}

TEST_CASE("the numbers kept in a chart are those of its workbook", "[slides]") {
    ColumnChart chart;
    chart.categories = {"一季度", "二季度 & <三>"};
    chart.series = {{"完成", ColumnLook::filled, {{12.5, "≥"}, {}}},
                    {"计划", ColumnLook::pale, {{3}, {4}}}};
    chart.decimals = 1;
    const NativeChart native = native_chart(chart, day("2023-09-18"));
    CHECK(native.part.contains("<c:f>'Sheet1'!$B$2:$B$3</c:f>"));
    CHECK(native.part.contains(
        "<c:ptCount val=\"2\"/><c:pt idx=\"0\"><c:v>12.5</c:v></c:pt></c:numCache>"));
    CHECK(native.part.contains("二季度 &amp; &lt;三&gt;"));
    CHECK(native.part.contains("formatCode=\"&quot;≥&quot;#,##0.0\""));
    CHECK(native_chart(chart, day("2023-09-18")).workbook == native.workbook);
    CHECK(native_chart(chart, day("2023-09-18")).part == native.part);
}
