#include "gui/targets_window.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace taizhang;
using namespace taizhang::testing;

TEST_CASE("a change shows its effect before it is saved", "[gui][targets]") {
    TargetsWindow window;
    window.click("警示教育大会");
    CHECK_FALSE(window.driver.shows_part("改动后的影响"));
    window.type("1");
    CHECK(window.driver.shows("改动后的影响（截至 2023-09-18）"));
    CHECK(window.driver.shows("全年 4 → 1 次"));
    CHECK(window.driver.shows("已完成"));
    CHECK(window.saved(window.office.meetings)->annual == whole(4));
    window.press(ImGuiMod_Ctrl | ImGuiKey_S);
    CHECK(window.saved(window.office.meetings)->annual == whole(1));
}

TEST_CASE("a plan from duties is overridden, and comes back when the target is cleared",
          "[gui][targets]") {
    TargetsWindow window;
    window.click("指标study");
    CHECK(window.driver.shows_part("现由周期要求得出：24 次"));
    window.type("30");
    window.press(ImGuiMod_Ctrl | ImGuiKey_S);
    CHECK(window.saved(window.office.ids.study)->annual == whole(30));
    CHECK(window.driver.shows("本级目标"));
    window.click("清除目标");
    CHECK(window.driver.shows("全年 30 → 24 次"));
    window.click("确认清除");
    CHECK_FALSE(window.saved(window.office.ids.study));
    CHECK(window.driver.shows_part("现由周期要求得出：24 次"));
    CHECK(window.driver.shows_part("清除（原为 30）"));
}

TEST_CASE("weights share out the year", "[gui][targets]") {
    TargetsWindow window;
    window.click("警示教育大会");
    window.click("权重");
    window.click("###w4");
    window.type("5");
    window.press(ImGuiMod_Ctrl | ImGuiKey_S);
    const auto saved = window.saved(window.office.meetings);
    CHECK(saved->phasing == Phasing::weights);
    CHECK(saved->quarters[3] == whole(5));
    CHECK(saved->quarters[0] == whole(1));
}

TEST_CASE("a year is copied with a percentage as one step, after it was shown", "[gui][targets]") {
    TargetsWindow window;
    window.click("从上年复制…");
    CHECK(window.driver.shows("写入 1 项目标"));
    window.click("###percent");
    window.type("125");
    window.click("替换");
    CHECK(window.driver.shows("13"));
    CHECK(window.saved(window.office.meetings)->annual == whole(4));
    window.click("写入 2 项目标");
    CHECK(window.saved(window.office.meetings)->annual == whole(13));
    CHECK(window.saved(window.office.cases)->annual == whole(2));
    CHECK(window.saved(window.office.meetings, 2022)->annual == whole(10));
    window.press(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(window.saved(window.office.meetings)->annual == whole(4));
    CHECK_FALSE(window.saved(window.office.cases));
}

TEST_CASE("a copy leaves out a unit that is gone and asks about one founded within a year",
          "[gui][targets]") {
    TargetsWindow window{
        {}, {1440.0F, 900.0F}, [](Ledger& ledger, const TargetsOffice& office) {
            ledger.write(step("more"), noon, [&](Writer& writer) {
                OrgUnit dissolved = org_unit("first", office.ids.root, 1);
                dissolved.id = office.ids.first;
                dissolved.active.to = day("2023-04-30");
                writer.update_unit(dissolved);
                OrgUnit founded = org_unit("second", office.ids.root, 2);
                founded.id = office.ids.second;
                founded.active.from = day("2022-07-01");
                writer.update_unit(founded);
                writer.put_target(target_of(office.meetings, office.ids.first, 2022, 14));
                writer.put_target(target_of(office.meetings, office.ids.second, 2022, 29));
            });
        }};
    const auto of_unit = [&](UnitId unit) {
        const auto targets = window.saved().targets;
        return std::ranges::count_if(targets, [&](const Target& target) {
            return target.unit == unit && target.year == 2023;
        });
    };
    window.click("从上年复制…");
    window.click("含下级");
    CHECK(window.driver.shows_part("有 1 项不复制"));
    CHECK(window.driver.is_disabled("写入 1 项目标"));
    window.click("照抄");
    window.click("写入 2 项目标");
    CHECK(of_unit(window.office.ids.first) == 0);
    CHECK(of_unit(window.office.ids.second) == 1);
}

TEST_CASE("a percentage that is none is said at once", "[gui][targets]") {
    TargetsWindow window;
    window.click("从上年复制…");
    window.click("###percent");
    window.type("2000");
    CHECK(window.driver.shows("应为 0 至 1000。"));
    CHECK(window.driver.is_disabled("写入 1 项目标"));
}

TEST_CASE("a duty is changed and removed beside the target", "[gui][targets]") {
    TargetsWindow window;
    window.driver.resize({1440.0F, 1700.0F});
    window.click("指标study");
    window.click("修改");
    window.click("###count");
    window.type("0");
    CHECK(window.driver.is_disabled("保存"));
    window.type("2");
    CHECK(window.driver.shows("全年 24 → 48 次"));
    window.click("保存");
    REQUIRE(window.saved().cadences.size() == 1);
    CHECK(window.saved().cadences.front().count == 2);
    window.click("删除");
    CHECK(window.driver.shows("全年 48 → –"));
    CHECK(window.saved().cadences.size() == 1);
    window.click("删除###form-save");
    CHECK(window.saved().cadences.empty());
}

TEST_CASE("two duties of one place may not hold on the same day", "[gui][targets]") {
    TargetsWindow window;
    window.driver.resize({1440.0F, 1700.0F});
    window.click("指标study");
    window.click("添加");
    CHECK(window.driver.shows("与台账中已有要求的有效期重叠。"));
    CHECK(window.driver.is_disabled("保存"));
}

TEST_CASE("a unit is excluded for a time with a reason", "[gui][targets]") {
    TargetsWindow window;
    window.driver.resize({1440.0F, 1700.0F});
    window.click("指标study");
    window.click("修改");
    window.click("添加"); // that of the exclusions: the duty's form is open
    window.click("###period");
    window.type("2023上半年");
    CHECK(window.driver.shows("全年 24 → 12 次"));
    window.click("###reason");
    window.type("筹建");
    window.click("保存");
    REQUIRE(window.saved().exclusions.size() == 1);
    CHECK(window.saved().exclusions.front().reason == "筹建");
}
