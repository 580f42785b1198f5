// The page 导入 with definitions: organisations, targets and duties in an office's words.

#include "gui/import_window.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

constexpr auto unit_sheet = "党组织名称,上级党组织,类别\n"
                            "新建党支部,,党支部\n"
                            "一监区支部,,党支部\n"
                            "错误党支部,没有的党委,党支部\n"
                            "第一党小组,新建党支部,党小组\n";

Definitions definitions_of(const ImportWindow& import) {
    const Ledger ledger = Ledger::open(import.folder.ledger().string(), Access::read_only);
    return Reader{ledger}.definitions();
}

} // namespace

TEST_CASE("organisations come in on the page of imports as one step and are taken back",
          "[gui][import]") {
    ImportWindow import{GENERATE(Language::chinese, Language::english)};
    const auto before = definitions_of(import).units.units().size();
    import.drop({import.file("党组织.csv", unit_sheet)});
    CAPTURE(import.window.driver.shown_texts());
    for (const auto& state :
         {import.said("新增", "New"), import.said("相同", "Same"), import.said("有问题", "Wrong")})
        CHECK(import.window.driver.shows(state));
    CHECK(import.shows(import.said("写入 2 条", "Write 2")));
    CHECK_FALSE(import.window.driver.shows("###tick2"));
    import.press(ctrl_enter);
    auto units = definitions_of(import).units;
    CHECK(units.units().size() == before + 2);
    CHECK_FALSE(units.place_of("cwdzb").has_value());
    CHECK(import.shows(import.said("已写入 2 条", "2 written")));
    import.press(ctrl_enter); // nothing is written twice
    CHECK(definitions_of(import).units.units().size() == before + 2);
    import.click(import.said("撤销", "Undo"));
    CHECK(definitions_of(import).units.units().size() == before);
    CHECK(import.shows(import.said("写入 2 条", "Write 2")));
}

TEST_CASE("a parent that nothing answers to is resolved in place", "[gui][import]") {
    ImportWindow import;
    import.drop({import.file("党组织.csv", unit_sheet)});
    CHECK(import.shows("“没有的党委”不是台账里的党组织名称"));
    import.click("这 1 行不导入");
    CHECK_FALSE(import.shows("不是台账里的党组织名称"));
    CHECK(import.shows("写入 2 条"));
}

TEST_CASE("a changed target shows what it was", "[gui][import]") {
    ImportWindow import;
    import.drop({import.file("目标.csv", "2023年度目标,\n指标,全年目标\n支部警示教育,16\n")});
    CAPTURE(import.window.driver.shown_texts());
    CHECK(import.window.driver.shows("39"));
    CHECK(import.window.driver.shows("16"));
    CHECK(import.shows("改 1 条"));
    import.press(ctrl_enter);
    const auto targets = definitions_of(import).targets;
    CHECK(std::ranges::any_of(targets,
                              [](const Target& target) { return target.annual == whole(16); }));
}

TEST_CASE("definitions and records of one call go in together", "[gui][import]") {
    ImportWindow import;
    const auto records = import.window.records().size();
    import.drop({import.file("党组织.csv", "党支部名称\n新建党支部\n"),
                 import.file("九月.csv", "日期,单位,活动类型,活动主题,次数\n"
                                         "2023-09-12,新建党支部,支部警示教育,丙,1\n")});
    CHECK(import.shows("写入 2 条"));
    import.press(ctrl_enter);
    CHECK(import.window.records().size() == records + 1);
    CHECK(definitions_of(import).units.place_of("xjdzb").has_value());
}

TEST_CASE("a table that was copied comes in by the page of imports", "[gui][import]") {
    ImportWindow import;
    import.press(ImGuiMod_Ctrl | ImGuiKey_I);
    ImGui::SetClipboardText("党组织名称\t上级党组织\n新建党支部\t\n\"两学一做\"党支部\t\n");
    import.press(ImGuiMod_Ctrl | ImGuiKey_V);
    CAPTURE(import.window.driver.shown_texts());
    CHECK(import.shows("粘贴的表格 1"));
    CHECK(import.window.driver.shows("\"两学一做\"党支部"));
    CHECK(import.shows("写入 2 条"));
}

TEST_CASE("refused rows are written into a folder to be sent back", "[gui][import]") {
    ImportWindow import;
    std::filesystem::create_directory(import.folder.path / "退回");
    import.drop({import.file("党组织.csv", unit_sheet)});
    import.click("退回有误的 1 行…");
    import.click("退回");
    import.click("选择这个文件夹");
    CHECK(import.shows("已写出 1 个退回表"));
    CHECK_FALSE(std::filesystem::is_empty(import.folder.path / "退回"));
}

TEST_CASE("who has sent is shown beside the imports", "[gui][import]") {
    ImportWindow import{GENERATE(Language::chinese, Language::english)};
    import.press(ImGuiMod_Ctrl | ImGuiKey_I);
    import.click(import.said("填报情况", "Who has sent"));
    CAPTURE(import.window.driver.shown_texts());
    CHECK(import.window.shell.navigation().view().page == PageId::received);
    CHECK(import.window.driver.duplicate_ids() == std::vector<std::string>{});
    import.click(import.said("报表", "Sheets"));
    CHECK(import.window.shell.navigation().view().page == PageId::intake);
}

TEST_CASE("the list of who has not sent is copied for the chat group", "[gui][import]") {
    ImportWindow import;
    import.drop(
        {import.file("要求.csv", "组织生活,频次,责任主体\n支部警示教育,每季度1次,各党支部\n")});
    import.press(ctrl_enter);
    import.click("填报情况");
    import.press(ImGuiMod_Ctrl | ImGuiKey_C);
    CAPTURE(import.window.driver.shown_texts());
    CHECK(import.shows("已复制"));
    CHECK(std::string_view{ImGui::GetClipboardText()}.contains("一监区支部"));
}

TEST_CASE("a sheet that can't be read is no sheet that was not sent", "[gui][import]") {
    ImportWindow import{GENERATE(Language::chinese, Language::english)};
    import.drop(
        {import.file("要求.csv", "组织生活,频次,责任主体\n支部警示教育,每季度1次,各党支部\n")});
    import.press(ctrl_enter);
    import.click(import.said("填报情况", "Who has sent"));
    CHECK_FALSE(import.window.driver.shows(import.said("读不出", "can't be read")));
    import.click(import.said("报表", "Sheets"));
    import.drop({import.file("二监区支部2023年三季度.xlsx", "PK\x03\x04 cut off"),
                 import.file("不知是谁2023年三季度.xlsx", "PK\x03\x04 cut off")});
    import.click(import.said("填报情况", "Who has sent"));
    CAPTURE(import.window.driver.shown_texts());
    const auto shown = import.window.driver.shown_texts();
    CHECK(std::ranges::count(shown, import.said("读不出", "can't be read")) == 1);
    CHECK(import.window.driver.clipped_texts() == std::vector<std::string>{});
}

TEST_CASE("the forms of all branches are written into a folder of their own", "[gui][import]") {
    ImportWindow import{GENERATE(Language::chinese, Language::english)};
    import.drop(
        {import.file("要求.csv", "组织生活,频次,责任主体\n支部警示教育,每季度1次,各党支部\n")});
    import.press(ctrl_enter);
    const auto folder = import.folder.path / import.said("2023Q3填报表", "Forms 2023Q3");
    import.click(import.said("填报情况", "Who has sent"));
    import.click(import.said("全部填报表…", "All forms…"));
    CHECK(import.window.driver.shows(
        import.said("选择存放的文件夹", "Choose where to put the files")));
    import.click(import.said("选择这个文件夹", "Choose this folder"));
    CAPTURE(import.window.driver.shown_texts());
    CHECK(import.shows(import.said("已生成 3 份填报表", "3 forms were written")));
    const auto count = [&] {
        return std::distance(std::filesystem::directory_iterator{folder},
                             std::filesystem::directory_iterator{});
    };
    CHECK(count() == 3);
    std::ofstream{folder / "别的.txt"} << "stays";

    // The page of imports offers the same; what is there is not replaced without a word.
    import.click(import.said("报表", "Sheets"));
    import.click(import.said("清空", "Clear"));
    import.click(import.said("下载各支部 2023Q3 填报表…", "Forms for all branches for 2023Q3…"));
    import.click(import.said("选择这个文件夹", "Choose this folder"));
    CHECK(import.shows(import.said("已经在了", "is there already")));
    import.click(import.said("替换", "Replace"));
    CHECK(count() == 4);
}
