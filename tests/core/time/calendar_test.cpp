#include "test_dates.h"
#include "time/calendar.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_range.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

Period period(const char* start, const char* end) {
    return {day(start), day(end)};
}

} // namespace

TEST_CASE("without a cut-off a quarter is three whole months", "[time]") {
    const Calendar calendar;
    CHECK(calendar.quarter({2023, 1}) == period("2023-01-01", "2023-03-31"));
    CHECK(calendar.quarter({2023, 3}) == period("2023-07-01", "2023-09-30"));
    CHECK(calendar.year(2023) == period("2023-01-01", "2023-12-31"));
    CHECK(calendar.half_year(2023, 2) == period("2023-07-01", "2023-12-31"));
}

TEST_CASE("a cut-off on the 25th moves the ends of quarters and years", "[time]") {
    const Calendar calendar{25};
    CHECK(calendar.quarter({2023, 1}) == period("2022-12-26", "2023-03-25"));
    CHECK(calendar.year(2023) == period("2022-12-26", "2023-12-25"));
    CHECK(calendar.year_of(day("2023-12-26")) == 2024);
    CHECK(calendar.quarter_of(day("2023-03-26")) == Quarter{2023, 2});
}

TEST_CASE("a month shorter than the cut-off closes on its last day", "[time]") {
    const Calendar calendar{30};
    CHECK(calendar.month(2023, 2) == period("2023-01-31", "2023-02-28"));
    CHECK(calendar.month(2023, 3) == period("2023-03-01", "2023-03-30"));
    CHECK(calendar.month(2024, 2) == period("2024-01-31", "2024-02-29"));
}

TEST_CASE("every day lies in exactly one quarter for every cut-off day", "[time]") {
    const int cutoff = GENERATE(range(1, 32));
    const Calendar calendar{cutoff};
    int misplaced = 0;
    Date next = day("1990-01-01");
    for (Quarter quarter = calendar.quarter_of(next); next <= day("2100-12-31");) {
        const Period days = calendar.quarter(quarter);
        for (; next <= days.end; next += std::chrono::days{1})
            if (calendar.quarter_of(next) != quarter || !days.contains(next) ||
                !calendar.year(calendar.year_of(next)).contains(next))
                ++misplaced;
        quarter = quarter.number == 4 ? Quarter{quarter.year + 1, 1}
                                      : Quarter{quarter.year, quarter.number + 1};
        if (calendar.quarter(quarter).start != next)
            ++misplaced;
    }
    CHECK(misplaced == 0);
}

TEST_CASE("a period that reaches into two quarters has none", "[time]") {
    const Calendar calendar;
    CHECK(calendar.quarter_of(period("2023-01-01", "2023-03-31")) == Quarter{2023, 1});
    CHECK_FALSE(calendar.quarter_of(period("2023-03-31", "2023-04-01")));
    CHECK(calendar.year_of(period("2023-03-31", "2023-04-01")) == 2023);
    CHECK_FALSE(calendar.year_of(period("2022-12-31", "2023-01-01")));
}

TEST_CASE("weeks run Monday to Sunday and belong where their Sunday lies", "[time]") {
    const auto weeks = Calendar{}.cycles_ending_in(Cycle::week, period("2023-01-01", "2023-01-15"));
    REQUIRE(weeks.size() == 3);
    CHECK(weeks[0] == period("2022-12-26", "2023-01-01"));
    CHECK(weeks[2] == period("2023-01-09", "2023-01-15"));
}

TEST_CASE("cycles other than weeks follow the cut-off", "[time]") {
    const Calendar calendar{25};
    const Period year = calendar.year(2023);
    CHECK(calendar.cycles_ending_in(Cycle::month, year).size() == 12);
    CHECK(calendar.cycles_ending_in(Cycle::quarter, year).size() == 4);
    CHECK(calendar.cycles_ending_in(Cycle::half_year, year).size() == 2);
    CHECK(calendar.cycles_ending_in(Cycle::year, year).front() == year);
    CHECK(calendar.cycles_ending_in(Cycle::month, calendar.quarter({2023, 3})).front() ==
          period("2023-06-26", "2023-07-25"));
}
