#include "core/progress/small_office.h"
#include "progress/monthly_comparison.h"

#include <catch2/catch_test_macros.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

CoverageCell duty_cell(int unit, const char* start, const char* end, DutyState state,
                       Cycle per = Cycle::month) {
    CoverageCell cell;
    cell.duty.unit = UnitPlace{unit};
    cell.duty.period = {day(start), day(end)};
    cell.duty.per = per;
    cell.state = state;
    return cell;
}

Comparison compared(const SmallOffice& office, const char* as_of, std::optional<int> quarter,
                    const Coverage& coverage = {}, const CellTest& tells = has_something) {
    const Calendar calendar = office.definitions.calendar();
    const ReviewPoint point{2023, quarter, {}, day(as_of)};
    const Date t = day_looked_at(point, calendar);
    const YearTotals now = office.totals_of(2023, t);
    const YearTotals last = office.totals_of(2022, day_compared(t, calendar, 2023));
    const Plans plans(office.definitions, 2023, last);
    return comparison_of({office.definitions, now, last, plans}, point, coverage,
                         {UnitPlace{1}, UnitPlace{2}}, tells);
}

Record record(const char* start, const char* end, int unit, std::optional<int> quantity) {
    Record made;
    made.indicator = IndicatorId{1};
    made.unit = UnitId{unit + 1};
    made.period = {day(start), day(end)};
    if (quantity)
        made.quantity = whole(*quantity);
    return made;
}

Comparison by_month(const SmallOffice& office, const char* as_of,
                    const std::vector<Record>& records, const Coverage& coverage = {}) {
    const ReviewPoint point{2023, 3, {}, day(as_of)};
    const YearTotals now = office.totals_of(2023, point.as_of);
    const YearTotals last = office.totals_of(2022, day("2022-12-31"));
    const Plans plans(office.definitions, 2023, last);
    return monthly_comparison({office.definitions, now, last, plans}, point, {}, records, coverage,
                              {UnitPlace{1}, UnitPlace{2}});
}

} // namespace

TEST_CASE("a branch is compared by what it did of its quarter's plan", "[progress]") {
    SmallOffice office;
    office.set_target(2023, 12, 1);
    office.set_target(2023, 4, 2);
    office.entries = {{"2023-07-05", "2023-07-05", 1, 2}, {"2023-08-05", "2023-08-05", 1, 1}};
    const auto result = compared(office, "2023-09-18", 3);
    REQUIRE(result.columns == std::vector{0});
    CHECK(result.at(0, 0).value == 3.0);
    CHECK(result.at(0, 0).completion == 1.0);
    CHECK(result.at(0, 0).records == 2);
    CHECK(result.at(0, 0).heat == Heat::met);
    CHECK(result.at(1, 0).heat == Heat::low);
    CHECK(compared(office, "2023-09-30", 3).at(1, 0).heat == Heat::none);
    CHECK(result.missing_in(0) == 0);
    CHECK(result.missing_in(1) == 0); // no duty was missed
}

TEST_CASE("the whole year is compared with the annual target", "[progress]") {
    SmallOffice office;
    office.set_target(2023, 12, 1);
    office.entries = {{"2023-01-01", "2023-06-30", 1, 8}};
    const auto result = compared(office, "2023-09-18", std::nullopt);
    CHECK(result.at(0, 0).value == 8.0);
    CHECK(result.at(0, 0).heat == Heat::low);
}

TEST_CASE("an indicator is compared whole when one of its cells has what is asked for",
          "[progress]") {
    SmallOffice office;
    office.set_target(2023, 12, 1);
    office.entries = {{"2023-07-05", "2023-07-05", 2, 2}};
    const auto all = compared(office, "2023-09-18", 3);
    const auto planned = [](const ComparedCell& cell) { return cell.plan.has_value(); };
    const auto missing = [](const ComparedCell& cell) { return cell.is_missing; };
    REQUIRE(all.cells.size() == 2);
    CHECK(compared(office, "2023-09-18", 3, {}, planned) == all);
    const auto none = compared(office, "2023-09-18", 3, {}, missing);
    CHECK(none.units == all.units);
    CHECK(none.columns.empty());
    CHECK(none.cells.empty());
}

TEST_CASE("a hidden indicator is not compared", "[progress]") {
    SmallOffice office;
    office.set_target(2023, 12, 1);
    REQUIRE(compared(office, "2023-09-18", 3).columns == std::vector{0});
    office.definitions.indicators[0].presence = Presence::hidden;
    CHECK(compared(office, "2023-09-18", 3).columns.empty());
}

TEST_CASE("nothing is missing where nothing is planned or the quantity is unknown", "[progress]") {
    SmallOffice office;
    office.set_target(2023, 1, 1);
    office.set_target(2023, 4, 2);
    office.entries = {{"2023-07-05", "2023-07-05", 2, std::nullopt}};
    const auto result = compared(office, "2023-09-18", 3);
    CHECK(result.at(0, 0).heat == Heat::blank); // planned for the fourth quarter
    CHECK(result.at(1, 0).heat == Heat::blank);
    CHECK(result.at(1, 0).pending == 1);
    CHECK(result.missing_in(0) + result.missing_in(1) == 0);
}

TEST_CASE("more than was planned for the quarter is above the plan", "[progress]") {
    SmallOffice office;
    office.set_target(2023, 1, 1);
    office.entries = {{"2023-07-05", "2023-07-05", 1, 2}};
    const auto cell = compared(office, "2023-09-18", 3).at(0, 0);
    CHECK(cell.heat == Heat::above);
    CHECK_FALSE(cell.completion);
}

TEST_CASE("a missed duty makes a cell missing however much was done", "[progress]") {
    SmallOffice office;
    office.set_target(2023, 12, 1);
    office.entries = {{"2023-07-05", "2023-07-05", 1, 3}};
    const Coverage coverage{{duty_cell(1, "2023-07-01", "2023-07-31", DutyState::met),
                             duty_cell(1, "2023-08-01", "2023-08-31", DutyState::missed),
                             duty_cell(2, "2023-08-01", "2023-08-31", DutyState::not_required)},
                            1,
                            1,
                            0};
    const auto result = compared(office, "2023-09-18", 3, coverage);
    CHECK(result.at(0, 0).duties == DutyTally{1, 1, 0, 0});
    CHECK(result.missing_in(0) == 1);
    CHECK(result.at(1, 0).heat == Heat::not_required);
    CHECK(result.missing_in(1) == 0);
}

TEST_CASE("a limit is bad when it is passed, not when nothing happened", "[progress]") {
    SmallOffice office;
    office.indicator().direction = Direction::at_most;
    office.set_target(2023, 2, 1);
    office.set_target(2023, 2, 2);
    office.entries = {{"2023-07-05", "2023-07-05", 1, 3}};
    const auto result = compared(office, "2023-09-18", 3);
    CHECK(result.at(0, 0).heat == Heat::none);
    CHECK(result.at(1, 0).heat == Heat::met);
    CHECK(result.missing_in(1) == 0);
}

TEST_CASE("the heat scale changes at 75, 100 and 110 per cent", "[progress]") {
    CHECK(heat_of(0.0) == Heat::none);
    CHECK(heat_of(0.749) == Heat::low);
    CHECK(heat_of(0.75) == Heat::below);
    CHECK(heat_of(1.0) == Heat::met);
    CHECK(heat_of(11.0 / 10.0) == Heat::above);
}

TEST_CASE("units of a kind are those active in the period, in tree order", "[progress]") {
    SmallOffice office;
    std::vector<OrgUnit> units{office.definitions.units.units().begin(),
                               office.definitions.units.units().end()};
    units[2].active.from = day("2023-10-01");
    const OrgTree tree{units};
    const Period quarter{day("2023-07-01"), day("2023-09-30")};
    CHECK(units_of_kind(tree, {}, UnitKind::branch, quarter) == std::vector{UnitPlace{1}});
    CHECK(units_of_kind(tree, {}, UnitKind::committee, quarter) == std::vector{UnitPlace{0}});
    CHECK(units_of_kind(tree, {}, UnitKind::group, quarter).empty());
}

TEST_CASE("months hold the records that lie in them, all others stand apart", "[progress]") {
    SmallOffice office;
    office.entries = {{"2023-02-05", "2023-02-05", 1, 2}, {"2023-02-20", "2023-03-05", 1, 4}};
    const std::vector records{record("2023-02-05", "2023-02-05", 1, 2),
                              record("2023-02-20", "2023-03-05", 1, 4),
                              record("2023-03-07", "2023-03-07", 2, std::nullopt)};
    const auto result = by_month(office, "2023-09-18", records);
    REQUIRE(result.columns.size() == 14);
    CHECK(result.at(0, 0).value == 0.0);
    CHECK(result.at(0, 1).value == 2.0);
    CHECK(result.at(0, no_single_month).value == 4.0);
    CHECK(result.at(0, whole_year_column).value == 6.0);
    CHECK_FALSE(result.at(0, 9).value); // October has not begun
    CHECK(result.at(1, 2).pending == 1);
}

TEST_CASE("months without anything apart need no column for it", "[progress]") {
    SmallOffice office;
    const auto result = by_month(office, "2023-09-18", {record("2023-02-05", "2023-02-05", 1, 2)});
    REQUIRE(result.columns.size() == 13);
    CHECK(result.columns.back() == whole_year_column);
    CHECK(result.at(0, 1).value == 2.0);
}

TEST_CASE("duties of a month colour it, those of a quarter do not", "[progress]") {
    SmallOffice office;
    const Coverage coverage{
        {duty_cell(1, "2023-02-01", "2023-02-28", DutyState::missed),
         duty_cell(1, "2023-03-01", "2023-03-31", DutyState::met),
         duty_cell(2, "2023-01-01", "2023-03-31", DutyState::missed, Cycle::quarter)},
        1,
        2,
        0};
    const auto result =
        by_month(office, "2023-09-18", {record("2023-03-05", "2023-03-05", 1, 1)}, coverage);
    CHECK(result.at(0, 1).heat == Heat::none);
    CHECK(result.at(0, 2).heat == Heat::met);
    CHECK(result.missing_in(0) == 1);
    CHECK(result.at(1, 2).heat == Heat::blank);
    CHECK(result.missing_in(1) == 0);
}

TEST_CASE("the months of a ratio divide the sums of its parts", "[progress]") {
    SmallOffice office;
    office.indicator().measure = Measure::ratio;
    office.indicator().numerator = IndicatorId{2};
    office.indicator().denominator = IndicatorId{3};
    std::vector records{record("2023-02-05", "2023-02-05", 1, 3),
                        record("2023-02-06", "2023-02-06", 1, 4)};
    records[0].indicator = IndicatorId{2};
    records[1].indicator = IndicatorId{3};
    const auto result = by_month(office, "2023-09-18", records);
    CHECK(result.at(0, 1).value == 75.0);
    CHECK_FALSE(result.at(0, 0).value);
}
