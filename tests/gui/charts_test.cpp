#include "core/ledger/small_ledger.h"
#include "gui/open_ledger.h"
#include "gui/pages/charts/chart_export.h"
#include "gui/sample_ledger.h"
#include "gui/shell_driver.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <fstream>
#include <utility>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

View charts_page(ChartKind kind) {
    View view = third_quarter;
    view.page = PageId::charts;
    view.chart = kind;
    return view;
}

/// A copy of the sample, so that what is written stays in a folder of its own.
struct ChartsWindow {
    explicit ChartsWindow(ChartKind kind) : window({}, {1440.0F, 900.0F}, charts_page(kind)) {
        std::filesystem::copy_file(sample_ledger(), folder.file());
        window.open(folder.file());
    }

    IndicatorId indicator(std::string_view code) const {
        const auto ledger = Ledger::open(folder.file(), Access::read_only);
        const auto definitions = Reader{ledger}.definitions();
        return std::ranges::find(definitions.indicators, code, &Indicator::code)->id;
    }

    TemporaryFolder folder;
    ShellDriver window;
};

/// Width and height of a PNG file.
std::pair<unsigned, unsigned> size_of_png(const std::filesystem::path& file) {
    std::ifstream stream{file, std::ios::binary};
    std::string bytes(24, '\0');
    stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    const auto number = [&](size_t place) {
        unsigned value = 0;
        for (size_t i = 0; i < 4; ++i)
            value = value << 8U | static_cast<unsigned char>(bytes[place + i]);
        return value;
    };
    return {number(16), number(20)};
}

} // namespace

TEST_CASE("every kind of chart is shown with its source", "[gui]") {
    const auto place = GENERATE(range(size_t{0}, EnumNames<ChartKind>::names.size()));
    const auto [kind, name] = EnumNames<ChartKind>::names[place];
    INFO(name);
    ChartsWindow charts{kind};
    CHECK(charts.window.driver.shows_part("数据来源：党建指标台账"));
    CHECK(charts.window.driver.clipped_texts() == std::vector<std::string>{});
}

TEST_CASE("the numbers of a chart are shown as a table", "[gui]") {
    ChartsWindow charts{ChartKind::funnel};
    charts.window.click("表");
    CHECK(charts.window.driver.shows_part("处置问题线索"));
    CHECK(charts.window.driver.shows_part("与上一环节之比"));
}

TEST_CASE("a chart is saved from its menu", "[gui]") {
    ChartsWindow charts{ChartKind::summary};
    charts.window.click("复制或保存这张图");
    charts.window.click("存为 SVG（矢量，文字可改）…");
    const auto target = std::filesystem::path{charts.folder.file()}.parent_path() / "chart.svg";
    charts.window.press(ImGuiMod_Ctrl | ImGuiKey_A);
    charts.window.type(target.string());
    charts.window.press(ImGuiKey_Enter);
    CHECK(std::filesystem::exists(target));
    CHECK(charts.window.driver.shows_part("已导出"));
}

TEST_CASE("a copied table has a line for each row and tabs between cells", "[gui]") {
    const ChartTable table{{"季度", "实际"}, {{0, {"一\t季度", "12"}}, {1, {"二季度", "–"}}}};
    CHECK(tab_separated(table) == "季度\t实际\n一 季度\t12\n二季度\t–\n");
}

TEST_CASE("a click on the legend hides a series on every page, another shows it", "[gui]") {
    ChartsWindow charts{ChartKind::quarterly};
    auto& window = charts.window;
    const ChartParts last_year{ChartPart::last_year};
    window.click("上年（本季取同期）");
    CHECK(window.view().hidden_parts.at(ChartKind::quarterly) == last_year);
    CHECK(window.driver.shows_part("点击显示"));
    window.click("指标");
    REQUIRE(window.view().page == PageId::indicator);
    CHECK(window.view().hidden_parts.at(ChartKind::quarterly) == last_year);
    window.driver.click_at(middle_of(window.driver.where("完成")));
    window.settle();
    CHECK(window.view().hidden_parts.at(ChartKind::quarterly).contains(ChartPart::actual));
    window.driver.click_at(middle_of(window.driver.where("完成")));
    window.settle();
    CHECK(window.view().hidden_parts.at(ChartKind::quarterly) == last_year);
}

TEST_CASE("arrow keys walk the marks of a chart and Enter opens the records", "[gui]") {
    ChartsWindow charts{ChartKind::quarterly};
    auto& window = charts.window;
    window.driver.click_at(middle_of(window.driver.where("截至 2023 年 9 月 18 日")));
    REQUIRE(window.view().page == PageId::charts);
    window.press(ImGuiKey_RightArrow);
    window.press(ImGuiKey_RightArrow);
    CHECK(window.driver.shows("季度计划")); // of the card, beside the legend
    window.press(ImGuiKey_Escape);
    CHECK(window.view().page == PageId::charts);
    window.press(ImGuiKey_RightArrow);
    window.press(ImGuiKey_RightArrow);
    window.press(ImGuiKey_Enter);
    CHECK(window.view().page == PageId::indicator);
    CHECK(window.view().part == FigurePart::quarter);
    CHECK(window.view().part_quarter == 2);
}

TEST_CASE("a press on a mark opens what it stands for", "[gui]") {
    ChartsWindow charts{ChartKind::heatmap};
    auto& window = charts.window;
    window.driver.click_at(middle_of(window.driver.where("53%")));
    window.settle();
    CHECK(window.view().page == PageId::indicator);
    CHECK(window.driver.shows_part("党支部集中学习"));
    CHECK(window.driver.shows_part("纪委办支部"));
}

TEST_CASE("a figure of the year to date opens the records of the year to date", "[gui]") {
    ChartsWindow charts{ChartKind::summary};
    auto& window = charts.window;
    window.click("9 / 12 场");
    REQUIRE(window.view().page == PageId::indicator);
    CHECK(window.view().part == FigurePart::year_to_date);
    CHECK(window.driver.shows("构成这 9 场的记录"));
}

TEST_CASE("a bar of problems identified opens those, one of problems fixed opens those", "[gui]") {
    ChartsWindow charts{ChartKind::rectification};
    auto& window = charts.window;
    const ImVec2 number = middle_of(window.driver.where("5")); // of the bar below it
    const bool of_identified = GENERATE(true, false);
    window.driver.click_at({number.x - (of_identified ? 68.0F : 0.0F), number.y + 20.0F});
    window.settle();
    REQUIRE(window.view().page == PageId::indicator);
    CHECK(window.driver.shows(of_identified ? "构成这 6 条的记录" : "构成这 5 条的记录"));
}

TEST_CASE("a bar of the year before opens the records of that year", "[gui]") {
    ChartsWindow charts{GENERATE(ChartKind::quarterly, ChartKind::year_over_year)};
    auto& window = charts.window;
    window.shell.navigation().current().indicator = charts.indicator("life.committee_meeting");
    window.settle();
    const ImVec2 number = middle_of(window.driver.where("56")); // of the bar below it
    window.driver.click_at({number.x, number.y + 20.0F});
    window.settle();
    REQUIRE(window.view().page == PageId::indicator);
    CHECK(window.view().year == 2022);
    CHECK(window.driver.shows("构成这 56 次的记录"));
    window.press(ImGuiMod_Alt | ImGuiKey_LeftArrow);
    CHECK(window.view().year == 2023);
}

TEST_CASE("the right mouse button opens the same menu on every page with a chart", "[gui]") {
    View view = third_quarter;
    view.page = PageId::indicator;
    ShellDriver window{{}, {1440.0F, 900.0F}, view};
    window.open(sample_ledger());
    window.driver.right_click("2023 年各季度完成情况");
    CHECK(window.driver.shows("复制图片"));
    window.press(ImGuiKey_Escape);
    CHECK_FALSE(window.driver.shows("复制图片"));
    window.click("总览");
    window.driver.right_click("党支部集中学习");
    CHECK(window.driver.shows("复制图片"));
    window.press(ImGuiKey_Escape);
    window.click("支部对比");
    window.click("复制或保存这张图");
    window.click("复制表格");
    CHECK(std::string{ImGui::GetClipboardText()}.starts_with("组织\t党支部集中学习\t"));
    CHECK(window.driver.shows_part("表格已复制"));
}

TEST_CASE("a picture of its own size is asked for, and saved as the legend shows it", "[gui]") {
    ChartsWindow charts{ChartKind::quarterly};
    auto& window = charts.window;
    window.click("上年（本季取同期）");
    window.click("复制或保存这张图");
    window.click("存为图片：自定尺寸…");
    window.press(ImGuiMod_Ctrl | ImGuiKey_A);
    window.type("640 by 360");
    window.press(ImGuiKey_Enter);
    CHECK(window.driver.shows_part("请写成"));
    window.press(ImGuiMod_Ctrl | ImGuiKey_A);
    window.type("640x360");
    window.press(ImGuiKey_Enter);
    const auto target = std::filesystem::path{charts.folder.file()}.parent_path() / "own.png";
    window.press(ImGuiMod_Ctrl | ImGuiKey_A);
    window.type(target.string());
    window.press(ImGuiKey_Enter);
    CHECK(window.driver.shows_part("已导出"));
    REQUIRE(std::filesystem::exists(target));
    CHECK(size_of_png(target) == std::pair{640u, 360u});
}
