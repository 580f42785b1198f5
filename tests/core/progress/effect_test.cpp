#include "progress/effect.h"
#include "progress/small_office.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

Record record_of(const Entry& entry) {
    Record record;
    record.indicator = IndicatorId{entry.indicator + 1};
    record.unit = UnitId{entry.unit + 1};
    record.period = {day(entry.start), day(entry.end)};
    if (entry.quantity)
        record.quantity = whole(*entry.quantity);
    record.precision = entry.precision;
    return record;
}

std::optional<EntryEffect> effect(const SmallOffice& office, const Entry& entry,
                                  const char* as_of = "2023-09-30") {
    const ReviewPoint point{2023, {}, {}, day(as_of)};
    const YearTotals now = office.totals_of(2023, point.as_of);
    const YearTotals last =
        office.totals_of(2022, day_compared(point.as_of, office.definitions.calendar(), 2023));
    const Plans plans(office.definitions, 2023, last);
    return effect_of({office.definitions, now, last, plans}, point, record_of(entry));
}

SmallOffice office_with(Measure measure) {
    SmallOffice office;
    office.indicator().measure = measure;
    office.set_target(2023, 39);
    office.entries = {{"2023-02-01", "2023-02-01", 1, 23},
                      {"2023-08-01", "2023-08-01", 2, 8},
                      {"2023-08-05", "2023-08-05", 2, std::nullopt}};
    return office;
}

} // namespace

TEST_CASE("an entry adds to its quarter and its year", "[progress]") {
    const auto told = effect(office_with(Measure::sum), {"2023-09-12", "2023-09-12", 1, 1});
    REQUIRE(told);
    CHECK(told->quarter == 3);
    CHECK(told->before.actual[2] == 8);
    CHECK(told->after.actual[2] == 9);
    CHECK(told->before.actual_to_date == 31);
    CHECK(told->after.actual_to_date == 32);
    CHECK(told->after.plan->annual == whole(39));
}

TEST_CASE("what an entry is said to do is what it does", "[progress]") {
    const Measure measure = GENERATE(Measure::sum, Measure::latest);
    const Entry entry =
        GENERATE(Entry{"2023-09-12", "2023-09-12", 1, 4}, Entry{"2023-08-01", "2023-08-01", 2, 5},
                 Entry{"2023-01-01", "2023-06-30", 0, 6},
                 Entry{"2023-05-01", "2023-05-01", 2, 7, Precision::approximate},
                 Entry{"2023-05-01", "2023-05-01", 2, std::nullopt},
                 Entry{"2023-12-01", "2023-12-01", 1, 9});
    SmallOffice office = office_with(measure);
    const auto told = effect(office, entry);
    REQUIRE(told);
    CHECK(told->before.actual == office.on("2023-09-30").actual);
    office.entries.push_back(entry);
    const IndicatorProgress real = office.on("2023-09-30");
    CHECK(told->after.actual == real.actual);
    CHECK(told->after.unassigned == real.unassigned);
    CHECK(told->after.actual_to_date == real.actual_to_date);
    CHECK(told->after.pending == real.pending);
    CHECK(told->after.approximate == real.approximate);
    CHECK(told->after.status == real.status);
}

TEST_CASE("an entry of another year has no effect on this one", "[progress]") {
    CHECK_FALSE(effect(office_with(Measure::sum), {"2022-09-12", "2022-09-12", 1, 1}));
    CHECK_FALSE(effect(office_with(Measure::sum), {"2022-12-12", "2023-01-12", 1, 1}));
}
