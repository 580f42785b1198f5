// A phrase is a point (a year, a half, a quarter, a month, a day) with what stands around it: 截至
// before it, 以来, 至今 or a second point behind it.
#include "intake/report/time_phrase.h"

#include "intake/numerals/numeral.h"

#include <algorithm>

namespace taizhang::report {

/// A stretch of the calendar as it is named.
struct TimeReader::Point {
    size_t end = 0; ///< behind the words
    Period period;
    PhraseReach reach = PhraseReach::sentence;
    std::optional<int> named_year;
    bool is_whole_year = false;
    int year = 0;
    int month = 0; ///< 0 = no month
};

namespace {

Period since(const Period& start, const Period& year) {
    return {start.start, std::max(start.end, year.end)};
}

bool is_valid_year(int year) {
    return earliest_year < year && year < latest_year;
}

/// 2022 年 4 月
size_t past_blanks(std::u32string_view text, size_t at) {
    while (at < text.size() && text[at] == U' ')
        ++at;
    return at;
}

/// 22年3月, 零八年上半年: two digits are a year where a part of it follows.
bool may_be_short_year(std::u32string_view digits) {
    constexpr std::u32string_view first = U"0123０１２３零〇";
    return digits.size() == 2 && first.contains(digits.front());
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
    };
    constexpr Word words[]{{U"今年", 0},      {U"本年度", 0},  {U"本年", 0},    {U"年度内", 0},
                           {U"年内", 0},      {U"全年度", 0},  {U"全年", 0},    {U"一年来", 0},
                           {U"当年", 0},      {U"去年", -1},   {U"上年度", -1}, {U"上年", -1},
                           {U"上一年度", -1}, {U"上一年", -1}, {U"前年", -2},   {U"明年", 1},
                           {U"来年", 1},      {U"次年", 1},    {U"下年度", 1},  {U"下一年", 1}};
    for (const Word& word : words)
        if (m_text.substr(at).starts_with(word.word))
            return Point{.end = at + word.word.size(),
                         .period = m_calendar.year(m_year + word.difference),
                         .reach = PhraseReach::paragraph,
                         .named_year = {},
                         .is_whole_year = true,
                         .year = m_year + word.difference};
    const auto number = number_at(at);
    if (!number)
        return std::nullopt;
    const size_t word = word_at(at + number->length, {U"年度", U"年"});
    const size_t end = at + number->length + word;
    const bool is_short = may_be_short_year(m_text.substr(at, number->length)) &&
                          part_of_year_at(past_blanks(m_text, end), m_year).has_value();
    const int year = is_short ? 2000 + number->value : number->value;
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
    const size_t joint = word_at(end, {U"至", U"到", U"-", U"—", U"、"});
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

std::optional<TimeReader::Point> TimeReader::day_at(size_t at, int year, int month) const {
    const auto day = number_at(at);
    if (!day)
        return std::nullopt;
    const size_t word = word_at(at + day->length, {U"日", U"号"});
    const auto date =
        make_date(year, static_cast<unsigned>(month), static_cast<unsigned>(day->value));
    if (word == 0 || !date)
        return std::nullopt;
    return Point{.end = at + day->length + word,
                 .period = {*date, *date},
                 .reach = PhraseReach::sentence,
                 .named_year = {},
                 .year = year,
                 .month = month};
}

std::optional<TimeReader::Point> TimeReader::months_at(size_t at, int year) const {
    const bool is_from_beginning = word_at(at, {U"前"}) > 0;
    const size_t begin = at + (is_from_beginning ? 1 : 0);
    const auto first = number_at(begin);
    if (!first || first->value < 1 || first->value > 12)
        return std::nullopt;
    size_t end = begin + first->length;
    int last = first->value;
    const size_t joint = word_at(end, {U"至", U"到", U"-", U"—", U"－", U"–", U"~", U"～"});
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
    end += word_at(end, {U"上旬", U"中旬", U"下旬", U"底", U"末", U"初"});
    return Point{
        .end = end,
        .period = {m_calendar.month(year, first->value).start, m_calendar.month(year, last).end},
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
    if (word_at(at, {U"半年来"}) > 0)
        return Point{.end = at + 3,
                     .period = m_calendar.half_year(year, 1),
                     .reach = PhraseReach::paragraph,
                     .named_year = {},
                     .year = year};
    if (const auto quarters = quarters_at(at, year))
        return quarters;
    return months_at(at, year);
}

std::optional<TimeReader::Point> TimeReader::point_at(size_t at, int year) const {
    if (at >= m_text.size())
        return std::nullopt;
    const auto whole_year = year_at(at);
    if (!whole_year)
        return part_of_year_at(at, year);
    size_t part = past_blanks(m_text, whole_year->end);
    part += word_at(part, {U"的"});
    if (auto point = part_of_year_at(part, whole_year->year))
        return point;
    return whole_year;
}

/// 近三年, 五年来, 过去两年
std::optional<TimePhrase> TimeReader::years_at(size_t at) const {
    const size_t word = word_at(at, {U"近", U"过去", U"最近"});
    const auto number = number_at(at + word);
    if (!number || number->value < 2 || number->value > 30)
        return std::nullopt;
    size_t end = at + word + number->length;
    if (word_at(end, {U"年"}) == 0)
        return std::nullopt;
    ++end;
    const size_t behind = word_at(end, {U"以来", U"来", U"间"});
    if (word == 0 && behind == 0)
        return std::nullopt;
    const Period first = m_calendar.year(m_year - number->value + 1);
    return TimePhrase{{at, end + behind},
                      {first.start, m_calendar.year(m_year).end},
                      PhraseReach::paragraph,
                      {},
                      false};
}

/// 截至目前, 年初以来, 至今: the year so far, which is the report's year.
std::optional<TimePhrase> TimeReader::so_far_at(size_t at) const {
    const size_t word = word_at(at, {U"截至目前", U"截止目前", U"截至今", U"截止到目前",
                                     U"截至到目前", U"到目前为止", U"截至年底", U"截止年底",
                                     U"截至年末", U"截至当前", U"年初以来", U"年初至今", U"至今"});
    if (word == 0)
        return std::nullopt;
    return TimePhrase{{at, at + word}, m_calendar.year(m_year), PhraseReach::paragraph, {}, true};
}

/// True where the words say what something is compared with, or how often it is done (一季度一次).
bool TimeReader::compares(const Range& range) const {
    constexpr std::u32string_view comparing = U"比较与同每";
    if (range.start > 0 && comparing.contains(m_text[range.start - 1]))
        return true;
    if (word_at(range.end, {U"同期", U"相比", U"同比"}) > 0)
        return true;
    const auto number = number_at(range.end);
    return number && word_at(range.end + number->length, {U"次", U"场"}) > 0 &&
           m_text[range.start] == U'一';
}

TimePhrase TimeReader::ended(size_t at, const Point& first) const {
    TimePhrase phrase{
        {at, first.end}, first.period, first.reach, first.named_year, first.is_whole_year};
    const Period year = m_calendar.year(m_year);
    if (const size_t word =
            word_at(first.end, {U"以来", U"至今", U"到现在", U"起至今", U"起", U"开始", U"来"})) {
        phrase.range.end += word;
        if (!first.is_whole_year || first.year < m_year)
            phrase.period = since(first.period, year);
        phrase.reach = PhraseReach::paragraph;
        phrase.named_year = {};
        phrase.is_whole_year = first.is_whole_year && first.year == m_year;
        return phrase;
    }
    const size_t joint = word_at(first.end, {U"至", U"到", U"-", U"—", U"－", U"–", U"~", U"～"});
    if (joint == 0)
        return phrase;
    auto second = point_at(first.end + joint, first.year);
    if (!second && first.month > 0)
        second = day_at(first.end + joint, first.year, first.month);
    if (!second || second->period.end < first.period.start)
        return phrase;
    phrase.range.end = second->end;
    phrase.period.end = second->period.end;
    phrase.reach = PhraseReach::paragraph;
    phrase.named_year = {};
    phrase.is_whole_year = false;
    return phrase;
}

std::optional<TimePhrase> TimeReader::phrase_at(size_t at) const {
    if (const auto so_far = so_far_at(at))
        return so_far;
    if (const auto years = years_at(at))
        return years;
    const size_t until = word_at(at, {U"截至到", U"截止到", U"截至", U"截止"});
    const size_t from = until == 0 ? word_at(at, {U"自从", U"自", U"从"}) : 0;
    const auto point = point_at(at + until + from, m_year);
    if (!point || compares({at + until + from, point->end}))
        return std::nullopt;
    TimePhrase phrase = ended(at, *point);
    if (until > 0) {
        phrase.period.start = m_calendar.year(point->year).start;
        phrase.reach = PhraseReach::paragraph;
    } else if (from > 0 && phrase.range.end == point->end) {
        phrase.period = since(point->period, m_calendar.year(m_year));
        phrase.reach = PhraseReach::paragraph;
    }
    if (word_at(phrase.range.end, {U"前", U"之前", U"以前"}) > 0 && !phrase.is_whole_year)
        phrase.period.start = m_calendar.year(point->year).start;
    return phrase;
}

std::vector<TimePhrase> TimeReader::phrases_in(const Range& range) const {
    constexpr std::u32string_view beginnings = U"今本年全一当去上前明来次下近过最截到至自从第半";
    std::vector<TimePhrase> phrases;
    for (size_t at = range.start; at < range.end; ++at) {
        if (!may_begin_numeral(m_text[at]) && !beginnings.contains(m_text[at]))
            continue;
        const auto phrase = phrase_at(at);
        if (phrase && phrase->range.end <= range.end) {
            phrases.push_back(*phrase);
            at = phrase->range.end - 1;
        } else if (const auto number = number_at(at)) {
            at += number->length - 1;
        }
    }
    return phrases;
}

} // namespace taizhang::report
