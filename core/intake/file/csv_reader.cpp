#include "intake/file/csv_reader.h"

#include "characters/kept_text.h"
#include "text/ids/import.h"

#include <algorithm>
#include <cctype>

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
    case CsvProblem::control_character:
        return text_id::import_control_character;
    case CsvProblem::invalid_utf8:
        return text_id::import_invalid_utf8;
    case CsvProblem::cell_too_long:
        return text_id::import_cell_too_long;
    }
    return text_id::import_invalid_utf8;
}

std::optional<CsvProblem> problem_of(std::string_view cell) {
    if (cell.size() > CsvReader::longest_cell)
        return CsvProblem::cell_too_long;
    const auto fault = text_fault(cell);
    if (!fault)
        return std::nullopt;
    if (fault == TextFault::not_utf8)
        return CsvProblem::invalid_utf8;
    return cell.contains('\0') ? CsvProblem::nul_byte : CsvProblem::control_character;
}

CsvReader::CsvReader(std::string_view text, char separator, Bytes bytes)
    : m_text(text), m_separator(separator), m_bytes(bytes) {
    if (const auto line = separator_line(text))
        m_at = line->bytes;
}

bool CsvReader::next() {
    m_cells.clear();
    m_unquoted.clear();
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
    const bool is_looked_at = m_bytes == Bytes::unchecked || cell.size() > longest_cell;
    if (const auto problem = is_looked_at ? problem_of(cell) : std::nullopt)
        add_problem(*problem);
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

std::optional<SeparatorLine> separator_line(std::string_view text) {
    const size_t length = std::min(text.find_first_of("\r\n"), text.size());
    auto line = text.substr(0, length);
    if (line.starts_with('"'))
        line.remove_prefix(1);
    const bool is_said =
        line.starts_with("sep=") || line.starts_with("SEP=") || line.starts_with("Sep=");
    if (!is_said || line.size() < 5)
        return std::nullopt;
    const char separator = line.substr(4).starts_with("\\t") ? '\t' : line[4];
    const auto rest = line.substr(separator != line[4] ? 6 : 5);
    const bool is_all = rest.find_first_not_of(std::string{'"', ' ', separator}) == rest.npos;
    const bool is_separator =
        separator == '\t' ||
        (std::ispunct(static_cast<unsigned char>(separator)) && separator != '"');
    if (!is_all || !is_separator)
        return std::nullopt;
    return SeparatorLine{separator, length + (text.substr(length).starts_with("\r\n") ? 2U
                                              : length < text.size()                  ? 1U
                                                                                      : 0U)};
}

char separator_of(std::string_view text) {
    if (const auto line = separator_line(text))
        return line->separator;
    const auto line = text.substr(0, std::min(text.find_first_of("\r\n"), text.size()));
    const auto count = [&](char separator) { return std::ranges::count(line, separator); };
    return std::ranges::max({',', '\t', ';'}, {}, count);
}

} // namespace taizhang
