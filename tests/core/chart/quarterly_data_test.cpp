#include "chart/chart_table.h"
#include "chart/funnel.h"
#include "chart/quarterly_data.h"
#include "chart/quarterly_words.h"
#include "core/progress/small_office.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

/// The chart's values for the office on a day.
QuarterlyData data_of(const SmallOffice& office, const char* as_of,
                      std::optional<int> quarter = {}) {
    const ReviewPoint point{2023, quarter, {}, day(as_of)};
    return quarterly_data(office.definitions, point, office.on(as_of, quarter), Language::chinese);
}

SmallOffice office_with_target() {
    SmallOffice office;
    office.set_target(2023, 12);
    office.indicator().name_zh = "警示教育";
    office.indicator().units = {"场", "次"};
    office.entries = {{"2023-02-01", "2023-02-01", 1, 3},
                      {"2023-05-01", "2023-05-01", 2, 2, Precision::approximate},
                      {"2023-01-01", "2023-06-30", 1, 5},
                      {"2023-08-01", "2023-08-01", 1, {}}};
    return office;
}

} // namespace

TEST_CASE("a chart shows what the review says", "[chart]") {
    const auto data = data_of(office_with_target(), "2023-09-18", 3);
    CHECK(data.name == "警示教育");
    CHECK(data.unit == "场");
    CHECK(data.selected == 2);
    CHECK(data.quarters[0] ==
          QuarterFigures{3, {}, 3, Precision::exact, BarState::whole, Known::at_least});
    CHECK(data.quarters[1] ==
          QuarterFigures{2, {}, 3, Precision::approximate, BarState::whole, Known::at_least});
    CHECK(data.quarters[2] ==
          QuarterFigures{{}, {}, 3, Precision::exact, BarState::running, Known::pending});
    CHECK(data.quarters[3] == QuarterFigures{{}, {}, 3, Precision::exact, BarState::ahead});
    CHECK(data.standing.kind == StandingKind::pace);
    CHECK(data.standing.to_date == 10);
    CHECK(data.standing.unassigned == 5);
    CHECK(data.standing.target == 12);
    CHECK(data.standing.forecast == 14);
    CHECK(data.standing.precision == Precision::approximate);
    CHECK_FALSE(data.standing.certain); // a record is pending
    CHECK(has_year_bar(data));
    CHECK(data.pending == 1);
}

TEST_CASE("a closed quarter that has another value now shows what was reported", "[chart]") {
    SmallOffice office = office_with_target();
    office.entries = {{"2023-02-01", "2023-02-01", 1, 3}, {"2023-05-01", "2023-05-01", 1, 2}};
    const ReviewPoint point{2023, {}, {}, day("2023-09-18")};
    const IndicatorProgress progress = office.on("2023-09-18", {});
    const ReportedPlace place{office.definitions.units.at(UnitPlace{0}).id, office.indicator().id};
    ReportedFigure figure;
    figure.actual = 3;
    ReportedYear reported;
    reported[0] = ReportedFigures{{place, figure}};
    reported[1] = ReportedFigures{{place, figure}};
    reported[2] = ReportedFigures{{place, figure}}; // it has not ended by the day looked at
    QuarterlyData data = quarterly_data(office.definitions, point, progress, Language::chinese);
    mark_reported(data, reported, office.definitions, point, progress);
    CHECK_FALSE(data.quarters[0].reported);
    REQUIRE(data.quarters[1].reported);
    CHECK(data.quarters[1].reported->value == 3.0);
    CHECK_FALSE(data.quarters[2].reported);

    const Texts chinese{Language::chinese};
    const QuarterlyWords words{data, chinese};
    CHECK(words.reported(data.quarters[1]) == "已上报 3");
    CHECK(words.description().contains("已上报 3"));
    const auto legend = words.legend();
    CHECK(std::ranges::find(legend, "已上报", &LegendEntry::name) != legend.end());
    const ChartTable table = table_of(data, chinese);
    CHECK(table.columns.back() == "已上报");
    CHECK(table.rows[1].cells.back() == "3");
    CHECK(table.rows[0].cells.back() == "–");

    const QuarterlyData hidden = without(data, {ChartPart::actual});
    CHECK_FALSE(hidden.quarters[1].reported);
}

TEST_CASE("what nothing was reported of and is nothing now is no difference", "[chart]") {
    ReportedYear reported;
    reported[0] = ReportedFigures{};
    const ReportedPlace place{UnitId{1}, IndicatorId{1}};
    CHECK_FALSE(reported_otherwise(reported, 1, place, 0.0));
    CHECK_FALSE(reported_otherwise(reported, 1, place, std::nullopt));
    CHECK(reported_otherwise(reported, 1, place, 2.0) == ReportedValue{});
    CHECK_FALSE(reported_otherwise(reported, 2, place, 2.0)); // it is open
}

TEST_CASE("an ended year has no forecast to draw", "[chart]") {
    const auto data = data_of(office_with_target(), "2024-02-01");
    CHECK(data.standing.has_ended);
    CHECK_FALSE(data.standing.forecast);
    CHECK_FALSE(data.selected);
    CHECK(to_iso(data.day) == "2023-12-31");
}

TEST_CASE("a level that is carried forward says so", "[chart]") {
    auto office = office_with_target();
    office.indicator().measure = Measure::latest;
    office.entries = {{"2023-02-01", "2023-02-01", 1, 36, Precision::approximate}};
    const auto data = data_of(office, "2023-05-01");
    CHECK(data.quarters[0].state == BarState::whole);
    CHECK(data.quarters[1].state == BarState::carried);
    CHECK(data.quarters[1].precision == Precision::approximate);
    CHECK(data.plan_kind == PlanKind::level);
    CHECK(data.standing.kind == StandingKind::level);
    CHECK(data.standing.target.has_value());
}

TEST_CASE("the limit of a sum is the year's, what is only counted has no plan", "[chart]") {
    auto office = office_with_target();
    office.indicator().direction = Direction::at_most;
    const auto limited = data_of(office, "2023-05-01");
    CHECK(limited.plan_kind == PlanKind::limit);
    CHECK(limited.standing.kind == StandingKind::limit);
    CHECK_FALSE(limited.quarters[0].plan);
    office.indicator().direction = Direction::track;
    CHECK_FALSE(data_of(office, "2023-05-01").quarters[0].plan);
    CHECK(data_of(office, "2023-05-01").standing.kind == StandingKind::count);
}

TEST_CASE("a value is written with its precision and per cent", "[chart]") {
    const Texts chinese{Language::chinese};
    CHECK(value_label(1234.5, 1, "万元", Precision::exact, chinese) == "1,234.5");
    CHECK(value_label(88.2353, 1, "%", Precision::approximate, chinese) == "约 88.2%");
    CHECK(value_label(100, 1, "%", Precision::exact, chinese) == "100%");
}

TEST_CASE("figures of a year alone are one bar, not four noughts", "[chart]") {
    SmallOffice office;
    office.indicator().units = {"次"};
    office.entries = {{"2023-01-01", "2023-12-31", 1, 4}};
    const auto data = data_of(office, "2023-12-31");
    CHECK_FALSE(is_empty(data));
    REQUIRE(has_no_quarter(data));
    REQUIRE(years_of(data).bars.size() == 1);
    CHECK(years_of(data).bars.front().total == 4);
    CHECK(years_of(data).bars.front().unassigned == 4);
    const ChartTable table = table_of(data, Texts{Language::chinese});
    CHECK(table.rows[0].cells[1] == "–（未分季）");
    office.set_target(2023, 4); // whose quarters are no figures
    CHECK(has_no_quarter(data_of(office, "2023-12-31")));
}

TEST_CASE("a step without records is no step of nought", "[chart]") {
    SmallOffice office;
    for (int place : {1, 2}) {
        office.definitions.indicators[static_cast<size_t>(place)].direction = Direction::track;
        office.definitions.indicators[static_cast<size_t>(place)].units = {"件"};
    }
    IndicatorProgress clues;
    clues.indicator = IndicatorPlace{1};
    clues.actual_to_date = 8;
    clues.recorded = true;
    IndicatorProgress filed;
    filed.indicator = IndicatorPlace{2};
    filed.actual_to_date = 0;
    const ReviewPoint point{2023, {}, {}, day("2023-12-31")};
    const std::array steps{clues, filed};
    const auto data = funnel_data(office.definitions, point, steps, Language::chinese);
    REQUIRE(data.steps.size() == 1);
    CHECK(data.steps[0].value == 8);
}
