// A phrase is a point (a year, a half, a quarter, a month, a day) with what stands around it: 截至
// before it, 以来, 至今 or a second point behind it.
#include "intake/report/time_phrase.h"

#include "intake/numerals/numeral.h"
#include "intake/report/time_point.h"

#include <algorithm>

namespace taizhang::report {

namespace {

Period since(const Period& start, const Period& year) {
    return {start.start, std::max(start.end, year.end)};
}

} // namespace

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

/// 十九大以来, 党的二十大召开以来
std::optional<TimePhrase> TimeReader::since_congress_at(size_t at) const {
    struct Congress {
        std::u32string_view word;
        int year;
        int month;
    };
    constexpr Congress congresses[]{
        {U"十八大", 2012, 11}, {U"十九大", 2017, 10}, {U"二十大", 2022, 10}};
    const auto found = std::ranges::find_if(congresses, [&](const Congress& congress) {
        return m_text.substr(at).starts_with(congress.word);
    });
    if (found == std::end(congresses))
        return std::nullopt;
    const size_t end = at + found->word.size();
    const size_t behind = word_at(end, {U"以来", U"召开以来", U"胜利召开以来"});
    if (behind == 0 || found->year > m_year)
        return std::nullopt;
    return TimePhrase{{at, end + behind},
                      since(m_calendar.month(found->year, found->month), m_calendar.year(m_year)),
                      PhraseReach::paragraph,
                      {},
                      false};
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

/// The end of a span that begins with a point: 4月至12月, 3月5日—8日, 2007年与2009年之间.
std::optional<TimeReader::Point> TimeReader::second_point(size_t at, const Point& first) const {
    const size_t joint = joint_at(at);
    if (joint == 0) {
        const size_t between = first.is_whole_year ? word_at(at, {U"与", U"和"}) : 0;
        auto last = between > 0 ? point_at(at + between, first.year) : std::nullopt;
        const size_t word = last ? word_at(last->end, {U"之间", U"间"}) : 0;
        if (word == 0)
            return std::nullopt;
        last->end += word;
        return last;
    }
    auto second = point_at(at + joint, first.year);
    if (!second && first.month > 0)
        second = day_at(at + joint, first.year, first.month);
    if (second)
        second->end += word_at(second->end, {U"止"});
    return second;
}

TimePhrase TimeReader::ended(size_t at, const Point& first) const {
    TimePhrase phrase{{at, first.end},  first.period,        first.reach,
                      first.named_year, first.is_whole_year, first.is_of_told_year};
    const Period year = m_calendar.year(m_year);
    const auto second = second_point(first.end, first);
    if (second && second->period.end >= first.period.start) {
        phrase.range.end = second->end;
        phrase.period.end = second->period.end;
        phrase.reach = PhraseReach::paragraph;
        phrase.named_year = {};
        phrase.is_whole_year = false;
        phrase.is_of_told_year = false;
        return phrase;
    }
    if (const size_t word =
            word_at(first.end, {U"以来", U"至今", U"到现在", U"起至今", U"起", U"开始", U"来"})) {
        phrase.range.end += word;
        const bool is_half = m_text.substr(at, phrase.range.end - at).contains(U"半年");
        if (is_half) // 上半年以来
            return phrase;
        if (!first.is_whole_year || first.year < m_year)
            phrase.period = since(first.period, year);
        phrase.reach = PhraseReach::paragraph;
        phrase.named_year = {};
        phrase.is_whole_year = first.is_whole_year && first.year == m_year;
    }
    return phrase;
}

std::optional<TimePhrase> TimeReader::phrase_at(size_t at) const {
    if (const auto so_far = so_far_at(at))
        return so_far;
    if (const auto years = years_at(at))
        return years;
    if (const auto congress = since_congress_at(at))
        return congress;
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
    constexpr std::u32string_view beginnings =
        U"今本年全一当去上前明来次下近过最截到至自从第半十二";
    std::vector<TimePhrase> phrases;
    for (size_t at = range.start; at < range.end; ++at) {
        if (!may_begin_numeral(m_text[at]) && !beginnings.contains(m_text[at]))
            continue;
        const auto phrase = phrase_at(at);
        if (phrase && phrase->range.end <= range.end) {
            phrases.push_back(*phrase);
            at = phrase->range.end - 1;
        } else if (const auto numeral = numeral_at(m_text, at)) {
            at += numeral->length - 1;
        }
    }
    return phrases;
}

} // namespace taizhang::report
