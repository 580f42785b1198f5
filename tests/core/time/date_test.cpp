#include "time/date.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace taizhang;

TEST_CASE("a date that exists survives printing and reading", "[time]") {
    const auto text =
        GENERATE("1900-01-01", "2000-02-29", "2023-09-18", "2024-02-29", "2199-12-31");
    const auto date = parse_iso_date(text);
    REQUIRE(date);
    CHECK(to_iso(*date) == text);
}

TEST_CASE("text that is not exactly a day of the calendar is no date", "[time]") {
    const auto text = GENERATE("", "2023-02-29", "1900-02-29", "2023-13-01", "2023-00-10",
                               "2023-01-32", "2023-9-18", "2023/09/18", " 2023-09-18",
                               "2023-09-18 ", "1899-12-31", "2200-01-01", "２０２３-09-18");
    CHECK_FALSE(parse_iso_date(text));
}

TEST_CASE("a month has the days of the Gregorian calendar", "[time]") {
    CHECK(days_in_month(2023, 2) == 28);
    CHECK(days_in_month(2024, 2) == 29);
    CHECK(days_in_month(2100, 2) == 28);
    CHECK(days_in_month(2000, 2) == 29);
    CHECK(days_in_month(2023, 9) == 30);
}

TEST_CASE("the same day last year is 28 February for a leap day", "[time]") {
    CHECK(to_iso(same_day_last_year(*make_date(2024, 2, 29))) == "2023-02-28");
    CHECK(to_iso(same_day_last_year(*make_date(2024, 3, 1))) == "2023-03-01");
    CHECK(to_iso(same_day_last_year(*make_date(2023, 9, 18))) == "2022-09-18");
}
