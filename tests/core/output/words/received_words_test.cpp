#include "core/languages.h"
#include "core/ledger/small_ledger.h"
#include "output/words/received_words.h"

#include <catch2/catch_test_macros.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

/// The third quarter of the two branches of small_definitions().
Reporting quarter_with(ReportCell first, ReportCell second) {
    Reporting reporting;
    reporting.columns = {{3, {day("2023-07-01"), day("2023-09-30")}, day("2023-10-05")}};
    reporting.rows = {{UnitPlace{1}, {std::move(first)}}, {UnitPlace{2}, {std::move(second)}}};
    return reporting;
}

std::vector<std::string> lines(const Reporting& reporting, const Texts& texts = chinese) {
    return notice_of(reporting, small_definitions(), 2023, texts);
}

const ReportCell sent{ReportState::sent, 1, day("2023-10-03"), {}};
const ReportCell late{ReportState::late, 1, day("2023-10-09"), {}};
const ReportCell missing{ReportState::missing, 0, {}, {}};

} // namespace

TEST_CASE("a cell tells its state, the day of a late report and how often it came", "[received]") {
    ReportCell twice = late;
    twice.times = 2;
    CHECK(words_of(sent, chinese) == "已报");
    CHECK(words_of(late, chinese) == "迟报 10-09");
    CHECK(words_of(twice, chinese) == "迟报 10-09（2 次）");
    CHECK(words_of(twice, english) == "late 10-09 (2×)");
    CHECK(words_of({ReportState::typed, 0, {}, {}}, chinese) == "手工录入");
    CHECK(words_of({ReportState::not_begun, 0, {}, {}}, chinese).empty());
}

TEST_CASE("the text for the group names who was late and who has not sent", "[received]") {
    CHECK(lines(quarter_with(late, missing)) ==
          std::vector<std::string>{"2023 年三季度填报：应报 2 家，已报 1 家，其中迟报 1 家"
                                   "（支部first 10-09），未报 1 家（支部second）。"});
    CHECK(lines(quarter_with(late, missing), english) ==
          std::vector<std::string>{"Reports for Q3 2023: 2 asked, 1 sent, 1 of them late "
                                   "(支部first 10-09), 1 missing (支部second)."});
}

TEST_CASE("nobody is blamed before the day", "[received]") {
    CHECK(lines(quarter_with(sent, {ReportState::due, 0, {}, {}})) ==
          std::vector<std::string>{"2023 年三季度填报：应报 2 家，已报 1 家，尚在期限内 1 家"
                                   "（支部second），10-05 截止。"});
}

TEST_CASE("what was typed or came otherwise is counted apart from what was sent", "[received]") {
    CHECK(
        lines(quarter_with({ReportState::typed, 0, {}, {}}, {ReportState::recorded, 0, {}, {}})) ==
        std::vector<std::string>{"2023 年三季度填报：应报 2 家，已报 0 家，手工录入 1 家，"
                                 "没有报表、台账已有记录 1 家。"});
}

TEST_CASE("a column that has not begun or asks nobody has no line", "[received]") {
    const ReportCell ahead{ReportState::not_begun, 0, {}, {}};
    CHECK(lines(quarter_with(ahead, ahead)).empty());
    CHECK(lines(quarter_with({}, {})).empty());
    CHECK(count_words(quarter_with({}, {}), 0) == "–");
    CHECK(count_words(quarter_with(sent, missing), 0) == "1 / 2");
    CHECK(count_words(quarter_with(late, {}), 0) == "1 / 1");
}

TEST_CASE("files of nobody are named", "[received]") {
    Reporting reporting = quarter_with(sent, sent);
    CHECK(words_of_unplaced(reporting, chinese) == std::nullopt);
    reporting.files = {{"a.xlsx", 1, {}, {}, {}, {}}, {"b.xlsx", 2, {}, {}, {}, {}}};
    reporting.unplaced = {0, 1};
    CHECK(words_of_unplaced(reporting, chinese) == "另有 2 个文件没有对应到党组织：a.xlsx、b.xlsx");
}
