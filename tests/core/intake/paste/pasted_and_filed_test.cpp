#include "intake/paste/pasted_table.h"
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

ImportPlan imported(const std::string& text, const ImportRequest& request = {}) {
    std::deque<InputFile> files;
    files.push_back({.text = decoded("台账.csv", text)});
    return plan_import(std::move(files), small_definitions(), request);
}

std::vector<TextId> warnings_of(const ImportPlan& plan) {
    std::vector<TextId> reasons;
    std::ranges::transform(plan.warnings, std::back_inserter(reasons), &Issue::reason);
    return reasons;
}

/// What both ways understand of a record.
auto values_of(const PlannedRecord& record, const ImportPlan& plan) {
    return std::tuple{record.start_day,
                      record.end_day,
                      record.indicator,
                      record.unit,
                      record.quantity,
                      record.precision,
                      record.participants,
                      record.hours,
                      plan.text_of(record, RecordField::topic),
                      plan.text_of(record, RecordField::note),
                      record.row};
}

constexpr const char* table = "某局2023年三季度活动台账,,,,,,,\n"
                              ",,,,,,,\n"
                              "序号,活动时间,党支部,活动类型,次数,实到,时长（分钟）,主题\n"
                              "（示例）,2023.1.1,支部first,指标study,1,1,60,样子\n"
                              "1,2023.9.12,支部first,指标study,1,32,90,学习\n"
                              "2,2023年9月,second,study,约30,,,\n"
                              "3,45181,支部second,指标study,2,,,读书\n"
                              "序号,活动时间,党支部,活动类型,次数,实到,时长（分钟）,主题\n"
                              "4,2023/9/13,支部first,指标members,5\n"
                              "合计,,,,38,32,,\n";

} // namespace

TEST_CASE("an office's table is read from a file as it is pasted", "[intake]") {
    std::string text = table;
    const char separator = GENERATE(',', '\t', ';');
    std::ranges::replace(text, ',', separator);
    const ImportPlan plan = imported(text);
    REQUIRE(plan.may_be_written());
    const Definitions of = small_definitions();
    const PastedTable pasted = read_pasted_table(text, of, std::nullopt, "粘贴");
    REQUIRE(plan.records.size() == 4);
    REQUIRE(pasted.rows.size() == 4);
    for (size_t i = 0; i < plan.records.size(); ++i) {
        REQUIRE(pasted.rows[i].planned);
        CHECK(values_of(plan.records[i], plan) == values_of(*pasted.rows[i].planned, pasted.plan));
    }
    CHECK(plan.records[0].hours == 1500);
    CHECK(plan.records[1].precision == Precision::approximate);
    CHECK(warnings_of(plan) == std::vector{text_id::import_ignored, text_id::import_left_out});
    CHECK(plan.warnings[0].arguments == std::vector<std::string>{"序号"});
    CHECK(plan.warnings[1].arguments == std::vector<std::string>{"4, 8, 10"});
}

TEST_CASE("a title without separators may stand above the header", "[intake]") {
    const char separator = GENERATE(',', '\t', ';');
    std::string text = "日期,党支部,指标,数量\n2023-09-12,支部first,study,1\n";
    std::ranges::replace(text, ',', separator);
    CHECK(imported("三季度活动台账\n" + text).records.size() == 1);
}

TEST_CASE("a wrong cell of an office's table is told with the office's heading", "[intake]") {
    const ImportPlan plan = imported("日期,党支部,会议类型,数量\n2023-09-12,九支部,study,1\n"
                                     "2023-09-12,支部first,study,1,2,3\n");
    REQUIRE(plan.issues.size() == 3);
    CHECK(plan.issues[0].row == 2);
    CHECK(plan.issues[0].column == "党支部");
    CHECK(plan.issues[0].reason == text_id::entry_unknown_unit);
    CHECK(plan.issues[0].place == 2);
    CHECK(plan.issues[1].column == "E");
    CHECK(plan.issues[1].value == "2");
    CHECK(plan.issues[1].reason == text_id::import_column_unnamed);
    CHECK(plan.issues[2].column == "F");
}

TEST_CASE("a wrong cell of an office's table is told with its place in the file", "[intake]") {
    const ImportPlan plan = imported("数量,会议类型,党支部,日期\nx,study,支部first,2023-09-12\n"
                                     "1,study,支部first,2023-09-12\xFF\n");
    REQUIRE(plan.issues.size() == 2);
    CHECK(plan.issues[0].column == "数量");
    CHECK(plan.issues[0].place == 1);
    CHECK(plan.issues[1].column == "日期");
    CHECK(plan.issues[1].place == 4);
}

TEST_CASE("what stands in an office's table without a heading is told", "[intake]") {
    const ImportPlan plan = imported(",日期,党支部,指标,数量,\n1,2023-09-12,支部first,study,1,\n"
                                     "2,2023-09-13,支部first,study,1\n");
    CHECK(plan.records.size() == 2);
    CHECK(warnings_of(plan) == std::vector{text_id::import_columns_unnamed});
    CHECK(plan.warnings[0].arguments == std::vector<std::string>{"A", "2"});
}

TEST_CASE("a topic that begins with 合计 is no total", "[intake]") {
    const ImportPlan plan = imported("主题,日期,党支部,指标,数量\n"
                                     "合计学习三天,2023-09-12,支部first,study,1\n"
                                     "合计,,,,1\n");
    CHECK(plan.records.size() == 1);
}

TEST_CASE("a table without quantities counts 1 a row where the user says so", "[intake]") {
    ImportRequest request;
    request.said.row_is_one = true;
    const ImportPlan plan =
        imported("日期,主办支部,指标,主题\n2023-09-12,支部first,study,读书\n", request);
    REQUIRE(plan.records.size() == 1);
    CHECK(plan.records[0].quantity == whole(1).thousandths);
    CHECK(warnings_of(plan) == std::vector{text_id::import_row_is_one});
}

TEST_CASE("a table without quantities says that its records are pending", "[intake]") {
    const ImportPlan plan = imported("日期,党支部,指标,主题\n2023-09-12,支部first,study,读书\n");
    REQUIRE(plan.records.size() == 1);
    CHECK(plan.records[0].quantity == -1);
    CHECK(warnings_of(plan) == std::vector{text_id::import_no_quantity});
}
