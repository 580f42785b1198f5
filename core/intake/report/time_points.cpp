#include "characters/digit.h"
#include "intake/numerals/numeral.h"
#include "intake/report/time_point.h"

#include <algorithm>

namespace taizhang::report {

namespace {

bool is_valid_year(int year) {
    return earliest_year < year && year < latest_year;
}

/// 2022 年 4 月
size_t past_blanks(std::u32string_view text, size_t at) {
    while (at < text.size() && text[at] == U' ')
        ++at;
    return at;
}

/// 22年3月, 零八年: two digits are a year where a part of it follows, or behind a nought.
bool begins_with_nought(std::u32string_view digits) {
    return std::u32string_view{U"0０零〇"}.contains(digits.front());
}

/// 98 is 1998, 22 is 2022, seen from a report of `seen_from`.
int full_year(int short_year, int seen_from) {
    constexpr int years_ahead = 20;
    const int century = seen_from - seen_from % 100;
    return century + short_year <= seen_from + years_ahead ? century + short_year
                                                           : century - 100 + short_year;
}

size_t digits_at(std::u32string_view text, size_t at) {
    size_t count = 0;
    while (at + count < text.size() && is_digit(text[at + count]))
        ++count;
    return count;
}

/// 免去年龄, 以前年度
bool stands_in_longer_word(std::u32string_view text, size_t at, size_t length) {
    constexpr std::u32string_view behind_year = U"龄轻迈纪";
    constexpr std::u32string_view before_former = U"以之此从目";
    const char32_t behind = at + length < text.size() ? text[at + length] : U'\0';
    return (behind != U'\0' && behind_year.contains(behind)) ||
           (text[at] == U'前' && at > 0 && before_former.contains(text[at - 1]));
}

} // namespace

size_t TimeReader::word_at(size_t at, std::initializer_list<std::u32string_view> words) const {
    if (at >= m_text.size())
        return 0;
    for (const auto word : words)
        if (m_text.substr(at).starts_with(word))
            return word.size();
    return 0;
}

std::optional<TimeReader::Number> TimeReader::number_at(size_t at) const {
    const size_t begin = past_blanks(m_text, at);
    if (begin >= m_text.size() || !may_begin_numeral(m_text[begin]))
        return std::nullopt;
    const auto numeral = numeral_at(m_text, begin);
    if (!numeral || !numeral->value || numeral->form != NumeralForm::number ||
        numeral->is_approximate || numeral->value->thousandths % 1000 != 0 ||
        *numeral->value > whole(9999))
        return std::nullopt;
    const size_t end = past_blanks(m_text, begin + numeral->length);
    return Number{static_cast<int>(numeral->value->thousandths / 1000), end - at};
}

std::optional<TimeReader::Point> TimeReader::year_at(size_t at) const {
    struct Word {
        std::u32string_view word;
        int difference;
        bool is_of_told_year = false;
    };
    constexpr Word words[]{
        {U"今年", 0},       {U"本年度", 0},       {U"本年", 0},       {U"年度内", 0},
        {U"年内", 0, true}, {U"全年度", 0, true}, {U"全年", 0, true}, {U"一年来", 0},
        {U"当年", 0, true}, {U"去年", -1},        {U"上年度", -1},    {U"上年", -1},
        {U"上一年度", -1},  {U"上一年", -1},      {U"前年", -2},      {U"明年", 1},
        {U"来年", 1},       {U"次年", 1},         {U"下年度", 1},     {U"下一年", 1}};
    for (const Word& word : words)
        if (m_text.substr(at).starts_with(word.word) &&
            !stands_in_longer_word(m_text, at, word.word.size()))
            return Point{.end = at + word.word.size(),
                         .period = m_calendar.year(m_year + word.difference),
                         .reach = PhraseReach::paragraph,
                         .named_year = {},
                         .is_whole_year = true,
                         .year = m_year + word.difference,
                         .is_of_told_year = word.is_of_told_year};
    const auto number = number_at(at);
    if (!number)
        return std::nullopt;
    const size_t word = word_at(at + number->length, {U"年度", U"年"});
    const size_t end = at + number->length + word;
    const auto digits = m_text.substr(at, number->length);
    const bool is_short = digits.size() == 2 && number->value < 100 && !digits.contains(U'十') &&
                          (begins_with_nought(digits) ||
                           (is_named_part_at(past_blanks(m_text, end)) &&
                            part_of_year_at(past_blanks(m_text, end), m_year).has_value()));
    const int year = is_short ? full_year(number->value, m_year) : number->value;
    if (word == 0 || !is_valid_year(year))
        return std::nullopt;
    return Point{.end = end,
                 .period = m_calendar.year(year),
                 .reach = PhraseReach::paragraph,
                 .named_year = year,
                 .is_whole_year = true,
                 .year = year};
}

std::optional<TimeReader::Point> TimeReader::quarters_at(size_t at, int year) const {
    size_t begin = at;
    if (const size_t word = word_at(begin, {U"前三季度", U"前三个季度", U"前3季度", U"前3个季度"}))
        return Point{
            .end = begin + word,
            .period = {m_calendar.quarter({year, 1}).start, m_calendar.quarter({year, 3}).end},
            .reach = PhraseReach::paragraph,
            .named_year = {},
            .year = year};
    begin += word_at(begin, {U"第"});
    const auto first = number_at(begin);
    if (!first || first->value < 1 || first->value > 4)
        return std::nullopt;
    size_t end = begin + first->length;
    int last = first->value;
    const size_t joint = std::max(joint_at(end), word_at(end, {U"、"}));
    if (const auto second = joint > 0 ? number_at(end + joint) : std::nullopt;
        second && second->value > last && second->value <= 4) {
        last = second->value;
        end += joint + second->length;
    }
    const size_t word = word_at(end, {U"季度"});
    if (word == 0)
        return std::nullopt;
    return Point{.end = end + word,
                 .period = {m_calendar.quarter({year, first->value}).start,
                            m_calendar.quarter({year, last}).end},
                 .reach = PhraseReach::paragraph,
                 .named_year = {},
                 .year = year};
}

/// 12日, 12—19日
std::optional<TimeReader::Point> TimeReader::day_at(size_t at, int year, int month) const {
    const auto first = number_at(at);
    if (!first)
        return std::nullopt;
    size_t end = at + first->length;
    int last = first->value;
    const size_t joint = word_at(end, {U"日", U"号"}) == 0 ? joint_at(end) : 0;
    if (const auto second = joint > 0 ? number_at(end + joint) : std::nullopt) {
        last = second->value;
        end += joint + second->length;
    }
    const size_t word = word_at(end, {U"日", U"号"});
    const auto date =
        make_date(year, static_cast<unsigned>(month), static_cast<unsigned>(first->value));
    const auto end_date =
        make_date(year, static_cast<unsigned>(month), static_cast<unsigned>(last));
    if (word == 0 || !date || !end_date || *end_date < *date)
        return std::nullopt;
    return Point{.end = end + word,
                 .period = {*date, *end_date},
                 .reach = PhraseReach::sentence,
                 .named_year = {},
                 .year = year,
                 .month = month};
}

/// 上旬, 中旬, 下旬 of a month.
std::optional<Period> TimeReader::third_of_month(size_t at, const Period& month) const {
    constexpr int days = 10;
    if (word_at(at, {U"上旬"}) > 0)
        return Period{month.start, month.start + std::chrono::days{days - 1}};
    if (word_at(at, {U"中旬"}) > 0)
        return Period{month.start + std::chrono::days{days},
                      month.start + std::chrono::days{2 * days - 1}};
    if (word_at(at, {U"下旬"}) > 0)
        return Period{month.start + std::chrono::days{2 * days}, month.end};
    return std::nullopt;
}

std::optional<TimeReader::Point> TimeReader::months_at(size_t at, int year) const {
    const bool is_from_beginning = word_at(at, {U"前"}) > 0;
    const size_t begin = at + (is_from_beginning ? 1 : 0);
    const auto first = number_at(begin);
    if (!first || first->value < 1 || first->value > 12)
        return std::nullopt;
    size_t end = begin + first->length;
    int last = first->value;
    const size_t joint = joint_at(end);
    if (const auto second = joint > 0 ? number_at(end + joint) : std::nullopt;
        second && second->value > last && second->value <= 12) {
        const size_t behind = end + joint + second->length;
        if (word_at(behind, {U"月"}) > 0) {
            last = second->value;
            end = behind;
        }
    }
    if (is_from_beginning) {
        const size_t word = word_at(end, {U"个月"});
        if (word == 0)
            return std::nullopt;
        return Point{.end = end + word,
                     .period = {m_calendar.month(year, 1).start, m_calendar.month(year, last).end},
                     .reach = PhraseReach::paragraph,
                     .named_year = {},
                     .year = year};
    }
    const size_t word = word_at(end, {U"月份", U"月"});
    if (word == 0)
        return std::nullopt;
    end += word;
    if (last == first->value)
        if (const auto day = day_at(end, year, last))
            return day;
    Period period{m_calendar.month(year, first->value).start, m_calendar.month(year, last).end};
    if (const auto third = third_of_month(end, period); third && last == first->value)
        period = *third;
    end += word_at(end, {U"上旬", U"中旬", U"下旬", U"底", U"末", U"初"});
    return Point{.end = end,
                 .period = period,
                 .reach = last > first->value ? PhraseReach::paragraph : PhraseReach::sentence,
                 .named_year = {},
                 .year = year,
                 .month = last};
}

std::optional<TimeReader::Point> TimeReader::part_of_year_at(size_t at, int year) const {
    struct Half {
        std::u32string_view word;
        int half;
    };
    for (const Half& half : {Half{U"上半年", 1}, Half{U"下半年", 2}})
        if (m_text.substr(at).starts_with(half.word))
            return Point{.end = at + half.word.size(),
                         .period = m_calendar.half_year(year, half.half),
                         .reach = PhraseReach::paragraph,
                         .named_year = {},
                         .year = year};
    if (const size_t word = word_at(at, {U"半年以来", U"半年来", U"半年内"}))
        return Point{.end = at + word,
                     .period = m_calendar.half_year(year, 1),
                     .reach = PhraseReach::paragraph,
                     .named_year = {},
                     .year = year};
    if (const auto quarters = quarters_at(at, year))
        return quarters;
    return months_at(at, year);
}

/// A part of a year by its own word, so that the number before it may be a short year.
bool TimeReader::is_named_part_at(size_t at) const {
    return at < m_text.size() &&
           (may_begin_numeral(m_text[at]) || word_at(at, {U"上半年", U"下半年", U"第", U"前"}) > 0);
}

/// 2023-05-26, 2023.5.26, 2023/5/26; 2023.05 before a second point.
std::optional<TimeReader::Point> TimeReader::written_date_at(size_t at) const {
    constexpr std::u32string_view separators = U"-./．－";
    if (digits_at(m_text, at) != 4 || (at > 0 && is_digit(m_text[at - 1])))
        return std::nullopt;
    const auto year = number_in(at, 4);
    const size_t month_at = at + 5;
    const size_t month_digits = digits_at(m_text, month_at);
    if (!is_valid_year(year) || at + 4 >= m_text.size() || !separators.contains(m_text[at + 4]) ||
        month_digits < 1 || month_digits > 2)
        return std::nullopt;
    const int month = number_in(month_at, month_digits);
    if (month < 1 || month > 12)
        return std::nullopt;
    const size_t end = month_at + month_digits;
    const size_t day_digits =
        end < m_text.size() && separators.contains(m_text[end]) ? digits_at(m_text, end + 1) : 0;
    if (day_digits == 1 || day_digits == 2) {
        const auto date = make_date(year, static_cast<unsigned>(month),
                                    static_cast<unsigned>(number_in(end + 1, day_digits)));
        if (!date)
            return std::nullopt;
        return Point{.end = end + 1 + day_digits,
                     .period = {*date, *date},
                     .reach = PhraseReach::sentence,
                     .named_year = {},
                     .year = year,
                     .month = month};
    }
    if (month_digits != 2 || joint_at(end) == 0)
        return std::nullopt;
    return Point{.end = end,
                 .period = m_calendar.month(year, month),
                 .reach = PhraseReach::sentence,
                 .named_year = {},
                 .year = year,
                 .month = month};
}

int TimeReader::number_in(size_t at, size_t length) const {
    int number = 0;
    for (const char32_t digit : m_text.substr(at, length))
        number = number * 10 + static_cast<int>(digit >= U'０' ? digit - U'０' : digit - U'0');
    return number;
}

/// What stands between the two ends of a span.
size_t TimeReader::joint_at(size_t at) const {
    return word_at(at, {U"起至", U"起到", U"——", U"--", U"－－", U"至", U"到", U"-", U"—", U"－",
                        U"–", U"~", U"～", U"─"});
}

std::optional<TimeReader::Point> TimeReader::point_at(size_t at, int year) const {
    if (at >= m_text.size())
        return std::nullopt;
    if (const auto written = written_date_at(at))
        return written;
    const auto whole_year = year_at(at);
    if (!whole_year)
        return part_of_year_at(at, year);
    size_t part = past_blanks(m_text, whole_year->end);
    part += word_at(part, {U"的"});
    if (auto point = part_of_year_at(part, whole_year->year))
        return point;
    auto all_of_it = whole_year;
    all_of_it->end += word_at(whole_year->end, {U"全年度", U"全年"});
    return all_of_it;
}

} // namespace taizhang::report
