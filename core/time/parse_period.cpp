// The text is folded to a shape: every number becomes `n`, every word one letter. A table says what
// each shape means. (A regular expression per form was dropped: slower, and overlaps stay unseen.)
#include "time/parse_period.h"

#include "time/period_shape.h"
#include "time/serial_day.h"
#include "time/time_of_day.h"

#include <algorithm>

namespace taizhang {

namespace {

using Problem = PeriodProblem;

enum class Span { year, half_year, quarter, month, day };

/// One day or named period as it was written.
struct Point {
    Span span = Span::day;
    std::optional<int> year;
    int number = 0; ///< half, quarter or month
    int day = 0;
};

using Reading = std::expected<Point, Problem>;
using Numbers = const std::vector<ShapeNumber>&;

int value(Numbers numbers, size_t at) {
    return numbers[at].value;
}

Reading with_year(Numbers numbers, Point point) {
    point.year = value(numbers, 0);
    return point;
}

Reading year_month_day(Numbers n) {
    if (n[1].digits > 2 || n[2].digits > 2)
        return std::unexpected{Problem::no_such_day};
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

/// A day as spreadsheets count them. 20239 may as well be a month without its separator.
Reading serial(int number) {
    const int year = number / 10;
    if (earliest_year <= year && year <= latest_year && number % 10 != 0)
        return std::unexpected{Problem::two_readings};
    const auto day = serial_day(number);
    if (!day)
        return std::unexpected{Problem::not_understood};
    return Point{Span::day, year_number(*day), static_cast<int>(month_number(*day)),
                 static_cast<int>(day_number(*day))};
}

/// 2023.9 is a month, 9.12 a day, 45181.5 a day at noon.
Reading pointed_pair(Numbers n) {
    if (n[0].digits == 5)
        return serial(value(n, 0));
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

/// 2023, 20230912, 45181
Reading one_number(Numbers n) {
    const int number = value(n, 0);
    if (n[0].digits == 4)
        return whole_year(n);
    if (n[0].digits == 5)
        return serial(number);
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

/// 03/04/2023, 3.4.2023, 9/12 by the order that the user has said; nothing for other shapes.
std::optional<Point> ordered_day(const PeriodShape& shape, DayOrder order) {
    const auto& letters = shape.letters;
    const bool is_three = letters == "n/n/n" || letters == "n-n-n" || letters == "n.n.n";
    const bool is_pair = letters == "n/n" || letters == "n-n";
    const auto& n = shape.numbers;
    if (order == DayOrder::as_written || (!is_three && !is_pair) || n[0].digits > 2 ||
        n[1].digits > 2 || (is_three && n[2].digits != 4))
        return std::nullopt;
    const bool is_day_first = order == DayOrder::day_first;
    return Point{Span::day, is_three ? std::optional{n[2].value} : std::nullopt,
                 n[is_day_first ? 1 : 0].value, n[is_day_first ? 0 : 1].value};
}

Reading read_date(const PeriodShape& shape, DayOrder order) {
    if (const auto day = ordered_day(shape, order))
        return *day;
    const auto found = std::ranges::find(meanings, shape.letters, &Meaning::shape);
    if (found == std::end(meanings))
        return std::unexpected{Problem::not_understood};
    return found->read(shape.numbers);
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

/// A cut-off day lets the first month of all begin in the year before.
std::expected<Period, Problem> within_range(const Period& period) {
    if (year_number(period.start) < earliest_year)
        return std::unexpected{Problem::out_of_range};
    return period;
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
        return within_range(calendar.year(*year));
    case Span::half_year:
        return within_range(calendar.half_year(*year, point.number));
    case Span::quarter:
        return within_range(calendar.quarter({*year, point.number}));
    case Span::month:
        return within_range(calendar.month(*year, point.number));
    case Span::day:
        break;
    }
    return day_of(*year, point);
}

/// One end of a period, without its time of day.
std::expected<Period, Problem> period_of(const DayShape& shape, const Calendar& calendar,
                                         std::optional<int> year_on_screen, DayOrder order) {
    const auto point = read_date(shape.date, order);
    if (!point)
        return std::unexpected{point.error()};
    if ((shape.has_time || shape.week_day) && point->span != Span::day)
        return std::unexpected{Problem::not_understood};
    const auto period = period_of(*point, calendar, year_on_screen);
    if (period && shape.week_day &&
        std::chrono::weekday{period->start}.iso_encoding() != unsigned(*shape.week_day))
        return std::unexpected{Problem::other_week_day};
    return period;
}

struct Range {
    DayShape first;
    DayShape last;
};

/// Where a range is split: at its ~, or at the only `-` of a text that writes its dates otherwise
/// (2023.9.12-2023.9.15, 2023年1-9月).
size_t place_of_range(const PeriodShape& shape) {
    if (shape.has_any("~"))
        return shape.letters.find('~');
    const bool once = std::ranges::count(shape.letters, '-') == 1;
    return shape.has_any("./YMDS") && once ? shape.letters.find('-') : std::string::npos;
}

/// 2023年1至9月 and 9月12至15日: the end names what both are. 9月12日至15日: the end lacks its
/// month.
void complete(PeriodShape& first, PeriodShape& last) {
    const bool bare = first.letters.ends_with('n') || first.letters.ends_with('#');
    const bool named = last.letters == "nM" || last.letters == "nD" || last.letters == "nS" ||
                       last.letters == "#S";
    const bool alone =
        first.letters == "#" || (first.letters == "n" && first.numbers[0].digits <= 2);
    if (bare && named && (first.has_any("YM") || alone))
        first.letters += last.letters.back();
    if (last.letters != "nD" || !first.letters.ends_with("nMnD"))
        return;
    last.numbers.insert(last.numbers.begin(), first.numbers[first.numbers.size() - 2]);
    last.letters = "nMnD";
}

/// 2023-09.12 and 2023年-9月 look like a range from a year into it, but may be one date; so may any
/// other end that lies within its start.
bool is_doubtful(const Point& first, const Point& last, const Period& start, const Period& end) {
    if (first.span == Span::year && !last.year)
        return true;
    return first.span != last.span && start.contains(end);
}

std::expected<Period, Problem> period_of(Range range, const Calendar& calendar,
                                         std::optional<int> year_on_screen, DayOrder order) {
    complete(range.first.date, range.last.date);
    const auto start = period_of(range.first, calendar, year_on_screen, order);
    const auto first = read_date(range.first.date, order);
    const auto end =
        period_of(range.last, calendar, first && first->year ? first->year : year_on_screen, order);
    if (!start || !end)
        return std::unexpected{start ? end.error() : start.error()};
    if (is_doubtful(*first, *read_date(range.last.date, order), *start, *end))
        return std::unexpected{Problem::two_readings};
    if (end->end < start->start)
        return std::unexpected{Problem::end_before_start};
    return Period{start->start, end->end};
}

/// What a spreadsheet makes of 2023.10, when it takes it for a number.
bool may_have_lost_zero(const PeriodShape& shape) {
    return shape.letters == "n.n" && shape.numbers[0].digits == 4 && shape.numbers[1].digits == 1 &&
           shape.numbers[1].value == 1;
}

} // namespace

std::expected<Period, PeriodProblem> parse_period(std::string_view text, const Calendar& calendar,
                                                  std::optional<int> year_on_screen,
                                                  DayOrder order) {
    if (const auto day = parse_iso_date(text))
        return Period{*day, *day};
    const auto shape = period_shape_of(text);
    if (!shape)
        return std::unexpected{Problem::not_understood};
    if (may_have_lost_zero(*shape))
        return std::unexpected{Problem::two_readings};
    const size_t place = place_of_range(*shape);
    const auto whole = without_time(*shape);
    if (place == std::string::npos || (whole && whole->has_time))
        return whole ? period_of(*whole, calendar, year_on_screen, order)
                     : std::unexpected{whole.error()};
    const auto first = without_time(shape->part(0, place));
    const auto last = without_time(shape->part(place + 1, shape->letters.size()));
    if (!first || !last)
        return std::unexpected{first ? last.error() : first.error()};
    return period_of({*first, *last}, calendar, year_on_screen, order);
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
