// Nothing that was begun on one ledger goes into another.
#include "gui/desk/gate.h"
#include "gui/open_ledger.h"
#include "gui/view/page_table.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <fstream>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

/// How another ledger comes into the window.
enum class Way { opened, put_in_its_place };

/// A ledger in which the same numbers stand for other things.
std::filesystem::path make_with_same_ids(const OpenLedger& window) {
    const auto file = window.desk.path().parent_path() / "other.taizhang";
    auto ledger = Ledger::create(file.string(), {.random = 9});
    const auto ids = fill_small(ledger);
    ledger.write(step("set_up"), noon, [&](Writer& writer) {
        writer.put_target({ids.study, ids.root, 2023, whole(12), Phasing::even, {}, {}});
    });
    for (const char* date : {"2023-08-05", "2023-08-06", "2023-08-07"})
        add(ledger, record(ids.study, ids.first, date, date, whole(8)));
    return file;
}

void show_other(OpenLedger& window, Way way) {
    const auto other = make_with_same_ids(window);
    if (way == Way::opened) {
        window.shell.open(other);
    } else {
        std::filesystem::rename(other, window.desk.path());
        window.desk.look_soon();
    }
    window.settle();
}

/// Something half done on a page, and what shows it.
struct Begun {
    PageId page = PageId::overview;
    std::function<void(OpenLedger&)> begin;
    std::string shown;
};

std::vector<Begun> begun_things() {
    return {
        {PageId::organisation,
         [](OpenLedger& window) {
             window.click("支部first");
             window.fill_in("###name", "第一党支部");
         },
         "支部first（未保存）"},
        {PageId::organisation,
         [](OpenLedger& window) {
             window.click("支部first");
             window.fill_in("###day", "2023-07-09");
             window.choose("请选择###merge-into", "second");
         },
         "2023-07-08 撤并"},
        {PageId::organisation,
         [](OpenLedger& window) {
             window.click("支部first");
             window.choose("请选择###excluded", "study");
         },
         "加入除外"},
        {PageId::catalogue,
         [](OpenLedger& window) {
             window.click("指标study");
             window.fill_in("###name_zh", "集中学习");
         },
         "（未保存）"},
        {PageId::targets,
         [](OpenLedger& window) {
             window.click("指标study");
             window.driver.press(ImGuiMod_Ctrl | ImGuiKey_A);
             window.driver.type("79");
             window.settle();
         },
         "合计 79"},
        {PageId::records,
         [](OpenLedger& window) {
             window.shell.navigation().current().quarter = 0;
             window.settle();
             window.click("主题党日");
         },
         "已选"},
        {PageId::records,
         [](OpenLedger& window) {
             window.shell.navigation().current().quarter = 0;
             window.settle();
             window.click("主题党日");
             window.click("删除");
         },
         "删除选中的"},
        {PageId::records,
         [](OpenLedger& window) {
             window.shell.navigation().current().quarter = 0;
             window.settle();
             window.driver.double_click("2023-03-05");
             window.settle();
             window.driver.press(ImGuiMod_Ctrl | ImGuiKey_A);
             window.driver.type("2023-02-30");
             window.settle();
         },
         "没有这个日期"},
        {PageId::records,
         [](OpenLedger& window) {
             window.shell.navigation().current().quarter = 0;
             window.settle();
             window.click("导出 CSV");
         },
         "保存为"},
    };
}

/// Asks for the export of the records to a file that is there already.
std::filesystem::path ask_for_replacement(OpenLedger& window) {
    window.shell.navigation().current().quarter = 0;
    window.settle();
    const auto file = window.desk.path().parent_path() / "there.csv";
    std::ofstream{file} << "as it was";
    window.click("导出 CSV");
    window.driver.press(ImGuiMod_Ctrl | ImGuiKey_A);
    window.driver.type(file.string());
    window.settle();
    window.driver.press(ImGuiKey_Enter);
    window.settle();
    return file;
}

const std::string pasted_row = "日期\t党支部\t指标\t数量\t主题\n"
                               "2023-09-01\t支部first\t指标study\t1\t粘贴的\n";

void paste(OpenLedger& window) {
    ImGui::SetClipboardText(pasted_row.c_str());
    window.driver.press(ImGuiMod_Ctrl | ImGuiKey_V);
    window.settle();
    REQUIRE(window.driver.shows("写入选中的 1 条"));
}

} // namespace

TEST_CASE("what was begun on one ledger is not there on another", "[gui]") {
    const auto all = begun_things();
    const size_t which = GENERATE(range(size_t{0}, size_t{9}));
    const auto way = GENERATE(Way::opened, Way::put_in_its_place);
    const Begun& begun = all[which];
    CAPTURE(which, static_cast<int>(way));
    OpenLedger window{begun.page};
    window.open();
    begun.begin(window);
    REQUIRE(window.driver.shows_part(begun.shown));
    show_other(window, way);
    CAPTURE(window.driver.shown_texts());
    CHECK_FALSE(window.driver.shows_part(begun.shown));
}

TEST_CASE("a file is replaced by what was on the screen when it was asked, or not at all",
          "[gui]") {
    const auto way = GENERATE(Way::opened, Way::put_in_its_place);
    OpenLedger window{PageId::records};
    window.open();
    const auto file = ask_for_replacement(window);
    REQUIRE(window.driver.shows_part("要替换它吗"));
    show_other(window, way);
    CHECK_FALSE(window.driver.shows_part("要替换它吗"));
    std::string content;
    std::getline(std::ifstream{file}, content);
    CHECK(content == "as it was");
}

TEST_CASE("rows pasted over one ledger are not written into another", "[gui]") {
    const auto way = GENERATE(Way::opened, Way::put_in_its_place);
    OpenLedger window{PageId::overview};
    window.open();
    paste(window);
    show_other(window, way);
    CHECK_FALSE(window.driver.shows_part("写入选中"));
    CHECK(records_in(window.desk.path()) == 3);
    paste(window);
    window.click("写入选中的 1 条");
    CHECK(records_in(window.desk.path()) == 4);
}

TEST_CASE("pasted rows that were refused do not come back over another ledger, and it is told",
          "[gui]") {
    OpenLedger window{PageId::overview};
    window.open();
    paste(window);
    const auto first = window.desk.path();
    const auto other = make_with_same_ids(window);
    Gate gate;
    hold(window.desk, gate);
    std::filesystem::rename(first, first.string() + ".away");
    window.driver.click("写入选中的 1 条");
    if (GENERATE(true, false))
        window.shell.open(other);
    else
        window.desk.open(other);
    gate.open();
    window.settle();
    CHECK(window.desk.path() == other);
    CHECK_FALSE(window.driver.shows_part("写入选中"));
    CHECK(window.driver.shows_part("未保存任何改动"));
    CHECK(records_in(other) == 3);
}

TEST_CASE("what was chosen of one ledger does not narrow another", "[gui]") {
    OpenLedger window{PageId::records};
    window.open();
    View& view = window.shell.navigation().current();
    view.records.units = {window.ids.second};
    view.records.indicators = {window.ids.members};
    view.unit = window.ids.second;
    view.quarter = 0;
    window.settle();
    const auto other = make_with_same_ids(window);
    window.shell.open(other);
    window.settle();
    CHECK(window.shell.navigation().view().records.units.empty());
    CHECK(window.shell.navigation().view().records.indicators.empty());
    CHECK_FALSE(window.shell.navigation().view().unit.has_value());
    CHECK(window.shell.navigation().view().page == PageId::records);
    CHECK(window.driver.shows_part("3 条"));
    CHECK_FALSE(window.shell.navigation().can_go_back());
}
