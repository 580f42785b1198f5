#include "gui/open_ledger.h"
#include "gui/window/input_pace.h"
#include "ledger/closed_quarters.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

/// The records of five months, the newest at the top.
struct SheetWindow : OpenLedger {
    explicit SheetWindow(const WindowSettings& settings = {}, bool closes_first = false)
        : OpenLedger(PageId::records, {1440.0F, 900.0F}, settings) {
        open([&](Ledger& ledger) {
            for (const char* topic : {"甲", "乙", "丙"}) {
                auto one = record(ids.study, ids.second, "2023-08-01", "2023-08-01", whole(1));
                one.topic = topic;
                add(ledger, one);
            }
            if (closes_first)
                ledger.write(step("close"), noon, [&](Writer& writer) {
                    ClosedQuarter closing;
                    closing.quarter = {2023, 3};
                    closing.closed = day("2023-10-06");
                    writer.close_quarter(closing);
                });
        });
        shell.navigation().current().quarter = 0;
        settle();
    }

    void press(ImGuiKeyChord keys) {
        driver.press(keys);
        settle();
    }
    void type(std::string_view text) {
        driver.type(text);
        settle();
    }
    /// Faster than frames are shown: all of it waits for the next one.
    void type_at_once(const char* first, ImGuiKey between, const char* second, ImGuiKey last) {
        auto& io = ImGui::GetIO();
        const auto press_and_let_go = [&](ImGuiKey key) {
            io.AddKeyEvent(key, true);
            io.AddKeyEvent(key, false);
        };
        io.AddInputCharactersUTF8(first);
        press_and_let_go(between);
        io.AddInputCharactersUTF8(second);
        press_and_let_go(last);
        io.ConfigInputTrickleEventQueue = true;
        InputPace pace; // as the window shows them
        for (int frame = 0; frame < 40; ++frame) {
            pace.begin_frame(*ImGui::GetCurrentContext());
            driver.run(1);
            pace.end_frame(*ImGui::GetCurrentContext());
        }
        io.ConfigInputTrickleEventQueue = false;
        settle();
    }
    void click_with(ImGuiKey modifier, std::string_view label) {
        ImGui::GetIO().AddKeyEvent(modifier, true);
        driver.click(label);
        ImGui::GetIO().AddKeyEvent(modifier, false);
        settle();
    }
    std::vector<Record> named(const std::string& topic) const {
        const Ledger ledger = stored();
        return Reader{ledger}.records({.find = topic});
    }
    std::int64_t steps() const { return static_cast<std::int64_t>(stored().history(100).size()); }
};

} // namespace

TEST_CASE("typing overwrites a cell, and keys go on", "[gui][grid]") {
    SheetWindow window;
    window.click("丙");
    window.type("新丙");
    CHECK(window.named("新丙").empty());
    window.press(ImGuiKey_Enter);
    CHECK(window.named("新丙").size() == 1);
    window.type("新");
    window.type("乙");
    window.press(ImGuiKey_DownArrow);
    CHECK(window.named("新乙").size() == 1);
    window.type("不要");
    window.press(ImGuiKey_Escape);
    CHECK(window.named("不要").empty());
    CHECK(window.driver.shows("甲"));
    window.press(ImGuiKey_F2);
    window.press(ImGuiKey_End);
    window.type("二");
    window.press(ImGuiKey_Tab);
    CHECK(window.named("甲二").size() == 1);
    window.type("7");
    window.press(ImGuiKey_Enter);
    CHECK(window.named("甲二").front().quantity == whole(7));
}

TEST_CASE("no key overtakes what was typed before it", "[gui][grid]") {
    SheetWindow window;
    window.click("丙");
    SECTION("Tab") {
        window.type_at_once("快", ImGuiKey_Tab, "7", ImGuiKey_Enter);
        REQUIRE(window.named("快").size() == 1);
        CHECK(window.named("快").front().quantity == whole(7));
    }
    SECTION("Enter") {
        window.type_at_once("一", ImGuiKey_Enter, "二", ImGuiKey_Enter);
        REQUIRE(window.named("一").size() == 1);
        REQUIRE(window.named("二").size() == 1);
        CHECK(window.named("丙").empty());
        CHECK(window.named("乙").empty());
    }
    SECTION("an arrow") {
        window.type_at_once("一", ImGuiKey_DownArrow, "二", ImGuiKey_UpArrow);
        REQUIRE(window.named("一").size() == 1);
        REQUIRE(window.named("二").size() == 1);
        CHECK(window.named("甲").size() == 1);
    }
}

TEST_CASE("a cell that can't be taken holds the keyboard until it is right or given up",
          "[gui][grid]") {
    SheetWindow window;
    window.click("丙");
    window.press(ImGuiKey_Tab);
    window.type("9x");
    window.press(ImGuiKey_Enter);
    REQUIRE(window.driver.shows_part("不是数字"));
    const bool is_pressed = GENERATE(true, false);
    CAPTURE(is_pressed);
    if (is_pressed) {
        window.click("甲");
    } else {
        window.press(ImGuiMod_Ctrl | ImGuiKey_PageDown);
        window.press(ImGuiMod_Ctrl | ImGuiKey_PageUp);
    }
    REQUIRE(window.driver.shows_part("不是数字"));
    SECTION("it is made right") {
        window.press(ImGuiKey_Backspace);
        window.press(ImGuiKey_Enter);
        CHECK(window.named("丙").front().quantity == whole(9));
    }
    SECTION("it is given up") {
        window.press(ImGuiKey_Escape);
        CHECK_FALSE(window.driver.shows_part("不是数字"));
        window.click("甲");
        window.type("新甲");
        window.press(ImGuiKey_Enter);
        CHECK(window.named("新甲").size() == 1);
    }
}

TEST_CASE("the day of a record is chosen in a calendar over its cell", "[gui][grid]") {
    SheetWindow window;
    window.click("丙");
    window.press(ImGuiKey_Home);
    window.press(ImGuiKey_F2);
    window.press(ImGuiMod_Alt | ImGuiKey_DownArrow);
    REQUIRE(window.driver.shows("今天"));
    SECTION("chosen") {
        window.click("15###2023-08-15");
        REQUIRE(window.named("丙").size() == 1);
        CHECK(window.named("丙").front().period == Period{day("2023-08-15"), day("2023-08-15")});
        CHECK_FALSE(window.driver.shows("今天"));
    }
    SECTION("closed again, the cell is typed on") {
        window.press(ImGuiKey_Escape);
        CHECK_FALSE(window.driver.shows("今天"));
        CHECK(window.named("丙").front().period.start == day("2023-08-01"));
        window.press(ImGuiMod_Ctrl | ImGuiKey_A);
        window.type("2023-08-20");
        window.press(ImGuiKey_Enter);
        CHECK(window.named("丙").front().period.start == day("2023-08-20"));
    }
    SECTION("given up") {
        window.press(ImGuiKey_Escape);
        window.press(ImGuiKey_Escape);
        window.press(ImGuiKey_F2);
        CHECK(window.named("丙").front().period.start == day("2023-08-01"));
    }
}

TEST_CASE("a block is copied, pasted and filled down, each undone in one step", "[gui][grid]") {
    SheetWindow window;
    const auto steps = window.steps();
    ImGui::SetClipboardText("一\t3\n二\t4\n三\t约5\n");
    window.click("丙");
    window.press(ImGuiMod_Ctrl | ImGuiKey_V);
    CHECK(window.steps() == steps + 1);
    CHECK(window.named("一").front().quantity == whole(3));
    CHECK(window.named("三").front().precision == Precision::approximate);
    window.press(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(window.named("丙").size() == 1);
    CHECK(window.named("一").empty());
    window.click("丙");
    window.click_with(ImGuiMod_Shift, "甲");
    window.press(ImGuiMod_Ctrl | ImGuiKey_D);
    CHECK(window.named("丙").size() == 3);
    CHECK(window.last_step() == "step_records_changed");
    window.press(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(window.named("丙").size() == 1);
    window.press(ImGuiMod_Ctrl | ImGuiKey_C);
    CHECK(std::string{ImGui::GetClipboardText()} == "丙\n乙\n甲\n");
}

TEST_CASE("what is pasted is taken as a whole or not at all", "[gui][grid]") {
    SheetWindow window;
    const auto steps = window.steps();
    ImGui::SetClipboardText("一\t3\n二\t-4\n");
    window.click("丙");
    window.press(ImGuiMod_Ctrl | ImGuiKey_V);
    CHECK(window.steps() == steps);
    CHECK(window.driver.shows_part("有 1 条不能这样改，所有记录都没有改动"));
    ImGui::SetClipboardText("1\n2\n3\n4\n5\n6\n7\n8\n");
    window.press(ImGuiMod_Ctrl | ImGuiKey_V);
    CHECK(window.driver.shows_part("粘贴的内容有 8 行 1 列"));
    CHECK(window.steps() == steps);
}

TEST_CASE("names that are pasted stand for their indicators and units", "[gui][grid]") {
    SheetWindow window;
    window.click("丙");
    window.press(ImGuiKey_LeftArrow);
    ImGui::SetClipboardText("支部first");
    window.press(ImGuiMod_Ctrl | ImGuiKey_V);
    CHECK(window.named("丙").front().unit == window.ids.first);
    ImGui::SetClipboardText("没有这个支部");
    window.press(ImGuiMod_Ctrl | ImGuiKey_V);
    CHECK(window.named("丙").front().unit == window.ids.first);
}

TEST_CASE("a paste into a closed quarter asks for the reason once", "[gui][grid]") {
    SheetWindow window{{}, true};
    ImGui::SetClipboardText("8\n9\n");
    window.click("丙");
    window.press(ImGuiKey_RightArrow);
    window.press(ImGuiMod_Ctrl | ImGuiKey_V);
    CHECK(window.named("丙").front().quantity == whole(1));
    window.fill_in("###correction-reason", "漏记");
    window.press(ImGuiKey_Enter);
    CHECK(window.named("丙").front().quantity == whole(8));
    CHECK(window.named("乙").front().quantity == whole(9));
}

TEST_CASE("Delete empties cells, whole rows only after a question", "[gui][grid]") {
    SheetWindow window;
    window.click("丙");
    window.press(ImGuiKey_RightArrow);
    window.press(ImGuiKey_Delete);
    CHECK(is_pending(window.named("丙").front()));
    window.press(ImGuiMod_Shift | ImGuiKey_Space);
    window.press(ImGuiKey_Delete);
    CHECK(window.driver.shows("删除选中的 1 条记录？"));
    window.press(ImGuiKey_Escape);
    CHECK(window.named("丙").size() == 1);
}

TEST_CASE("titles sort names upwards first, filter, and keep their place", "[gui][grid]") {
    SheetWindow window;
    window.click("党组织###sort-unit");
    const auto sorted = window.shell.settings().columns.at("records").sorted;
    REQUIRE(sorted);
    CHECK(*sorted == KeptSort{"unit", SortDirection::ascending});
    window.click("筛选：数量###filter-quantity");
    window.click("待补###ledger_only_pending");
    CHECK(window.shell.navigation().view().records.pending_only);
    CHECK_FALSE(window.driver.shows("丙"));
    window.click("筛选：数量###filter-quantity");
    window.click("全部数量");
    CHECK(window.driver.shows("丙"));
    window.click("筛选：党组织###filter-unit");
    window.type("first");
    window.press(ImGuiKey_Enter);
    CHECK(window.shell.navigation().view().records.units == std::vector{window.ids.first});
    CHECK_FALSE(window.driver.shows("丙"));
    CHECK(window.driver.shows("8"));
}

TEST_CASE("several words of a title can be ticked", "[gui][grid]") {
    SheetWindow window;
    const auto units = [&] { return window.shell.navigation().view().records.units; };
    window.click("筛选：党组织###filter-unit");
    window.click("支部first###item2");
    window.click("支部second###item3");
    CHECK(units() == std::vector{window.ids.first, window.ids.second});
    CHECK(window.driver.shows("丙"));
    window.click("支部second###item3"); // the list is still open
    CHECK(units() == std::vector{window.ids.first});
    window.click("全部党组织###item0");
    CHECK(units().empty());
    window.press(ImGuiKey_Escape);
    window.click("筛选：指标###filter-indicator");
    window.click("指标members###item2");
    window.click("指标study###item1");
    window.press(ImGuiKey_Escape);
    CHECK(window.driver.shows("已选 2 个指标"));
}

TEST_CASE("the order of records is that of the last time", "[gui][grid]") {
    WindowSettings settings;
    const auto* column = GENERATE("unit", "topic", "no such column");
    settings.columns["records"].sorted = KeptSort{column, SortDirection::ascending};
    SheetWindow window{settings};
    CHECK(window.driver.shows("丙"));
    window.click("数量###sort-quantity");
    const auto sorted = window.shell.settings().columns.at("records").sorted;
    REQUIRE(sorted);
    CHECK(*sorted == KeptSort{"quantity", SortDirection::descending});
}

TEST_CASE("Ctrl+F finds the records of a unit by its initials", "[gui][grid]") {
    SheetWindow window;
    window.press(ImGuiMod_Ctrl | ImGuiKey_F);
    window.type("zbf");
    CHECK_FALSE(window.driver.shows("丙"));
    CHECK(window.driver.shows_part("1 条"));
    window.press(ImGuiMod_Ctrl | ImGuiKey_A);
    window.type("指标study");
    CHECK(window.driver.shows("丙"));
}

TEST_CASE("the menu of a cell does what its keys do", "[gui][grid]") {
    SheetWindow window;
    window.driver.right_click("丙");
    window.settle();
    window.click("清除内容");
    CHECK(window.named("丙").empty());
}
