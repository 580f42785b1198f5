// The text is folded to a shape: every number becomes `n`, every word one letter. A table says what
// each shape means. (A regular expression per form was dropped: slower, and overlaps stay unseen.)
#include "time/parse_period.h"

#include <algorithm>
#include <array>
#include <vector>

namespace taizhang {

namespace {

using std::string_view_literals::operator""sv;
using Problem = PeriodProblem;

/// Words and their letter in a shape; longer words before their beginnings. 0 = left out.
struct Word {
    std::string_view text;
    char letter;
};
constexpr Word words[]{
    {"上半年", 'U'}, {"下半年", 'L'}, {"全年", 'A'}, {"年度", 'Y'}, {"年", 'Y'}, {"月份", 'M'},
    {"月", 'M'},     {"日", 'D'},     {"号", 'D'},   {"季度", 'S'}, {"季", 'S'}, {"第", '\0'},
    {"至", '~'},     {"到", '~'},     {"—", '~'},    {"–", '~'},    {"〜", '~'}, {"\u3000", '\0'},
    {" ", '\0'},     {"\t", '\0'},    {"q", 'Q'},    {"h", 'H'},
};
constexpr std::array quarter_numerals{"一"sv, "二"sv, "三"sv, "四"sv};

struct Number {
    int value = 0;
    int digits = 0;
};

/// A folded text.
struct Folded {
    std::string shape;
    std::vector<Number> numbers;

    void add_digit(int digit, bool continues) {
        if (!continues || numbers.empty() || shape.back() != 'n') {
            shape += 'n';
            numbers.push_back({});
        }
        Number& number = numbers.back();
        number.value = std::min(number.value, 100'000'000) * 10 + digit;
        ++number.digits;
    }
};

/// Takes a full-width form (U+FF01 … U+FF5E) as its ASCII letter; 0 when there is none.
char full_width_letter(std::string_view text) {
    if (text.size() < 3 || text[0] != '\xEF' || (text[1] != '\xBC' && text[1] != '\xBD'))
        return 0;
    const int last = static_cast<unsigned char>(text[2]) & 0x3F;
    return static_cast<char>((text[1] == '\xBD' ? 0x60 : 0x20) + last);
}

size_t take_word(std::string_view text, Folded& folded) {
    for (const auto& [word, letter] : words) {
        if (!text.starts_with(word))
            continue;
        if (letter != '\0' && !(letter == '~' && folded.shape.ends_with('~')))
            folded.shape += letter;
        return word.size();
    }
    for (size_t i = 0; i < quarter_numerals.size(); ++i) {
        if (!text.starts_with(quarter_numerals[i]))
            continue;
        folded.shape += '#'; // a numeral of its own, never the next digit of a number
        folded.numbers.push_back({static_cast<int>(i) + 1, 1});
        return quarter_numerals[i].size();
    }
    return 0;
}

std::optional<Folded> fold(std::string_view text) {
    Folded folded;
    bool in_number = false;
    while (!text.empty()) {
        const char wide = full_width_letter(text);
        const char letter = wide != 0 ? wide : text.front();
        const bool digit = '0' <= letter && letter <= '9';
        if (digit)
            folded.add_digit(letter - '0', in_number);
        in_number = digit;
        size_t taken = wide != 0 ? 3 : 1;
        if (!digit && "-/.~QH"sv.contains(letter))
            folded.shape += letter;
        else if (!digit && (taken = take_word(text, folded)) == 0)
            return std::nullopt;
        text.remove_prefix(taken);
    }
    return folded;
}

enum class Span { year, half_year, quarter, month, day };

/// One day or named period as it was written.
struct Point {
    Span span = Span::day;
    std::optional<int> year;
    int number = 0; ///< half, quarter or month
    int day = 0;
};

using Reading = std::expected<Point, Problem>;
using Numbers = const std::vector<Number>&;

int value(Numbers numbers, size_t at) {
    return numbers[at].value;
}

Reading with_year(Numbers numbers, Point point) {
    point.year = value(numbers, 0);
    return point;
}

Reading year_month_day(Numbers n) {
    return with_year(n, {Span::day, {}, value(n, 1), value(n, 2)});
}
Reading year_month(Numbers n) {
    return with_year(n, {Span::month, {}, value(n, 1), 0});
}
Reading year_quarter(Numbers n) {
    return with_year(n, {Span::quarter, {}, value(n, 1), 0});
}
Reading year_half(Numbers n) {
    return with_year(n, {Span::half_year, {}, value(n, 1), 0});
}
Reading year_first_half(Numbers n) {
    return with_year(n, {Span::half_year, {}, 1, 0});
}
Reading year_second_half(Numbers n) {
    return with_year(n, {Span::half_year, {}, 2, 0});
}
Reading whole_year(Numbers n) {
    return with_year(n, {Span::year, {}, 0, 0});
}
Reading month_day(Numbers n) {
    return Point{Span::day, {}, value(n, 0), value(n, 1)};
}
Reading month(Numbers n) {
    return Point{Span::month, {}, value(n, 0), 0};
}
Reading quarter(Numbers n) {
    return Point{Span::quarter, {}, value(n, 0), 0};
}
Reading half(Numbers n) {
    return Point{Span::half_year, {}, value(n, 0), 0};
}
Reading first_half(Numbers) {
    return Point{Span::half_year, {}, 1, 0};
}
Reading second_half(Numbers) {
    return Point{Span::half_year, {}, 2, 0};
}
Reading this_year(Numbers) {
    return Point{Span::year, {}, 0, 0};
}

bool may_be(int month, int day) {
    return 1 <= month && month <= 12 && 1 <= day && day <= 31;
}

/// Day and month first, or a year of two digits: never guessed.
Reading doubtful(int a, int b, int c) {
    const bool any = may_be(a, b) || may_be(b, a) || may_be(b, c);
    return std::unexpected{any ? Problem::two_readings : Problem::not_understood};
}

/// 2023-09-12, 2023/9/12, 2023.9.12
Reading three_numbers(Numbers n) {
    if (n[0].digits == 4)
        return year_month_day(n);
    return doubtful(value(n, 0), value(n, 1), value(n, 2));
}

/// 2023.9 is a month, 9.12 a day.
Reading pointed_pair(Numbers n) {
    if (n[0].digits == 4)
        return year_month(n);
    return month_day(n);
}

/// 2023-09 and 2023/9 are months; 9-12 and 9/12 are not certain.
Reading ruled_pair(Numbers n) {
    if (n[0].digits == 4)
        return year_month(n);
    const bool any = may_be(value(n, 0), value(n, 1)) || may_be(value(n, 1), value(n, 0));
    return std::unexpected{any ? Problem::two_readings : Problem::not_understood};
}

/// 2023, 20230912
Reading one_number(Numbers n) {
    const int number = value(n, 0);
    if (n[0].digits == 4)
        return whole_year(n);
    if (n[0].digits == 8)
        return Point{Span::day, number / 10000, number / 100 % 100, number % 100};
    return std::unexpected{n[0].digits == 6 ? Problem::two_readings : Problem::not_understood};
}

struct Meaning {
    std::string_view shape;
    Reading (*read)(Numbers);
};
constexpr Meaning meanings[]{
    {"n-n-n", three_numbers},
    {"n/n/n", three_numbers},
    {"n.n.n", three_numbers},
    {"nYnMnD", year_month_day},
    {"nYnMn", year_month_day},
    {"n.n", pointed_pair},
    {"n-n", ruled_pair},
    {"n/n", ruled_pair},
    {"n", one_number},
    {"nMnD", month_day},
    {"nMn", month_day},
    {"nYnM", year_month},
    {"nM", month},
    {"nY", whole_year},
    {"nYA", whole_year},
    {"nA", whole_year},
    {"A", this_year},
    {"nQn", year_quarter},
    {"nYQn", year_quarter},
    {"n-Qn", year_quarter},
    {"nYnS", year_quarter},
    {"nY#S", year_quarter},
    {"n#S", year_quarter},
    {"Qn", quarter},
    {"nS", quarter},
    {"#S", quarter},
    {"nHn", year_half},
    {"nYHn", year_half},
    {"n-Hn", year_half},
    {"Hn", half},
    {"nYU", year_first_half},
    {"nU", year_first_half},
    {"U", first_half},
    {"nYL", year_second_half},
    {"nL", year_second_half},
    {"L", second_half},
};

Reading read_point(const Folded& folded) {
    const auto found = std::ranges::find(meanings, folded.shape, &Meaning::shape);
    if (found == std::end(meanings))
        return std::unexpected{Problem::not_understood};
    return found->read(folded.numbers);
}

int count_of(Span span) {
    switch (span) {
    case Span::half_year:
        return 2;
    case Span::quarter:
        return 4;
    case Span::month:
    case Span::day:
        return 12;
    case Span::year:
        break;
    }
    return 0;
}

std::expected<Period, Problem> day_of(int year, const Point& point) {
    const auto date = make_date(year, static_cast<unsigned>(point.number),
                                static_cast<unsigned>(std::min(point.day, 99)));
    if (!date)
        return std::unexpected{Problem::no_such_day};
    return Period{*date, *date};
}

std::expected<Period, Problem> period_of(const Point& point, const Calendar& calendar,
                                         std::optional<int> year_on_screen) {
    const auto year = point.year ? point.year : year_on_screen;
    if (!year)
        return std::unexpected{Problem::year_missing};
    if (*year < earliest_year || *year > latest_year)
        return std::unexpected{Problem::out_of_range};
    if (point.span != Span::year && (point.number < 1 || point.number > count_of(point.span)))
        return std::unexpected{Problem::no_such_day};
    switch (point.span) {
    case Span::year:
        return calendar.year(*year);
    case Span::half_year:
        return calendar.half_year(*year, point.number);
    case Span::quarter:
        return calendar.quarter({*year, point.number});
    case Span::month:
        return calendar.month(*year, point.number);
    case Span::day:
        break;
    }
    return day_of(*year, point);
}

struct Range {
    Folded first;
    Folded last;
};

Range split(const Folded& folded, size_t at) {
    const std::string_view shape = folded.shape;
    const auto numbers_before = std::ranges::count_if(
        shape.substr(0, at), [](char letter) { return letter == 'n' || letter == '#'; });
    const auto middle = folded.numbers.begin() + numbers_before;
    return {{std::string{shape.substr(0, at)}, {folded.numbers.begin(), middle}},
            {std::string{shape.substr(at + 1)}, {middle, folded.numbers.end()}}};
}

/// Where a range is split: at its ~, or at the only `-` of a text that writes its dates otherwise
/// (2023.9.12-2023.9.15, 2023年1-9月).
size_t place_of_range(std::string_view shape) {
    if (shape.contains('~'))
        return shape.find('~');
    const bool otherwise = shape.find_first_of(".YMDS") != shape.npos;
    const bool once = std::ranges::count(shape, '-') == 1;
    return otherwise && once ? shape.find('-') : shape.npos;
}

/// 2023年1至9月 and 9月12至15日: the end names what both are. 9月12日至15日: the end lacks its
/// month.
void complete(Range& range) {
    const bool bare = range.first.shape.ends_with('n') || range.first.shape.ends_with('#');
    const bool named = range.last.shape == "nM" || range.last.shape == "nD" ||
                       range.last.shape == "nS" || range.last.shape == "#S";
    const bool has_word = range.first.shape.find_first_of("YM") != std::string::npos;
    const bool alone = range.first.shape.size() == 1 && range.first.numbers[0].digits <= 2;
    if (bare && named && (has_word || alone))
        range.first.shape += range.last.shape.back();
    if (range.last.shape != "nD" || !range.first.shape.ends_with("MnD"))
        return;
    const size_t month = range.first.numbers.size() - 2;
    range.last.numbers.insert(range.last.numbers.begin(), range.first.numbers[month]);
    range.last.shape = "nMnD";
}

std::expected<Period, Problem> period_of(Range range, const Calendar& calendar,
                                         std::optional<int> year_on_screen) {
    complete(range);
    const auto first = read_point(range.first);
    const auto last = read_point(range.last);
    if (!first || !last)
        return std::unexpected{first ? last.error() : first.error()};
    const auto start = period_of(*first, calendar, year_on_screen);
    const auto end = period_of(*last, calendar, first->year ? first->year : year_on_screen);
    if (!start || !end)
        return std::unexpected{start ? end.error() : start.error()};
    if (end->end < start->start)
        return std::unexpected{Problem::end_before_start};
    return Period{start->start, end->end};
}

} // namespace

std::expected<Period, PeriodProblem> parse_period(std::string_view text, const Calendar& calendar,
                                                  std::optional<int> year_on_screen) {
    if (const auto day = parse_iso_date(text))
        return Period{*day, *day};
    const auto folded = fold(text);
    if (!folded)
        return std::unexpected{PeriodProblem::not_understood};
    if (const size_t at = place_of_range(folded->shape); at != std::string::npos)
        return period_of(split(*folded, at), calendar, year_on_screen);
    const auto point = read_point(*folded);
    if (!point)
        return std::unexpected{point.error()};
    return period_of(*point, calendar, year_on_screen);
}

std::string to_text(const Period& period, const Calendar& calendar) {
    const int year = calendar.year_of(period.end);
    const std::string name = std::to_string(year);
    if (period == calendar.year(year))
        return name;
    for (int half = 1; half <= 2; ++half)
        if (period == calendar.half_year(year, half))
            return name + "H" + std::to_string(half);
    for (int quarter = 1; quarter <= 4; ++quarter)
        if (period == calendar.quarter({year, quarter}))
            return name + "Q" + std::to_string(quarter);
    for (int month = 1; month <= 12; ++month)
        if (period == calendar.month(year, month))
            return name + (month < 10 ? "-0" : "-") + std::to_string(month);
    if (period.start == period.end)
        return to_iso(period.start);
    return to_iso(period.start) + "~" + to_iso(period.end);
}

} // namespace taizhang
