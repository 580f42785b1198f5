#include "core/output/narrative_bench.h"
#include "output/narrative/heading_number.h"
#include "output/narrative/narrative_text.h"

#include <catch2/catch_test_macros.hpp>

using namespace taizhang;
using namespace taizhang::testing;

TEST_CASE("a problem says what is missing and what it takes", "[narrative]") {
    NarrativeBench bench;
    bench.done(0, 1);
    bench.plan(4, {1, 2, 0, 1});
    bench.progress.due = 3;
    lag(bench, 50, Status::alarm);
    bench.attention = {{AttentionKind::bad_status, {}, Status::alarm, {}, 0, 1, Cycle::quarter}};
    CHECK(bench.problem() ==
          "预警：党课慢于序时：比应完成少 2 场。应完成 3 场，实际 1 场，低于序时 50 个百分点；"
          "全年目标 4 场，到年底还需 3 场。");
    CHECK(bench.problem(Language::english) ==
          "Alarm: Party lectures: behind plan by 2. Due 3, done 1, 50 points behind the plan to "
          "date; annual target 4, 3 to go by the end of the year.");
}

TEST_CASE("the problem of a ratio names its parts", "[narrative]") {
    NarrativeBench bench;
    make_ratio(bench);
    bench.done(75, 82.35);
    bench.level(100);
    lag(bench, 17.65, Status::behind);
    bench.attention = {
        {AttentionKind::attention_status, {}, Status::behind, {}, 0, 1, Cycle::quarter}};
    CHECK(bench.problem() ==
          "滞后：党课 82.4%，目标 100%，差 17.7 个百分点。整改 14 条，查摆 17 条。");
}

TEST_CASE("units that owe the same stand in one sentence", "[narrative]") {
    const Period quarter{day("2023-07-01"), day("2023-09-30")};
    const Period july{day("2023-07-01"), day("2023-07-31")};
    const Period august{day("2023-08-01"), day("2023-08-31")};
    NarrativeBench bench;
    const auto missed = [](int unit, Period period, Cycle per) {
        return CoverageCell{{{}, UnitPlace{unit}, period, per, 1, true}, {}, DutyState::missed};
    };
    bench.coverage.cells = {missed(1, quarter, Cycle::quarter), missed(2, quarter, Cycle::quarter)};
    CHECK(bench.problem() == "党课：一支部、二支部（本季）。");
    CHECK(bench.words().problems.front().statements.front().units ==
          std::vector{UnitPlace{1}, UnitPlace{2}});
    bench.coverage.cells = {missed(1, july, Cycle::month), missed(2, july, Cycle::month),
                            missed(2, august, Cycle::month)};
    CHECK(bench.problem() == "党课：一支部（7 月）、二支部（7 月、8 月）。");
    bench.coverage.cells.front().state = DutyState::met;
    CHECK(bench.problem() == "党课：二支部（7 月、8 月）。");
}

TEST_CASE("many units that owe different terms are named without them", "[narrative]") {
    NarrativeBench bench;
    std::vector<OrgUnit> units{bench.definitions.units.units().begin(),
                               bench.definitions.units.units().end()};
    for (int more = 0; more < 6; ++more) {
        OrgUnit unit = units.back();
        unit.id = UnitId{100 + more};
        unit.code = "more" + std::to_string(more);
        unit.name = std::to_string(more + 3) + "支部";
        units.push_back(unit);
    }
    bench.definitions.units = OrgTree{units};
    const Period july{day("2023-07-01"), day("2023-07-31")};
    const Period august{day("2023-08-01"), day("2023-08-31")};
    for (UnitPlace unit{1}; unit < bench.definitions.units.size(); ++unit)
        bench.coverage.cells.push_back(
            {{{}, unit, unit == 1 ? july : august, Cycle::month, 1, true}, {}, DutyState::missed});
    const std::string problem = bench.problem();
    CHECK(problem.find("月") == std::string::npos);
    CHECK(problem.find("等 8 个党组织。") != std::string::npos);
}

TEST_CASE("an approximate figure follows its word without a blank", "[narrative]") {
    NarrativeBench bench;
    bench.done(5, 10);
    bench.plan(12, {3, 3, 3, 3});
    bench.progress.due = 9;
    bench.progress.approximate = true;
    lag(bench, -8.3, Status::on_track);
    REQUIRE(bench.words().achievements.size() == 1);
    CHECK(bench.words().achievements.front().head == "党课快于序时：已完成约 10 场，占全年 83%");
}

TEST_CASE("what is near its level is no achievement", "[narrative]") {
    NarrativeBench bench;
    make_ratio(bench);
    bench.done(100, 92.3);
    bench.level(100);
    lag(bench, 7.7, Status::on_track);
    CHECK(bench.words().achievements.empty());
    bench.level(90);
    CHECK(bench.words().achievements.size() == 1);
}

TEST_CASE("without problems a sentence says so", "[narrative]") {
    CHECK(NarrativeBench{}.problem() == "未发现进度滞后、超出上限或逾期的事项。");
}

TEST_CASE("nothing tells a figure that is kept private", "[narrative]") {
    NarrativeBench bench;
    bench.indicator().code = "case.filed";
    bench.privacy.hide_below = 3;
    bench.done(2, 2);
    bench.plan(12, {3, 3, 3, 3});
    bench.progress.last_year_to_date = 7;
    lag(bench, 100.0 * 7 / 12, Status::alarm);
    CHECK(bench.said() == "党课累计 <3 场");
    CHECK(bench.words().notes.back() ==
          "小于 3 的案件数以“<3”表示；能推算出它的数以“**”表示，不判断状态，不列分支部的数。");
}

TEST_CASE("a ratio of figures that are kept private does not tell them", "[narrative]") {
    NarrativeBench bench;
    make_ratio(bench);
    bench.done(50, 50);
    bench.level(80);
    lag(bench, 37.5, Status::alarm);
    bench.definitions.indicators[1].code = "case.filed";
    bench.privacy.hide_below = 20;
    CHECK(bench.said() == "党课累计为 **");
}

TEST_CASE("what is best is told by its number, and all that is achieved in one", "[narrative]") {
    NarrativeBench bench;
    bench.done(5, 10);
    bench.plan(12, {3, 3, 3, 3});
    bench.progress.due = 9;
    bench.progress.completion = 10.0 / 12;
    bench.progress.last_year_to_date = 7;
    lag(bench, -8.3, Status::on_track);
    const auto best = bench.words().achievements;
    REQUIRE(best.size() == 1);
    CHECK(best.front().text ==
          "党课快于序时：已完成 10 场，占全年 83%。应完成 9 场，多 1 场；同比增加 3 场。");
    bench.progress.pending = 1; // nothing is certain now
    CHECK(bench.words().achievements.empty());
}

TEST_CASE("what is still within its term is a step, no problem", "[narrative]") {
    NarrativeBench bench;
    bench.as_of = day("2023-09-18");
    const Period quarter{day("2023-07-01"), day("2023-09-30")};
    bench.coverage.cells = {
        {{{}, UnitPlace{1}, quarter, Cycle::quarter, 1, true}, {}, DutyState::due}};
    bench.coverage.due = 1;
    CHECK(bench.problem() == "未发现进度滞后、超出上限或逾期的事项。");
    const auto steps = bench.words().steps;
    REQUIRE(steps.size() == 1);
    CHECK(steps.front().when == "9 月 30 日前");
    CHECK(steps.front().text == "完成 1 项周期任务：党课 1 项。");
}

TEST_CASE("what lags says what it takes until the year's end, week by week", "[narrative]") {
    NarrativeBench bench;
    bench.as_of = day("2023-09-18");
    bench.done(10, 40);
    bench.plan(100, {25, 25, 25, 25});
    bench.progress.due = 70;
    lag(bench, 30, Status::behind);
    bench.attention = {
        {AttentionKind::attention_status, {}, Status::behind, {}, 0, 1, Cycle::quarter}};
    const auto steps = bench.words().steps;
    REQUIRE(steps.size() == 1);
    CHECK(steps.front().day == day("2023-12-31"));
    CHECK(steps.front().text == "补足滞后指标：党课 60 场，每周 5 场（至今每周 1 场）。");
    CHECK(bench.words().problems.front().step == "年底前完成 60 场，每周 5 场（至今每周 1 场）。");
}

TEST_CASE("causes are those that the ledger knows", "[narrative]") {
    NarrativeBench bench;
    CHECK(bench.words().causes == std::vector<std::string>{"党课未设年度目标，不能判断进度。"});
    bench.plan(12, {1, 1, 1, 9});
    bench.progress.due = 3;
    bench.progress.status = Status::on_track;
    CHECK(bench.words().causes == std::vector<std::string>{"党课的全年计划半数以上安排在四季度。"});
}

TEST_CASE("no sentence of a draft is longer than is easy to read", "[narrative]") {
    NarrativeBench bench;
    bench.definitions.indicators[0].name_zh =
        "一项名称很长的指标一项名称很长的指标一项名称很长的指标";
    bench.done(3, 9);
    for (const std::string& paragraph : bench.words().summary) {
        size_t start = 0;
        while (start < paragraph.size()) {
            const size_t end = std::min(paragraph.find("。", start), paragraph.size());
            CHECK(end - start < size_t{3 * 120});
            start = end + 3;
        }
    }
}

TEST_CASE("headings are numbered as official documents do", "[narrative]") {
    CHECK(heading_number(1, 1, Language::chinese) == "一、");
    CHECK(heading_number(1, 10, Language::chinese) == "十、");
    CHECK(heading_number(1, 12, Language::chinese) == "十二、");
    CHECK(heading_number(2, 21, Language::chinese) == "（二十一）");
    CHECK(heading_number(3, 3, Language::chinese) == "3.");
    CHECK(heading_number(4, 3, Language::chinese) == "（3）");
    CHECK(heading_number(1, 2, Language::english) == "2. ");
}

TEST_CASE("the plain text has every heading, sentence and note", "[narrative]") {
    NarrativeBench bench;
    bench.done(3, 9);
    const Narrative narrative = bench.words();
    const std::string text = plain_text_of(narrative, Language::chinese);
    CHECK(text.starts_with(
        "机关党委 2023 年三季度党建指标完成情况\n（数据截至 2023 年 9 月 30 日）\n"));
    CHECK(text.contains("学习\n　　三季度，安排党课 3 场，累计 9 场。\n"));
    for (const std::string& note : narrative.notes)
        CHECK(text.contains(note));
}
