#include "intake/paste/clipboard_cells.h"

#include <algorithm>
#include <map>
#include <optional>

namespace taizhang {

namespace {

bool is_line_end(char c) {
    return c == '\n' || c == '\r';
}

/// The line that begins at a place, without its end.
std::string_view line_at(std::string_view text, size_t at) {
    return text.substr(at, text.find_first_of("\r\n", at) - at);
}

size_t behind_line_end(std::string_view text, size_t at) {
    return at + (text.substr(at).starts_with("\r\n") ? 2 : at < text.size() ? 1 : 0);
}

std::ptrdiff_t tabs_in(std::string_view line) {
    return std::ranges::count(line, '\t');
}

/// Tabs that most lines have, and how many have so many.
struct UsualLine {
    std::ptrdiff_t tabs = 0;
    size_t lines = 0;
};

UsualLine usual_line(std::string_view text) {
    std::map<std::ptrdiff_t, size_t> lines;
    for (size_t at = 0; at < text.size();) {
        const auto line = line_at(text, at);
        lines[tabs_in(line)] += line.empty() ? 0 : 1;
        at = behind_line_end(text, at + line.size());
    }
    UsualLine usual;
    for (const auto& [tabs, count] : lines)
        if (count > usual.lines)
            usual = {tabs, count};
    return usual;
}

class ClipboardReader {
public:
    explicit ClipboardReader(std::string_view text) : m_text(text), m_usual(usual_line(text)) {}

    std::vector<std::vector<std::string>> rows() {
        std::vector<std::vector<std::string>> rows;
        while (m_at < m_text.size())
            rows.push_back(row());
        return rows;
    }

private:
    std::vector<std::string> row() {
        std::vector<std::string> cells{cell()};
        while (m_at < m_text.size() && m_text[m_at] == '\t') {
            ++m_at;
            cells.push_back(cell());
        }
        m_at = behind_line_end(m_text, m_at);
        return cells;
    }

    std::string cell() {
        const size_t first = m_at;
        if (const auto quote = closing_quote()) {
            m_at = *quote + 1;
            return without_doubled_quotes(m_text.substr(first + 1, *quote - first - 1));
        }
        m_at = std::min(m_text.find_first_of("\t\r\n", first), m_text.size());
        return std::string{m_text.substr(first, m_at - first)};
    }

    /// Of the cell that begins here; nothing where its quotes are characters.
    std::optional<size_t> closing_quote() const {
        if (m_at >= m_text.size() || m_text[m_at] != '"')
            return std::nullopt;
        bool needs_quotes = false;
        size_t at = m_text.find('"', m_at + 1);
        for (; at != m_text.npos && m_text.substr(at + 1).starts_with('"');
             at = m_text.find('"', at + 2))
            needs_quotes = true;
        if (at == m_text.npos || !ends_cell(at + 1))
            return std::nullopt;
        needs_quotes |= m_text.substr(m_at, at - m_at).find_first_of("\t\r\n") != m_text.npos;
        return needs_quotes && !are_rows(m_at, at + 1) ? std::optional{at} : std::nullopt;
    }

    bool ends_cell(size_t at) const {
        return at >= m_text.size() || m_text[at] == '\t' || is_line_end(m_text[at]);
    }

    /// The lines that a cell would take are several, each has the usual number of tabs, and either
    /// all of them would go into it or other lines are such rows as well.
    bool are_rows(size_t first, size_t end) const {
        const size_t before = first == 0 ? m_text.npos : m_text.find_last_of("\r\n", first - 1);
        const size_t begin = before == m_text.npos ? 0 : before + 1;
        const auto lines = m_text.substr(begin, m_text.find_first_of("\r\n", end) - begin);
        size_t count = 0;
        for (size_t at = 0; at < lines.size(); ++count) {
            const auto line = line_at(lines, at);
            if (tabs_in(line) != m_usual.tabs)
                return false;
            at = behind_line_end(lines, at + line.size());
        }
        const bool is_all_of_them = begin == first && begin + lines.size() == end;
        return count > 1 && (is_all_of_them || m_usual.lines > count);
    }

    static std::string without_doubled_quotes(std::string_view text) {
        std::string result;
        for (size_t at = 0; at < text.size(); ++at) {
            result += text[at];
            at += text.substr(at).starts_with("\"\"") ? 1 : 0;
        }
        return result;
    }

    std::string_view m_text;
    UsualLine m_usual;
    size_t m_at = 0;
};

} // namespace

std::vector<std::vector<std::string>> clipboard_rows(std::string_view text) {
    return ClipboardReader{text}.rows();
}

} // namespace taizhang
