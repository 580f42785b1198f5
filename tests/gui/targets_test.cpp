#include "gui/targets_window.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace taizhang;
using namespace taizhang::testing;

TEST_CASE("a target is typed over in its row and saved by Enter", "[gui][targets]") {
    TargetsWindow window;
    window.click("警示教育大会");
    window.type("6");
    window.press(ImGuiKey_Enter);
    CHECK(window.saved(window.office.meetings)->annual == whole(6));
    window.press(ImGuiKey_UpArrow);
    CHECK(window.driver.shows_part("4 → 6"));
}

TEST_CASE("after Enter the next row takes the keyboard", "[gui][targets]") {
    TargetsWindow window;
    window.click("警示教育大会");
    window.type("6");
    window.press(ImGuiKey_Enter);
    window.type("3");
    window.press(ImGuiKey_Enter);
    CHECK(window.saved(window.office.cases)->annual == whole(3));
}

TEST_CASE("Escape restores what the ledger says", "[gui][targets]") {
    TargetsWindow window;
    window.click("警示教育大会");
    window.type("6");
    CHECK(window.driver.shows("未保存"));
    window.press(ImGuiKey_Escape);
    CHECK_FALSE(window.driver.shows("未保存"));
    CHECK(window.saved(window.office.meetings)->annual == whole(4));
}

TEST_CASE("arrow keys go from row to row", "[gui][targets]") {
    TargetsWindow window;
    window.click("警示教育大会");
    window.press(ImGuiKey_DownArrow);
    window.type("9");
    window.press(ImGuiMod_Ctrl | ImGuiKey_S);
    CHECK(window.saved(window.office.cases)->annual == whole(9));
    window.press(ImGuiKey_UpArrow);
    window.type("8");
    window.press(ImGuiMod_Ctrl | ImGuiKey_S);
    CHECK(window.saved(window.office.meetings)->annual == whole(8));
}

TEST_CASE("Tab goes on to the quarters, and a quarter typed is a plan by hand", "[gui][targets]") {
    TargetsWindow window;
    window.click("警示教育大会");
    window.press(ImGuiKey_Tab); // how it is shared out
    window.press(ImGuiKey_Tab);
    window.type("2");
    CHECK(window.driver.shows("四季合计 5，与全年相差 -1。"));
    window.press(ImGuiKey_Tab);
    CHECK(window.saved(window.office.meetings)->phasing == Phasing::even);
    window.type("0");
    CHECK(window.driver.shows("合计 4，与全年一致"));
    window.press(ImGuiKey_Enter);
    const auto saved = window.saved(window.office.meetings);
    CHECK(saved->phasing == Phasing::manual);
    CHECK(saved->quarters[0] == whole(2));
    CHECK(saved->quarters[1] == whole(0));
}

TEST_CASE("what can't be a target is said at once and not saved", "[gui][targets]") {
    TargetsWindow window;
    window.click("警示教育大会");
    window.type("1.5");
    CHECK(window.driver.shows("只能填整数。"));
    CHECK(window.driver.is_disabled("保存目标  Ctrl+S"));
    window.press(ImGuiKey_Enter);
    CHECK(window.saved(window.office.meetings)->annual == whole(4));
    window.type("-2");
    CHECK(window.driver.shows("不能为负数。"));
}

TEST_CASE("targets are pasted as a block in one step, all or none", "[gui][targets]") {
    TargetsWindow window;
    window.click("警示教育大会");
    ImGui::SetClipboardText("8\n3\n");
    window.press(ImGuiMod_Ctrl | ImGuiKey_V);
    CHECK(window.saved(window.office.meetings)->annual == whole(8));
    CHECK(window.saved(window.office.cases)->annual == whole(3));
    window.press(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(window.saved(window.office.meetings)->annual == whole(4));
    CHECK_FALSE(window.saved(window.office.cases));
    ImGui::SetClipboardText("8\n1.5\n");
    window.click("警示教育大会");
    window.press(ImGuiMod_Ctrl | ImGuiKey_V);
    CHECK(window.saved(window.office.meetings)->annual == whole(4));
    CHECK(window.driver.shows_part("只能填整数"));
}

TEST_CASE("targets are sorted by a title", "[gui][targets]") {
    TargetsWindow window;
    const auto above = [&](std::string_view upper, std::string_view lower) {
        return window.driver.where(upper).min.y < window.driver.where(lower).min.y;
    };
    CHECK(above("指标study", "警示教育大会"));
    window.click("指标###sort-name");
    CHECK(above("警示教育大会", "指标study"));
}

TEST_CASE("the order of targets is that of the last time", "[gui][targets]") {
    WindowSettings settings;
    const auto* column = GENERATE("name", "no such column");
    settings.columns["targets"].sorted = KeptSort{column, SortDirection::ascending};
    TargetsWindow window{settings};
    const bool is_by_name =
        window.driver.where("警示教育大会").min.y < window.driver.where("指标study").min.y;
    CHECK(is_by_name == (std::string_view{column} == "name"));
    CHECK(window.shell.settings().columns.at("targets").sorted.has_value() == is_by_name);
}

TEST_CASE("a note is kept with the target and told in its history", "[gui][targets]") {
    TargetsWindow window;
    window.click("警示教育大会");
    window.type("8");
    window.click("###note");
    window.driver.type("按省局通知");
    window.press(ImGuiMod_Ctrl | ImGuiKey_S);
    CHECK(window.saved(window.office.meetings)->note == "按省局通知");
    CAPTURE(window.driver.shown_texts());
    CHECK(window.driver.shows_part("4 → 8")); // saved when its cell was left
    CHECK(window.driver.shows_part("改说明  按省局通知"));
}

TEST_CASE("what is typed survives another row, page and language", "[gui][targets]") {
    TargetsWindow window;
    window.click("警示教育大会");
    window.type("1.5");
    window.click("指标study");
    window.click("总览");
    window.click("English");
    window.click("Targets");
    CHECK(window.driver.shows("not saved"));
    CHECK(window.driver.shows("1.5"));
    CHECK(window.saved(window.office.meetings)->annual == whole(4));
    window.click("Warning education meetings of the whole committee");
    window.type("7");
    window.press(ImGuiMod_Ctrl | ImGuiKey_S);
    CHECK(window.saved(window.office.meetings)->annual == whole(7));
}

TEST_CASE("a saved target is undone and done again", "[gui][targets]") {
    TargetsWindow window;
    window.click("警示教育大会");
    window.type("6");
    window.press(ImGuiKey_Enter);
    window.press(ImGuiKey_Escape);
    window.press(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(window.saved(window.office.meetings)->annual == whole(4));
    window.press(ImGuiMod_Ctrl | ImGuiKey_Y);
    CHECK(window.saved(window.office.meetings)->annual == whole(6));
}

TEST_CASE("the targets page has no clipped label and no duplicate id", "[gui][targets]") {
    WindowSettings settings;
    settings.language = GENERATE(Language::chinese, Language::english);
    const auto size =
        GENERATE(ImVec2{1024.0F, 700.0F}, ImVec2{1440.0F, 900.0F}, ImVec2{3840.0F, 2160.0F});
    TargetsWindow window{settings, size};
    CAPTURE(settings.language, size.x);
    const auto check = [&] {
        CHECK(window.driver.clipped_texts() == std::vector<std::string>{});
        CHECK(window.driver.duplicate_ids() == std::vector<std::string>{});
    };
    check();
    const bool chinese = settings.language == Language::chinese;
    window.click(chinese ? "警示教育大会" : "Warning education meetings of the whole committee");
    window.type("5");
    check();
    window.click(chinese ? "从上年复制…" : "Copy a year…");
    check();
    window.shell.open(sample_ledger());
    window.settle();
    check();
    window.click(chinese ? "从上年复制…" : "Copy a year…");
    check();
}
