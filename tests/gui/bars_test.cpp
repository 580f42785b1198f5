#include "gui/sample_window.h"
#include "ledger/ledger.h"

#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <imgui_internal.h>

using namespace taizhang;
using namespace taizhang::testing;

TEST_CASE("a unit is found by its pinyin initials and chosen", "[gui]") {
    SampleWindow window;
    CHECK(window.driver.shows("全部党组织（22 个支部）"));
    window.click("全部党组织（22 个支部）");
    window.type("sjqzb");
    CHECK(window.driver.shows("三监区支部"));
    window.press(ImGuiKey_Enter);
    CHECK(window.view().unit.has_value());
    CHECK(window.driver.shows("三监区支部"));
}

TEST_CASE("choosing the root again is no choice", "[gui]") {
    SampleWindow window;
    window.click("全部党组织（22 个支部）");
    window.type("三监区");
    window.press(ImGuiKey_Enter);
    REQUIRE(window.view().unit.has_value());
    window.click("三监区支部");
    window.press(ImGuiKey_Enter);
    CHECK_FALSE(window.view().unit.has_value());
}

TEST_CASE("Ctrl+K finds an indicator and opens its page", "[gui]") {
    SampleWindow window;
    window.press(ImGuiMod_Ctrl | ImGuiKey_K);
    window.type("jingshijiaoyu");
    CHECK(window.driver.shows("警示教育大会"));
    window.press(ImGuiKey_Enter);
    CHECK(window.view().page == PageId::indicator);
    CHECK(window.view().indicator.has_value());
}

TEST_CASE("the search finds records by their topic and opens their quarter", "[gui]") {
    SampleWindow window;
    window.press(ImGuiMod_Ctrl | ImGuiKey_K);
    window.type("主题教育");
    REQUIRE(window.driver.shows("活动记录（最新 5 条）"));
    while (!window.driver.shows_part("  主题教育"))
        window.settle();
    for (int row = 0; row < 20; ++row)
        window.press(ImGuiKey_DownArrow);
    window.press(ImGuiKey_Enter);
    CHECK(window.view().page == PageId::indicator);
    CHECK(window.view().part == FigurePart::quarter);
    CHECK(window.view().part_quarter == window.view().quarter);
    CHECK(window.view().records_of.has_value());
}

TEST_CASE("a search without an answer says so", "[gui]") {
    SampleWindow window;
    window.press(ImGuiMod_Ctrl | ImGuiKey_K);
    window.type("qqqqzzzz");
    CHECK(window.driver.shows("没有找到"));
    window.press(ImGuiKey_Enter);
    CHECK(window.view() == third_quarter);
}

TEST_CASE("back is offered as soon as there is a way back", "[gui]") {
    SampleWindow window;
    CHECK_FALSE(window.driver.shows("返回"));
    const View before = window.view();
    window.click("警示教育大会");
    CHECK(window.view().page == PageId::indicator);
    window.click("返回");
    CHECK(window.view() == before);
    CHECK_FALSE(window.driver.shows("返回"));
}

TEST_CASE("the status bar says what the figures rest on", "[gui]") {
    SampleWindow window;
    CHECK(window.driver.shows("截至 2023-09-18（时间进度 71.5%）"));
    CHECK(window.driver.shows("记录 4,757 条 · 待补数量 7 条"));
    window.click("一季度");
    CHECK(window.driver.shows("截至 2023-03-31（时间进度 24.7%）"));
}

TEST_CASE("the status bar changes the scale", "[gui]") {
    ShellDriver window;
    window.click("放大  Ctrl+＋");
    CHECK(window.driver.shows("110%"));
    window.click("缩小  Ctrl+−");
    CHECK(window.driver.shows("100%"));
}

TEST_CASE("Tab reaches what is in the bars, and Space presses it", "[gui]") {
    SampleWindow window;
    const auto reach = [&](std::string_view label) {
        for (int key = 0; key < 60 && ImGui::GetFocusID() != window.driver.id_of(label); ++key)
            window.press(ImGuiKey_Tab);
        return ImGui::GetFocusID() == window.driver.id_of(label);
    };
    CHECK(reach("二季度"));
    CHECK(reach("搜索指标、记录  Ctrl+K"));
    REQUIRE(reach("指标"));
    window.press(ImGuiKey_Space);
    CHECK(window.view().page == PageId::indicator);
}

TEST_CASE("an empty ledger says what to do first", "[gui]") {
    const TemporaryFolder folder;
    const auto path = folder.file("empty.taizhang");
    Ledger::create(path, {.random = 1});
    ShellDriver window;
    window.open(path);
    CHECK(window.driver.shows("这是一个空台账"));
    CHECK(window.driver.shows_part("empty.taizhang"));
}

TEST_CASE("a damaged ledger and a file of another kind are told with the ledger's words", "[gui]") {
    const TemporaryFolder folder;
    const auto damaged = folder.file("damaged.taizhang");
    std::filesystem::copy_file(sample_ledger(), damaged);
    std::filesystem::resize_file(damaged, 50'000);
    const auto other = folder.file("notes.txt");
    std::ofstream{other} << "党员大会";
    ShellDriver window;
    window.open(damaged);
    CHECK(window.driver.shows_part("台账已损坏"));
    window.open(other);
    CHECK(window.driver.shows_part("不是台账文件"));
    CHECK(window.driver.shows("打开台账"));
}
