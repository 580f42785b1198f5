#include "gui/open_ledger.h"
#include "intake/definitions/setting_steps.h"
#include "intake/received/layout_file.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <fstream>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

LedgerSettings settings_in(const OpenLedger& window) {
    return window.definitions().settings;
}

/// Two layouts, of which one has read a file.
void remember_layouts(Ledger& ledger) {
    ledger.write(step("layouts"), noon, [](Writer& writer) {
        writer.put_layout({"三会一课", "f1", "{}", "2023-09-01T08:00:00Z"});
        writer.put_layout({"月报", "f2", "{}", {}});
        writer.note_received({"一月.xlsx", 7, "三会一课", {}, {}, day("2023-02-03")});
    });
}

std::vector<std::string> layouts_in(const OpenLedger& window) {
    std::vector<std::string> names;
    const auto ledger = window.stored();
    for (const Layout& layout : Reader{ledger}.layouts())
        names.push_back(layout.name);
    return names;
}

TEST_CASE("another cut-off day shows its effect and waits for its button", "[gui][settings]") {
    OpenLedger window{PageId::settings};
    window.open([&](Ledger& ledger) {
        add(ledger, record(IndicatorId{1}, UnitId{2}, "2023-09-28", "2023-09-28", whole(3)));
    });
    CHECK_FALSE(window.driver.shows("改为每月 25 日"));
    window.click("每月###each-month");
    CHECK(window.driver.shows("现为月末 · 改后的影响（尚未生效）"));
    CHECK(window.driver.shows("2023-06-26～2023-09-25"));
    CHECK(window.driver.shows("1 / 1 条"));
    CHECK(window.driver.shows_part("2 条记录换季度"));
    CHECK(settings_in(window).cutoff_day == 31);
    window.click("改为每月 25 日");
    CHECK(settings_in(window).cutoff_day == 25);
    CHECK(window.last_step() == "step_cutoff_day");
    CHECK_FALSE(window.driver.shows("改为每月 25 日"));
    window.driver.press(ImGuiMod_Ctrl | ImGuiKey_Z);
    window.settle();
    CHECK(settings_in(window).cutoff_day == 31);
}

TEST_CASE("a cut-off day is given up, and none is a day of no month", "[gui][settings]") {
    OpenLedger window{PageId::settings};
    window.open();
    window.fill_in("###cutoff-day", "32");
    CHECK(window.driver.shows("请填 1 至 31 的整数。"));
    CHECK_FALSE(window.driver.shows("不改"));
    window.fill_in("###cutoff-day", "20");
    window.click("不改");
    CHECK_FALSE(window.driver.shows("改为每月 20 日"));
    CHECK(settings_in(window).cutoff_day == 31);
}

TEST_CASE("records that would reach into two years are named and keep the cut-off day",
          "[gui][settings]") {
    OpenLedger window{PageId::settings};
    window.open([&](Ledger& ledger) {
        add(ledger, record(IndicatorId{1}, UnitId{2}, "2023-01-01", "2023-12-31", whole(3)));
    });
    window.click("每月###each-month");
    CHECK(window.driver.shows_part("有 1 条记录会跨两个年度"));
    CHECK(window.driver.shows_part("2023-01-01~2023-12-31"));
    CHECK(window.driver.is_disabled("改为每月 25 日"));
}

TEST_CASE("other limits show which statuses change before they are used", "[gui][settings]") {
    OpenLedger window{PageId::settings};
    window.open();
    CHECK(window.driver.shows_part("照此：达标"));
    window.fill_in("###amber-lag", "1");
    window.fill_in("###red-lag", "3");
    CHECK(window.driver.shows_part("改后的影响"));
    CHECK(settings_in(window) == LedgerSettings{});
    window.click("改用这两条界线");
    CHECK(settings_in(window).amber_lag == whole(1));
    CHECK(settings_in(window).red_lag == whole(3));
    CHECK(window.last_step() == "step_bands");
    window.click("恢复默认");
    window.click("改用这两条界线");
    CHECK(settings_in(window) == LedgerSettings{});
}

TEST_CASE("a limit above the other is refused beside it", "[gui][settings]") {
    OpenLedger window{PageId::settings};
    window.open();
    window.fill_in("###amber-lag", "40");
    CHECK(window.driver.shows_part("滞后的不能大于预警的"));
    CHECK_FALSE(window.driver.shows("改用这两条界线"));
}

TEST_CASE("a department is saved as soon as its field is left", "[gui][settings]") {
    OpenLedger window{PageId::settings};
    window.open();
    window.fill_in("###department-category.学习", "政治处");
    CHECK(window.definitions().departments.empty());
    window.driver.press(ImGuiKey_Enter);
    window.settle();
    CHECK(window.definitions().departments.of_category.at("学习") == "政治处");
    CHECK(window.last_step() == "step_department");
    window.click("总览");
    CHECK(window.driver.shows("政治处"));
    window.click("指标");
    CHECK(window.driver.shows_part("责任部门：政治处"));
}

TEST_CASE("a department that is known is chosen from the list, and taken off", "[gui][settings]") {
    OpenLedger window{PageId::settings};
    window.open([](Ledger& ledger) {
        ledger.write(step("department"), noon,
                     [](Writer& writer) { writer.put_department("旧类", "纪委办公室"); });
    });
    CHECK(window.driver.shows("旧类"));
    window.click("###department-category.学习");
    window.click("纪委办公室###suggestion0");
    CHECK(window.definitions().departments.of_category.at("学习") == "纪委办公室");
    window.click("###department-category.旧类");
    window.click("未指定###suggestion1");
    CHECK_FALSE(window.definitions().departments.of_category.contains("旧类"));
}

TEST_CASE("an indicator gets a department of its own and goes back to its category's",
          "[gui][settings]") {
    OpenLedger window{PageId::settings};
    window.open();
    window.click("＋ 另指定一个指标");
    window.click("指标study###item0");
    window.fill_in("###department-indicator.study", "组织科");
    window.driver.press(ImGuiKey_Enter);
    window.settle();
    CHECK(window.definitions().departments.of_indicator.size() == 1);
    window.click("随类别");
    CHECK(window.definitions().departments.empty());
    CHECK_FALSE(window.driver.shows("随类别"));
}

TEST_CASE("the organisation's name is saved when its field is left, and never empty",
          "[gui][settings]") {
    OpenLedger window{PageId::settings};
    window.open();
    window.fill_in("###organisation", "第一机关党委");
    window.driver.press(ImGuiKey_Enter);
    window.settle();
    CHECK(window.definitions().units.at(UnitPlace{0}).name == "第一机关党委");
    window.fill_in("###organisation", "");
    window.driver.press(ImGuiKey_Tab);
    window.settle();
    CHECK(window.driver.shows("名称不能空着。"));
    CHECK(window.definitions().units.at(UnitPlace{0}).name == "第一机关党委");
}

TEST_CASE("the day on which reports are due is saved when its field is left", "[gui][settings]") {
    OpenLedger window{PageId::settings};
    window.open();
    window.fill_in("###report-due-day", "32");
    window.driver.press(ImGuiKey_Enter);
    window.settle();
    CHECK(window.driver.shows("请填 0 至 31 的整数。"));
    CHECK(settings_in(window).report_due_day == 5);
    window.fill_in("###report-due-day", "8");
    window.driver.press(ImGuiKey_Enter);
    window.settle();
    CHECK(settings_in(window).report_due_day == 8);
}

TEST_CASE("remembered layouts are renamed and forgotten", "[gui][settings]") {
    OpenLedger window{PageId::settings};
    window.open(remember_layouts);
    CHECK(window.driver.shows("2023-09-01 用过，共 1 个文件"));
    CHECK(window.driver.shows("还没有用过"));
    window.click("改名");
    window.fill_in("###layout-name", "月报");
    CHECK(window.driver.is_disabled("保存"));
    window.fill_in("###layout-name", "支部台账");
    window.click("保存");
    CHECK(layouts_in(window) == std::vector<std::string>{"支部台账", "月报"});
    window.click("忘掉");
    CHECK(layouts_in(window) == std::vector<std::string>{"月报"});
    window.driver.press(ImGuiMod_Ctrl | ImGuiKey_Z);
    window.settle();
    CHECK(layouts_in(window).size() == 2);
}

TEST_CASE("layouts go into a file and come in from one", "[gui][settings]") {
    const TemporaryFolder folder;
    OpenLedger window{PageId::settings};
    window.open(remember_layouts);
    window.click("全部导出…");
    window.fill_in("###find", folder.file("版式.json").string());
    window.click("保存###open-file");
    REQUIRE(std::filesystem::exists(folder.file("版式.json")));
    window.click("忘掉");
    window.click("忘掉");
    CHECK(layouts_in(window).empty());
    window.click("从文件导入表样…");
    window.fill_in("###find", folder.file("版式.json").string());
    window.click("打开###open-file");
    CHECK(layouts_in(window).size() == 2);
    CHECK(window.driver.shows("已导入 2 个表样。"));
    CHECK(window.last_step() == "step_layouts_imported");
}

TEST_CASE("a file of something else brings no layout in", "[gui][settings]") {
    const TemporaryFolder folder;
    std::ofstream{folder.file("other.json")} << "{\"a\": 1}";
    OpenLedger window{PageId::settings};
    window.open();
    window.click("从文件导入表样…");
    window.fill_in("###find", folder.file("other.json").string());
    window.click("打开###open-file");
    CHECK(window.driver.shows_part("other.json 不是表样文件"));
    CHECK(layouts_in(window).empty());
}

TEST_CASE("language and scale belong to this computer", "[gui][settings]") {
    OpenLedger window{PageId::settings};
    window.open();
    CHECK(window.driver.shows("本机"));
    window.click("English###language-en");
    CHECK(window.driver.shows("Responsible departments"));
    CHECK(window.shell.settings().language == Language::english);
    const FrameBox slider = window.driver.where("###scale");
    window.driver.click_at({slider.max.x - 2.0F, (slider.min.y + slider.max.y) / 2.0F});
    window.settle();
    CHECK(window.shell.settings().user_scale == largest_user_scale);
    CHECK(window.stored().history(1).front().label.id == "add_record");
}

TEST_CASE("a ledger that can only be read shows its settings", "[gui][settings]") {
    OpenLedger window{PageId::settings};
    window.open(remember_layouts);
    window.desk.change_to(window.stored().path(), Access::read_only);
    window.settle();
    CHECK(window.driver.shows("台账只能读取，不能修改。"));
    CHECK(window.driver.shows("三会一课"));
    CHECK(window.driver.is_disabled("忘掉"));
    window.click("忘掉");
    CHECK(layouts_in(window).size() == 2);
}

TEST_CASE("the page of settings is a key away", "[gui][settings]") {
    OpenLedger window{PageId::overview};
    window.open();
    window.driver.press(ImGuiMod_Ctrl | ImGuiKey_Comma);
    window.settle();
    CHECK(window.shell.navigation().view().page == PageId::settings);
}

TEST_CASE("the page of settings fits in every window", "[gui][settings]") {
    WindowSettings settings;
    settings.language = GENERATE(Language::chinese, Language::english);
    settings.user_scale = GENERATE(100, 200);
    const auto size =
        GENERATE(ImVec2{1024.0F, 700.0F}, ImVec2{1440.0F, 900.0F}, ImVec2{3840.0F, 2160.0F});
    OpenLedger window{PageId::settings, size, settings};
    window.open(remember_layouts);
    window.driver.press(ImGuiKey_Escape);
    CAPTURE(size.x, settings.language, settings.user_scale);
    CHECK(window.driver.clipped_texts() == std::vector<std::string>{});
    CHECK(window.driver.duplicate_ids() == std::vector<std::string>{});
}

} // namespace
