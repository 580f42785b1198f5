#include "core/progress/small_office.h"
#include "progress/coverage.h"

#include <catch2/catch_test_macros.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

Cadence rule(int unit, int count, Cycle per, std::optional<UnitKind> owed_by) {
    Cadence made;
    made.indicator = IndicatorId{1};
    made.unit = UnitId{unit + 1};
    made.count = count;
    made.per = per;
    made.owed_by = owed_by;
    return made;
}

std::vector<Duty> duties_of_2023(const SmallOffice& office,
                                 OrgTree::Range units = {{}, UnitPlace{3}}) {
    return duties_ending_in(office.definitions, Calendar{}.year(2023), units);
}

struct Done {
    const char* start;
    const char* end;
    int quantity;
};

std::vector<PeriodTally> running(std::initializer_list<Done> done) {
    std::vector<PeriodTally> periods;
    Tally tally;
    for (const Done& one : done) {
        tally += {.sum = whole(one.quantity), .records = 1};
        periods.push_back({{day(one.start), day(one.end)}, tally});
    }
    return periods;
}

} // namespace

TEST_CASE("a unit without a target takes the sum of its children's", "[progress]") {
    SmallOffice office;
    office.set_target(2023, 4, 1);
    office.set_target(2023, 6, 2);
    CHECK(office.on("2023-09-18").plan->annual == whole(10));
    office.set_target(2023, 12, 0);
    CHECK(office.on("2023-09-18").plan->annual == whole(12));
    CHECK(office.on("2023-09-18", {}, 1).plan->annual == whole(4));
}

TEST_CASE("levels other than sums do not add up from children", "[progress]") {
    SmallOffice office;
    office.indicator().measure = Measure::latest;
    office.set_target(2023, 4, 1);
    CHECK_FALSE(office.on("2023-09-18").plan);
}

TEST_CASE("duties give a target where none is set", "[progress]") {
    SmallOffice office;
    office.definitions.cadences = {rule(0, 1, Cycle::month, UnitKind::branch)};
    const auto plan = *office.on("2023-09-18").plan;
    CHECK(plan.annual == whole(24));
    CHECK(plan.quarters == FourQuantities{whole(6), whole(6), whole(6), whole(6)});
    CHECK(office.on("2023-09-18", {}, 1).plan->annual == whole(12));
}

TEST_CASE("an excluded unit owes nothing in the periods it touches", "[progress]") {
    SmallOffice office;
    office.definitions.cadences = {rule(0, 1, Cycle::quarter, UnitKind::branch)};
    office.definitions.exclusions = {
        {IndicatorId{1}, UnitId{2}, {day("2023-03-31"), day("2023-04-01")}, "no committee"}};
    CHECK(office.on("2023-09-18").plan->annual == whole(6));
    CHECK(office.on("2023-09-18").plan->quarters ==
          FourQuantities{whole(1), whole(1), whole(2), whole(2)});
}

TEST_CASE("a nearer rule replaces a farther one for the units below", "[progress]") {
    SmallOffice office;
    office.definitions.cadences = {rule(0, 1, Cycle::quarter, UnitKind::branch),
                                   rule(1, 1, Cycle::month, std::nullopt)};
    CHECK(duties_of_2023(office, OrgTree::Range{UnitPlace{1}, UnitPlace{2}}).size() == 12);
    CHECK(duties_of_2023(office, OrgTree::Range{UnitPlace{2}, UnitPlace{3}}).size() == 4);
    office.definitions.cadences[1].active.from = day("2023-07-01");
    CHECK(duties_of_2023(office, OrgTree::Range{UnitPlace{1}, UnitPlace{2}}).size() == 2 + 6);
}

TEST_CASE("a unit owes nothing in a period through which it was not active", "[progress]") {
    SmallOffice office;
    std::vector<OrgUnit> units(office.definitions.units.units().begin(),
                               office.definitions.units.units().end());
    units[1].active.from = day("2023-02-15");
    office.definitions.units = OrgTree(units);
    office.definitions.cadences = {rule(0, 1, Cycle::quarter, UnitKind::branch)};
    const auto duties = duties_of_2023(office, OrgTree::Range{UnitPlace{1}, UnitPlace{2}});
    REQUIRE(duties.size() == 4);
    CHECK_FALSE(duties[0].owed);
    CHECK(duties[1].owed);
}

TEST_CASE("a cell is met, missed, due or not required", "[progress]") {
    SmallOffice office;
    office.definitions.cadences = {rule(0, 2, Cycle::quarter, UnitKind::branch)};
    office.definitions.exclusions = {
        {IndicatorId{1}, UnitId{3}, {day("2023-01-01"), day("2023-06-30")}, "founded"}};
    const YearDays year{
        2023,
        {{{},
          UnitPlace{1},
          0,
          running({{"2023-01-05", "2023-01-05", 1}, {"2023-03-05", "2023-03-05", 1}})},
         {{}, UnitPlace{1}, unassigned_place, running({{"2023-03-31", "2023-04-01", 5}})},
         {{}, UnitPlace{2}, 2, running({{"2023-07-05", "2023-07-05", 2}})}},
        {{}, {}, {}}};
    const YearDays year_before{2022, {}, {{}, {}, {}}};
    const Coverage coverage =
        coverage_on(day("2023-09-18"), office.definitions, Calendar{}.year(2023),
                    office.definitions.units.all(), year_before, year);
    REQUIRE(coverage.cells.size() == 6);
    const auto state = [&](size_t cell) { return coverage.cells[cell].state; };
    CHECK(state(0) == DutyState::met);
    CHECK(state(1) == DutyState::missed);
    CHECK(state(2) == DutyState::due);
    CHECK(state(3) == DutyState::not_required);
    CHECK(state(5) == DutyState::met);
    CHECK(coverage.share() == 2.0 / 3.0);
}

TEST_CASE("a week that began in the year before counts what was done there", "[progress]") {
    SmallOffice office;
    office.definitions.cadences = {rule(0, 1, Cycle::week, UnitKind::branch)};
    const YearDays year_before{2022,
                               {{{}, UnitPlace{1}, 3, running({{"2022-12-28", "2022-12-28", 1}})},
                                {{}, UnitPlace{2}, 3, running({{"2022-12-25", "2022-12-25", 1}})}},
                               {{}, {}, {}}};
    const YearDays year{2023, {}, {{}, {}, {}}};
    const Coverage coverage =
        coverage_on(day("2023-01-08"), office.definitions, Calendar{}.year(2023),
                    office.definitions.units.all(), year_before, year);
    const Period week{day("2022-12-26"), day("2023-01-01")};
    std::vector<std::pair<UnitPlace, DutyState>> of_that_week;
    for (const CoverageCell& cell : coverage.cells)
        if (cell.duty.period == week)
            of_that_week.emplace_back(cell.duty.unit, cell.state);
    CHECK(of_that_week == std::vector{std::pair{UnitPlace{1}, DutyState::met},
                                      std::pair{UnitPlace{2}, DutyState::missed}});
}

TEST_CASE("nothing due yet gives no coverage", "[progress]") {
    CHECK_FALSE(Coverage{}.share());
}
