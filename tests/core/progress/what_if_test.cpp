#include "core/progress/small_office.h"
#include "progress/what_if.h"

#include <catch2/catch_test_macros.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

/// The office in 2023, looked at from its committee on 18 September.
struct Year {
    explicit Year(const SmallOffice& from)
        : office(from), now(office.totals_of(2023, day("2023-09-18"))),
          last(office.totals_of(2022, day("2022-09-18"))), plans(office.definitions, 2023, last) {}

    YearFigures figures() const { return {office.definitions, now, last, plans}; }
    IndicatorProgress under(const IndicatorRules& rules, IndicatorPlace indicator = {}) const {
        return progress_under(rules, figures(), {2023, {}, {}, day("2023-09-18")}, indicator);
    }
    IndicatorRules rules() const { return rules_of(office.definitions, IndicatorId{1}); }

    SmallOffice office;
    YearTotals now;
    YearTotals last;
    Plans plans;
};

Target target_of(int year, int annual) {
    Target target;
    target.indicator = IndicatorId{1};
    target.unit = UnitId{1};
    target.year = year;
    target.annual = whole(annual);
    return target;
}

SmallOffice office_with_six_done() {
    SmallOffice office;
    office.entries = {{"2023-02-01", "2023-02-01", 1, 6}};
    office.set_target(2023, 12);
    return office;
}

} // namespace

TEST_CASE("a target that is thought of has the status it would have", "[progress]") {
    const Year year(office_with_six_done());
    auto rules = year.rules();
    CHECK(year.under(rules).status == Status::behind);
    put_target(rules, target_of(2023, 8));
    const auto after = year.under(rules);
    CHECK(after.status == Status::on_track);
    CHECK(after.due == 5.0);
    put_target(rules, target_of(2023, 6));
    CHECK(year.under(rules).status == Status::achieved);
    CHECK(rules.targets.size() == 1);
}

TEST_CASE("thinking of a target gives what setting it gives", "[progress]") {
    const Year year(office_with_six_done());
    auto rules = year.rules();
    put_target(rules, target_of(2023, 9));
    SmallOffice set = office_with_six_done();
    set.definitions.targets = {target_of(2023, 9)};
    const auto after = set.on("2023-09-18");
    CHECK(year.under(rules).plan == after.plan);
    CHECK(year.under(rules).lag == after.lag);
    CHECK(year.under(rules).status == after.status);
}

TEST_CASE("without its target a unit falls back on its duties", "[progress]") {
    SmallOffice office = office_with_six_done();
    Cadence duty;
    duty.indicator = IndicatorId{1};
    duty.unit = UnitId{1};
    duty.per = Cycle::quarter;
    duty.owed_by = UnitKind::branch;
    office.definitions.cadences = {duty};
    const Year year(office);
    auto rules = year.rules();
    remove_target(rules, 2023, UnitId{1});
    CHECK(year.under(rules).plan->annual == whole(8));
    rules.cadences.clear();
    CHECK(year.under(rules).status == Status::no_target);
}

TEST_CASE("a target of another year changes nothing in this one", "[progress]") {
    const Year year(office_with_six_done());
    auto rules = year.rules();
    put_target(rules, target_of(2024, 100));
    put_target(rules, target_of(2022, 100));
    CHECK(year.under(rules).plan->annual == whole(12));
    CHECK(year.under(rules).status == Status::behind);
}

TEST_CASE("it is known where a plan comes from", "[progress]") {
    SmallOffice office;
    CHECK(Year(office).plans.source_of({}, {}) == PlanSource::none);
    office.set_target(2023, 4, 1);
    CHECK(Year(office).plans.source_of({}, {}) == PlanSource::children);
    CHECK(Year(office).plans.source_of({}, UnitPlace{1}) == PlanSource::own_target);
    Cadence duty;
    duty.indicator = IndicatorId{1};
    duty.unit = UnitId{1};
    duty.owed_by = UnitKind::branch;
    office.definitions.cadences = {duty};
    CHECK(Year(office).plans.source_of({}, {}) == PlanSource::duties);
    office.indicator().direction = Direction::track;
    CHECK(Year(office).plans.source_of({}, {}) == PlanSource::none);
}
