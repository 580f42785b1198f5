#include "time/parse_period.h"

#include <array>
#include <catch2/catch_test_macros.hpp>
#include <random>
#include <string>

using namespace taizhang;

namespace {

using std::string_view_literals::operator""sv;

/// One of each kind of part that typed dates have.
constexpr std::array parts{"1"sv,  "12"sv, "2023"sv, "-"sv,    "~"sv, "/"sv,  "."sv,
                           "年"sv, "月"sv, "日"sv,   "季度"sv, "Q"sv, "一"sv, "上半年"sv,
                           ":"sv,  "T"sv,  "时"sv,   "周二"sv, " "sv, "("sv};

/// Whatever is read lies within the years of a ledger, and is read again from its own text. Returns
/// how many texts were read.
int check_reading(const std::string& text) {
    const Calendar calendar{25};
    const auto period = parse_period(text, calendar, 2023);
    if (!period)
        return 0;
    const bool valid = period->start <= period->end && year_number(period->start) >= 1899 &&
                       year_number(period->end) <= latest_year;
    if (!valid || parse_period(to_text(*period, calendar), calendar, {}) != *period)
        FAIL_CHECK(text << " was read as " << to_iso(period->start) << "~" << to_iso(period->end));
    return 1;
}

int check_all(const std::string& text, int more) {
    int read = check_reading(text);
    if (more == 0)
        return read;
    for (const auto part : parts)
        read += check_all(text + std::string{part}, more - 1);
    return read;
}

} // namespace

TEST_CASE("every short text of the parts of dates is read or refused", "[time]") {
    CHECK(check_all({}, 4) > 100);
}

TEST_CASE("long texts of the parts of dates, and any bytes, are read or refused", "[time]") {
    std::mt19937 random{20230912};
    int read = 0;
    for (int i = 0; i < 50'000; ++i) {
        std::string text;
        for (auto length = random() % 12; length > 0; --length)
            text += random() % 16 == 0 ? std::string(1, static_cast<char>(random()))
                                       : std::string{parts[random() % parts.size()]};
        read += check_reading(text);
    }
    CHECK(read > 100);
}
