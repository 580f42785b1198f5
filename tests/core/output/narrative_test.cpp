#include "core/output/narrative_bench.h"

#include <catch2/catch_test_macros.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

struct Case {
    const char* what;
    void (*set)(NarrativeBench&);
    const char* chinese;
    const char* english;
};

const Case sum_cases[]{
    {"on pace",
     [](NarrativeBench& b) {
         b.done(3, 9);
         b.plan(12, {3, 3, 3, 3});
         lag(b, 0, Status::on_track);
     },
     "安排党课 3 场，累计 9 场，完成年度目标的 75%",
     "Party lectures: 3 in the quarter, 9 in the year to date, 75% of the annual target"},
    {"behind, one quarter left",
     [](NarrativeBench& b) {
         b.done(2, 7);
         b.plan(12, {3, 3, 3, 3});
         lag(b, 100.0 * 2 / 12, Status::behind);
     },
     "安排党课 2 场，累计 7 场，完成年度目标的 58%，低于序时 16.7 个百分点，四季度需完成 5 场",
     "Party lectures: 2 in the quarter, 7 in the year to date, 58% of the annual target, "
     "16.7 points behind the plan to date, 5 needed in Q4"},
    {"alarm, two quarters left",
     [](NarrativeBench& b) {
         b.quarter = 2;
         b.as_of = day("2023-06-30");
         b.done(1, 1);
         b.plan(12, {3, 3, 3, 3});
         lag(b, 100.0 * 5 / 12, Status::alarm);
     },
     "安排党课 1 场，累计 1 场，完成年度目标的 8%，低于序时 41.7 个百分点，"
     "三、四季度共需完成 11 场",
     "Party lectures: 1 in the quarter, 1 in the year to date, 8% of the annual target, "
     "41.7 points behind the plan to date, 11 needed in Q3 and Q4"},
    {"behind in a running quarter",
     [](NarrativeBench& b) {
         b.as_of = day("2023-09-18");
         b.done(0, 6);
         b.plan(12, {3, 3, 3, 3});
         lag(b, 100.0 * 2 / 12, Status::behind);
     },
     "党课本季尚未安排，累计 6 场，完成年度目标的 50%，低于序时 16.7 个百分点，"
     "本季剩余 12 天及四季度共需完成 6 场",
     "Party lectures: none so far in the quarter, 6 in the year to date, 50% of the annual "
     "target, 16.7 points behind the plan to date, 6 needed in the remaining 12 days of the "
     "quarter and "
     "in Q4"},
    {"behind in the running last quarter",
     [](NarrativeBench& b) {
         b.quarter = 4;
         b.as_of = day("2023-12-20");
         b.done(1, 8);
         b.plan(12, {3, 3, 3, 3});
         lag(b, 25, Status::behind);
     },
     "安排党课 1 场，累计 8 场，完成年度目标的 66%，低于序时 25 个百分点，"
     "年底前 11 天内需完成 4 场",
     "Party lectures: 1 in the quarter, 8 in the year to date, 66% of the annual target, "
     "25 points behind the plan to date, 4 needed in the remaining 11 days of the year"},
    {"not reached at the year's end",
     [](NarrativeBench& b) {
         b.quarter = 4;
         b.as_of = day("2023-12-31");
         b.done(2, 11);
         b.plan(12, {3, 3, 3, 3});
         lag(b, 100.0 / 12, Status::missed);
     },
     "安排党课 2 场，累计 11 场，完成年度目标的 91%，未完成全年目标，少 1 场",
     "Party lectures: 2 in the quarter, 11 in the year to date, 91% of the annual target, "
     "1 short of the annual target"},
    {"nearly reached at the year's end",
     [](NarrativeBench& b) {
         b.quarter = 4;
         b.as_of = day("2023-12-31");
         b.done(300, 1199);
         b.plan(1200, {300, 300, 300, 300});
         lag(b, 100.0 / 1200, Status::missed);
     },
     "安排党课 300 场，累计 1,199 场，完成年度目标的 99.9%，未完成全年目标，少 1 场",
     "Party lectures: 300 in the quarter, 1,199 in the year to date, 99.9% of the annual target, "
     "1 short of the annual target"},
    {"reached",
     [](NarrativeBench& b) {
         b.done(4, 13);
         b.plan(12, {3, 3, 3, 3});
         lag(b, -33, Status::achieved);
     },
     "安排党课 4 场，累计 13 场，完成年度目标的 108%",
     "Party lectures: 4 in the quarter, 13 in the year to date, 108% of the annual target"},
    {"nothing yet of a target",
     [](NarrativeBench& b) {
         b.plan(1, {0, 0, 0, 1});
         lag(b, 0, Status::on_track);
     },
     "党课本年尚未安排，年度目标 1 场", "Party lectures: none this year, the annual target is 1"},
    {"nothing in a year that is over",
     [](NarrativeBench& b) {
         b.quarter = 4;
         b.as_of = day("2023-12-31");
         b.done(0, 0);
         b.plan(1, {0, 0, 0, 1});
         lag(b, 100, Status::missed);
     },
     "党课全年未安排，年度目标 1 场，未完成全年目标，少 1 场",
     "Party lectures: none in the whole year, the annual target was 1, 1 short of the annual "
     "target"},
    {"pending, approximate and in no quarter",
     [](NarrativeBench& b) {
         b.done(30, 265);
         b.progress.about[2] = true;
         b.progress.approximate = true;
         b.progress.pending = 2;
         b.progress.unassigned = 35;
     },
     "安排党课约 30 场，累计约 265 场（含未分季 35 场；其中 2 条记录数量待补，未计入合计）",
     "Party lectures: about 30 in the quarter, about 265 in the year to date (35 of it in no "
     "single quarter; records without a quantity yet, in no total: 2)"},
    {"nothing but pending",
     [](NarrativeBench& b) {
         b.progress.pending = 1;
         b.progress.known_to_date = Known::pending;
         b.progress.known[2] = Known::pending;
     },
     "党课数量待补，共 1 条记录", "Party lectures: records without a quantity yet: 1"},
    {"a quarter that only a longer record touches",
     [](NarrativeBench& b) {
         b.done(0, 6);
         b.progress.unassigned = 6;
         b.progress.known[2] = Known::unassigned;
     },
     "党课累计 6 场（含未分季 6 场）",
     "Party lectures: 6 in the year to date (6 of it in no single quarter)"},
    {"a quarter that may hold more",
     [](NarrativeBench& b) {
         b.done(2, 6);
         b.progress.known[2] = Known::at_least;
     },
     "安排党课不少于 2 场，累计 6 场",
     "Party lectures: at least 2 in the quarter, 6 in the year to date"},
    {"a year to date that may hold more is not compared",
     [](NarrativeBench& b) {
         b.done(2, 6);
         b.plan(12, {3, 3, 3, 3});
         lag(b, 25, Status::behind);
         b.progress.last_year_to_date = 9;
         b.progress.known_to_date = Known::at_least;
     },
     "安排党课 2 场，累计不少于 6 场",
     "Party lectures: 2 in the quarter, at least 6 in the year to date"},
    {"more than last year, thousands",
     [](NarrativeBench& b) {
         b.done(1234, 5678);
         b.progress.last_year_to_date = 5000;
     },
     "安排党课 1,234 场，累计 5,678 场，同比增加 678 场",
     "Party lectures: 1,234 in the quarter, 5,678 in the year to date, 678 more than a year "
     "before"},
    {"as many as last year",
     [](NarrativeBench& b) {
         b.done(1, 5);
         b.progress.last_year_to_date = 5;
     },
     "安排党课 1 场，累计 5 场，同比持平",
     "Party lectures: 1 in the quarter, 5 in the year to date, the same as a year before"},
    {"the first quarter is the year",
     [](NarrativeBench& b) {
         b.quarter = 1;
         b.as_of = day("2023-03-31");
         b.done(3, 3);
     },
     "安排党课 3 场", "Party lectures: 3 in the quarter"},
    {"within a limit",
     [](NarrativeBench& b) {
         b.indicator().direction = Direction::at_most;
         b.level(3);
         b.done(1, 2);
         b.progress.status = Status::within;
     },
     "党课本季 1 场，累计 2 场，未超过上限 3 场",
     "Party lectures: 1 in the quarter, 2 in the year to date, within the limit of 3"},
    {"over a limit",
     [](NarrativeBench& b) {
         b.indicator().direction = Direction::at_most;
         b.level(3);
         b.done(4, 5);
         b.progress.status = Status::exceeded;
     },
     "党课本季 4 场，累计 5 场，超过上限 3 场，超出 2 场",
     "Party lectures: 4 in the quarter, 5 in the year to date, over the limit of 3 by 2"},
};

const Case other_cases[]{
    {"a level that is only counted",
     [](NarrativeBench& b) {
         make_level(b, "名");
         b.indicator().direction = Direction::track;
         b.done(17, 17);
         b.progress.last_year_to_date = 13;
     },
     "党课 17 名，同比增加 4 名", "Party lectures: 17, 4 more than a year before"},
    {"a level carried forward and below its target",
     [](NarrativeBench& b) {
         make_level(b, "名");
         b.done(17, 17);
         b.level(20);
         b.progress.carried[2] = true;
         lag(b, 15, Status::behind);
     },
     "党课 17 名（沿用前季数据），低于目标 20 名，相差 3 名",
     "Party lectures: 17 (carried from an earlier quarter), below the target of 20 by 3"},
    {"a percentage that has its target",
     [](NarrativeBench& b) {
         make_level(b, "%");
         b.indicator().decimals = 1;
         b.done(96.2, 96.2);
         b.level(95);
         b.progress.status = Status::on_track;
         b.progress.last_year_to_date = 95;
     },
     "党课 96.2%，达到目标 95%，同比提高 1.2 个百分点",
     "Party lectures: 96.2%, the target of 95% is met, 1.2 points more than a year before"},
    {"a level of which nothing is known",
     [](NarrativeBench& b) {
         make_level(b, "名");
         b.done({}, {});
         b.level(20);
         b.progress.status = Status::no_data;
     },
     "党课暂无数据，目标为 20 名", "Party lectures: no figure yet, the target is 20"},
    {"a ratio below its target",
     [](NarrativeBench& b) {
         make_ratio(b);
         b.done(75, 88.235);
         b.level(100);
         lag(b, 11.765, Status::behind);
     },
     "党课本季为 75%，累计为 88.2%，低于目标 100%，相差 11.8 个百分点",
     "Party lectures: 75% in the quarter, 88.2% in the year to date, below the target of 100% by "
     "11.8 points"},
    {"a ratio a little below its target is near it, and has not reached it",
     [](NarrativeBench& b) {
         make_ratio(b);
         b.done(100, 92.308);
         b.level(100);
         lag(b, 7.692, Status::on_track);
     },
     "党课本季为 100%，累计为 92.3%，接近目标 100%，相差 7.7 个百分点",
     "Party lectures: 100% in the quarter, 92.3% in the year to date, 7.7 points short of the "
     "target of 100%"},
    {"a ratio without a denominator this quarter",
     [](NarrativeBench& b) {
         make_ratio(b);
         b.done({}, 50);
         b.level(50);
         b.progress.status = Status::on_track;
     },
     "党课累计为 50%，达到目标 50%",
     "Party lectures: 50% in the year to date, the target of 50% is met"},
};

void check(const Case& one) {
    INFO(one.what);
    NarrativeBench bench;
    one.set(bench);
    CHECK(bench.said() == one.chinese);
    CHECK(bench.said(Language::english) == one.english);
}

} // namespace

TEST_CASE("a sum has a sentence for everything that can be said of it", "[narrative]") {
    for (const Case& one : sum_cases)
        check(one);
}

TEST_CASE("levels and ratios have sentences of their own", "[narrative]") {
    for (const Case& one : other_cases)
        check(one);
}

TEST_CASE("an indicator of which there is nothing and no target is left out", "[narrative]") {
    NarrativeBench bench;
    CHECK(bench.said().empty());
    bench.progress.last_year_to_date = 4;
    CHECK(bench.said().empty());
}

TEST_CASE("the first sentence says the quarter, and the day of a running one", "[narrative]") {
    NarrativeBench bench;
    bench.done(3, 9);
    CHECK(bench.words().categories[0].paragraphs[0].text == "三季度，安排党课 3 场，累计 9 场。");
    bench.as_of = day("2023-09-18");
    CHECK(bench.words().categories[0].paragraphs[0].text ==
          "三季度（截至 9 月 18 日），安排党课 3 场，累计 9 场。");
    CHECK(bench.words().summary.back() ==
          "三季度尚未结束，本季数据统计到 9 月 18 日；同比均与上年截至 9 月 18 日的数据比较。");
}

TEST_CASE("a quarter that has not begun has nothing to report", "[narrative]") {
    NarrativeBench bench;
    bench.as_of = day("2023-05-30");
    const Narrative narrative = bench.words();
    CHECK(narrative.categories.empty());
    CHECK(narrative.summary ==
          std::vector<std::string>{
              "截至 2023 年 5 月 30 日，2023 年三季度尚未开始，没有可以报告的数据。"});
}

TEST_CASE("word processors get no spaces between figures and characters", "[narrative]") {
    NarrativeBench bench;
    bench.done(3, 9);
    bench.progress.approximate = true;
    CHECK(bench.words(Language::chinese, NumberGap::none).categories[0].paragraphs[0].text ==
          "三季度，安排党课3场，累计约9场。");
}
