#include "intake/understand/period_in_text.h"
#include "time/parse_period.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace taizhang;

namespace {

std::string named(const char* text, std::optional<int> year = {}) {
    const Calendar calendar{31};
    const auto period = period_in(text, calendar, year);
    return period ? to_text(*period, calendar) : "";
}

} // namespace

TEST_CASE("a title names the period of its table", "[intake]") {
    const auto [title, period] =
        GENERATE(table<const char*, const char*>({{"某局2023年三季度活动台账", "2023Q3"},
                                                  {"某局2023年第三季度“三会一课”统计表", "2023Q3"},
                                                  {"2023年9月活动记录", "2023-09"},
                                                  {"（2023年上半年）", "2023H1"},
                                                  {"2023年度党建台账", "2023"},
                                                  {"2023Q3", "2023Q3"},
                                                  {"信息科支部 2023年 3季度", "2023Q3"},
                                                  {"台账", ""},
                                                  {"填报时间：2023年9月30日", ""},
                                                  {"第3支部", ""},
                                                  {"台账20230912", ""}}));
    CAPTURE(title);
    CHECK(named(title) == period);
}

TEST_CASE("a period without a year needs one", "[intake]") {
    CHECK(named("三季度台账").empty());
    CHECK(named("三季度台账", 2023) == "2023Q3");
    CHECK(named("9月份", 2023) == "2023-09");
}

TEST_CASE("the only year of a text is found", "[intake]") {
    CHECK(year_in("2023年三季度") == 2023);
    CHECK(year_in("截至2023-09-30") == 2023);
    CHECK_FALSE(year_in("2022年与2023年"));
    CHECK_FALSE(year_in("电话 02312345678"));
    CHECK_FALSE(year_in(""));
}
