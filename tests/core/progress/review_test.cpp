#include "core/progress/small_office.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <limits>

using namespace taizhang;
using namespace taizhang::testing;
using Catch::Matchers::WithinAbs;

TEST_CASE("the worked example: nine of twelve sessions on 18 September", "[progress]") {
    SmallOffice office;
    office.set_target(2023, 12);
    office.entries = {{"2023-02-01", "2023-02-01", 1, 3},
                      {"2023-05-01", "2023-05-01", 2, 3},
                      {"2023-08-01", "2023-08-01", 1, 3}};
    const auto progress = office.on("2023-09-18", 3);
    CHECK(progress.actual == FourValues{3, 3, 3, std::nullopt});
    CHECK(progress.due == 8);
    CHECK_THAT(*progress.planned, WithinAbs(8.61, 0.005));
    CHECK_THAT(*progress.time_progress, WithinAbs(0.717, 0.001));
    CHECK(progress.completion == 0.75);
    CHECK(progress.status == Status::on_track);
}

TEST_CASE("a forecast that does not fit is refused by name", "[progress]") {
    SmallOffice office;
    office.indicator().code = "study";
    office.entries = {{"2023-02-01", "2023-02-01", 0, 1}};
    const Date until = day("2023-03-31");
    YearTotals now = office.totals_of(2023, until);
    now.indicators[0].units[0].until[0].sum = {std::numeric_limits<std::int64_t>::max() / 2};
    const YearTotals last = office.totals_of(2022, until);
    const Plans plans(office.definitions, 2023, last);
    try {
        progress_of({office.definitions, now, last, plans}, {2023, {}, {}, until}, {});
        FAIL("not refused");
    } catch (const QuantityOverflow& overflow) {
        CHECK(overflow.of_what().starts_with("study"));
    }
}

TEST_CASE("a pending quantity is counted nowhere and said", "[progress]") {
    SmallOffice office;
    office.set_target(2023, 4);
    office.entries = {{"2023-02-01", "2023-02-01", 1, {}}, {"2023-03-01", "2023-03-01", 1, 1}};
    const auto progress = office.on("2023-03-31");
    CHECK(progress.actual_to_date == 1);
    CHECK(progress.pending == 1);
    CHECK_FALSE(progress.approximate);
}

TEST_CASE("a half-year figure counts in the year and in no quarter", "[progress]") {
    SmallOffice office;
    office.entries = {{"2023-01-01", "2023-06-30", 1, 5, Precision::approximate}};
    const auto before = office.on("2023-06-29");
    CHECK(before.actual_to_date == 0);
    CHECK_FALSE(before.approximate);
    const auto after = office.on("2023-06-30");
    CHECK(after.actual == FourValues{0, 0, std::nullopt, std::nullopt});
    CHECK(after.unassigned == 5);
    CHECK(after.actual_to_date == 5);
    CHECK(after.approximate);
}

TEST_CASE("a half-year figure leaves its quarters partly known", "[progress]") {
    SmallOffice office;
    office.entries = {{"2023-01-01", "2023-06-30", 1, 5}, {"2023-02-01", "2023-02-01", 2, 1}};
    const auto progress = office.on("2023-09-18");
    using Flags = std::array<std::optional<bool>, 4>;
    CHECK(progress.partial == Flags{true, true, false, std::nullopt});
    CHECK(progress.known[0] == Known::at_least);
    CHECK(progress.known[1] == Known::unassigned);
    CHECK(progress.known[2] == Known::whole);
    CHECK(known_actual(progress, 1) == 1);
    CHECK_FALSE(known_actual(progress, 2));
    CHECK(known_actual(progress, 3) == 0);
    CHECK(progress.partial_to_date == false);
    CHECK(office.on("2023-09-18", {}, 2).partial == Flags{false, false, false, std::nullopt});
}

TEST_CASE("a running record leaves the year to date partly known, and nothing is forecast",
          "[progress]") {
    SmallOffice office;
    office.entries = {{"2023-01-01", "2023-06-30", 1, 5}, {"2023-02-01", "2023-02-01", 2, 1}};
    const auto running = office.on("2023-06-29");
    CHECK(running.partial[0] == false); // it has not ended
    CHECK(running.partial_to_date == true);
    CHECK(running.known_to_date == Known::at_least);
    CHECK_FALSE(running.forecast);
    CHECK(office.on("2023-06-30").forecast);
    office.entries.pop_back();
    const auto alone = office.on("2023-06-29");
    CHECK(alone.known_to_date == Known::unassigned);
    CHECK_FALSE(known_to_date(alone));
}

TEST_CASE("a value of pending records alone is pending, not nought", "[progress]") {
    SmallOffice office;
    office.set_target(2023, 4);
    office.entries = {{"2023-02-01", "2023-02-01", 1, {}}};
    const auto progress = office.on("2023-09-18");
    CHECK(progress.known[0] == Known::pending);
    CHECK(progress.known[1] == Known::whole);
    CHECK(progress.known_to_date == Known::pending);
    CHECK_FALSE(known_completion(progress));
}

TEST_CASE("an indicator without record, target or duty is absent", "[progress]") {
    SmallOffice office;
    office.entries = {{"2022-02-01", "2022-02-01", 1, 3}};
    CHECK_FALSE(has_figures(office.on("2023-09-18")));
    CHECK_FALSE(known_to_date(office.on("2023-09-18")));
    office.entries.push_back({"2023-10-01", "2023-10-01", 1, {}});
    CHECK(has_figures(office.on("2023-09-18"))); // also a record that is yet to end
    office.entries.clear();
    office.set_target(2023, 0);
    CHECK(has_figures(office.on("2023-09-18")));
}

TEST_CASE("last year is not compared where a record of it spans the day", "[progress]") {
    SmallOffice office;
    office.entries = {{"2022-01-01", "2022-12-31", 1, 12}, {"2023-02-01", "2023-02-01", 1, 3}};
    const auto running = office.on("2023-09-18");
    CHECK_FALSE(running.last_year_to_date);
    CHECK_FALSE(known_last_year(running, 1));
    CHECK(office.on("2023-12-31").last_year_to_date == 12);
    office.entries[0] = {"2022-07-01", "2022-09-30", 1, 12};
    CHECK(known_last_year(office.on("2023-09-30"), 3) == 12);
    CHECK_FALSE(known_last_year(office.on("2023-09-18"), 3));
}

TEST_CASE("ceilings, ratios and levels in per cent have no completion", "[progress]") {
    SmallOffice office;
    office.set_target(2023, 10);
    office.entries = {{"2023-02-01", "2023-02-01", 0, 3}};
    CHECK(office.on("2023-09-18").completion == 0.3);
    office.indicator().measure = Measure::latest;
    CHECK(office.on("2023-09-18").completion == 0.3);
    office.indicator().units = {"%"};
    CHECK_FALSE(office.on("2023-09-18").completion);
    office.indicator().measure = Measure::sum;
    office.indicator().direction = Direction::at_most;
    CHECK_FALSE(office.on("2023-09-18").completion);
}

TEST_CASE("a record whose period has not ended does not count yet", "[progress]") {
    SmallOffice office;
    office.entries = {{"2023-07-01", "2023-07-31", 1, 2}};
    CHECK(office.on("2023-07-30").actual[2] == 0);
    CHECK(office.on("2023-07-31").actual[2] == 2);
}

TEST_CASE("a running quarter is compared with the same elapsed part", "[progress]") {
    SmallOffice office;
    office.entries = {{"2022-08-01", "2022-08-01", 1, 2},
                      {"2022-09-19", "2022-09-19", 1, 1},
                      {"2022-11-01", "2022-11-01", 1, 4}};
    const auto running = office.on("2023-09-18");
    CHECK(running.last_year == FourValues{0, 0, 2, 4});
    CHECK(running.last_year_to_date == 2);
    const auto ended = office.on("2023-09-30");
    CHECK(ended.last_year == FourValues{0, 0, 3, 4});
    CHECK(ended.last_year_to_date == 3);
    CHECK(office.on("2023-12-31").last_year_to_date == 7);
}

TEST_CASE("without records last year there is no comparison", "[progress]") {
    SmallOffice office;
    office.entries = {{"2022-08-01", "2022-08-01", 1, {}}};
    const auto progress = office.on("2023-09-18");
    CHECK(progress.last_year == FourValues{});
    CHECK_FALSE(progress.last_year_to_date);
}

TEST_CASE("the year ends achieved or missed", "[progress]") {
    SmallOffice office;
    office.set_target(2023, 2);
    office.entries = {{"2023-02-01", "2023-02-01", 1, 1}};
    CHECK(office.on("2023-12-31").status == Status::missed);
    office.entries.push_back({"2023-03-01", "2023-03-01", 1, 1});
    CHECK(office.on("2023-12-31").status == Status::achieved);
    CHECK(office.on("2023-03-02").status == Status::achieved);
}

TEST_CASE("a target of nought is achieved and has no completion", "[progress]") {
    SmallOffice office;
    office.set_target(2023, 0);
    const auto progress = office.on("2023-09-18");
    CHECK(progress.status == Status::achieved);
    CHECK_FALSE(progress.completion);
    CHECK_FALSE(progress.lag);
}

TEST_CASE("a limit is within, reached or exceeded", "[progress]") {
    SmallOffice office;
    office.indicator().direction = Direction::at_most;
    office.set_target(2023, 2);
    CHECK(office.on("2023-09-18").status == Status::within);
    office.entries = {{"2023-02-01", "2023-02-01", 1, 2}};
    const auto reached = office.on("2023-09-18");
    CHECK(reached.status == Status::at_limit);
    CHECK(reached.plan->quarters == FourQuantities{whole(2), whole(2), whole(2), whole(2)});
    CHECK_FALSE(reached.planned);
    CHECK_FALSE(reached.lag);
    office.entries.push_back({"2023-03-01", "2023-03-01", 2, 1});
    CHECK(office.on("2023-09-18").status == Status::exceeded);
}

TEST_CASE("a limit of nought is kept by nought", "[progress]") {
    SmallOffice office;
    office.indicator().direction = Direction::at_most;
    office.set_target(2023, 0);
    CHECK(office.on("2023-09-18").status == Status::within);
}

TEST_CASE("a level is the sum of each unit's latest, carried forward", "[progress]") {
    SmallOffice office;
    office.indicator().measure = Measure::latest;
    office.set_target(2023, 20);
    office.entries = {{"2023-01-10", "2023-01-10", 1, 9},
                      {"2023-01-10", "2023-01-10", 1, 10},
                      {"2023-05-10", "2023-05-10", 2, 6},
                      {"2023-05-11", "2023-05-11", 1, {}}};
    const auto progress = office.on("2023-09-18");
    CHECK(progress.actual == FourValues{10, 16, 16, std::nullopt});
    CHECK(progress.carried == std::array{false, false, true, false});
    CHECK(progress.pending == 1);
    CHECK(progress.lag == 20);
    CHECK(progress.status == Status::behind);
    CHECK_FALSE(progress.unassigned);
    CHECK_FALSE(progress.forecast);
}

TEST_CASE("a percentage level never rolls up", "[progress]") {
    SmallOffice office;
    office.indicator().measure = Measure::latest;
    office.indicator().units = {"%"};
    office.set_target(2023, 90);
    office.entries = {{"2023-01-10", "2023-01-10", 1, 95}, {"2023-02-10", "2023-02-10", 1, {}}};
    CHECK(office.on("2023-09-18").status == Status::no_data);
    CHECK(office.on("2023-09-18", {}, 1).actual_to_date == 95);
    CHECK(office.on("2023-09-18").pending == 0);
    CHECK(office.on("2023-09-18", {}, 1).pending == 1);
}

TEST_CASE("a ratio is made of sums and has no value without a denominator", "[progress]") {
    SmallOffice office;
    office.indicator().measure = Measure::ratio;
    office.indicator().numerator = IndicatorId{2};
    office.indicator().denominator = IndicatorId{3};
    office.set_target(2023, 90);
    office.entries = {{"2023-02-01", "2023-02-01", 1, 1, Precision::exact, 1},
                      {"2023-02-01", "2023-02-01", 1, 4, Precision::approximate, 2},
                      {"2023-01-01", "2023-06-30", 2, 2, Precision::exact, 1}};
    const auto progress = office.on("2023-09-18");
    CHECK(progress.actual == FourValues{25, std::nullopt, std::nullopt, std::nullopt});
    CHECK(progress.actual_to_date == 75);
    CHECK(progress.approximate);
    CHECK_THAT(*progress.lag, WithinAbs(100.0 * 15 / 90, 1e-12));
    CHECK(progress.status == Status::behind);
}

TEST_CASE("a ratio is known only through both its parts", "[progress]") {
    SmallOffice office;
    office.indicator().measure = Measure::ratio;
    office.indicator().units = {"%"};
    office.indicator().numerator = IndicatorId{2};
    office.indicator().denominator = IndicatorId{3};
    office.entries = {{"2023-02-01", "2023-02-01", 1, 3, Precision::exact, 1},
                      {"2023-02-01", "2023-02-01", 1, 2, Precision::exact, 2},
                      {"2023-04-01", "2023-09-17", 1, 1, Precision::exact, 2}};
    const auto progress = office.on("2023-09-18");
    CHECK(known_actual(progress, 1) == 150);
    CHECK(exceeds_whole(office.indicator(), progress.actual[0]));
    CHECK(progress.partial[1] == true);
    CHECK(progress.known[1] == Known::unassigned);
    CHECK(progress.known_to_date == Known::whole);
    CHECK_FALSE(exceeds_whole(office.indicator(), known_to_date(progress)));
    office.entries = {{"2023-02-01", "2023-02-01", 1, {}, Precision::exact, 1},
                      {"2023-02-01", "2023-02-01", 1, 2, Precision::exact, 2}};
    CHECK(office.on("2023-09-18").known_to_date == Known::pending); // not 0 %
}

TEST_CASE("a tracked indicator has no colour, one without a target neither", "[progress]") {
    SmallOffice office;
    CHECK(office.on("2023-09-18").status == Status::no_target);
    office.indicator().direction = Direction::track;
    office.set_target(2023, 5);
    const auto progress = office.on("2023-09-18");
    CHECK(progress.status == Status::track);
    CHECK_FALSE(progress.plan);
    CHECK_FALSE(progress.completion);
}

TEST_CASE("on a quarter's last day its own level holds", "[progress]") {
    SmallOffice office;
    office.indicator().direction = Direction::at_most;
    office.set_target(2023, 9);
    office.definitions.targets[0].phasing = Phasing::manual;
    office.definitions.targets[0].quarters[1] = whole(2);
    office.entries = {{"2023-02-01", "2023-02-01", 1, 3}};
    CHECK(office.on("2023-09-18", 1).status == Status::within);
    CHECK(office.on("2023-09-18", 2).status == Status::exceeded);
    CHECK(office.on("2023-07-01").status == Status::within);
}

TEST_CASE("a ratio without a value still says that it counts an approximate record", "[progress]") {
    SmallOffice office;
    office.indicator().measure = Measure::ratio;
    office.indicator().numerator = IndicatorId{2};
    office.indicator().denominator = IndicatorId{3};
    office.entries = {{"2023-02-01", "2023-02-01", 1, 1, Precision::approximate, 1}};
    const auto progress = office.on("2023-09-18");
    CHECK_FALSE(progress.actual_to_date);
    CHECK(progress.approximate);
}
