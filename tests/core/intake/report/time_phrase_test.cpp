#include "characters/code_points.h"
#include "intake/report/time_phrase.h"
#include "time/parse_period.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

using namespace taizhang;
using namespace taizhang::report;

TEST_CASE("words of time are read", "[report]") {
    struct Case {
        const char* text;
        const char* period; ///< empty = none
    };
    const auto row = GENERATE(values<Case>({
        {"今年", "2023"},
        {"去年", "2022"},
        {"明年", "2024"},
        {"年内", "2023"},
        {"2022年度", "2022"},
        {"二〇二二年", "2022"},
        {"上半年", "2023H1"},
        {"2022年下半年", "2022H2"},
        {"第三季度", "2023Q3"},
        {"四季度", "2023Q4"},
        {"前三季度", "2023-01-01~2023-09-30"},
        {"一至二季度", "2023H1"},
        {"3月", "2023-03"},
        {"十二月份", "2023-12"},
        {"1-9月", "2023-01-01~2023-09-30"},
        {"1至6月份", "2023H1"},
        {"前5个月", "2023-01-01~2023-05-31"},
        {"3月5日", "2023-03-05"},
        {"3月5日至8日", "2023-03-05~2023-03-08"},
        {"2022年4月至2022年12月", "2022-04-01~2022-12-31"},
        {"自5月份起", "2023-05-01~2023-12-31"},
        {"3月以来", "2023-03-01~2023-12-31"},
        {"截至9月底", "2023-01-01~2023-09-30"},
        {"截止10月20日", "2023-01-01~2023-10-20"},
        {"截至目前", "2023"},
        {"近两年", "2022-01-01~2023-12-31"},
        {"五年来", "2019-01-01~2023-12-31"},
        {"2月30日", "2023-02"},
        {"2022 年 4 月至 12 月", "2022-04-01~2022-12-31"},
        {"22年3月", "2022-03"},
        {"零八年上半年", "2008H1"},
        {"22年", ""},
        {"三月二十八日到四月15日", "2023-03-28~2023-04-15"},
        {"去年同期", ""},
        {"一季度一次", ""},
        {"近年来", ""},
        {"13月", ""},
        {"五季度", ""},
        {"三年", ""},
        {"12次", ""},
    }));
    CAPTURE(row.text);
    const auto text = code_points_of(row.text);
    const Calendar calendar;
    const auto phrase = TimeReader{text, 2023, calendar}.phrase_at(0);
    CHECK((phrase ? to_text(phrase->period, calendar) : "") == row.period);
}
