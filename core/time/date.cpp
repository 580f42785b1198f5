#include "time/date.h"

#include <algorithm>

namespace taizhang {

namespace {

std::chrono::year_month_day civil(Date date) {
    return std::chrono::year_month_day{date};
}

std::optional<int> digits(std::string_view text) {
    int value = 0;
    for (char c : text) {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

void put_two_digits(std::string& text, size_t at, unsigned value) {
    text[at] = static_cast<char>('0' + value / 10);
    text[at + 1] = static_cast<char>('0' + value % 10);
}

} // namespace

std::optional<Date> make_date(int year, unsigned month, unsigned day) {
    if (year < earliest_year || year > latest_year)
        return std::nullopt;
    const std::chrono::year_month_day ymd{std::chrono::year{year}, std::chrono::month{month},
                                          std::chrono::day{day}};
    if (!ymd.ok())
        return std::nullopt;
    return Date{ymd};
}

std::optional<Date> parse_iso_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    const auto year = digits(text.substr(0, 4));
    const auto month = digits(text.substr(5, 2));
    const auto day = digits(text.substr(8, 2));
    if (!year || !month || !day)
        return std::nullopt;
    return make_date(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day));
}

std::string to_iso(Date date) {
    const auto year = static_cast<unsigned>(year_number(date));
    std::string text = "0000-00-00";
    put_two_digits(text, 0, year / 100);
    put_two_digits(text, 2, year % 100);
    put_two_digits(text, 5, month_number(date));
    put_two_digits(text, 8, day_number(date));
    return text;
}

int year_number(Date date) {
    return static_cast<int>(civil(date).year());
}
unsigned month_number(Date date) {
    return static_cast<unsigned>(civil(date).month());
}
unsigned day_number(Date date) {
    return static_cast<unsigned>(civil(date).day());
}

unsigned days_in_month(int year, unsigned month) {
    using namespace std::chrono;
    return static_cast<unsigned>(
        (std::chrono::year{year} / std::chrono::month{month} / last).day());
}

Date same_day_last_year(Date date) {
    const auto ymd = civil(date);
    const auto year = ymd.year() - std::chrono::years{1};
    const auto last_of_month =
        std::chrono::year_month_day_last{year, ymd.month() / std::chrono::last};
    return Date{year / ymd.month() / std::min(ymd.day(), last_of_month.day())};
}

std::string month_and_day(Date date) {
    return to_iso(date).substr(5);
}

std::string to_iso(const std::optional<Date>& date) {
    return date ? to_iso(*date) : std::string{};
}

} // namespace taizhang
