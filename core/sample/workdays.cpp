#include "sample/workdays.h"

#include <algorithm>
#include <string_view>

namespace taizhang::sample {

namespace {

struct Holiday {
    std::string_view first;
    std::string_view last;
};

constexpr Holiday holidays[] = {
    {"2022-01-01", "2022-01-03"}, {"2022-01-31", "2022-02-06"}, {"2022-04-03", "2022-04-05"},
    {"2022-04-30", "2022-05-04"}, {"2022-06-03", "2022-06-05"}, {"2022-09-10", "2022-09-12"},
    {"2022-10-01", "2022-10-07"}, {"2022-12-31", "2023-01-02"}, {"2023-01-21", "2023-01-27"},
    {"2023-04-05", "2023-04-05"}, {"2023-04-29", "2023-05-03"}, {"2023-06-22", "2023-06-24"},
};

} // namespace

bool is_workday(Date day) {
    const std::chrono::weekday weekday{day};
    if (weekday == std::chrono::Saturday || weekday == std::chrono::Sunday)
        return false;
    const auto text = to_iso(day);
    return std::ranges::none_of(holidays, [&](const Holiday& holiday) {
        return holiday.first <= text && text <= holiday.last;
    });
}

Date random_workday(const Period& period, Random& random) {
    const auto any = [&] {
        return period.start + std::chrono::days{random.between(0, day_count(period) - 1)};
    };
    Date day = any();
    for (int tries = 0; tries < 60 && !is_workday(day); ++tries)
        day = any();
    return day;
}

} // namespace taizhang::sample
