#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace taizhang {

/// Columns that a text takes on a terminal: two for a Chinese character, none for a combining mark.
int display_width(std::string_view text);

enum class ColumnAlign { left, right };

struct TextColumn {
    std::string title;
    ColumnAlign align = ColumnAlign::left;
};

/// A table for a terminal, aligned by display width.
class TextTable {
public:
    explicit TextTable(std::vector<TextColumn> columns);

    /// A cell stands on one line, with what nobody sees by its code.
    void add_row(std::vector<std::string> cells);
    /// The header, a rule, and all rows; every line ends with a line feed.
    std::string text() const;
    /// For long lists: keeps the widths so far, hands out the rows and forgets them.
    std::string take_text();
    size_t row_count() const { return m_rows.size(); }

private:
    void widen(const std::vector<std::string>& cells);
    void append_row(std::string& out, const std::vector<std::string>& cells) const;

    std::vector<TextColumn> m_columns;
    std::vector<int> m_widths;
    std::vector<std::vector<std::string>> m_rows;
    bool m_header_taken = false;
};

} // namespace taizhang
