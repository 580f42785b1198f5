#include "time/calendar.h"

#include <algorithm>
#include <cassert>

namespace taizhang {

namespace {

using std::chrono::days;

Date sunday_on_or_after(Date day) {
    const auto weekday = std::chrono::weekday{day};
    return day + (std::chrono::Sunday - weekday);
}

int months_in(Cycle cycle) {
    switch (cycle) {
    case Cycle::week:
        break;
    case Cycle::month:
        return 1;
    case Cycle::quarter:
        return 3;
    case Cycle::half_year:
        return 6;
    case Cycle::year:
        return 12;
    }
    assert(false && "a week has no months");
    return 1;
}

std::vector<Period> weeks_ending_in(const Period& within) {
    std::vector<Period> weeks;
    for (Date end = sunday_on_or_after(within.start); end <= within.end; end += days{7})
        weeks.push_back({end - days{6}, end});
    return weeks;
}

} // namespace

Calendar::Calendar(int cutoff_day) : m_cutoff_day(cutoff_day) {
    assert(1 <= cutoff_day && cutoff_day <= 31);
}

Date Calendar::closing_day(int year, int month) const {
    using namespace std::chrono;
    const auto last_day =
        std::chrono::year{year} / std::chrono::month{static_cast<unsigned>(month)} / last;
    const auto cutoff = day{static_cast<unsigned>(m_cutoff_day)};
    return Date{last_day.year() / last_day.month() / std::min(last_day.day(), cutoff)};
}

Period Calendar::months(int year, int first, int last) const {
    const Date closed_before =
        first == 1 ? closing_day(year - 1, 12) : closing_day(year, first - 1);
    return {closed_before + days{1}, closing_day(year, last)};
}

Period Calendar::month(int year, int month) const {
    return months(year, month, month);
}

Period Calendar::quarter(Quarter quarter) const {
    return months(quarter.year, quarter.number * 3 - 2, quarter.number * 3);
}

Period Calendar::half_year(int year, int half) const {
    return months(year, half * 6 - 5, half * 6);
}

Period Calendar::year(int year) const {
    return months(year, 1, 12);
}

Calendar::Month Calendar::month_of(Date day) const {
    const int year = year_number(day);
    const int month = static_cast<int>(month_number(day));
    if (day <= closing_day(year, month))
        return {year, month};
    return month == 12 ? Month{year + 1, 1} : Month{year, month + 1};
}

int Calendar::year_of(Date day) const {
    return month_of(day).year;
}

Quarter Calendar::quarter_of(Date day) const {
    const Month month = month_of(day);
    return {month.year, (month.number + 2) / 3};
}

std::optional<int> Calendar::year_of(const Period& period) const {
    const int year = year_of(period.start);
    if (year_of(period.end) != year)
        return std::nullopt;
    return year;
}

std::optional<Quarter> Calendar::quarter_of(const Period& period) const {
    const Quarter quarter = quarter_of(period.start);
    if (quarter_of(period.end) != quarter)
        return std::nullopt;
    return quarter;
}

std::vector<Period> Calendar::cycles_ending_in(Cycle cycle, const Period& within) const {
    if (cycle == Cycle::week)
        return weeks_ending_in(within);
    std::vector<Period> periods;
    const int length = months_in(cycle);
    for (int year = year_of(within.start); year <= year_of(within.end); ++year) {
        for (int first = 1; first <= 12; first += length) {
            const Period period = months(year, first, first + length - 1);
            if (within.contains(period.end))
                periods.push_back(period);
        }
    }
    return periods;
}

} // namespace taizhang
