#include "gui/sample_ledger.h"
#include "gui/shell_driver.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

struct SampleShell : ShellDriver {
    SampleShell() { open(sample_ledger()); }
};

} // namespace

TEST_CASE("the quarter tabs choose a quarter or the whole year", "[gui]") {
    SampleShell window;
    CHECK(window.view().quarter == 3);
    window.driver.click("二季度");
    CHECK(window.view().quarter == 2);
    window.driver.click("全年");
    CHECK(window.view().quarter == 0);
}

TEST_CASE("the year steps back and forward", "[gui]") {
    SampleShell window;
    window.driver.click("上一年");
    CHECK(window.driver.shows("2022 年"));
    window.driver.click("下一年");
    window.driver.click("下一年");
    CHECK(window.view().year == 2024);
}

TEST_CASE("back returns to the page and quarter before", "[gui]") {
    SampleShell window;
    window.driver.click("指标");
    window.driver.click("一季度");
    CHECK(window.view().page == PageId::indicator);
    window.driver.press(ImGuiMod_Alt | ImGuiKey_LeftArrow);
    CHECK(window.view() == third_quarter);
}

TEST_CASE("the language changes while running", "[gui]") {
    SampleShell window;
    CHECK(window.driver.shows("总览"));
    window.driver.click("English");
    CHECK(window.driver.shows("Overview"));
    CHECK_FALSE(window.driver.shows("总览"));
    CHECK(window.shell.settings().language == Language::english);
    window.driver.click("简体中文");
    CHECK(window.driver.shows("总览"));
}

TEST_CASE("the user's scale goes from 80 to 300 percent and back to 100", "[gui]") {
    ShellDriver window{{}, {1920.0F, 1080.0F}};
    for (int step = 0; step < 25; ++step)
        window.driver.press(ImGuiMod_Ctrl | ImGuiKey_Equal);
    CHECK(window.shell.settings().user_scale == 300);
    CHECK(window.driver.gui().look().theme.scale == 3.0F);
    for (int step = 0; step < 25; ++step)
        window.driver.press(ImGuiMod_Ctrl | ImGuiKey_Minus);
    CHECK(window.shell.settings().user_scale == 80);
    window.driver.press(ImGuiMod_Ctrl | ImGuiKey_0);
    CHECK(window.shell.settings().user_scale == 100);
}

TEST_CASE("a window that is too small for a scale is shown as large as it has room for", "[gui]") {
    WindowSettings settings;
    settings.user_scale = 300;
    ShellDriver window{settings, {1024.0F, 700.0F}};
    CHECK(window.driver.gui().look().theme.scale == 2.0F);
    CHECK(window.driver.shows("200%"));
    CHECK(window.shell.settings().user_scale == 300); // for a larger window
    window.driver.resize({1920.0F, 1080.0F});
    CHECK(window.driver.gui().look().theme.scale == 3.0F);
}

TEST_CASE("Ctrl and the wheel change the scale and scroll nothing", "[gui]") {
    SampleShell window;
    window.driver.hover("警示教育大会");
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Ctrl, true);
    window.driver.scroll(1.0F);
    CHECK(window.shell.settings().user_scale == 110);
    window.driver.scroll(-1.0F);
    window.driver.scroll(-1.0F);
    CHECK(window.shell.settings().user_scale == 90);
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Ctrl, false);
    window.driver.run(2);
    CHECK(window.view().scroll == 0.0F);
}

TEST_CASE("keys lead through the pages and the quarters", "[gui]") {
    SampleShell window;
    window.press(ImGuiMod_Ctrl | ImGuiKey_PageDown);
    CHECK(window.view().page == PageId::indicator);
    window.press(ImGuiMod_Ctrl | ImGuiKey_PageUp);
    window.press(ImGuiMod_Ctrl | ImGuiKey_PageUp);
    CHECK(window.view().page == PageId::settings);
    window.press(ImGuiMod_Alt | ImGuiKey_PageDown);
    window.press(ImGuiMod_Alt | ImGuiKey_PageDown);
    CHECK(window.view().year == 2024);
    CHECK(window.view().quarter == 1);
    window.press(ImGuiMod_Alt | ImGuiKey_PageUp);
    CHECK(window.view().year == 2023);
    CHECK(window.view().quarter == 4);
}

TEST_CASE("Ctrl+Q asks to leave", "[gui]") {
    ShellDriver window;
    CHECK_FALSE(window.shell.wants_to_close());
    window.driver.press(ImGuiMod_Ctrl | ImGuiKey_Q);
    CHECK(window.shell.wants_to_close());
}

TEST_CASE("without a ledger the window says what to do first", "[gui]") {
    ShellDriver window;
    CHECK(window.driver.shows("打开台账"));
    CHECK(window.driver.shows("打开示例"));
}

TEST_CASE("a notice stays until it is closed", "[gui]") {
    ShellDriver window;
    window.shell.add_notice({Tone::attention, "第一条"});
    window.shell.add_notice({Tone::bad, "第二条"});
    window.driver.run(5);
    CHECK(window.driver.shows("第一条"));
    window.driver.click("知道了");
    CHECK_FALSE(window.driver.shows("第一条"));
    CHECK(window.driver.shows("第二条"));
}

TEST_CASE("the frame around the pages has no clipped label and no duplicate id", "[gui]") {
    WindowSettings settings;
    settings.language = GENERATE(Language::chinese, Language::english);
    settings.user_scale = GENERATE(80, 100, 150, 200);
    const auto size =
        GENERATE(ImVec2{1024.0F, 700.0F}, ImVec2{1440.0F, 900.0F}, ImVec2{3840.0F, 2160.0F});
    ShellDriver window{settings, size};
    CAPTURE(settings.language, settings.user_scale, size.x);
    CHECK(window.driver.clipped_texts() == std::vector<std::string>{});
    CHECK(window.driver.duplicate_ids() == std::vector<std::string>{});
}
