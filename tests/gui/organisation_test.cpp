#include "gui/open_ledger.h"

#include <catch2/catch_test_macros.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

OrgUnit unit_named(const OpenLedger& window, std::string_view code) {
    const Definitions definitions = window.definitions();
    return definitions.units.at(definitions.units.place_of(code).value());
}

TEST_CASE("a unit is renamed in one step, and undone", "[gui]") {
    OpenLedger window{PageId::organisation};
    window.open();
    window.click("支部first");
    window.fill_in("###name", "第一党支部");
    window.click("保存");
    CHECK(unit_named(window, "first").name == "第一党支部");
    CHECK(window.last_step() == "step_edit_unit");
    CHECK(window.driver.shows("第一党支部"));
    window.driver.press(ImGuiMod_Ctrl | ImGuiKey_Z);
    window.settle();
    CHECK(unit_named(window, "first").name == "支部first");
}

TEST_CASE("what was typed stays over a change of unit, page and language", "[gui]") {
    OpenLedger window{PageId::organisation};
    window.open();
    window.click("支部first");
    window.fill_in("###from", "2023年2月30日");
    CHECK(window.driver.shows_part("没有这个日期"));
    CHECK(window.driver.is_disabled("保存"));
    window.click("支部second");
    CHECK(window.driver.shows("支部first（未保存）"));
    window.click("总览");
    window.click("English");
    window.click("Units");
    window.click("支部first（Unsaved）");
    CHECK(window.driver.is_disabled("Save"));
    window.fill_in("###from", "2023年2月28日");
    window.click("Save");
    CHECK(unit_named(window, "first").active.from == day("2023-02-28"));
}

TEST_CASE("a unit below itself is refused at once", "[gui]") {
    OpenLedger window{PageId::organisation};
    window.open();
    window.click("支部first");
    window.driver.click("支部root###parent");
    window.settle();
    window.driver.type("first");
    window.driver.press(ImGuiKey_Enter);
    window.settle();
    CHECK(window.driver.shows_part("绕成了圈"));
    CHECK(window.driver.is_disabled("保存"));
    window.click("放弃修改");
    CHECK_FALSE(window.driver.shows_part("绕成了圈"));
}

TEST_CASE("a new unit gets its place below another", "[gui]") {
    OpenLedger window{PageId::organisation};
    window.open();
    window.click("支部first");
    window.click("新增党组织");
    CHECK(window.driver.is_disabled("保存"));
    window.fill_in("###code", "second");
    CHECK(window.driver.shows_part("已被使用"));
    window.fill_in("###code", "g1");
    window.fill_in("###name", "第一小组");
    window.click("保存");
    const OrgUnit added = unit_named(window, "g1");
    CHECK(added.name == "第一小组");
    CHECK(added.parent == window.ids.first);
    CHECK(window.last_step() == "step_add_unit");
    CHECK(window.driver.shows("在“支部first”下新增")); // for the next one
}

TEST_CASE("new units follow each other by name and Enter", "[gui]") {
    OpenLedger window{PageId::organisation};
    window.open();
    window.click("支部first");
    window.click("新增党组织");
    for (const char* name : {"一组", "二组"}) {
        window.driver.type(name);
        window.driver.press(ImGuiKey_Enter);
        window.settle();
    }
    const auto units = window.definitions().units;
    const auto below = units.children_of(*units.place_of(std::string_view{"first"}));
    REQUIRE(below.size() == 2);
    CHECK(units.at(below[0]).name == "一组");
    CHECK(units.at(below[1]).name == "二组");
    CHECK(units.at(below[1]).kind == UnitKind::group);
    window.driver.press(ImGuiKey_Enter); // without a name
    window.settle();
    CHECK(window.definitions().units.size() == units.size());
}

TEST_CASE("cells of units are typed over, filled and refused", "[gui]") {
    OpenLedger window{PageId::organisation};
    window.open();
    window.click("支部first");
    window.driver.type("第一党支部");
    window.driver.press(ImGuiKey_Enter);
    window.settle();
    CHECK(unit_named(window, "first").name == "第一党支部");
    ImGui::SetClipboardText("甲支部\n");
    window.driver.press(ImGuiMod_Ctrl | ImGuiKey_V);
    window.settle();
    CHECK(unit_named(window, "second").name == "甲支部");
    window.driver.press(ImGuiKey_Delete);
    window.settle();
    CHECK(unit_named(window, "second").name == "甲支部");
    CHECK(window.driver.shows_part("都没有写入"));
}

TEST_CASE("several branches are pasted at once, below the same one", "[gui]") {
    OpenLedger window{PageId::organisation};
    window.open();
    window.click("支部first");
    window.driver.press(ImGuiMod_Ctrl | ImGuiKey_End);
    window.settle();
    ImGui::SetClipboardText("一监区党支部\n二监区党支部\n支部second\n");
    window.driver.press(ImGuiMod_Ctrl | ImGuiKey_V);
    window.settle();
    CHECK(window.driver.shows("在“支部root”下新增 2 个党组织"));
    CHECK(window.driver.shows_part("支部second"));
    window.driver.press(ImGuiKey_Escape);
    window.settle();
    CHECK(window.definitions().units.size() == 3);
    window.driver.press(ImGuiMod_Ctrl | ImGuiKey_V);
    window.settle();
    window.click("新增 2 个");
    CHECK(window.definitions().units.size() == 5);
    CHECK(window.last_step() == "step_units_added");
    window.driver.press(ImGuiMod_Ctrl | ImGuiKey_Z);
    window.settle();
    CHECK(window.definitions().units.size() == 3);
}

TEST_CASE("a day is chosen from the calendar", "[gui]") {
    OpenLedger window{PageId::organisation};
    window.open();
    window.click("支部first");
    window.driver.click("###from");
    window.driver.press(ImGuiMod_Alt | ImGuiKey_DownArrow);
    window.settle();
    CHECK(window.driver.shows("2023 年 9 月"));
    window.click("今天");
    window.click("保存");
    CHECK(unit_named(window, "first").active.from == day("2023-09-18"));
}

TEST_CASE("branches change places in the order", "[gui]") {
    OpenLedger window{PageId::organisation};
    window.open();
    window.click("支部second");
    window.click("上移");
    const auto units = window.definitions().units;
    CHECK(units.at(UnitPlace{1}).code == "second");
    CHECK(units.at(UnitPlace{2}).code == "first");
    CHECK(window.last_step() == "step_order_units");
}

TEST_CASE("a merge dissolves the day before and leaves the records where they are", "[gui]") {
    OpenLedger window{PageId::organisation};
    window.open();
    window.click("支部first");
    window.fill_in("###day", "2023-07-01");
    window.driver.click("请选择###merge-into");
    window.settle();
    window.driver.type("second");
    window.driver.press(ImGuiKey_Enter);
    window.settle();
    CHECK(window.driver.shows_part(
        "2023-06-30 撤并，2023-07-01 起由“支部second”承担；它的 1 条记录"));
    window.click("合并");
    CHECK(unit_named(window, "first").active.to == day("2023-06-30"));
    CHECK(window.last_step() == "step_merge_units");
    const auto ledger = window.stored();
    CHECK(Reader{ledger}.record(window.lesson)->unit == window.ids.first);
}

TEST_CASE("a move from a day on founds a new unit of the same name", "[gui]") {
    OpenLedger window{PageId::organisation};
    window.open([&](Ledger& ledger) {
        ledger.write(step("more"), noon, [&](Writer& writer) {
            writer.add_unit(org_unit("other", window.ids.root, 3));
        });
    });
    window.click("支部first");
    window.fill_in("###day", "2023.7.1");
    window.driver.click("请选择###move-to");
    window.settle();
    window.driver.type("other");
    window.driver.press(ImGuiKey_Enter);
    window.settle();
    window.click("移动");
    CHECK(unit_named(window, "first").active.to == day("2023-06-30"));
    const OrgUnit after = unit_named(window, "first-2");
    CHECK(after.name == "支部first");
    CHECK(after.active.from == day("2023-07-01"));
    CHECK(after.parent == unit_named(window, "other").id);
}

TEST_CASE("a unit with records is not deleted, one without is", "[gui]") {
    OpenLedger window{PageId::organisation};
    window.open([&](Ledger& ledger) {
        ledger.write(step("more"), noon, [&](Writer& writer) {
            writer.add_unit(org_unit("empty", window.ids.root, 3));
        });
    });
    window.click("支部first");
    CHECK(window.driver.shows_part("不能删除：有 1 条记录"));
    CHECK_FALSE(window.driver.shows("删除###remove"));
    window.click("支部empty");
    window.click("删除###remove");
    CHECK_FALSE(window.definitions().units.place_of(std::string_view{"empty"}));
    CHECK(window.last_step() == "step_remove_unit");
}

TEST_CASE("an exclusion is added with its reason and taken away", "[gui]") {
    OpenLedger window{PageId::organisation};
    window.open();
    window.click("支部first");
    window.choose("请选择###excluded", "study");
    window.fill_in("###period", "2023下半年");
    window.fill_in("###reason", "没有委员会");
    window.click("加入除外");
    const auto exclusions = window.definitions().exclusions;
    REQUIRE(exclusions.size() == 1);
    CHECK(exclusions.front().period == Period{day("2023-07-01"), day("2023-12-31")});
    CHECK(window.driver.shows_part("没有委员会"));
    window.click("删除###remove-exclusion");
    CHECK(window.definitions().exclusions.empty());
}

} // namespace
