#include "core/ledger/small_ledger.h"
#include "gui/open_ledger.h"
#include "gui/pages/chart_export.h"
#include "gui/picture_clipboard.h"
#include "gui/sample_ledger.h"
#include "gui/shell_driver.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <cstdio>
#include <cstdlib>
#include <fstream>

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

    TemporaryFolder folder;
    ShellDriver window;
};

/// What another program gets that asks for the picture.
std::string pasted_picture() {
    std::string bytes;
    FILE* pipe = ::popen("timeout 10 xclip -selection clipboard -t image/png -o", "r");
    for (int byte = std::fgetc(pipe); byte != EOF; byte = std::fgetc(pipe))
        bytes += static_cast<char>(byte);
    ::pclose(pipe);
    return bytes;
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
    CHECK(charts.window.driver.shows_part("已写好"));
}

TEST_CASE("a copied table has a line for each row and tabs between cells", "[gui]") {
    const ChartTable table{{"季度", "实际"}, {{0, {"一\t季度", "12"}}, {1, {"二季度", "–"}}}};
    CHECK(tab_separated(table) == "季度\t实际\n一 季度\t12\n二季度\t–\n");
}

TEST_CASE("another program gets the picture that was copied", "[gui]") {
    if (!std::getenv("DISPLAY") || std::system("command -v xclip >/dev/null") != 0)
        SKIP("needs an X display and xclip");
    std::string picture(70'000, '\0');
    for (size_t i = 0; i < picture.size(); ++i)
        picture[i] = static_cast<char>(i * 31 % 251);
    PictureClipboard clipboard;
    REQUIRE(clipboard.offer(picture));
    CHECK(pasted_picture() == picture);
    CHECK(pasted_picture() == picture);
}
