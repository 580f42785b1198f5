#include "text/line_break.h"

#include "characters/utf8.h"

#include <algorithm>

namespace taizhang {

namespace {

enum class Kind { word, hyphen, digit, space, ideograph, opening, closing, newline };

struct Letter {
    size_t begin = 0; ///< in bytes
    Kind kind = Kind::word;
};

using Letters = std::vector<Letter>;

/// Most characters of a unit of measure; a longer run after a figure is a sentence.
constexpr size_t longest_unit = 3;

constexpr std::u32string_view openings = U"（《「『【〈“‘([{￥$";
constexpr std::u32string_view closings = U"，。；：！？、）》」』】〉”’％‰…·,.;:!?)]}%";

bool is_ideograph(char32_t point) {
    return (0x2E80 <= point && point <= 0xA4CF) || (0xAC00 <= point && point <= 0xD7AF) ||
           (0xF900 <= point && point <= 0xFAFF) || (0xFF00 <= point && point <= 0xFF60) ||
           (0x20000 <= point && point <= 0x3FFFF);
}

Kind kind_of(char32_t point) {
    if (point == '\n')
        return Kind::newline;
    if (point == ' ' || point == '\t' || point == 0x3000)
        return Kind::space;
    if ((U'0' <= point && point <= U'9') || point == U'*') // ** hides a figure
        return Kind::digit;
    if (point == '-')
        return Kind::hyphen;
    if (openings.find(point) != std::u32string_view::npos)
        return Kind::opening;
    if (closings.find(point) != std::u32string_view::npos)
        return Kind::closing;
    return is_ideograph(point) ? Kind::ideograph : Kind::word;
}

Letters letters_of(std::string_view text) {
    Letters letters;
    size_t begin = 0;
    while (!text.empty()) {
        const Character next = take_character(text);
        letters.push_back({begin, kind_of(next.code)});
        begin += next.bytes;
    }
    return letters;
}

/// The place after the unit of measure that follows the figure ending before `place`; `place` if
/// there is none.
size_t end_of_unit(const Letters& letters, size_t place) {
    size_t end = place;
    while (end < letters.size() && letters[end].kind == Kind::ideograph)
        ++end;
    return end - place <= longest_unit ? end : place + 1;
}

bool may_break(Kind before, Kind after) {
    if (before == Kind::newline)
        return true;
    if (after == Kind::space || after == Kind::closing || after == Kind::newline)
        return false;
    if (before == Kind::space)
        return true;
    if (before == Kind::opening)
        return false;
    if (before == Kind::closing)
        return after == Kind::ideograph || after == Kind::opening;
    return before == Kind::ideograph || after == Kind::ideograph;
}

/// Places of letters before which a line may end, without the first, with the end.
std::vector<size_t> breaks_of(const Letters& letters) {
    std::vector<size_t> breaks;
    size_t kept_until = 0;
    for (size_t place = 1; place < letters.size(); ++place) {
        const bool follows_figure = letters[place - 1].kind == Kind::digit ||
                                    (place > 1 && letters[place - 1].kind == Kind::space &&
                                     letters[place - 2].kind == Kind::digit);
        if (follows_figure && letters[place].kind == Kind::ideograph)
            kept_until = end_of_unit(letters, place);
        const bool is_compound = place > 1 && letters[place - 2].kind == Kind::word &&
                                 letters[place - 1].kind == Kind::hyphen &&
                                 letters[place].kind == Kind::word;
        if (place >= kept_until &&
            (is_compound || may_break(letters[place - 1].kind, letters[place].kind)))
            breaks.push_back(place);
    }
    breaks.push_back(letters.size());
    return breaks;
}

class Breaker {
public:
    Breaker(std::string_view text, float width, const MeasureText& measure)
        : m_text(text), m_width(width), m_measure(measure), m_letters(letters_of(text)),
          m_breaks(breaks_of(m_letters)) {}

    std::vector<std::string_view> lines() {
        for (size_t start = 0; start < m_letters.size();) {
            const size_t end = end_of_line(start);
            m_lines.push_back(piece(start, end));
            start = end;
        }
        if (m_lines.empty() || m_letters.back().kind == Kind::newline)
            m_lines.push_back(m_text.substr(m_text.size()));
        return std::move(m_lines);
    }

private:
    /// The letters [start, end) without spaces and line ends at the end.
    std::string_view piece(size_t start, size_t end) const {
        while (end > start &&
               (m_letters[end - 1].kind == Kind::space || m_letters[end - 1].kind == Kind::newline))
            --end;
        const size_t begin = m_letters[start].begin;
        const size_t stop = end < m_letters.size() ? m_letters[end].begin : m_text.size();
        return m_text.substr(begin, stop - begin);
    }

    bool fits(size_t start, size_t end) const { return m_measure(piece(start, end)) <= m_width; }

    /// The last break at which the line still fits. To measure a piece costs far more than all else
    /// here, so that it is looked for where the share of the width says, and not break by break: a
    /// longer piece is never narrower.
    size_t end_of_line(size_t start) {
        const auto from =
            static_cast<size_t>(std::ranges::upper_bound(m_breaks, start) - m_breaks.begin());
        size_t fitting = from; // breaks that fit stand before it
        size_t past = m_breaks.size();
        for (size_t probe = from + m_guess - 1; fitting < past;) {
            probe = until_line_end(from, std::clamp(probe, fitting, past - 1));
            const float width = m_measure(piece(start, m_breaks[probe]));
            if (width > m_width)
                past = probe;
            else
                fitting = probe + 1;
            if (width <= m_width && ends_line(probe))
                break;
            const float share = width > 0.0F ? m_width / width : 2.0F;
            const float count =
                static_cast<float>(probe - from + 1) * std::clamp(share, 0.0F, 8.0F);
            probe = from + std::max<size_t>(1, static_cast<size_t>(count)) - 1;
        }
        if (fitting == from)
            return end_within_word(start);
        m_guess = fitting - from;
        return m_breaks[fitting - 1];
    }

    bool ends_line(size_t place) const {
        return m_letters[m_breaks[place] - 1].kind == Kind::newline;
    }

    /// A break, or one before it at which a line of the text ends.
    size_t until_line_end(size_t from, size_t place) const {
        while (from < place && !ends_line(from))
            ++from;
        return from;
    }

    /// As many letters as fit, at least one.
    size_t end_within_word(size_t start) const {
        size_t end = start + 1;
        while (end < m_letters.size() && fits(start, end + 1))
            ++end;
        return end;
    }

    std::string_view m_text;
    float m_width;
    const MeasureText& m_measure;
    Letters m_letters;
    std::vector<size_t> m_breaks;
    size_t m_guess = 16; ///< breaks in a line, as in the one before
    std::vector<std::string_view> m_lines;
};

} // namespace

std::vector<std::string_view> lines_of(std::string_view text, float width,
                                       const MeasureText& measure) {
    if (text.find('\n') == std::string_view::npos && measure(text) <= width)
        return {text};
    return Breaker{text, width, measure}.lines();
}

} // namespace taizhang
