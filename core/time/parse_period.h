#pragma once

#include "time/calendar.h"

#include <expected>
#include <string>
#include <string_view>

namespace taizhang {

enum class PeriodProblem {
    not_understood,
    no_such_day,      ///< 2023-02-29, month 13, quarter 5
    two_readings,     ///< 03/04/2023, 1.2.23, 2023-09.12; 2023.1, which was 2023.10 before a
                      ///< spreadsheet took it for a number
    year_missing,     ///< 9月12日, with no year on the screen
    end_before_start, ///< 2023-09~2023-04
    out_of_range,     ///< a year outside earliest_year … latest_year
    not_a_time,       ///< 2023-09-12 25:00, 00:00Z
    other_week_day    ///< 2023-09-12 周三, which is a Tuesday
};

/// Which number is the day where a day ends with its year or lacks it (03/04/2023, 9/12): what
/// nobody has said is never guessed.
enum class DayOrder { as_written, day_first, month_first };

/// Reads a day or a period as offices write it (figures.md §1): 2023-09-12, 2023/9/12, 2023.9.12,
/// 20230912, 2023年9月12日, 9.12, 9月12日, 2023-09, 2023年9月, 2023Q3, 2023年第三季度, 2023上半年,
/// 2023H1, 2023, and two of these joined by ~ 至 到. Full-width forms are taken as well, and so are
/// days as spreadsheets count them (45181) and a time of day or a day of the week behind a day:
/// the day is taken. Names of months, quarters, half-years and years mean the periods of the
/// calendar, with its cut-off; a part without a year takes `year_on_screen`, the end of a range the
/// year of its start. 03/04/2023 and 9/12 are read where `order` says how.
std::expected<Period, PeriodProblem> parse_period(std::string_view text, const Calendar& calendar,
                                                  std::optional<int> year_on_screen,
                                                  DayOrder order = DayOrder::as_written);

/// The shortest text that parse_period reads as this period: 2023, 2023H1, 2023Q3, 2023-09,
/// 2023-09-12, else 2023-09-12~2023-10-04.
std::string to_text(const Period& period, const Calendar& calendar);

} // namespace taizhang
