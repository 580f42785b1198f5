// The page 导入: from files to records, through all that a clerk may have to say on the way.

#include "gui/desk/gate.h"
#include "gui/import_window.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

/// As a branch keeps it: a title, its own headings, a total. Row 4 is in the ledger already, row 5
/// has a name that nothing answers to, row 6 a day that is none.
constexpr auto branch_sheet = "2023年9月活动台账,,,,\n"
                              "日期,单位,活动类型,活动主题,次数\n"
                              "2023-09-06,一监区支部,支部警示教育,学习监狱法,1\n"
                              "2023-08-01,一监区支部,支部警示教育,观看警示教育片,8\n"
                              "2023-09-07,二分监区,支部警示教育,酒驾案例,1\n"
                              "2023-09-31,一监区支部,支部警示教育,交流,1\n"
                              "合计,,,,11\n";

/// Reasons may be shortened in a row: they stand below the table in full.
bool is_told_in_full_below(std::string_view text) {
    return text.ends_with("。") || text.ends_with(".");
}

/// Where there is little room, the columns are scrolled to.
bool is_of_last_columns(std::string_view text) {
    constexpr std::array all{"党组织", "指标",      "主题",  "数量",
                             "Unit",   "Indicator", "Topic", "Quantity"};
    return std::ranges::find(all, text) != all.end() ||
           std::string_view{branch_sheet}.find(text) != std::string_view::npos;
}

} // namespace

TEST_CASE("a dropped sheet is shown row by row, written as one step and taken back",
          "[gui][import]") {
    ImportWindow import{GENERATE(Language::chinese, Language::english)};
    const auto before = import.window.records().size();
    import.drop({import.file("二监区9月.csv", branch_sheet)});
    CAPTURE(import.window.driver.shown_texts());
    CHECK(import.window.driver.shows("学习监狱法"));
    CHECK(import.shows(import.said("有问题 2 行", "2 wrong")));
    for (const auto& state : {import.said("新增", "New"), import.said("疑似重复", "Duplicate?"),
                              import.said("有问题", "Wrong"), import.said("略过", "Skipped")})
        CHECK(import.window.driver.shows(state));
    CHECK(import.shows(import.said("没有这个日期", "no such date")));
    import.click("###tick4");
    CHECK(import.shows(import.said("写入 1 条", "Write 1")));
    import.press(ctrl_enter);
    CHECK(import.window.records().size() == before + 1);
    CHECK(import.window.records().front().topic == "学习监狱法");
    CHECK(import.shows(import.said("已写入 1 条", "1 written")));
    CHECK(import.window.driver.shows(import.said("相同", "Same")));
    import.click(import.said("撤销", "Undo"));
    CHECK(import.window.records().size() == before);
    CHECK(import.shows(import.said("写入 2 条", "Write 2")));
}

TEST_CASE("a cell that can't be read is typed anew below its row", "[gui][import]") {
    ImportWindow import{GENERATE(Language::chinese, Language::english)};
    import.drop({import.file("二监区9月.csv", branch_sheet)});
    import.click("6###row6");
    REQUIRE(import.window.driver.shows(import.said("A6 改为", "Read A6 as")));
    SECTION("still wrong") {
        import.press(ImGuiKey_F8); // row 4, a likely duplicate
        import.press(ImGuiKey_F8);
        import.press(ImGuiKey_F8); // row 6
        import.press(ImGuiMod_Ctrl | ImGuiKey_A);
        import.window.driver.type("2023-09-32");
        import.press(ImGuiKey_Enter);
        CHECK(import.shows(import.said("有问题 2 行", "2 wrong")));
        CHECK(import.shows("2023-09-32"));
    }
    SECTION("right") {
        import.click("###cell-text");
        import.press(ImGuiMod_Ctrl | ImGuiKey_A);
        import.window.driver.type("9.30");
        import.press(ImGuiKey_Enter);
        CHECK(import.shows(import.said("有问题 1 行", "1 wrong")));
        CHECK(import.shows(import.said("A6 原文“2023-09-31”，按“9.30”导入", "A6: \"2023-09-31\"")));
        CHECK(import.shows(import.said("写入 3 条", "Write 3")));
        const bool is_written = GENERATE(true, false);
        if (is_written) {
            import.press(ctrl_enter);
            CHECK(import.window.records().front().topic == "交流");
            CHECK(import.window.records().front().period ==
                  Period{day("2023-09-30"), day("2023-09-30")});
        } else {
            import.click(import.said("恢复原文", "As in the file"));
            CHECK(import.shows(import.said("有问题 2 行", "2 wrong")));
            CHECK(import.shows(import.said("写入 2 条", "Write 2")));
        }
    }
}

TEST_CASE("a name that nothing answers to is resolved once for all rows", "[gui][import]") {
    ImportWindow import{GENERATE(Language::chinese, Language::english)};
    const std::string more = "日期,单位,活动类型,活动主题,次数\n"
                             "2023-09-10,二分监区,支部警示教育,甲,1\n"
                             "2023-09-11,二分监区,支部警示教育,乙,2\n";
    import.drop({import.file("a.csv", more), import.file("b.csv", branch_sheet)});
    CAPTURE(import.window.driver.shown_texts());
    CHECK(import.shows(
        import.said("“二分监区”不是台账里的党组织名称", "“二分监区” is no organisation")));
    CHECK(import.shows(import.said("共 3 行用到", "3 rows use it")));
    CHECK(import.window.driver.shows("二监区支部"));
    CHECK(import.shows(import.said("写入 2 条", "Write 2")));
    import.click(import.said("用于 3 行", "Use for 3 rows"));
    CHECK_FALSE(import.shows(import.said("不是台账里的党组织名称", "is no organisation")));
    CHECK(import.shows(import.said("写入 5 条", "Write 5")));
    import.press(ctrl_enter);
    const auto records = import.window.records();
    REQUIRE(records.size() == 7);
    const Ledger ledger = Ledger::open(import.folder.ledger().string(), Access::read_only);
    const auto definitions = Reader{ledger}.definitions();
    const auto two = definitions.units.at(*definitions.units.place_of("two")).id;
    CHECK(std::ranges::count(records, two, &Record::unit) == 3);

    // The next sheet of this kind is not asked again.
    import.drop({import.file("c.csv", "日期,单位,活动类型,活动主题,次数\n"
                                      "2023-09-12,二分监区,支部警示教育,丙,1\n")});
    CHECK_FALSE(import.shows(import.said("不是台账里的党组织名称", "is no organisation")));
    CHECK(import.shows(import.said("写入 1 条", "Write 1")));
}

TEST_CASE("another unit than the likeliest can be chosen, and rows can be left out",
          "[gui][import]") {
    ImportWindow import;
    import.drop({import.file("b.csv", branch_sheet)});
    import.click("二监区支部");
    import.window.type("医院");
    import.press(ImGuiKey_Enter);
    CHECK(import.window.driver.shows("医院支部"));
    import.click("这 1 行不导入");
    CHECK_FALSE(import.shows("不是台账里的党组织名称"));
    CHECK(import.shows("写入 2 条"));
    CHECK(import.shows("按要求不导入"));
}

TEST_CASE("a file that can't be read is told and does not stop the others", "[gui][import]") {
    ImportWindow import{GENERATE(Language::chinese, Language::english)};
    import.drop({import.file("坏.xlsx", "PK\x03\x04 no archive"),
                 import.file("说明.csv", "请各支部按时报送,\n谢谢,\n"),
                 import.folder.path / "gone.csv", import.file("b.csv", branch_sheet)});
    CAPTURE(import.window.driver.shown_texts());
    CHECK(import.window.driver.shows("坏.xlsx"));
    CHECK(import.window.driver.shows("gone.csv"));
    CHECK(import.window.driver.shows(import.said("读不出", "Can't be read")));
    CHECK(import.window.driver.shows(import.said("认不出表头", "No header found")));
    CHECK(import.shows(import.said("写入 2 条", "Write 2")));
    import.click(import.said("写入 2 条  Ctrl+Enter", "Write 2  Ctrl+Enter"));
    CHECK(import.window.records().size() == 4);
}

TEST_CASE("F8 goes from one row to decide to the next, through all files and back",
          "[gui][import]") {
    ImportWindow import{GENERATE(Language::chinese, Language::english)};
    const std::string more = "日期,单位,活动类型,活动主题,次数\n"
                             "2023-09-10,一监区支部,支部警示教育,甲,1\n"
                             "2023-09-11,三分监区,支部警示教育,乙,2\n";
    const std::string good = "日期,单位,活动类型,活动主题,次数\n"
                             "2023-09-10,一监区支部,支部警示教育,丙,1\n";
    import.drop({import.file("a.csv", branch_sheet), import.file("b.csv", good),
                 import.file("c.csv", more), import.file("说明.csv", "请按时报送,\n谢谢,\n")});
    const auto is_at = [&](int row) {
        return import.shows(import.said("以第 ", "Row ") + std::to_string(row) +
                            import.said(" 行为表头", " is the header"));
    };
    CAPTURE(import.window.driver.shown_texts());
    for (const int row : {4, 5, 6}) {
        import.press(ImGuiKey_F8);
        CAPTURE(row, import.window.driver.shown_texts());
        CHECK(is_at(row));
    }
    import.press(ImGuiKey_F8); // c.csv, whose name is asked then
    CHECK(is_at(3));
    CHECK(import.shows(import.said("“三分监区”不是台账里的", "“三分监区” is no")));
    import.press(ImGuiKey_F8); // a file that has no header
    CHECK(import.shows(import.said("没有认出表头", "No header was found")));
    import.click(import.said("下一处待定 F8", "Next to decide F8"));
    CHECK(is_at(4));
    import.press(ImGuiMod_Shift | ImGuiKey_F8);
    import.press(ImGuiMod_Shift | ImGuiKey_F8);
    CHECK(is_at(3));
}

TEST_CASE("F8 shows a row that a filter hides, far below", "[gui][import]") {
    ImportWindow import;
    std::string sheet = "日期,单位,活动类型,活动主题,次数\n";
    for (int row = 2; row <= 400; ++row)
        sheet += "2023-09-06,一监区支部,支部警示教育,第" + std::to_string(row) + "期," +
                 (row == 300 ? "很多" : "1") + "\n";
    import.drop({import.file("a.csv", sheet)});
    import.click("新增 398");
    CHECK_FALSE(import.window.driver.shows("第300期"));
    import.press(ImGuiKey_F8);
    CHECK(import.window.driver.shows("第300期"));
    CHECK(import.shows("以第 300 行为表头"));
}

TEST_CASE("F8 says when nothing is left to decide", "[gui][import]") {
    ImportWindow import{GENERATE(Language::chinese, Language::english)};
    import.drop({import.file("a.csv", "日期,单位,活动类型,活动主题,次数\n"
                                      "2023-09-10,一监区支部,支部警示教育,丙,1\n")});
    import.press(ImGuiKey_F8);
    CHECK(import.shows(import.said("没有还要决定的行了", "Nothing is left to decide")));
}

TEST_CASE("a plan that is cancelled writes nothing and can be made again", "[gui][import]") {
    ImportWindow import;
    Gate gate;
    hold(import.window.desk, gate);
    import.window.shell.take_dropped({import.file("b.csv", branch_sheet)});
    const auto end = std::chrono::steady_clock::now() + patience;
    while (!import.window.driver.shows("正在与台账核对…") && std::chrono::steady_clock::now() < end)
        import.window.driver.run(1);
    import.window.driver.click("取消");
    gate.open();
    import.window.settle();
    CHECK(import.shows("已取消"));
    CHECK_FALSE(import.window.driver.shows("学习监狱法"));
    import.click("重新读取");
    CHECK(import.window.driver.shows("学习监狱法"));
    CHECK(import.window.records().size() == 2);
}

TEST_CASE("another ledger begins the page anew", "[gui][import]") {
    ImportWindow import;
    import.drop({import.file("b.csv", branch_sheet)});
    REQUIRE(import.window.driver.shows("学习监狱法"));
    const auto other = import.folder.path / "other.taizhang";
    {
        Ledger made = Ledger::create(other.string(), {.random = 9});
        fill_for_entry(made);
    }
    import.drop({other});
    CHECK_FALSE(import.window.driver.shows("学习监狱法"));
    CHECK(import.shows("拖到窗口里"));
}

TEST_CASE("nothing is lost by leaving the page", "[gui][import]") {
    ImportWindow import;
    import.drop({import.file("b.csv", branch_sheet)});
    import.click("###tick3");
    import.click("总览");
    CHECK_FALSE(import.window.driver.shows("学习监狱法"));
    import.press(ImGuiMod_Ctrl | ImGuiKey_I);
    CHECK(import.window.driver.shows("学习监狱法"));
    CHECK(import.shows("写入 1 条"));
}

TEST_CASE("with nothing ticked nothing can be written, and the page says so", "[gui][import]") {
    ImportWindow import;
    import.drop({import.file("b.csv", branch_sheet)});
    import.click("全不选");
    CHECK(import.shows("没有勾选的行"));
    import.press(ctrl_enter);
    CHECK(import.window.records().size() == 2);
    import.click("疑似重复 1");
    CHECK_FALSE(import.window.driver.shows("学习监狱法"));
    import.click("全选");
    CHECK(import.shows("写入 1 条"));
}

TEST_CASE("rows of our own columns are not written twice by a second press", "[gui][import]") {
    ImportWindow import;
    import.drop({import.file("own.csv", "start,end,indicator,unit,quantity,topic\n"
                                        "2023-09-06,,warning,one,1,学习监狱法\n")});
    CAPTURE(import.window.driver.shown_texts());
    CHECK(import.window.driver.shows("学习监狱法"));
    import.press(ctrl_enter);
    import.press(ctrl_enter);
    CHECK(import.window.records().size() == 3);
}

TEST_CASE("empty quantities and the year are said by the user", "[gui][import]") {
    ImportWindow import;
    import.drop({import.file("b.csv", "日期,单位,活动类型,活动主题,次数\n"
                                      "9.6,一监区支部,支部警示教育,学习监狱法,\n")});
    CAPTURE(import.window.driver.shown_texts());
    CHECK(import.shows("没有可写入的行"));
    import.click("没写年份的不猜");
    import.click("没写年份的按 2023 年");
    import.click("空的数量作待补");
    CHECK(import.shows("写入 1 条"));
    import.press(ctrl_enter);
    REQUIRE(import.window.records().size() == 3);
    CHECK_FALSE(import.window.records().front().quantity.has_value());
    CHECK(import.window.records().front().period.start == day("2023-09-06"));
}

TEST_CASE("a column is what the user says it is", "[gui][import]") {
    ImportWindow import;
    import.drop({import.file("b.csv", "日期,单位,活动类型,讲了什么,次数\n"
                                      "2023-09-06,一监区支部,支部警示教育,学习监狱法,1\n")});
    import.click("不用");
    import.click("主题");
    import.press(ctrl_enter);
    REQUIRE(import.window.records().size() == 3);
    CHECK(import.window.records().front().topic == "学习监狱法");
}

TEST_CASE("the header is the row that the user says, in the next sheet as well", "[gui][import]") {
    ImportWindow import{GENERATE(Language::chinese, Language::english)};
    const std::string own = "情况,,,,\n何时,谁,干了什么,讲了什么,几回\n"
                            "2023-09-06,一监区支部,支部警示教育,学习监狱法,1\n";
    import.drop({import.file("b.csv", own)});
    CAPTURE(import.window.driver.shown_texts());
    CHECK(import.shows(import.said("没有认出表头", "No header was found")));
    import.click("2###row2");
    import.click(import.said("以第 2 行为表头", "Row 2 is the header"));
    CHECK(import.shows(import.said("各列是什么", "what the columns are")));
    // 干了什么 is taken for the indicators by what its cells name.
    const std::string unused = import.said("不用", "not used");
    for (const auto& [column, field] :
         {std::pair{"0", import.said("开始", "Start") + "###to0"},
          std::pair{"1", import.said("组织", "Unit") + "###to3"},
          std::pair{"4", import.said("数量", "Quantity") + "###to4"}}) {
        import.click(unused + "###field" + column);
        import.click(field);
    }
    CHECK(import.shows(import.said("写入 1 条", "Write 1")));
    import.press(ctrl_enter);
    CHECK(import.window.records().size() == 3);
    import.drop({import.file("c.csv", "又一次,,,,\n,,,,\n" + own.substr(own.find("何时")) +
                                          "2023-09-07,一监区支部,支部警示教育,酒驾,2\n")});
    CHECK(import.shows(import.said("写入 1 条", "Write 1")));
    import.click(import.said("自动找表头", "Find the header"));
    CHECK(import.shows(import.said("没有认出表头", "No header was found")));
}

TEST_CASE("the order of day and month is asked in place, once for the column", "[gui][import]") {
    ImportWindow import{GENERATE(Language::chinese, Language::english)};
    import.drop({import.file("b.csv", "日期,单位,活动类型,次数\n"
                                      "06/09/2023,一监区支部,支部警示教育,1\n"
                                      "07/09/2023,一监区支部,支部警示教育,2\n")});
    CAPTURE(import.window.driver.shown_texts());
    CHECK(import.window.driver.shows(import.said("月在前：2023-06-09", "Month first: 2023-06-09")));
    import.click(import.said("日在前：2023-09-06", "Day first: 2023-09-06"));
    CHECK(import.shows(import.said("写入 2 条", "Write 2")));
    import.press(ctrl_enter);
    CHECK(import.window.records().front().period.start == day("2023-09-07"));
    import.drop({import.file("c.csv", "日期,单位,活动类型,次数\n"
                                      "08/09/2023,一监区支部,支部警示教育,4\n")});
    CHECK(import.shows(import.said("写入 1 条", "Write 1")));
    import.click(import.said("月在前", "Month first"));
    import.press(ctrl_enter);
    CHECK(std::ranges::any_of(import.window.records(), [](const Record& record) {
        return record.period.start == day("2023-08-09");
    }));
}

TEST_CASE("whose a sheet is and what it counts is said above its rows", "[gui][import]") {
    ImportWindow import;
    import.drop({import.file("b.csv", "日期,活动主题,次数\n2023-09-06,学习监狱法,1\n")});
    CAPTURE(import.window.driver.shown_texts());
    CHECK(import.shows("不知道是哪个组织的数"));
    CHECK(import.shows("请指明组织"));
    import.click("请选择###sheet-unit");
    import.window.type("医院");
    import.press(ImGuiKey_Enter);
    CHECK(import.shows("不知道是哪个指标的数"));
    CHECK(import.shows("请指明指标"));
    import.click("请选择###sheet-indicator");
    import.window.type("警示教育");
    import.press(ImGuiKey_Enter);
    CHECK(import.shows("写入 1 条"));
}

TEST_CASE("an empty cell below a key is shown as the one above", "[gui][import]") {
    ImportWindow import{GENERATE(Language::chinese, Language::english)};
    import.drop({import.file("b.csv", "单位,日期,活动类型,次数\n"
                                      "一监区支部,2023-09-06,支部警示教育,1\n"
                                      ",2023-09-07,支部警示教育,2\n")});
    CHECK(import.shows(import.said("单位空着，同上一格：一监区支部", "is empty, as above")));
    CHECK(import.shows(import.said("写入 2 条", "Write 2")));
}

TEST_CASE("files and folders can be chosen", "[gui][import]") {
    ImportWindow import;
    std::filesystem::create_directory(import.folder.path / "九月");
    import.file("九月/b.csv", branch_sheet);
    import.file("photo.jpg", "no table");
    import.press(ImGuiMod_Ctrl | ImGuiKey_I);
    import.click("选择文件…");
    CHECK(import.window.driver.shows("选择要导入的文件"));
    CHECK_FALSE(import.window.driver.shows("photo.jpg"));
    import.click("九月");
    import.click("b.csv");
    CHECK(import.window.driver.shows("学习监狱法"));
    import.click("清空");
    CHECK_FALSE(import.window.driver.shows("学习监狱法"));
    import.click("选择文件夹…"); // begins where something was chosen last
    if (GENERATE(true, false))
        import.click("选择这个文件夹");
    else
        import.press(ImGuiKey_Enter);
    CHECK(import.window.driver.shows("学习监狱法"));
}

TEST_CASE("the import page has no clipped label and no duplicate id", "[gui][import]") {
    const auto size = GENERATE(ImVec2{1024.0F, 700.0F}, ImVec2{1440.0F, 900.0F});
    ImportWindow import{GENERATE(Language::chinese, Language::english), size};
    const auto check = [&] {
        CAPTURE(size.x, import.window.driver.shown_texts());
        auto clipped = import.window.driver.clipped_texts();
        std::erase_if(clipped, is_told_in_full_below);
        if (size.x < 1440.0F)
            std::erase_if(clipped, is_of_last_columns);
        CHECK(clipped == std::vector<std::string>{});
        CHECK(import.window.driver.duplicate_ids() == std::vector<std::string>{});
    };
    import.press(ImGuiMod_Ctrl | ImGuiKey_I);
    check();
    import.drop({import.file("b.csv", branch_sheet), import.file("坏.xlsx", "PK\x03\x04")});
    check();
}
