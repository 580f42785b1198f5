#include "output/table/text_table.h"

#include "characters/hidden.h"
#include "characters/utf8.h"

#include <algorithm>
#include <unicode/uchar.h>

namespace taizhang {

namespace {

int width_of(UChar32 character) {
    const int category = u_charType(character);
    if (category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK ||
        category == U_FORMAT_CHAR || category == U_CONTROL_CHAR)
        return 0;
    const int width = u_getIntPropertyValue(character, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

/// A cell on one line.
std::string on_one_line(std::string text) {
    std::ranges::replace_if(
        text, [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
    return text;
}

void append_blanks(std::string& out, int count) {
    out.append(static_cast<size_t>(std::max(count, 0)), ' ');
}

} // namespace

int display_width(std::string_view text) {
    int width = 0;
    while (!text.empty()) {
        const Character next = take_character(text);
        width += next.bytes == 1 ? 1 : width_of(static_cast<UChar32>(next.code));
    }
    return width;
}

void TextTable::add_row(std::vector<std::string> cells) {
    for (std::string& cell : cells)
        cell = with_hidden_shown(on_one_line(std::move(cell)));
    m_rows.push_back(std::move(cells));
}

TextTable::TextTable(std::vector<TextColumn> columns)
    : m_columns(std::move(columns)), m_widths(m_columns.size()) {
    for (size_t i = 0; i < m_columns.size(); ++i)
        m_widths[i] = display_width(m_columns[i].title);
}

void TextTable::widen(const std::vector<std::string>& cells) {
    for (size_t i = 0; i < cells.size(); ++i)
        m_widths[i] = std::max(m_widths[i], display_width(cells[i]));
}

void TextTable::append_row(std::string& out, const std::vector<std::string>& cells) const {
    for (size_t i = 0; i < cells.size(); ++i) {
        const bool last = i + 1 == cells.size();
        const int room = m_widths[i] - display_width(cells[i]);
        if (m_columns[i].align == ColumnAlign::right)
            append_blanks(out, room);
        out += cells[i];
        if (m_columns[i].align == ColumnAlign::left && !last)
            append_blanks(out, room);
        out += last ? "" : "  ";
    }
    while (out.ends_with(' '))
        out.pop_back();
    out += '\n';
}

std::string TextTable::text() const {
    TextTable copy = *this;
    return copy.take_text();
}

std::string TextTable::take_text() {
    std::ranges::for_each(m_rows, [&](const auto& row) { widen(row); });
    std::string out;
    if (!m_header_taken) {
        std::vector<std::string> titles;
        std::vector<std::string> rules;
        for (size_t i = 0; i < m_columns.size(); ++i) {
            titles.push_back(m_columns[i].title);
            rules.emplace_back(static_cast<size_t>(m_widths[i]), '-');
        }
        append_row(out, titles);
        append_row(out, rules);
        m_header_taken = true;
    }
    for (const auto& row : m_rows)
        append_row(out, row);
    m_rows.clear();
    return out;
}

} // namespace taizhang
