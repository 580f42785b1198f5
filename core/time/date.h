#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace taizhang {

/// A day of the Gregorian calendar, as a count of days. Ledgers hold 1900-01-01 … 2199-12-31.
using Date = std::chrono::sys_days;

inline constexpr int earliest_year = 1900;
inline constexpr int latest_year = 2199;

/// Nothing when the day does not exist (2023-02-29) or its year lies outside earliest_year …
/// latest_year.
std::optional<Date> make_date(int year, unsigned month, unsigned day);

/// Exactly `YYYY-MM-DD`; nothing for any other text.
std::optional<Date> parse_iso_date(std::string_view text);

/// `YYYY-MM-DD`.
std::string to_iso(Date date);
/// Empty for none.
std::string to_iso(const std::optional<Date>& date);
/// `09-18`.
std::string month_and_day(Date date);

int year_number(Date date);
unsigned month_number(Date date);
unsigned day_number(Date date);

/// Days in a month of the Gregorian calendar, 28 … 31.
unsigned days_in_month(int year, unsigned month);

/// The same month and day a year earlier; 29 February becomes 28 February (figures.md §8).
Date same_day_last_year(Date date);

} // namespace taizhang
