#include "intake/csv_reader.h"

#include "characters/utf8.h"
#include "text/ids/import.h"

#include <algorithm>

namespace taizhang {

namespace {

bool is_line_end(char c) {
    return c == '\n' || c == '\r';
}

std::string without_doubled_quotes(std::string_view text) {
    std::string result;
    for (size_t i = 0; i < text.size(); ++i) {
        result += text[i];
        if (text[i] == '"')
            ++i;
    }
    return result;
}

/// Place of the quote that ends a cell; npos when there is none.
size_t closing_quote(std::string_view text, size_t from, bool& doubled) {
    for (size_t at = text.find('"', from); at != text.npos; at = text.find('"', at + 2)) {
        if (at + 1 >= text.size() || text[at + 1] != '"')
            return at;
        doubled = true;
    }
    return text.npos;
}

} // namespace

TextId reason_of(CsvProblem problem) {
    switch (problem) {
    case CsvProblem::unclosed_quote:
        return text_id::import_unclosed_quote;
    case CsvProblem::text_after_quote:
        return text_id::import_text_after_quote;
    case CsvProblem::nul_byte:
        return text_id::import_nul_byte;
    case CsvProblem::invalid_utf8:
        return text_id::import_invalid_utf8;
    case CsvProblem::cell_too_long:
        return text_id::import_cell_too_long;
    }
    return text_id::import_invalid_utf8;
}

bool CsvReader::next() {
    m_cells.clear();
    m_problems.clear();
    if (m_at >= m_text.size())
        return false;
    ++m_row;
    read_cell();
    while (m_at < m_text.size() && m_text[m_at] == m_separator) {
        ++m_at;
        read_cell();
    }
    skip_line_end();
    return true;
}

void CsvReader::read_cell() {
    if (m_at < m_text.size() && m_text[m_at] == '"')
        read_quoted_cell();
    else
        read_plain_cell();
}

void CsvReader::read_plain_cell() {
    const size_t first = m_at;
    while (!at_cell_end())
        ++m_at;
    add_cell(m_text.substr(first, m_at - first));
}

void CsvReader::read_quoted_cell() {
    const size_t first = m_at + 1;
    bool doubled = false;
    const size_t last = closing_quote(m_text, first, doubled);
    if (last == m_text.npos) {
        m_at = m_text.size();
        add_cell(m_text.substr(first, longest_cell));
        add_problem(CsvProblem::unclosed_quote);
        return;
    }
    m_at = last + 1;
    const auto inner = m_text.substr(first, last - first);
    add_cell(doubled ? m_unquoted.emplace_back(without_doubled_quotes(inner)) : inner);
    if (at_cell_end())
        return;
    add_problem(CsvProblem::text_after_quote);
    while (!at_cell_end())
        ++m_at;
}

void CsvReader::add_cell(std::string_view cell) {
    m_cells.push_back(cell);
    if (cell.size() > longest_cell)
        add_problem(CsvProblem::cell_too_long);
    if (m_bytes == Bytes::clean || is_clean_utf8(cell))
        return;
    add_problem(cell.contains('\0') ? CsvProblem::nul_byte : CsvProblem::invalid_utf8);
}

void CsvReader::add_problem(CsvProblem problem) {
    m_problems.push_back({static_cast<int>(m_cells.size()) - 1, problem});
}

bool CsvReader::at_cell_end() const {
    return m_at >= m_text.size() || m_text[m_at] == m_separator || is_line_end(m_text[m_at]);
}

void CsvReader::skip_line_end() {
    if (m_at >= m_text.size())
        return;
    const bool pair = m_text[m_at] == '\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == '\n';
    m_at += pair ? 2 : 1;
}

char separator_of(std::string_view text) {
    const auto line = text.substr(0, std::min(text.find_first_of("\r\n"), text.size()));
    const auto count = [&](char separator) { return std::ranges::count(line, separator); };
    return std::ranges::max({',', '\t', ';'}, {}, count);
}

} // namespace taizhang
