#include "intake/understand/period_in_text.h"

#include "characters/blank.h"
#include "characters/digit.h"
#include "characters/utf8.h"
#include "time/parse_period.h"

#include <algorithm>
#include <array>
#include <vector>

namespace taizhang {

namespace {

using std::string_view_literals::operator""sv;

constexpr std::array may_begin{"0"sv,  "1"sv, "2"sv,  "3"sv,  "4"sv,  "5"sv,  "6"sv,  "7"sv,
                               "8"sv,  "9"sv, "第"sv, "一"sv, "二"sv, "三"sv, "四"sv, "上"sv,
                               "下"sv, "Q"sv, "q"sv,  "０"sv, "１"sv, "２"sv, "３"sv};
constexpr std::array words_of_periods{"年"sv, "季"sv, "月"sv, "Q"sv, "q"sv, "H"sv, "h"sv};
constexpr size_t longest_written = 16; // characters: 2023年第三季度 has 9, with blanks more
constexpr int shortest_period = 28;    // days

bool begins_one(std::string_view text) {
    return std::ranges::any_of(may_begin, [&](auto word) { return text.starts_with(word); });
}

bool names_a_period(std::string_view text) {
    return std::ranges::any_of(words_of_periods,
                               [&](auto word) { return text.find(word) != text.npos; });
}

/// Ends of the first characters of a text, in bytes, longest first.
std::vector<size_t> ends_in(std::string_view text) {
    std::vector<size_t> ends;
    size_t end = 0;
    for (std::string_view rest = text; !rest.empty() && ends.size() < longest_written;) {
        const size_t before = rest.size();
        take_character(rest);
        end += before - rest.size();
        ends.push_back(end);
    }
    std::ranges::reverse(ends);
    return ends;
}

struct Found {
    Period period;
    size_t bytes = 0;
};

/// The longest period that begins the text.
std::optional<Found> longest_at(std::string_view text, const Calendar& calendar,
                                std::optional<int> year) {
    for (const size_t end : ends_in(text)) {
        const std::string_view written = text.substr(0, end);
        const bool cuts_number =
            end < text.size() && is_digit(written.back()) && is_digit(text[end]);
        if (cuts_number || !names_a_period(written) || trimmed(written) != written)
            continue;
        const auto period = parse_period(written, calendar, year);
        if (period && day_count(*period) >= shortest_period)
            return Found{*period, end};
        if (period) // a day: no title of a table, and not the month that its beginning reads as
            return std::nullopt;
    }
    return std::nullopt;
}

} // namespace

std::optional<Period> period_in(std::string_view text, const Calendar& calendar,
                                std::optional<int> year) {
    std::optional<Found> best;
    char before = ' ';
    while (!text.empty()) {
        if (begins_one(text) && !is_digit(before)) {
            const auto found = longest_at(text, calendar, year);
            if (found && (!best || found->bytes > best->bytes))
                best = found;
            if (found) {
                text.remove_prefix(found->bytes);
                before = ' ';
                continue;
            }
        }
        before = text.front();
        take_character(text);
    }
    return best ? std::optional{best->period} : std::nullopt;
}

std::optional<int> year_in(std::string_view text) {
    std::optional<int> found;
    for (size_t at = 0; at < text.size();) {
        size_t end = at;
        while (end < text.size() && is_digit(text[end]))
            ++end;
        constexpr size_t digits_of_year = 4;
        if (end - at == digits_of_year) {
            int year = 0;
            for (const char c : text.substr(at, digits_of_year))
                year = year * 10 + (c - '0');
            if (earliest_year <= year && year <= latest_year) {
                if (found && *found != year)
                    return std::nullopt;
                found = year;
            }
        }
        at = std::max(end, at + 1);
    }
    return found;
}

std::optional<Period> period_of_heading(std::string_view cell, const Calendar& calendar,
                                        std::optional<int> year) {
    cell = trimmed(cell);
    for (const std::string_view bracket : {"（", "("})
        if (const auto at = cell.find(bracket); at != 0)
            cell = trimmed(cell.substr(0, at));
    if (!names_a_period(cell))
        return std::nullopt;
    const auto period = parse_period(cell, calendar, year);
    if (!period || day_count(*period) < shortest_period)
        return std::nullopt;
    return *period;
}

} // namespace taizhang
