#include "time/parse_period.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace taizhang;

namespace {

struct Good {
    std::string text;
    std::string start;
    std::string end;
};

struct Bad {
    std::string text;
    PeriodProblem problem;
};

Period read(const std::string& text, const Calendar& calendar = Calendar{}) {
    const auto period = parse_period(text, calendar, 2023);
    REQUIRE(period.has_value());
    return *period;
}

} // namespace

TEST_CASE("typed dates are understood as offices write them", "[time]") {
    const auto good = GENERATE(
        Good{"2023-09-12", "2023-09-12", "2023-09-12"},
        Good{"2023/9/12", "2023-09-12", "2023-09-12"},
        Good{"2023.9.12", "2023-09-12", "2023-09-12"},
        Good{"2023年9月12日", "2023-09-12", "2023-09-12"},
        Good{"2023 年 9 月 12 日", "2023-09-12", "2023-09-12"},
        Good{"20230912", "2023-09-12", "2023-09-12"}, Good{"9.12", "2023-09-12", "2023-09-12"},
        Good{"9月12日", "2023-09-12", "2023-09-12"}, Good{"9月12号", "2023-09-12", "2023-09-12"},
        Good{"２０２３－０９－１２", "2023-09-12", "2023-09-12"},
        Good{"２０２３年９月", "2023-09-01", "2023-09-30"},
        Good{" 2023-09 ", "2023-09-01", "2023-09-30"},
        Good{"2023年9月", "2023-09-01", "2023-09-30"}, Good{"2023.9", "2023-09-01", "2023-09-30"},
        Good{"2023/9", "2023-09-01", "2023-09-30"}, Good{"9月", "2023-09-01", "2023-09-30"},
        Good{"2023Q3", "2023-07-01", "2023-09-30"}, Good{"2023q3", "2023-07-01", "2023-09-30"},
        Good{"2023-Q3", "2023-07-01", "2023-09-30"},
        Good{"2023年三季度", "2023-07-01", "2023-09-30"},
        Good{"2023三季度", "2023-07-01", "2023-09-30"},
        Good{"2023年第三季度", "2023-07-01", "2023-09-30"},
        Good{"第三季度", "2023-07-01", "2023-09-30"}, Good{"3季度", "2023-07-01", "2023-09-30"},
        Good{"2023上半年", "2023-01-01", "2023-06-30"},
        Good{"2023年下半年", "2023-07-01", "2023-12-31"},
        Good{"2023H1", "2023-01-01", "2023-06-30"}, Good{"上半年", "2023-01-01", "2023-06-30"},
        Good{"2023", "2023-01-01", "2023-12-31"}, Good{"2023年", "2023-01-01", "2023-12-31"},
        Good{"2023年度", "2023-01-01", "2023-12-31"},
        Good{"2023年全年", "2023-01-01", "2023-12-31"});
    CAPTURE(good.text);
    const Period period = read(good.text);
    CHECK(to_iso(period.start) == good.start);
    CHECK(to_iso(period.end) == good.end);
}

TEST_CASE("ranges run from the first day of their start to the last of their end", "[time]") {
    const auto good = GENERATE(Good{"2022-04~2022-12", "2022-04-01", "2022-12-31"},
                               Good{"2022-04～2022-12", "2022-04-01", "2022-12-31"},
                               Good{"2022年4月至12月", "2022-04-01", "2022-12-31"},
                               Good{"2022年4月到2022年12月", "2022-04-01", "2022-12-31"},
                               Good{"2022年1-9月", "2022-01-01", "2022-09-30"},
                               Good{"1至9月", "2023-01-01", "2023-09-30"},
                               Good{"2022Q1~Q3", "2022-01-01", "2022-09-30"},
                               Good{"2022年一至三季度", "2022-01-01", "2022-09-30"},
                               Good{"2022年9月12日至15日", "2022-09-12", "2022-09-15"},
                               Good{"9月12-15日", "2023-09-12", "2023-09-15"},
                               Good{"2022.9.12-2022.9.15", "2022-09-12", "2022-09-15"},
                               Good{"2022-09-12~2022-10-04", "2022-09-12", "2022-10-04"},
                               Good{"2022-09-12——2022-10-04", "2022-09-12", "2022-10-04"},
                               Good{"2022~2023", "2022-01-01", "2023-12-31"});
    CAPTURE(good.text);
    const Period period = read(good.text);
    CHECK(to_iso(period.start) == good.start);
    CHECK(to_iso(period.end) == good.end);
}

TEST_CASE("a time of day or a day of the week leaves the day", "[time]") {
    const std::string text = GENERATE(
        "2023-09-12 00:00:00", "2023/9/12 0:00", "2023-09-12T00:00:00", "2023年9月12日 00:00",
        "2023-09-12 00:00:00.000", "2023-09-12T14:30", "2023-09-12T00:00:00+08:00",
        "2023-09-12T00:00:00+0800", "2023-09-12 24:00", "2023.9.12 14:30", "20230912 14:30",
        "2023/9/12 上午 12:00:00", "2023/9/12 12:00:00 AM", "2023/9/12 2:30 pm", "9.12 9：30",
        "9月12日上午", "9月12日（下午）", "9月12日上午9时30分", "9月12日9点", "9月12日14点整",
        "2023-09-12 9:00-11:00", "2023.9.12 9:00~11:00", "2023年9月12日9:00至11:00",
        "9月12日上午至下午", "2023年9月12日星期二", "2023-09-12（周二）", "周二 9月12日 9:00",
        "45181", "45181.5", "45181.0", "2023-09-12 9:00~2023-09-12 11:00");
    CAPTURE(text);
    CHECK(read(text) == Period{*parse_iso_date("2023-09-12"), *parse_iso_date("2023-09-12")});
}

TEST_CASE("an end of a range may have a time of day", "[time]") {
    const std::string text =
        GENERATE("2023-09-12 9:00~2023-09-15 11:00", "9月12日周二~9月15日周五",
                 "9月12日（周二）至15日（周五）", "45181~45184", "2023/9/12-2023/9/15",
                 "2023-09-12T00:00:00~2023-09-15T00:00:00");
    CAPTURE(text);
    CHECK(read(text) == Period{*parse_iso_date("2023-09-12"), *parse_iso_date("2023-09-15")});
}

TEST_CASE("a month whose zero a spreadsheet may have dropped has two readings", "[time]") {
    CHECK(parse_period("2023.1", Calendar{}, {}) == std::unexpected{PeriodProblem::two_readings});
    CHECK(read("2023.01") == Calendar{}.month(2023, 1));
    CHECK(read("2023.10") == Calendar{}.month(2023, 10));
    CHECK(read("2023.2") == Calendar{}.month(2023, 2));
    CHECK(read("2023.11") == Calendar{}.month(2023, 11));
    CHECK(read("2023-1") == Calendar{}.month(2023, 1));
    CHECK(to_iso(read("2023.1-2023.3").end) == "2023-03-31"); // no number, so nothing is lost
}

TEST_CASE("what is not certain is refused with the reason", "[time]") {
    using enum PeriodProblem;
    const auto bad = GENERATE(
        Bad{"", not_understood}, Bad{"昨天", not_understood}, Bad{"2023-09-12x", not_understood},
        Bad{"2023-9/12", two_readings}, Bad{"12", not_understood}, Bad{"2023~", not_understood},
        Bad{"~", not_understood}, Bad{"-2023-01-01", not_understood},
        Bad{"2023五季度", not_understood}, Bad{"18263", not_understood},
        Bad{"73051", not_understood}, Bad{"99999.5", not_understood}, Bad{"20239", two_readings},
        Bad{"20239.5", two_readings}, Bad{"451810", two_readings}, Bad{"-", not_understood},
        Bad{"—", not_understood}, Bad{"-~-", not_understood}, Bad{"-至-", not_understood},
        Bad{"月至", not_understood}, Bad{"年-", not_understood}, Bad{"/~/", not_understood},
        Bad{"月5日至7日", not_understood}, Bad{"2023-09.12", two_readings},
        Bad{"2023-9月12日", two_readings}, Bad{"2023年-9月", two_readings},
        Bad{"2023-三季度", two_readings}, Bad{"2023.9-9.12", two_readings},
        Bad{"2023/9-12", not_understood}, Bad{"2023.9/12", not_understood},
        Bad{"2023-9.12-15", not_understood}, Bad{"9:00", not_understood},
        Bad{"2023-09-12 25:00", not_a_time}, Bad{"2023-09-12 9:60", not_a_time},
        Bad{"2023-09-12 9:00:00:00", not_a_time}, Bad{"2023-09-12T", not_a_time},
        Bad{"2023-09 9:00", not_understood}, Bad{"2023-09-1200:00", not_a_time},
        Bad{"2023-09-12T16:00:00Z", not_a_time}, Bad{"2023-09-12T16:00:00+00:00", not_a_time},
        Bad{"2023-09-12T20:00:00-05:00", not_a_time}, Bad{"2023-09-12 周三", other_week_day},
        Bad{"2023年9月周二", not_understood}, Bad{"周二", not_understood},
        Bad{"2023-009-12", no_such_day}, Bad{"2023-09-31 9:00", no_such_day},
        Bad{"99/99/2023", not_understood}, Bad{"2023至今", not_understood},
        Bad{"2023-02-29", no_such_day}, Bad{"2023-04-31", no_such_day}, Bad{"2023-13", no_such_day},
        Bad{"2023-00-10", no_such_day}, Bad{"2023-01-00", no_such_day}, Bad{"2023Q5", no_such_day},
        Bad{"2023H3", no_such_day}, Bad{"2.30", no_such_day}, Bad{"13月5日", no_such_day},
        Bad{"20230231", no_such_day}, Bad{"2023-1-4294967297", no_such_day},
        Bad{"03/04/2023", two_readings}, Bad{"13/04/2023", two_readings},
        Bad{"1.2.23", two_readings}, Bad{"23-04-05", two_readings}, Bad{"9-12", two_readings},
        Bad{"9/12", two_readings}, Bad{"202309", two_readings},
        Bad{"2023-09~2023-04", end_before_start}, Bad{"2023-09-12~2023-09-11", end_before_start},
        Bad{"12月~2月", end_before_start}, Bad{"1899", out_of_range},
        Bad{"2200-01-01", out_of_range}, Bad{"23年9月", out_of_range},
        Bad{"2023~9999", out_of_range});
    CAPTURE(bad.text);
    const auto period = parse_period(bad.text, Calendar{}, 2023);
    REQUIRE_FALSE(period.has_value());
    CHECK(period.error() == bad.problem);
}

TEST_CASE("a day without a year needs one on the screen", "[time]") {
    const std::string text = GENERATE("9.12", "9月12日", "三季度", "上半年", "9月");
    CAPTURE(text);
    CHECK(parse_period(text, Calendar{}, std::nullopt) ==
          std::unexpected{PeriodProblem::year_missing});
}

TEST_CASE("names mean closing periods, days mean days", "[time]") {
    const Calendar calendar{25};
    CHECK(read("2023Q1", calendar) == calendar.quarter({2023, 1}));
    CHECK(read("2023-01", calendar) == calendar.month(2023, 1));
    CHECK(read("2023", calendar) == calendar.year(2023));
    CHECK(to_iso(read("2023-01-26", calendar).start) == "2023-01-26");
}

TEST_CASE("a period and its shortest text are a round trip", "[time]") {
    const std::string text = GENERATE("2023", "2023H1", "2023H2", "2023Q4", "2023-09", "2023-02-28",
                                      "2023-09-12~2023-10-04", "2022-12-31~2023-01-01");
    const Calendar calendar{GENERATE(1, 25, 28, 31)};
    CAPTURE(text, calendar.cutoff_day());
    CHECK(to_text(read(text, calendar), calendar) == text);
}

TEST_CASE("a month that a cut-off lets begin before all years is out of range", "[time]") {
    const auto text = GENERATE("1900-01", "1900Q1", "1900H1", "1900");
    CHECK(parse_period(text, Calendar{25}, std::nullopt).error() == PeriodProblem::out_of_range);
    CHECK(parse_period(text, Calendar{31}, std::nullopt).has_value());
    CHECK(parse_period("1900-02", Calendar{25}, std::nullopt).has_value());
}

TEST_CASE("the order of day and month that was said reads days that end with their year",
          "[time]") {
    const auto read = [](std::string_view text, DayOrder order) {
        const auto period = parse_period(text, Calendar{}, 2023, order);
        return period ? to_text(*period, Calendar{}) : std::string{};
    };
    CHECK(read("03/04/2023", DayOrder::day_first) == "2023-04-03");
    CHECK(read("03/04/2023", DayOrder::month_first) == "2023-03-04");
    CHECK(read("3.4.2023", DayOrder::day_first) == "2023-04-03");
    CHECK(read("9/12", DayOrder::month_first) == "2023-09-12");
    CHECK(read("01/02/2023-03/02/2023", DayOrder::day_first) == "2023-02-01~2023-02-03");
    CHECK(read("25/03/2023", DayOrder::month_first).empty());
    CHECK(read("2023-09-12", DayOrder::day_first) == "2023-09-12");
    CHECK(read("2023/9/12", DayOrder::month_first) == "2023-09-12");
    CHECK(read("2023-09", DayOrder::day_first) == "2023-09");
    CHECK(read("23.9.12", DayOrder::day_first).empty()); // a year of two digits is never guessed
    CHECK(read("9.12", DayOrder::day_first) == "2023-09-12");
}
