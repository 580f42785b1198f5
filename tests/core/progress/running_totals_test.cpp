#include "core/progress/small_office.h"
#include "progress/running_totals.h"

#include <catch2/catch_test_macros.hpp>

using namespace taizhang;
using namespace taizhang::testing;

TEST_CASE("the sum is not known while a record of no single quarter goes on", "[progress]") {
    const auto known = [](int quantity) { return Tally{whole(quantity), 1, 0, false}; };
    const Period half{day("2023-01-01"), day("2023-06-30")};
    const Period march{day("2023-03-01"), day("2023-03-01")};
    const YearDays year{.year = 2023,
                        .quarters = {{{}, UnitPlace{1}, 0, {{march, known(3)}}},
                                     {{}, UnitPlace{1}, unassigned_place, {{half, known(5)}}}},
                        .levels = {}};
    const auto unknown = [&](OrgTree::Range units, const char* until) {
        return unknown_days(year, {}, units, day(until));
    };
    CHECK(unknown({{}, UnitPlace{3}}, "2023-12-31") ==
          std::vector{Period{day("2023-01-01"), day("2023-06-29")}}); // on the last day it counts
    CHECK(unknown({{}, UnitPlace{3}}, "2023-04-01") ==
          std::vector{Period{day("2023-01-01"), day("2023-04-01")}});
    CHECK(unknown({UnitPlace{2}, UnitPlace{3}}, "2023-12-31").empty());
    CHECK(unknown_days(year, IndicatorPlace{1}, {{}, UnitPlace{3}}, day("2023-12-31")).empty());
}
