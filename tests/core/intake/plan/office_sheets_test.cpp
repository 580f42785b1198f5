#include "intake/plan/import_plan.h"
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
Sheet sheet_of(const std::vector<std::string>& rows, std::string name = "三季度") {
    Sheet sheet;
    sheet.name = std::move(name);
    for (size_t row = 0; row < rows.size(); ++row) {
        std::string_view rest = rows[row];
        for (int column = 0;; ++column) {
            const auto end = rest.find('|');
            const auto cell = rest.substr(0, end);
            if (!cell.empty())
                sheet.add({static_cast<int>(row), column}, CellKind::text, cell);
            if (end == rest.npos)
                break;
            rest.remove_prefix(end + 1);
        }
    }
    sheet.settle();
    return sheet;
}

ImportPlan planned_sheets(std::vector<Sheet> sheets, const ImportRequest& request = {},
                          std::string file = "报表.xlsx") {
    std::deque<InputFile> files(1);
    files.front().text.name = std::move(file);
    files.front().workbook.emplace();
    files.front().workbook->sheets = std::move(sheets);
    return plan_import(std::move(files), small_definitions(), request);
}

ImportPlan planned(const Lines& rows, const ImportRequest& request = {},
                   std::string file = "报表.xlsx") {
    std::vector<Sheet> sheets;
    sheets.push_back(sheet_of(rows));
    return planned_sheets(std::move(sheets), request, std::move(file));
}

/// Each record as `period indicator unit quantity`.
std::vector<std::string> records_in(const ImportPlan& plan) {
    std::vector<std::string> texts;
    for (const PlannedRecord& record : plan.records) {
        const Period period = period_of(record);
        texts.push_back(to_iso(period.start) + "~" + to_iso(period.end).substr(5) + " " +
                        plan.indicators[static_cast<size_t>(record.indicator)].value.code + " " +
                        plan.units[static_cast<size_t>(record.unit)].value.code + " " +
                        (record.quantity < 0 ? "-" : to_decimal(Quantity{record.quantity})));
    }
    return texts;
}

std::vector<TextId> reasons(const std::vector<Issue>& issues) {
    std::vector<TextId> found;
    std::ranges::transform(issues, std::back_inserter(found), &Issue::reason);
    return found;
}

Lines told(const std::vector<Issue>& issues) {
    Lines texts;
    for (const Issue& issue : issues)
        texts.push_back(to_text(issue, Texts{Language::chinese}));
    return texts;
}

bool tells(const std::vector<Issue>& issues, TextId reason) {
    return std::ranges::count(reasons(issues), reason) > 0;
}

} // namespace

TEST_CASE("a sheet with one row per activity becomes records", "[intake]") {
    const auto plan = planned(
        {"某局2023年三季度活动台账", "填报单位：支部first",
         "序号|活动时间|活动名称|会议类型|次数|实到", "（示例）|2023.1.1|样子|指标study|1|9",
         "1|9月12日|学习|指标study|1|32", "2|2023-09-20|读书|study|约30|", "合计|||||32"});
    CHECK(told(plan.issues) == Lines{});
    CHECK(records_in(plan) ==
          Lines{"2023-09-12~09-12 study first 1", "2023-09-20~09-20 study first 30"});
    REQUIRE(plan.records.size() == 2);
    CHECK(plan.records[1].precision == Precision::approximate);
    CHECK(plan.files.front().left_out.size() == 2);
}

TEST_CASE("a header is sought in the first twelve rows", "[intake]") {
    const size_t above = GENERATE(size_t{11}, size_t{12}, size_t{18});
    Lines rows(above, "2023年三季度活动台账");
    rows.insert(rows.end(), {"活动时间|活动名称|会议类型|次数", "9月12日|学习|指标study|1"});
    CAPTURE(above);
    const int header = planned(rows).files.front().header_row;
    CHECK((header == static_cast<int>(above) + 1) == (above < 12));
}

TEST_CASE("a cross table of units and indicators becomes one record a count", "[intake]") {
    const auto plan = planned({"2023年三季度三会一课统计表", "单位|指标study|指标members|合计",
                               "支部first|3次|120|123", "支部second|2|-|2", "合计|5|120|125"});
    CHECK(told(plan.issues) == Lines{});
    CHECK(records_in(plan) == Lines{"2023-07-01~09-30 study first 3",
                                    "2023-07-01~09-30 members first 120",
                                    "2023-07-01~09-30 study second 2"});
    CHECK_FALSE(tells(plan.warnings, text_id::import_total_differs));
}

TEST_CASE("months stand in a second header row below their indicator", "[intake]") {
    const auto plan = planned({"2023年三会一课统计表", "支部|指标study|||指标members|",
                               "|7月|8月|9月|7月|8月", "支部first|1|2|3|4|5"});
    CHECK(told(plan.issues) == Lines{});
    CHECK(records_in(plan) ==
          Lines{"2023-07-01~07-31 study first 1", "2023-08-01~08-31 study first 2",
                "2023-09-01~09-30 study first 3", "2023-07-01~07-31 members first 4",
                "2023-08-01~08-31 members first 5"});
}

TEST_CASE("a sheet of one unit has its indicators in rows and its months in columns", "[intake]") {
    const auto plan =
        planned({"支部first 2023年", "指标|要求|7月|8月|9月", "指标study|每月1次|1|0|√"});
    CHECK(told(plan.issues) == Lines{});
    CHECK(records_in(plan) == Lines{"2023-07-01~07-31 study first 1",
                                    "2023-08-01~08-31 study first 0",
                                    "2023-09-01~09-30 study first 1"});
}

TEST_CASE("a column that adds up the others is no record", "[intake]") {
    const auto plan = planned({"2023年", "单位|指标study|", "|一季度|全年", "支部first|3|3"});
    CHECK(records_in(plan) == Lines{"2023-01-01~03-31 study first 3"});
}

TEST_CASE("unit and period come from cell, sheet, file and folder in this order", "[intake]") {
    const std::vector<std::string> rows{"指标|数量|主题", "study|1|学习"};
    const auto unit_of = [](const ImportPlan& plan) {
        const auto& layout = plan.files.front().layout;
        REQUIRE(layout);
        REQUIRE(layout->unit);
        return std::pair{plan.units[static_cast<size_t>(layout->unit->value)].value.code,
                         layout->unit->by};
    };
    std::vector<Sheet> named;
    named.push_back(sheet_of(rows, "支部second 2023年9月"));
    CHECK(unit_of(planned_sheets(std::move(named), {}, "支部first.xlsx")) ==
          std::pair{std::string{"second"}, SaidBy::sheet_name});
    CHECK(unit_of(planned(rows, {.year = 2023}, "支部first三季度.xlsx")) ==
          std::pair{std::string{"first"}, SaidBy::file_name});
    auto labelled = rows;
    labelled.insert(labelled.begin(), "填报单位||支部second");
    CHECK(unit_of(planned(labelled, {.year = 2023}, "支部first三季度.xlsx")) ==
          std::pair{std::string{"second"}, SaidBy::cell});
}

TEST_CASE("a total that is not the sum of its rows is told", "[intake]") {
    const auto plan = planned({"2023年9月", "单位|指标|数量", "支部first|study|3", "小计||3",
                               "支部second|study|4", "合计||8"});
    REQUIRE(tells(plan.warnings, text_id::import_total_differs));
    const auto warning =
        std::ranges::find(plan.warnings, text_id::import_total_differs, &Issue::reason);
    CHECK(warning->row == 6);
    CHECK(warning->arguments == Lines{"8", "7"});
    CHECK(plan.records.size() == 2);
}

TEST_CASE("a name that is only near is taken with a word", "[intake]") {
    const auto plan = planned({"2023年9月", "单位|指标|数量", "First|Study|3"});
    REQUIRE(plan.records.size() == 1);
    CHECK(std::ranges::count(reasons(plan.warnings), text_id::import_near_name) == 2);
}

TEST_CASE("a name that nothing answers to refuses its row alone", "[intake]") {
    const auto plan =
        planned({"2023年9月", "单位|指标|数量", "支部third|study|3", "支部first|study|2"});
    CHECK(reasons(plan.issues) == std::vector{text_id::entry_unknown_unit});
    CHECK(plan.issues.front().row == 3);
    CHECK(plan.issues.front().place == 1);
    CHECK(plan.records.size() == 1);
    CHECK(plan.has_only_refused_rows());
}

TEST_CASE("what the user has said of a value holds for all its rows", "[intake]") {
    ImportRequest request;
    request.answers_of_all.emplace();
    request.answers_of_all->units["办公室"] = "first";
    const auto plan =
        planned({"2023年9月", "单位|指标|数量", "办公室|study|3", "办公室|study|2"}, request);
    CHECK(told(plan.issues) == Lines{});
    CHECK(plan.records.size() == 2);
}

TEST_CASE("an empty quantity is pending only if the user says so", "[intake]") {
    const std::vector<std::string> rows{"2023年9月", "单位|指标|数量", "支部first|study|",
                                        "支部second|study|**"};
    CHECK(reasons(planned(rows).issues) ==
          std::vector{text_id::import_quantity_unknown, text_id::import_quantity_unknown});
    ImportRequest request;
    request.answers_of_all.emplace();
    request.answers_of_all->empty_is_pending = true;
    CHECK(records_in(planned(rows, request)) ==
          Lines{"2023-09-01~09-30 study first -", "2023-09-01~09-30 study second -"});
}

TEST_CASE("months of a year that nothing says are refused", "[intake]") {
    const auto plan = planned({"单位|指标study|", "|7月|8月", "支部first|1|2"});
    CHECK(reasons(plan.issues) == std::vector{text_id::import_year_unknown});
    CHECK(plan.records.empty());
    CHECK(
        planned({"单位|指标study|", "|7月|8月", "支部first|1|2"}, {.year = 2023}).records.size() ==
        2);
}

TEST_CASE("a sheet without a period or a header says so", "[intake]") {
    CHECK(reasons(planned({"单位|指标|数量", "支部first|study|3"}).issues) ==
          std::vector{text_id::import_period_unknown});
    CHECK(reasons(planned({"说明", "请按时上报"}).issues) ==
          std::vector{text_id::import_kind_unknown});
}

TEST_CASE("a second table in a sheet is told, not read as records of the first", "[intake]") {
    const auto plan = planned({"2023年9月", "单位|指标|数量", "支部first|study|3", "",
                               "日期|地点|主持人", "2023-09-01|礼堂|王"});
    CHECK(plan.records.size() == 1);
    CHECK(reasons(plan.issues) == std::vector{text_id::import_second_table});
    CHECK(plan.issues.front().row == 5);
    const auto repeated = planned({"2023年9月", "单位|指标|数量", "支部first|study|3", "",
                                   "单位|指标|数量", "支部second|study|4"});
    CHECK(repeated.issues.empty());
    CHECK(repeated.records.size() == 2);
}

TEST_CASE("an explanation beside the table is passed over", "[intake]") {
    std::vector<Sheet> sheets;
    sheets.push_back(sheet_of({"填表说明", "一、按月填写"}, "填表说明"));
    sheets.push_back(sheet_of({"2023年9月", "单位|指标|数量", "支部first|study|3"}));
    const auto plan = planned_sheets(std::move(sheets));
    CHECK(plan.issues.empty());
    CHECK(tells(plan.warnings, text_id::import_sheet_passed_over));
    CHECK(plan.records.size() == 1);
}

TEST_CASE("merged cells say the same of every row, but a number only once", "[intake]") {
    Sheet sheet =
        sheet_of({"2023年9月", "单位|指标|数量", "支部first|study|3", "|members|", "|study|5"});
    sheet.merged.push_back({{2, 0}, {4, 0}});
    sheet.merged.push_back({{2, 2}, {3, 2}});
    std::vector<Sheet> sheets;
    sheets.push_back(std::move(sheet));
    const auto plan = planned_sheets(std::move(sheets));
    CHECK(records_in(plan) ==
          Lines{"2023-09-01~09-30 study first 3", "2023-09-01~09-30 study first 5"});
    CHECK(reasons(plan.issues) == std::vector{text_id::import_quantity_unknown});
}

TEST_CASE("the row that a user names is the header, whatever stands in it", "[intake]") {
    const Lines rows{"2023年9月", "谁|什么|1季度", "支部first|study|3"};
    CHECK(reasons(planned(rows).issues) == std::vector{text_id::import_kind_unknown});
    CHECK(planned(rows).files.front().is_without_header);
    ImportRequest request;
    request.header_rows["报表.xlsx · 三季度"] = 2;
    const auto open = planned(rows, request);
    CHECK(reasons(open.issues) == std::vector{text_id::import_no_fields});
    REQUIRE(open.files.front().layout); // whose columns can be said
    request.said.columns = {{"谁", RecordField::unit},
                            {"什么", RecordField::indicator},
                            {"1季度", RecordField::quantity}};
    const auto plan = planned(rows, request);
    CHECK(records_in(plan) == Lines{"2023-09-01~09-30 study first 3"});
    CHECK(plan.files.front().answers.header_row == 2);
    CHECK(plan.files.front().answers.columns == request.said.columns);
}

TEST_CASE("a header that was said before is found by its headings, wherever it stands",
          "[intake]") {
    ImportRequest request;
    Answers& before = request.answers["谁\n什么\n几回\n"];
    before.header_row = 2;
    before.columns = {{"谁", RecordField::unit},
                      {"什么", RecordField::indicator},
                      {"几回", RecordField::quantity}};
    const auto plan =
        planned({"2023年9月", "说明", "填表人", "谁|什么|几回", "支部first|study|3"}, request);
    CHECK(told(plan.issues) == Lines{});
    CHECK(plan.records.size() == 1);
}

TEST_CASE("a sheet whose unit or indicator nothing tells says so once", "[intake]") {
    const Lines rows{"2023年9月", "日期|数量|主题", "2023-09-01|1|甲", "2023-09-02|1|乙"};
    CHECK(reasons(planned(rows).issues) == std::vector{text_id::import_unit_unknown});
    ImportRequest request;
    request.said.unit = "first";
    CHECK(reasons(planned(rows, request).issues) == std::vector{text_id::import_indicator_unknown});
    request.said.indicator = "study";
    CHECK(planned(rows, request).records.size() == 2);
}

TEST_CASE("a column of topics that name indicators says of what the rows are", "[intake]") {
    const auto* const heading = GENERATE("活动内容", "内容分类");
    const std::string header = "日期|支部|" + std::string{heading} + "|次数";
    const Lines rows{"2023年三季度统计表",
                     header,
                     "2023-09-01|支部first|指标study|1",
                     "2023-09-02|支部second|study|2",
                     "2023-09-03|支部second|读书|2",
                     "合计|||5"};
    const auto plan = planned(rows);
    CHECK(records_in(plan) ==
          Lines{"2023-09-01~09-01 study first 1", "2023-09-02~09-02 study second 2"});
    CHECK(reasons(plan.issues) == std::vector{text_id::entry_unknown_indicator}); // 读书
    ImportRequest request;
    request.said.columns = {{heading, RecordField::topic}};
    CHECK(reasons(planned(rows, request).issues) == std::vector{text_id::import_indicator_unknown});
    request.said.indicator = "members";
    CHECK(records_in(planned(rows, request)).front() == "2023-09-01~09-01 members first 1");
    request.said.columns.clear();
    CHECK(records_in(planned(rows, request)).front() == "2023-09-01~09-01 members first 1");
}

TEST_CASE("answers are read back as they were kept", "[intake]") {
    Answers answers;
    answers.units["办公室"] = "first";
    answers.indicators["宣讲"] = "study";
    answers.columns = {{"事由", RecordField::topic}, {"几回", RecordField::quantity}};
    answers.unit = "first";
    answers.indicator = "study";
    answers.day_order = DayOrder::month_first;
    answers.header_row = 3;
    answers.empty_is_pending = true;
    answers.row_is_one = true;
    CHECK(read_answers(to_json(answers)) == answers);
    CHECK(read_answers(to_json({})) == Answers{});
    CHECK(joined(answers, {}) == answers);
    CHECK(joined({}, answers) == answers);
}

TEST_CASE("a cell that was merged is not told as one that continues", "[intake]") {
    const Lines rows{"2023年9月", "单位|指标|数量", "支部first|study|3", "|members|5"};
    const auto plain = planned(rows);
    CHECK(plain.records.size() == 2);
    CHECK(plain.files.front().continued ==
          std::vector{ContinuedCell{4, RecordField::unit, 0, "支部first"}});
    CHECK(tells(plain.warnings, text_id::import_continued));
    Sheet sheet = sheet_of(rows);
    sheet.merged.push_back({{2, 0}, {3, 0}});
    std::vector<Sheet> sheets;
    sheets.push_back(std::move(sheet));
    const auto merged = planned_sheets(std::move(sheets));
    CHECK(records_in(merged) == records_in(plain));
    CHECK(merged.files.front().continued.empty());
}
