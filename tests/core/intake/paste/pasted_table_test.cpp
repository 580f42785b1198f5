#include "intake/paste/pasted_file.h"
#include "intake/paste/pasted_table.h"
#include "intake/plan/import_write.h"
#include "ledger/small_ledger.h"
#include "text/ids/import.h"
#include "text/ids/period.h"
#include "text/ids/sheet.h"

#include <catch2/catch_test_macros.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

PastedTable pasted(const std::string& text) {
    return read_pasted_table(text, small_definitions(), 2023, "粘贴");
}

Period period_of(const PastedRow& row) {
    using std::chrono::days;
    return {Date{days{row.planned->start_day}}, Date{days{row.planned->end_day}}};
}

} // namespace

TEST_CASE("a pasted table is read by its header below a title", "[intake]") {
    const PastedTable table = pasted(
        "2023年活动台账\t\t\t\t\t\t\n"
        "\t\t\t\t\t\t\n"
        "活动时间\t党支部\t活动名称\t会议类型\t次数\t实到\t时长(分钟)\t主持人\t会议地点\t应到\n"
        "（示例）2023-01-01\t支部first\t样子\t指标study\t1\t1\t60\t某某\t\t\n"
        "2023年9月12日\t支部first\t读书\t指标study\t1\t46\t90\t支部书记\t党员活动室\t50\n"
        "45181\tsecond\t\"两行\n主题\"\tstudy\t约30\t\t\t\r\n"
        "合计\t\t\t\t31\t46\t\t\n");
    REQUIRE(table.rows.size() == 2);
    CHECK(table.ignored_columns == std::vector<std::string>{"应到"});
    const PastedRow& first = table.rows[0];
    REQUIRE(first.planned);
    CHECK(first.row == 5);
    CHECK(period_of(first) == Period{day("2023-09-12"), day("2023-09-12")});
    CHECK(first.planned->participants == 46);
    CHECK(first.planned->hours == 1500);
    CHECK(table.plan.text_of(*first.planned, RecordField::topic) == "读书");
    CHECK(table.plan.text_of(*first.planned, RecordField::host) == "支部书记");
    CHECK(table.plan.text_of(*first.planned, RecordField::place) == "党员活动室");
    const PastedRow& second = table.rows[1];
    REQUIRE(second.planned);
    CHECK(period_of(second).start == day("2023-09-12"));
    CHECK(second.planned->quantity == 30'000);
    CHECK(second.planned->precision == Precision::approximate);
    CHECK(table.plan.text_of(*second.planned, RecordField::topic) == "两行\n主题");
}

TEST_CASE("without a header columns are told by what is in them", "[intake]") {
    const PastedTable table = pasted("9.12\t支部first\t指标study\t1\t46\t1.5\t读书\t下午\n"
                                     "9.13\t支部second\t指标study\t\t9\t2\t座谈\t\n");
    REQUIRE(table.rows.size() == 2);
    REQUIRE(table.rows[0].planned);
    CHECK(period_of(table.rows[0]).end == day("2023-09-12"));
    CHECK(table.rows[0].planned->quantity == 1000);
    CHECK(table.rows[0].planned->hours == 1500);
    CHECK(table.plan.text_of(*table.rows[0].planned, RecordField::note) == "下午");
    REQUIRE(table.rows[1].planned);
    CHECK(table.rows[1].planned->quantity == -1);
    CHECK(table.rows[1].planned->participants == 9);
}

TEST_CASE("a wrong row keeps its text and says why", "[intake]") {
    const PastedTable table = pasted("日期\t支部\t指标\t数量\n"
                                     "2023-06-31\t支部first\tstudy\t1\n"
                                     "2023-06-30\t九支部\tstudy\t-1\n"
                                     "2023-06-30\t支部first\n"
                                     "2023-06-30\t支部first\tstudy\t2\n");
    REQUIRE(table.rows.size() == 4);
    CHECK(table.rows[0].is_wrong());
    CHECK(table.rows[0].problems.front().reason == text_id::period_no_such_day);
    CHECK(table.rows[0].typed[RecordField::start] == "2023-06-31");
    CHECK(table.rows[1].problems.size() == 2);
    CHECK(table.rows[2].problems.front().field == RecordField::indicator);
    CHECK_FALSE(table.rows[3].is_wrong());
}

TEST_CASE("a pasted cell that is no text is told in its field", "[intake]") {
    const PastedTable table = pasted("日期\t支部\t指标\t数量\t主题\n"
                                     "2023-06-30\t支部first\tstudy\t1\ta\x1B[31m\n"
                                     "2023-06-30\t支部first\tstudy\t1\u00A0\t\u200B学习\uFEFF\n");
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[0].problems.front().field == RecordField::topic);
    CHECK(table.rows[0].problems.front().reason == text_id::import_control_character);
    REQUIRE(table.rows[1].planned);
    CHECK(table.plan.text_of(*table.rows[1].planned, RecordField::topic) == "学习");
}

TEST_CASE("text that is no table has wrong rows only", "[intake]") {
    CHECK(pasted("").rows.empty());
    CHECK(pasted("\n\n").rows.empty());
    for (const PastedRow& row : pasted("今天天气很好\n\"没有结束").rows)
        CHECK(row.is_wrong());
}

TEST_CASE("as many pasted rows are likely duplicates as the ledger has", "[intake]") {
    Ledger ledger = new_in_memory();
    const SmallLedger ids = fill_small(ledger);
    add(ledger, record(ids.study, ids.first, "2023-09-12", "2023-09-12", whole(1)));
    Reader reader{ledger};
    const std::string row = "2023-09-12\tstudy\tfirst\t1\t主题党日\n";
    PastedTable table = read_pasted_table("2023-06-31\tstudy\tfirst\t1\t\n" + row + row,
                                          reader.definitions(), std::nullopt, "粘贴");
    compare_with_records(table, reader, day("2023-09-18"));
    REQUIRE(table.rows.size() == 3);
    CHECK(table.rows[1].is_likely_duplicate());
    CHECK_FALSE(table.rows[2].is_likely_duplicate());
}

TEST_CASE("chosen rows are written as one step", "[intake]") {
    Ledger ledger = new_in_memory();
    fill_small(ledger);
    Reader reader{ledger};
    PastedTable table = read_pasted_table("2023-09-12\tstudy\tfirst\t1\t甲\n"
                                          "2023-09-13\tstudy\tfirst\t2\t乙\n"
                                          "2023-09-14\tstudy\tfirst\t4\t丙\n",
                                          reader.definitions(), std::nullopt, "粘贴");
    const ImportPlan plan = plan_of(table, {true, false, true});
    ledger.write(step("paste"), noon, [&](Writer& writer) { write_import(plan, writer); });
    const auto records = reader.records({});
    REQUIRE(records.size() == 2);
    CHECK(records[0].topic == "丙");
    CHECK(records[0].source == "粘贴:3");
    CHECK(records[1].topic == "甲");
    ledger.undo();
    CHECK(reader.record_count() == 0);
}

TEST_CASE("quotes in pasted cells are characters unless the cell needs them", "[intake]") {
    const PastedTable table = pasted("活动时间\t党支部\t活动名称\t会议类型\t次数\n"
                                     "2023-09-12\tsecond\t\"两学一做\"专题\tstudy\t1\n"
                                     "2023-09-13\tsecond\t\"学习\tstudy\t1\n"
                                     "2023-09-14\tsecond\t座谈\"\tstudy\t1\n");
    REQUIRE(table.rows.size() == 3);
    for (const PastedRow& row : table.rows)
        REQUIRE(row.planned);
    CHECK(table.plan.text_of(*table.rows[0].planned, RecordField::topic) == "\"两学一做\"专题");
    CHECK(table.plan.text_of(*table.rows[1].planned, RecordField::topic) == "\"学习");
    CHECK(table.plan.text_of(*table.rows[2].planned, RecordField::topic) == "座谈\"");
}

TEST_CASE("a pasted cross table has a record for each count", "[intake]") {
    const PastedTable table = pasted("2023年三会一课\t\t\n支部\t指标study\t\n\t7月\t8月\n"
                                     "支部first\t1\t三次\n支部second\t-\t2\n合计\t1\t5\n");
    REQUIRE(table.rows.size() == 3);
    for (const PastedRow& row : table.rows)
        REQUIRE(row.planned);
    CHECK(table.rows[0].row == table.rows[1].row);
    CHECK(period_of(table.rows[1]) == Period{day("2023-08-01"), day("2023-08-31")});
    CHECK(table.rows[1].planned->quantity == 3'000);
}

TEST_CASE("pasted names that are only near are taken with a word", "[intake]") {
    const PastedTable table = pasted("单位\t日期\t指标\t数量\nFirst\t2023-09-12\tStudy\t1\n"
                                     "\t2023-09-13\tstudy\t2\n");
    REQUIRE(table.rows.size() == 2);
    REQUIRE(table.rows[0].planned);
    REQUIRE(table.rows[1].planned);
    CHECK(table.rows[0].notices.size() == 2);
    CHECK(table.rows[1].notices.size() == 2); // continues, and is near
    CHECK(table.rows[1].planned->unit == table.rows[0].planned->unit);
}

TEST_CASE("rows without a header are none, whatever stands in them", "[intake]") {
    const PastedTable table = pasted("2023年9月\t支部first\tstudy\t约30\n"
                                     "2023年8月\t支部first\tmembers\t约5\n");
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[0].planned);
    CHECK(table.rows[1].planned);
}

TEST_CASE("days in two readings are asked once for a pasted table", "[intake]") {
    const std::string text = "03/04/2023\tstudy\tfirst\t1\n04/04/2023\tstudy\tfirst\t1\n";
    CHECK(pasted(text).rows[0].problems.front().reason == text_id::import_day_order);
    const auto said =
        read_pasted_table(text, small_definitions(), 2023, "粘贴", DayOrder::day_first);
    REQUIRE(said.rows.size() == 2);
    REQUIRE(said.rows[0].planned);
    CHECK(period_of(said.rows[0]).start == day("2023-04-03"));
}

TEST_CASE("a second pasted table is told", "[intake]") {
    const PastedTable table = pasted("日期\t支部\t指标\t数量\n2023-06-30\t支部first\tstudy\t2\n\n"
                                     "日期\t地点\t主持人\n2023-06-30\t礼堂\t王\n");
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[1].row == 4);
    CHECK(table.rows[1].problems.front().reason == text_id::import_second_table);
}

TEST_CASE("cells that no spreadsheet has a column for are told", "[intake]") {
    const std::string wide = "日期\t支部\t指标\t数量\n2023-09-12\t支部first\t指标study\t1" +
                             std::string(70'000, '\t') + "x\n2023-09-13\t支部first\t指标study\t2\n";
    const PastedTable table = pasted(wide);
    REQUIRE(table.rows.size() == 3);
    CHECK(table.rows[0].planned);
    CHECK(table.rows[2].planned);
    REQUIRE(table.rows[1].is_wrong());
    CHECK(table.rows[1].problems.front().reason == text_id::sheet_too_many_columns);
    CHECK(table.rows[1].problems.front().arguments == std::vector<std::string>{"70004"});
    const InputFile file = pasted_file("粘贴", wide);
    REQUIRE(file.workbook);
    REQUIRE(file.workbook->sheets.front().troubles.size() == 1);
    CHECK(file.workbook->sheets.front().troubles.front().place == CellPlace{1, 16'384});
}

TEST_CASE("a sheet takes no column that it would keep as another", "[intake]") {
    Sheet sheet;
    sheet.add({0, 65'535}, CellKind::text, "x");
    CHECK(sheet.at({0, 65'535}).text == "x");
    CHECK_THROWS_AS(sheet.add({0, 65'536}, CellKind::text, "y"), std::length_error);
}
