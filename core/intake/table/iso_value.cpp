#include "intake/table/iso_value.h"

#include "intake/table/cell_text.h"
#include "time/date.h"

#include <charconv>
#include <cmath>

namespace taizhang {

namespace {

/// Two digits and a colon, twice, and two digits; fractions and time zones are cut off.
std::optional<std::string> time_text(std::string_view text) {
    constexpr std::string_view pattern = "00:00:00";
    if (text.size() < pattern.size())
        return std::nullopt;
    for (size_t i = 0; i < pattern.size(); ++i) {
        const bool is_digit = '0' <= text[i] && text[i] <= '9';
        if (pattern[i] == '0' ? !is_digit : text[i] != ':')
            return std::nullopt;
    }
    const auto rest = text.substr(pattern.size());
    if (!rest.empty() && rest.front() != '.' && rest.front() != 'Z' && rest.front() != '+' &&
        rest.front() != '-')
        return std::nullopt;
    return std::string{text.substr(0, pattern.size())};
}

/// Takes a number and the letter behind it; 0 where another letter comes next.
double take_part(std::string_view& rest, char letter) {
    double number = 0;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), number);
    if (error != std::errc{} || end == rest.data() + rest.size() || *end != letter)
        return 0;
    rest.remove_prefix(static_cast<size_t>(end - rest.data()) + 1);
    return number;
}

} // namespace

std::optional<std::string> date_of_iso(std::string_view text) {
    constexpr size_t length_of_day = 10;
    if (text.starts_with('T'))
        text.remove_prefix(1);
    if (auto time = time_text(text))
        return time;
    const auto day = parse_iso_date(text.substr(0, length_of_day));
    if (!day)
        return std::nullopt;
    const auto rest = text.substr(length_of_day);
    if (rest.empty())
        return to_iso(*day);
    const auto time =
        rest.front() == 'T' || rest.front() == ' ' ? time_text(rest.substr(1)) : std::nullopt;
    if (!time)
        return std::nullopt;
    return *time == "00:00:00" ? to_iso(*day) : to_iso(*day) + " " + *time;
}

std::optional<std::string> time_of_duration(std::string_view text) {
    constexpr double seconds_of_day = 86'400;
    if (!text.starts_with('P'))
        return std::nullopt;
    text.remove_prefix(1);
    double seconds = seconds_of_day * take_part(text, 'D');
    if (text.starts_with('T'))
        text.remove_prefix(1);
    seconds += 3600 * take_part(text, 'H');
    seconds += 60 * take_part(text, 'M');
    seconds += take_part(text, 'S');
    if (!text.empty() || !(seconds >= 0))
        return std::nullopt;
    CellValue value =
        value_of(seconds / seconds_of_day, NumberShown::elapsed, DateSystem::from_1900);
    if (value.kind != CellKind::date)
        return std::nullopt;
    return std::move(value.text);
}

} // namespace taizhang
