#include "intake/definitions/definition_cells.h"
#include "intake/plan/import_plan.h"
#include "intake/plan/import_write.h"
#include "ledger/small_ledger.h"
#include "text/ids/entry.h"
#include "text/ids/import.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

using Lines = std::vector<std::string>;

/// A sheet from rows of cells that `|` parts.
Sheet sheet_of(const Lines& rows, std::string name = "Sheet1") {
    Sheet sheet;
    sheet.name = std::move(name);
    for (size_t row = 0; row < rows.size(); ++row) {
        std::string_view rest = rows[row];
        for (int column = 0;; ++column) {
            const auto end = rest.find('|');
            if (const auto cell = rest.substr(0, end); !cell.empty())
                sheet.add({static_cast<int>(row), column}, CellKind::text, cell);
            if (end == rest.npos)
                break;
            rest.remove_prefix(end + 1);
        }
    }
    sheet.settle();
    return sheet;
}

ImportPlan planned_into(const Definitions& ledger, Sheet sheet, const ImportRequest& request = {},
                        std::string file = "表.xlsx") {
    std::deque<InputFile> files(1);
    files.front().text.name = std::move(file);
    files.front().workbook.emplace();
    files.front().workbook->sheets.push_back(std::move(sheet));
    return plan_import(std::move(files), ledger, request);
}

ImportPlan planned(const Lines& rows, const ImportRequest& request = {}) {
    return planned_into(small_definitions(), sheet_of(rows), request);
}

/// What the rows of the only file say, as our own files would.
Lines said(const ImportPlan& plan) {
    Lines texts;
    for (const DefinitionRow& row : plan.files.front().definitions) {
        std::string line;
        for (const std::string& cell : definition_cells(plan, *plan.files.front().kind, row.place))
            line += (line.empty() ? "" : ",") + cell;
        texts.push_back(line);
    }
    return texts;
}

Lines told(const std::vector<Issue>& issues) {
    Lines texts;
    for (const Issue& issue : issues)
        texts.push_back(to_text(issue, Texts{Language::chinese}));
    return texts;
}

bool tells(const std::vector<Issue>& issues, TextId reason) {
    return std::ranges::find(issues, reason, &Issue::reason) != issues.end();
}

std::optional<FileKind> kind_of(const Lines& rows) {
    return planned(rows).files.front().kind;
}

} // namespace

TEST_CASE("organisations come in from a sheet in an office's words", "[intake]") {
    const auto plan =
        planned({"某局党组织一览表", "序号|党组织名称|上级党组织|类别|成立时间|撤销时间|书记",
                 "1|支部root||党委|||甲", "2|直属党总支|支部root|党总支|2018年3月1日|—|乙",
                 "3|信息科党支部|直属党总支|党支部|2019-05-06||丙", "4|支部first|直属党总支||||"});
    CHECK(told(plan.issues) == Lines{});
    CHECK(said(plan) == Lines{"root,支部root,,committee,,,0",
                              "zsdzz,直属党总支,root,general_branch,2018-03-01,,4",
                              "xxkdzb,信息科党支部,zsdzz,branch,2019-05-06,,5",
                              "first,支部first,zsdzz,branch,,,1"});
    CHECK(plan.files.front().added == 2);
    CHECK(plan.files.front().changed == 1);
    CHECK(plan.files.front().unchanged == 1);
}

TEST_CASE("a list of branch names alone is put below the root, and said to be", "[intake]") {
    const auto plan = planned(GENERATE(
        Lines{"党支部名称", "一监区党支部", "二监区党支部"}, Lines{"一监区党支部", "二监区党支部"},
        Lines{"某局党支部名单", "1|一监区党支部", "2|二监区党支部"}));
    CHECK(told(plan.issues) == Lines{});
    REQUIRE(said(plan).size() == 2);
    CHECK(said(plan).front() == "yjqdzb,一监区党支部,root,branch,,,4");
    CHECK(tells(plan.warnings, text_id::import_below_root));
    CHECK(tells(plan.warnings, text_id::import_kinds_guessed));
}

TEST_CASE("a ledger without organisations takes the committee of the sheet as its root",
          "[intake]") {
    const Lines rows{"党组织名称|上级", "某局机关党委|", "第一党支部|", "第二党支部|某局机关党委"};
    const auto plan = planned_into({}, sheet_of(rows));
    CHECK(told(plan.issues) == Lines{});
    CHECK(said(plan) == Lines{"mjjgdw,某局机关党委,,committee,,,1",
                              "dydzb,第一党支部,mjjgdw,branch,,,2",
                              "dedzb,第二党支部,mjjgdw,branch,,,3"});
    const auto headless = planned_into({}, sheet_of({"第一党支部", "第二党支部"}));
    CHECK(tells(headless.issues, text_id::import_no_head));
}

TEST_CASE("the same sheet of organisations again changes nothing", "[intake]") {
    Ledger ledger = new_in_memory();
    const Lines rows{"名称|上级|类别",           "某局机关党委||党委",
                     "第一党支部|某局机关党委|", "第一党小组|第一党支部|党小组",
                     "第二党支部|某局机关党委|", "第一党小组|第二党支部|党小组"};
    const auto first = planned_into({}, sheet_of(rows));
    CHECK(told(first.issues) == Lines{});
    CHECK(first.files.front().added == 5);
    ledger.write(step("import"), noon, [&](Writer& writer) { write_import(first, writer); });
    const auto again = planned_into(Reader{ledger}.definitions(), sheet_of(rows));
    CHECK(told(again.issues) == Lines{});
    CHECK(again.files.front().unchanged == 5);
    CHECK_FALSE(again.changes_anything());
}

TEST_CASE("an organisation that is nearly called so is the one of the ledger, with a mark",
          "[intake]") {
    const auto plan = planned({"党支部", "党支部first", "支部third"});
    CHECK(told(plan.issues) == Lines{});
    CHECK(tells(plan.warnings, text_id::import_near_name));
    CHECK(plan.files.front().unchanged == 1);
    CHECK(plan.files.front().added == 1);
}

TEST_CASE("what is wrong with an organisation names its cell as the sheet has it", "[intake]") {
    const auto plan = planned({"党组织名称|上级|类别|成立日期", "甲支部|没有的总支|党支部|",
                               "乙支部||班组|", "丙支部|||2023-02-29", "甲支部|没有的总支||"});
    CHECK(
        told(plan.issues) ==
        Lines{"表.xlsx · Sheet1 第 2 行，上级 "
              "列（B），“没有的总支”：没有这个上级组织；请核对名称或代码。",
              "表.xlsx · Sheet1 第 3 行，类别 列（C），“班组”：认不出这个类别；请填：党委、党总支、"
              "党支部、党小组、部门。",
              "表.xlsx · Sheet1 第 4 行，成立日期 "
              "列（D），“2023-02-29”：没有这个日期；请核对月和日。",
              "表.xlsx · Sheet1 第 5 行，上级 "
              "列（B），“没有的总支”：没有这个上级组织；请核对名称或代码。"});
}

TEST_CASE("targets come in by quarters, by the year alone, and with words", "[intake]") {
    const auto plan = planned(
        {"2023年度目标分解表",
         "序号|指标|计量单位|全年目标|一季度|二季度|三季度|四季度|分解方式|备注",
         "1|指标study|次|12|3|3|4|2|手工|", "2|members|次|≥30||||||按局里要求", "合计|||42|||||"});
    CHECK(told(plan.issues) == Lines{});
    CHECK(said(plan) ==
          Lines{"2023,study,root,12,3,3,4,2,manual,", "2023,members,root,30,,,,,even,按局里要求"});
    CHECK(tells(plan.warnings, text_id::import_rows_of_unit));
    CHECK(tells(plan.warnings, text_id::import_target_year));
}

TEST_CASE("a cross table of indicators and quarters is a sheet of targets by its title",
          "[intake]") {
    const auto plan = planned({"支部first2023年工作目标", "项目|分季目标||||全年",
                               "|一季度|二季度|三季度|四季度|", "指标study|1|2|1||4"});
    CHECK(told(plan.issues) == Lines{});
    CHECK(said(plan) == Lines{"2023,study,first,4,1,2,1,0,manual,"});
}

TEST_CASE("a target that only its quarters give is their sum, with a mark", "[intake]") {
    const auto plan = planned({"年度|指标|单位|全年目标|一季度|二季度|三季度|四季度",
                               "2023年|study|支部first||1|2|3|4", "2023年|study|支部second|||||"});
    CHECK(told(plan.issues) == Lines{});
    CHECK(said(plan) == Lines{"2023,study,first,10,1,2,3,4,manual,"});
    CHECK(tells(plan.warnings, text_id::import_annual_added_up));
    CHECK(tells(plan.warnings, text_id::import_targets_open));
}

TEST_CASE("quarters beside 平均 are taken only where they are even", "[intake]") {
    const Lines header{"年度|指标|全年目标|一季度|二季度|三季度|四季度|分解方式"};
    auto rows = header;
    rows.push_back("2023|study|8|2|2|2|2|平均");
    CHECK(said(planned(rows)) == Lines{"2023,study,root,8,,,,,even,"});
    rows = header;
    rows.push_back("2023|study|8|5|1|1|1|平均");
    CHECK(tells(planned(rows).issues, text_id::import_quarters_not_taken));
}

TEST_CASE("a sheet of yearly targets keeps how they are shared out in the ledger", "[intake]") {
    auto ledger = small_definitions();
    Target before;
    before.indicator = ledger.indicators[0].id;
    before.unit = ledger.units.at(UnitPlace{0}).id;
    before.year = 2023;
    before.annual = whole(10);
    before.phasing = Phasing::weights;
    before.quarters = {whole(1), whole(1), whole(2), whole(0)};
    before.note = "会议定";
    ledger.targets.push_back(before);
    const auto plan = planned_into(ledger, sheet_of({"2023年目标", "指标|目标", "study|12"}));
    CHECK(said(plan) == Lines{"2023,study,root,12,1,1,2,0,weights,会议定"});
    CHECK(plan.files.front().changed == 1);
}

TEST_CASE("a target that can't be meant is refused", "[intake]") {
    const auto plan = planned({"年度|指标|全年目标|一季度|二季度|三季度|四季度|分解方式",
                               "2023|study|不超过3|||||", "2023|没有的|5|||||",
                               "2023|members|5|||||随便", "2023|study|8|1|1|1|1|"});
    CHECK(tells(plan.issues, text_id::import_other_direction));
    CHECK(tells(plan.issues, text_id::entry_unknown_indicator));
    CHECK(tells(plan.issues, text_id::import_no_phasing));
    CHECK(tells(plan.issues, text_id::import_quarters_sum));
    CHECK(plan.issues.size() == 4);
}

TEST_CASE("a unit that stands twice is told at its name where there is no code", "[intake]") {
    const auto plan = planned({"党支部名称|上级", "新支部|支部root", "新支部|支部root"});
    REQUIRE(plan.issues.size() == 1);
    const Issue& issue = plan.issues.front();
    CHECK(issue.reason == text_id::import_duplicate);
    CHECK(issue.row == 3);
    CHECK(issue.column == "党支部名称");
    CHECK(issue.place == 1);
}

TEST_CASE("quarters that a sheet has no column for are asked for where it has one", "[intake]") {
    const auto column = [](const Lines& rows) {
        const auto plan = planned(rows);
        REQUIRE(plan.issues.size() == 1);
        const Issue& issue = plan.issues.front();
        CHECK(issue.reason == text_id::import_quarters_needed);
        CHECK(issue.row == 2);
        CHECK(issue.place > 0);
        return issue.column + " " + issue.value;
    };
    CHECK(column({"年度|指标|全年目标|一季度|三季度|四季度", "2023|study|8|1|2|1"}) == "一季度 1");
    CHECK(column({"年度|指标|全年目标|三季度|分解方式", "2023|study|8|2|自定"}) == "分解方式 自定");
}

TEST_CASE("a share written as a fraction is asked about", "[intake]") {
    auto ledger = small_definitions();
    ledger.indicators[0].units = {"%"};
    ledger.indicators[0].measure = Measure::latest;
    const auto target = [&](const std::string& amount) {
        return planned_into(ledger, sheet_of({"2023年目标", "指标|目标", "study|" + amount}));
    };
    CHECK(tells(target("0.8").issues, text_id::import_share_or_percent));
    CHECK(said(target("80%")) == Lines{"2023,study,root,80,,,,,even,"});
    CHECK(said(target("0.5%")) == Lines{"2023,study,root,0.5,,,,,even,"});
}

TEST_CASE("targets of an unknown year are refused, and those of a said one are not", "[intake]") {
    const Lines rows{"指标|全年目标", "study|12"};
    CHECK(tells(planned(rows).issues, text_id::import_no_target_year));
    CHECK(said(planned(rows, {.year = 2024})) == Lines{"2024,study,root,12,,,,,even,"});
}

TEST_CASE("duties come in with who owes them", "[intake]") {
    const auto plan = planned({"组织生活周期要求", "组织生活|频次|责任主体|生效日期|截止日期",
                               "指标study|每季度1次|各党支部|2023-01-01|长期",
                               "study|每月|支部first||", "study|2次/年|党委、各党小组||"});
    CHECK(told(plan.issues) == Lines{});
    CHECK(said(plan) == Lines{"study,root,1,quarter,branch,2023-01-01,",
                              "study,first,1,month,self,,", "study,root,2,year,self,,",
                              "study,root,2,year,group,,"});
}

TEST_CASE("duties in two columns, and those that nobody is named for", "[intake]") {
    const auto plan =
        planned({"指标|次数|周期", "study|2|每半年", "members|3|每年2次", "study||随时"});
    CHECK(tells(plan.issues, text_id::import_two_counts));
    CHECK(tells(plan.issues, text_id::import_no_cycle));
    const auto good = planned({"指标|次数|周期", "study|两次|每半年"});
    CHECK(said(good) == Lines{"study,root,2,half_year,branch,,"});
    CHECK(tells(good.warnings, text_id::import_owed_by_branches));
}

TEST_CASE("indicators and exclusions come in in an office's words", "[intake]") {
    const auto indicators =
        planned({"指标名称|类别|计量单位|统计方式|分子|分母|方向|小数位数|别名",
                 "参训人次|学习|人次、人|求和|||至少达到|0|培训人次、受训人次",
                 "整改率|整改|%|比率|参训人次|study|不低于|1|", "指标study|学习|次|||||0|"});
    CHECK(told(indicators.issues) == Lines{});
    CHECK(said(indicators) ==
          Lines{"cxrc,参训人次,,学习,人次|人,sum,,,at_least,0,培训人次|受训人次",
                "zgl,整改率,,整改,%,ratio,cxrc,study,at_least,1,",
                "study,指标study,,学习,次,sum,,,at_least,0,"});
    const auto exclusions = planned({"指标|党组织|开始日期|结束日期|除外原因",
                                     "study|支部first|2023-01-01|2023-06-30|未设支委会"});
    CHECK(told(exclusions.issues) == Lines{});
    CHECK(said(exclusions) == Lines{"study,first,2023-01-01,2023-06-30,未设支委会"});
}

TEST_CASE("organisations, targets and duties of one call know each other by name", "[intake]") {
    std::deque<InputFile> files(3);
    const Lines duties{"指标|周期|责任主体", "指标study|每月1次|新支部"};
    const Lines targets{"2023年目标", "指标|单位|全年目标", "study|新支部|5"};
    const Lines units{"党支部名称|上级", "新支部|支部root"};
    size_t place = 0;
    for (const Lines& rows : {duties, targets, units}) {
        files[place].text.name = std::to_string(place) + ".xlsx";
        files[place].workbook.emplace();
        files[place++].workbook->sheets.push_back(sheet_of(rows));
    }
    const auto plan = plan_import(std::move(files), small_definitions(), {});
    CHECK(told(plan.issues) == Lines{});
    REQUIRE(plan.targets.size() == 1);
    REQUIRE(plan.cadences.size() == 1);
    CHECK(plan.targets.front().value.unit == plan.units.back().value.id);
    CHECK(plan.cadences.front().value.unit == plan.units.back().value.id);
}

TEST_CASE("sheets of records are no definitions", "[intake]") {
    CHECK(kind_of({"2023年三季度", "单位|指标study|指标members", "支部first|3|120"}) ==
          FileKind::records);
    CHECK(kind_of({"支部first 2023年", "指标|要求|7月|8月|9月", "指标study|每月1次|1|0|1"}) ==
          FileKind::records);
    CHECK(kind_of({"日期|支部|类别|主题", "2023-09-12|支部first|study|学习"}) == FileKind::records);
    CHECK(kind_of({"支部first2023年目标完成情况", "指标|全年目标|一季度|二季度", "study|12|3|2"}) ==
          FileKind::records);
    CHECK(kind_of({"2023年", "支部|指标study", "支部first|3"}) == FileKind::records);
}

TEST_CASE("a form says itself what it is", "[intake]") {
    std::deque<InputFile> files(1);
    files.front().text.name = "表.xlsx";
    files.front().workbook.emplace();
    files.front().workbook->properties = {{"taizhang_format", "1"}, {"taizhang_kind", "cadences"}};
    files.front().workbook->sheets.push_back(
        sheet_of({"指标|周期|责任主体", "study|随便|各党支部"}));
    const auto plan = plan_import(std::move(files), small_definitions(), {});
    CHECK(plan.files.front().kind == FileKind::cadences);
    CHECK(tells(plan.issues, text_id::import_no_cycle));
}

TEST_CASE("a table of targets by organisations and indicators is read in both ways", "[intake]") {
    const auto by_units = planned({"2023年度目标任务分解表", "序号|单位|指标study|指标members",
                                   "1|支部first|12|≥30", "2|支部second|–|8", "合计||12|38"});
    CHECK(told(by_units.issues) == Lines{});
    CHECK(by_units.files.front().kind == FileKind::targets);
    CHECK(said(by_units) == Lines{"2023,study,first,12,,,,,even,",
                                  "2023,members,first,30,,,,,even,",
                                  "2023,members,second,8,,,,,even,"});
    const auto by_indicators =
        planned({"2023年目标", "指标|支部first|支部second", "指标study|12|9"});
    CHECK(told(by_indicators.issues) == Lines{});
    CHECK(said(by_indicators) ==
          Lines{"2023,study,first,12,,,,,even,", "2023,study,second,9,,,,,even,"});
}

TEST_CASE("a cell of such a table is refused by itself, with its row and column", "[intake]") {
    const auto plan = planned({"2023年度目标", "单位|指标study|指标members|指标study",
                               "支部first|许多|30|4", "没有的支部|1|2|"});
    CHECK(told(plan.issues) ==
          Lines{"表.xlsx · Sheet1 第 3 行，指标study 列（B），“许多”：不是数字；待补请留空。",
                "表.xlsx · Sheet1 第 4 行，单位 "
                "列（A），“没有的支部”：没有这个组织；请核对名称或代码。"});
    CHECK(said(plan) == Lines{"2023,members,first,30,,,,,even,", "2023,study,first,4,,,,,even,"});
}

TEST_CASE("what was done, and a plan for a quarter, are no targets of a year", "[intake]") {
    CHECK(kind_of({"2023年目标完成情况", "单位|指标study|指标members", "支部first|1|2"}) ==
          FileKind::records);
    CHECK(kind_of({"2023年三季度", "单位|指标study|指标members", "支部first|1|2"}) ==
          FileKind::records);
    CHECK(kind_of({"2023年三季度计划", "单位|指标study|指标members", "支部first|1|2"}) !=
          FileKind::targets);
}

TEST_CASE("rows of definitions are left out where the user does not want a name", "[intake]") {
    const auto plan = planned({"2023年度目标", "指标|全年目标", "没有的指标|3", "指标study|4"},
                              {.unwanted = {"没有的指标"}});
    CHECK(told(plan.issues) == Lines{});
    CHECK(said(plan) == Lines{"2023,study,root,4,,,,,even,"});
    CHECK(tells(plan.warnings, text_id::import_left_out_unwanted));
}
