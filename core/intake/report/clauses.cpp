#include "intake/report/clauses.h"

#include "characters/blank.h"
#include "characters/digit.h"
#include "intake/numerals/numeral.h"

#include <algorithm>

namespace taizhang::report {

namespace {

constexpr std::u32string_view han_numbers = U"一二三四五六七八九十";

size_t run_of_han(std::u32string_view text, size_t at) {
    size_t length = 0;
    while (at + length < text.size() && length < 3 && han_numbers.contains(text[at + length]))
        ++length;
    return length;
}

size_t run_of_digits(std::u32string_view text, size_t at) {
    size_t length = 0;
    while (at + length < text.size() && length < 2 && is_digit(text[at + length]))
        ++length;
    return length;
}

bool is_one_of(std::u32string_view text, size_t at, std::u32string_view characters) {
    return at < text.size() && characters.contains(text[at]);
}

struct Numbering {
    int level = 0;
    size_t length = 0;
};

Numbering bracketed(std::u32string_view text) {
    const size_t han = run_of_han(text, 1);
    const size_t digits = han == 0 ? run_of_digits(text, 1) : 0;
    const size_t length = han + digits;
    if (length == 0 || !is_one_of(text, 1 + length, U"）)"))
        return {};
    return {han > 0 ? 2 : 4, length + 2};
}

Numbering numbering_of(std::u32string_view text) {
    if (is_one_of(text, 0, U"（("))
        return bracketed(text);
    if (const size_t han = run_of_han(text, 0)) {
        if (is_one_of(text, han, U"、．."))
            return {1, han + 1};
        if (is_one_of(text, han, U"是要"))
            return {5, han + 1};
        return {};
    }
    const size_t digits = run_of_digits(text, 0);
    const bool is_number = digits > 0 && is_one_of(text, digits, U"、．.") &&
                           !(digits + 1 < text.size() && is_digit(text[digits + 1]));
    return is_number ? Numbering{3, digits + 1} : Numbering{};
}

/// The range that holds a place; they stand in order and apart.
const Range* range_around(const std::vector<Range>& ranges, size_t at) {
    const auto next = std::ranges::upper_bound(ranges, at, {}, &Range::start);
    return next != ranges.begin() && std::prev(next)->contains(at) ? &*std::prev(next) : nullptr;
}

char32_t closing_of(char32_t opening) {
    switch (opening) {
    case U'“':
        return U'”';
    case U'‘':
        return U'’';
    case U'「':
        return U'」';
    case U'『':
        return U'』';
    case U'"':
        return U'"';
    case U'《':
        return U'》';
    default:
        return U'\0';
    }
}

// Nobody writes longer ones; without an end the rules would look through all of it for each figure.
constexpr size_t longest_clause = 500;    ///< characters
constexpr size_t longest_sentence = 3000; ///< likewise
constexpr size_t longest_figure = 8;      ///< with its measure, which a cut is not to part

constexpr size_t longest_quotation = 120;
constexpr size_t longest_slogan = 30;

/// Sentences that somebody said: read like any others, only their marks are passed over.
bool is_speech(std::u32string_view inside) {
    return inside.size() > longest_slogan && inside.find_first_of(U"，,。；") != inside.npos;
}

constexpr size_t longest_bracketed_word = 4;

/// Characters in brackets that belong to a word: （次） in 批（次）, 职务（岗位）调整; 0 = none.
size_t bracketed_word(std::u32string_view text, size_t bracket) {
    const auto rest = text.substr(bracket + 1, longest_bracketed_word + 1);
    const size_t length = rest.find_first_of(U"）)");
    if (length == std::u32string_view::npos || length == 0)
        return 0;
    const auto word = rest.substr(0, length);
    const bool is_plain = std::ranges::none_of(
        word, [](char32_t c) { return c < 0x2E80 || is_digit(c) || may_begin_numeral(c); });
    return is_plain && word.find_first_of(U"，。；、：") == std::u32string_view::npos ? length : 0;
}

/// The opening bracket of a closing one behind a word; `at` where there is none near.
size_t opening_before(std::u32string_view text, size_t at) {
    for (size_t back = 2; back <= longest_bracketed_word + 1 && back <= at; ++back)
        if (text[at - back] == U'（' || text[at - back] == U'(')
            return at - back;
    return at;
}

/// １，２３４: full-width digits have a full-width comma.
bool joins_digits(std::u32string_view text, size_t at) {
    const auto is_full_width = [&](size_t place) {
        return place < text.size() && U'０' <= text[place] && text[place] <= U'９';
    };
    return at > 0 && is_full_width(at - 1) && is_full_width(at + 1) && is_full_width(at + 2) &&
           is_full_width(at + 3) && !is_full_width(at + 4);
}

enum class Mark { none, comma, semicolon, full_stop };

Mark mark_at(std::u32string_view text, size_t at) {
    const char32_t character = text[at];
    switch (character) {
    case U'。':
    case U'！':
    case U'？':
    case U'!':
    case U'?':
        return Mark::full_stop;
    case U'；':
    case U';':
        return Mark::semicolon;
    case U'，':
        return joins_digits(text, at) ? Mark::none : Mark::comma;
    case U'：':
    case U':':
        return Mark::comma;
    case U',':
        return at > 0 && at + 1 < text.size() && is_digit(text[at - 1]) && is_digit(text[at + 1])
                   ? Mark::none
                   : Mark::comma;
    case U'（':
    case U'(':
        return bracketed_word(text, at) > 0 ? Mark::none : Mark::comma;
    case U'）':
    case U')':
        return opening_before(text, at) < at && bracketed_word(text, opening_before(text, at)) > 0
                   ? Mark::none
                   : Mark::comma;
    default:
        return Mark::none;
    }
}

/// Neither before the place, as far as `reach` characters, nor behind it stands a numeral.
bool is_between_words(std::u32string_view text, size_t at, size_t reach) {
    const auto may_be_figure = [&](size_t place) {
        return is_digit(text[place]) || may_begin_numeral(text[place]);
    };
    for (size_t place = at - std::min(at, reach); place <= at; ++place)
        if (may_be_figure(place))
            return false;
    return true;
}

/// 警示教育：39次 stays together.
bool joins_figure(std::u32string_view text, size_t at) {
    if (text[at] != U'：' && text[at] != U':')
        return false;
    const size_t next = at + 1;
    return next < text.size() && may_begin_numeral(text[next]) &&
           numeral_at(text, next).has_value() &&
           !(run_of_han(text, next) > 0 &&
             is_one_of(text, next + run_of_han(text, next), U"是、要"));
}

} // namespace

int numbering_level(std::u32string_view paragraph) {
    return numbering_of(paragraph).level;
}

size_t numbering_length(std::u32string_view paragraph) {
    return numbering_of(paragraph).length;
}

std::vector<Range> paragraphs_of(std::u32string_view text) {
    std::vector<Range> paragraphs;
    for (size_t at = 0; at < text.size();) {
        size_t end = text.find_first_of(U"\n\r\f\x2028\x2029", at);
        end = std::min(end, text.size());
        Range range{at, end};
        while (!range.is_empty() && is_blank(text[range.start]))
            ++range.start;
        while (!range.is_empty() && is_blank(text[range.end - 1]))
            --range.end;
        if (!range.is_empty())
            paragraphs.push_back(range);
        at = end + 1;
    }
    return paragraphs;
}

const Range* Quotations::quote_around(size_t at) const {
    return range_around(quotes, at);
}

const Range* Quotations::title_around(size_t at) const {
    return range_around(titles, at);
}

Quotations quotations_of(std::u32string_view text, const Range& paragraph) {
    Quotations quotations;
    for (size_t at = paragraph.start; at < paragraph.end; ++at) {
        const char32_t closing = closing_of(text[at]);
        if (closing == U'\0')
            continue;
        const size_t last = std::min(paragraph.end, at + longest_quotation);
        const auto inside = text.substr(at + 1, last - at - 1);
        const size_t end = inside.find(closing);
        if (end == std::u32string_view::npos)
            continue;
        const Range range{at, at + end + 2};
        if (text[at] != U'《' && is_speech(inside.substr(0, end)))
            continue;
        (text[at] == U'《' ? quotations.titles : quotations.quotes).push_back(range);
        at = range.end - 1;
    }
    return quotations;
}

std::vector<Clause> clauses_of(std::u32string_view text, const Range& paragraph,
                               const Quotations& quotations) {
    std::vector<Clause> clauses;
    std::vector<Range> apart = quotations.quotes;
    apart.insert(apart.end(), quotations.titles.begin(), quotations.titles.end());
    std::ranges::sort(apart, {}, &Range::start);
    auto next_apart = apart.begin();
    size_t sentence = 0;
    size_t part = 0;
    size_t start = paragraph.start;
    size_t sentence_start = paragraph.start;
    bool is_in_brackets = false;
    const auto end_clause = [&](size_t at) {
        if (start < at)
            clauses.push_back({{start, at}, sentence, part});
        start = at + 1;
    };
    const auto end_sentence = [&](size_t next) {
        ++sentence;
        ++part;
        sentence_start = next;
    };
    const auto cut_before = [&](size_t at) {
        clauses.push_back({{start, at}, sentence, part});
        start = at;
        if (at - sentence_start >= longest_sentence)
            end_sentence(at);
    };
    for (size_t at = paragraph.start; at < paragraph.end; ++at) {
        if (next_apart != apart.end() && at == next_apart->start) {
            at = next_apart->end - 1;
            ++next_apart;
            continue;
        }
        Mark mark = mark_at(text, at);
        if (mark == Mark::none || joins_figure(text, at)) {
            const size_t length = at - start;
            const size_t reach = length < 2 * longest_clause ? longest_figure : 1;
            if (length >= 4 * longest_clause ||
                (length >= longest_clause && is_between_words(text, at, reach)))
                cut_before(at);
            continue;
        }
        is_in_brackets = (is_in_brackets || text[at] == U'（' || text[at] == U'(') &&
                         mark != Mark::full_stop && text[at] != U'）' && text[at] != U')';
        if (is_in_brackets)
            mark = Mark::comma;
        end_clause(at);
        if (mark == Mark::full_stop || at - sentence_start >= longest_sentence)
            end_sentence(at + 1);
        else
            part += mark != Mark::comma;
    }
    end_clause(paragraph.end);
    return clauses;
}

} // namespace taizhang::report
