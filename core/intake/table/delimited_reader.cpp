#include "intake/table/delimited_reader.h"

#include <algorithm>

namespace taizhang {

namespace {

/// Times the size of the text that may be looked through for ends of quoted cells in vain: a text
/// of nothing but quotes in the wrong place would take hours.
constexpr size_t most_wasted = 32;

bool is_line_end(char c) {
    return c == '\n' || c == '\r';
}

} // namespace

DelimitedReader::DelimitedReader(std::string_view text, const CsvForm& form)
    : m_text(text), m_form(form), m_at(form.passed) {}

bool DelimitedReader::next() {
    m_cells.clear();
    m_quoted.clear();
    m_unquoted.clear();
    if (m_at >= m_text.size())
        return false;
    if (m_form.is_aligned)
        pass_blanks();
    read_cell();
    while (is_separator(m_at)) {
        pass_separator();
        read_cell();
    }
    pass_line_end();
    return true;
}

void DelimitedReader::read_cell() {
    const bool may_be_quoted = m_wasted <= most_wasted * m_text.size();
    const size_t quote = may_be_quoted ? quote_before(m_at) : m_text.npos;
    if (quote == m_text.npos || !read_quoted_cell(quote))
        read_plain_cell();
}

/// The quote that begins a cell, blanks before it passed over; npos where none does.
size_t DelimitedReader::quote_before(size_t at) const {
    if (m_form.quote == '\0')
        return m_text.npos;
    while (m_form.separator != ' ' && at < m_text.size() && m_text[at] == ' ')
        ++at;
    return at < m_text.size() && m_text[at] == m_form.quote ? at : m_text.npos;
}

/// False where the quote turns out to be a character of its cell. Where the cell has no end by the
/// rules, it ends at a quote that was not doubled though one stands before it: "10"",
bool DelimitedReader::read_quoted_cell(size_t quote) {
    const size_t first = quote + 1;
    size_t furthest_end = m_text.size(); // of the cell
    bool has_escapes = false;
    bool has_stray = false;
    size_t second_best = m_text.npos;
    size_t at = m_text.find(m_form.quote, first);
    while (at < furthest_end) {
        const bool is_doubled = at + 1 < m_text.size() && m_text[at + 1] == m_form.quote;
        const bool is_escape = is_escaped(at, first);
        if (!is_escape && ends_a_cell(at + 1)) {
            end_quoted(first, at, has_escapes);
            return true;
        }
        if (is_doubled && second_best == m_text.npos && ends_a_cell(at + 2))
            second_best = at + 1;
        if (!is_escape && !is_doubled) {
            if (at > first && opens_a_cell(at))
                break;
            if (!has_stray)
                furthest_end = std::min(furthest_end, m_text.find_first_of("\r\n", first));
            has_stray = true;
        }
        has_escapes |= is_doubled || is_escape;
        at = m_text.find(m_form.quote, at + (is_doubled && !is_escape ? 2 : 1));
    }
    if (second_best == m_text.npos) {
        m_wasted += std::min(at, m_text.size()) - first;
        return false;
    }
    end_quoted(first, second_best, true);
    return true;
}

void DelimitedReader::read_plain_cell() {
    const size_t first = m_at;
    while (m_at < m_text.size() && !is_separator(m_at) && !is_line_end(m_text[m_at]))
        ++m_at;
    m_cells.push_back(m_text.substr(first, m_at - first));
    m_quoted.push_back(false);
}

/// A separator or a line end stands before it, perhaps with blanks between.
bool DelimitedReader::opens_a_cell(size_t quote) const {
    size_t before = quote;
    while (m_form.separator != ' ' && before > 0 && m_text[before - 1] == ' ')
        --before;
    return before > 0 && (is_separator(before - 1) || is_line_end(m_text[before - 1]));
}

bool DelimitedReader::ends_a_cell(size_t behind) const {
    const size_t end = separator_behind(behind);
    return end >= m_text.size() || is_separator(end) || is_line_end(m_text[end]);
}

/// Behind the blanks that follow a closing quote.
size_t DelimitedReader::separator_behind(size_t behind) const {
    while (m_form.separator != ' ' && behind < m_text.size() && m_text[behind] == ' ')
        ++behind;
    return behind;
}

bool DelimitedReader::is_separator(size_t at) const {
    return at < m_text.size() && m_text[at] == m_form.separator;
}

/// Behind an odd number of backslashes.
bool DelimitedReader::is_escaped(size_t quote, size_t from) const {
    size_t backslashes = 0;
    while (m_form.is_backslashed && quote - backslashes > from &&
           m_text[quote - backslashes - 1] == '\\')
        ++backslashes;
    return backslashes % 2 == 1;
}

void DelimitedReader::end_quoted(size_t first, size_t last, bool has_escapes) {
    m_at = separator_behind(last + 1);
    const auto inner = m_text.substr(first, last - first);
    m_quoted.push_back(true);
    if (!has_escapes) {
        m_cells.push_back(inner);
        return;
    }
    std::string& cell = m_unquoted.emplace_back();
    for (size_t at = 0; at < inner.size(); ++at) {
        const char next = at + 1 < inner.size() ? inner[at + 1] : '\0';
        const bool escapes =
            inner[at] == m_form.quote || (m_form.is_backslashed && inner[at] == '\\');
        at += escapes && next == m_form.quote ? 1 : 0;
        cell += inner[at];
    }
    m_cells.push_back(cell);
}

void DelimitedReader::pass_separator() {
    ++m_at;
    if (m_form.is_spaced && m_at < m_text.size() && m_text[m_at] == ' ')
        ++m_at;
    if (m_form.is_aligned)
        pass_blanks();
}

void DelimitedReader::pass_blanks() {
    while (m_at < m_text.size() && m_text[m_at] == ' ')
        ++m_at;
}

void DelimitedReader::pass_line_end() {
    const auto rest = m_text.substr(m_at);
    m_at += rest.starts_with("\r\r\n") ? 3 : rest.starts_with("\r\n") ? 2 : rest.empty() ? 0 : 1;
}

} // namespace taizhang
