#include "progress/pace.h"
#include "test_dates.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <limits>

using namespace taizhang;
using namespace taizhang::testing;
using Catch::Matchers::WithinAbs;

namespace {

const Plan twelve{whole(12), {whole(3), whole(3), whole(3), whole(3)}};

} // namespace

TEST_CASE("the plan runs day by day within the running quarter", "[progress]") {
    const Calendar calendar;
    const Pace pace = pace_of(twelve, calendar, 2023, day("2023-09-18"));
    CHECK_THAT(pace.planned(), WithinAbs(6 + 3 * 80.0 / 92, 1e-12));
    CHECK(due_of(pace, 0).planned() == 8);
    CHECK(due_of(pace, 1).planned() == pace.planned());
    CHECK(pace_of(twelve, calendar, 2023, day("2022-12-31")).planned() == 0);
    CHECK(pace_of(twelve, calendar, 2023, day("2023-06-30")).planned() == 6);
    CHECK(pace_of(twelve, calendar, 2023, day("2023-12-31")).planned() == 12);
}

TEST_CASE("the bands decide between on track, behind and alarm", "[progress]") {
    const Pace due = due_of(pace_of(twelve, Calendar{}, 2023, day("2023-09-18")), 0);
    const auto [actual, lag, status] = GENERATE(table<int, double, Status>({
        {9, -100.0 / 12, Status::on_track},
        {7, 100.0 / 12, Status::on_track},
        {6, 200.0 / 12, Status::behind},
        {4, 400.0 / 12, Status::alarm},
    }));
    const Lag found = lag_of(due, whole(actual), whole(12));
    CHECK_THAT(found.value(), WithinAbs(lag, 1e-12));
    CHECK(status_of(found, {}) == status);
}

TEST_CASE("exactly 10 points behind is behind, exactly 30 is no alarm yet", "[progress]") {
    CHECK(status_of(Lag{10, 1}, {}) == Status::behind);
    CHECK(status_of(Lag{9999, 1000}, {}) == Status::on_track);
    CHECK(status_of(Lag{30, 1}, {}) == Status::behind);
    CHECK(status_of(Lag{30001, 1000}, {}) == Status::alarm);
    CHECK(status_of(Lag{21, 2}, {31, Quantity{10500}, whole(20)}) == Status::behind);
}

TEST_CASE("the year-end projection needs a whole first quarter", "[progress]") {
    const Calendar calendar;
    CHECK_FALSE(forecast_of(whole(8), calendar, 2023, day("2023-03-30"), 0));
    CHECK(forecast_of(whole(8), calendar, 2023, day("2023-03-31"), 0) == whole(32));
    CHECK(forecast_of(whole(1), calendar, 2023, day("2023-12-31"), 0) == whole(1));
    CHECK(forecast_of(whole(2), calendar, 2023, day("2023-09-18"), 1) == Quantity{2800});
    const Quantity most{std::numeric_limits<std::int64_t>::max()};
    CHECK(forecast_of(most, calendar, 2023, day("2023-12-31"), 3) == most);
    CHECK_THROWS_AS(forecast_of(most, calendar, 2023, day("2023-12-30"), 3), QuantityOverflow);
}

TEST_CASE("a projection of exactly one half is rounded up", "[progress]") {
    // 2024 has 366 days; by 30 June 182 have passed: 91 * 366 / 182 = 183, and 91.25 -> 183.5.
    CHECK(forecast_of(whole(91), Calendar{}, 2024, day("2024-06-30"), 0) == whole(183));
    const Calendar calendar;
    const Period first_half = calendar.half_year(2024, 1);
    CHECK(day_count(first_half) == 182);
    CHECK(forecast_of(Quantity{91000 + 249}, calendar, 2024, first_half.end, 0) == whole(184));
    CHECK(forecast_of(Quantity{91000 + 248}, calendar, 2024, first_half.end, 0) == whole(183));
}
