#include "intake/table/cell_text.h"

#include "time/date.h"

#include <array>
#include <charconv>
#include <cmath>
#include <optional>

namespace taizhang {

namespace {

constexpr long long seconds_of_day = 86'400;
/// Serial numbers after the last day of 9999.
constexpr double end_from_1900 = 2'958'466;
constexpr double end_from_1904 = 2'957'004;
/// The serial number of 29 February 1900, which Excel has and the calendar has not.
constexpr long long day_that_never_was = 60;

std::string two_digits(long long number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string time_of_day(long long seconds) {
    return two_digits(seconds / 3600) + ":" + two_digits(seconds / 60 % 60) + ":" +
           two_digits(seconds % 60);
}

std::string day_text(long long serial, DateSystem system) {
    using namespace std::chrono;
    if (system == DateSystem::from_1900 && serial == day_that_never_was)
        return "1900-02-29";
    const auto offset = days{static_cast<int>(serial)};
    if (system == DateSystem::from_1904)
        return to_iso(sys_days{year{1904} / January / 1} + offset);
    const auto before_first = sys_days{serial < day_that_never_was ? year{1899} / December / 31
                                                                   : year{1899} / December / 30};
    return to_iso(before_first + offset);
}

/// Nothing where the number is no day.
std::optional<std::string> date_text(double serial, DateSystem system) {
    const double end = system == DateSystem::from_1900 ? end_from_1900 : end_from_1904;
    if (serial < 0 || serial >= end)
        return std::nullopt;
    const double whole = std::floor(serial);
    const auto rounded = std::llround((serial - whole) * static_cast<double>(seconds_of_day));
    const long long seconds = rounded % seconds_of_day;
    const long long day = static_cast<long long>(whole) + rounded / seconds_of_day;
    if (day == 0)
        return time_of_day(seconds);
    if (static_cast<double>(day) >= end)
        return std::nullopt;
    const std::string text = day_text(day, system);
    return seconds == 0 ? text : text + " " + time_of_day(seconds);
}

std::optional<std::string> elapsed_text(double days) {
    if (days < 0 || days >= end_from_1900)
        return std::nullopt;
    return time_of_day(std::llround(days * static_cast<double>(seconds_of_day)));
}

} // namespace

std::string number_text(double number) {
    if (number == 0)
        return "0";
    const double size = std::abs(number);
    const auto form =
        1e-5 <= size && size < 1e15 ? std::chars_format::fixed : std::chars_format::general;
    std::array<char, 64> text;
    const auto end = std::to_chars(text.data(), text.data() + text.size(), number, form).ptr;
    return {text.data(), end};
}

CellValue value_of(double number, NumberShown shown, DateSystem system) {
    if (!std::isfinite(number))
        return {CellKind::error, "#NUM!"};
    auto date = shown == NumberShown::date      ? date_text(number, system)
                : shown == NumberShown::elapsed ? elapsed_text(number)
                                                : std::nullopt;
    if (date)
        return {CellKind::date, std::move(*date)};
    return {CellKind::number, number_text(number)};
}

std::string_view error_text(int code) {
    switch (code) {
    case 0x00:
        return "#NULL!";
    case 0x07:
        return "#DIV/0!";
    case 0x0F:
        return "#VALUE!";
    case 0x17:
        return "#REF!";
    case 0x1D:
        return "#NAME?";
    case 0x24:
        return "#NUM!";
    case 0x2A:
        return "#N/A";
    default:
        return "#ERR!";
    }
}

} // namespace taizhang
