#include "characters/blank.h"
#include "intake/table/table_shape.h"

#include <algorithm>
#include <map>

namespace taizhang {

namespace {

/// By the columns of a row where merged cells begin, the last column of each.
std::map<int, int> last_columns_merged(const Sheet& sheet, int row) {
    std::map<int, int> last;
    for (const MergedCells& merged : sheet.merged)
        if (merged.first.row == row)
            last.emplace(merged.first.column, merged.last.column);
    return last;
}

int last_column(const std::map<int, int>& merged, int column) {
    const auto found = merged.find(column);
    return found == merged.end() ? column : found->second;
}

class HeaderJoiner {
public:
    HeaderJoiner(const Sheet& sheet, const TableShape& shape) : m_sheet(sheet), m_shape(shape) {
        for (size_t row = 0; row < shape.header_count; ++row) {
            const size_t cells = sheet.cell_count(shape.first_header + row);
            const CellPlace last = sheet.cell(shape.first_header + row, cells - 1).place;
            const int end = last_column(last_columns_merged(sheet, last.row), last.column) + 1;
            m_texts.resize(std::max(m_texts.size(), static_cast<size_t>(end)));
        }
    }

    std::vector<std::string> texts() {
        for (size_t row = 0; row < m_shape.header_count; ++row)
            add(row);
        return std::move(m_texts);
    }

private:
    void add(size_t header_row) {
        const int row = m_sheet.row_number(m_shape.first_header + header_row);
        const auto merged = last_columns_merged(m_sheet, row);
        std::string_view text;
        int merged_until = -1;
        for (int column = 0; column < static_cast<int>(m_texts.size()); ++column) {
            const auto own = m_sheet.at({row, column}).text;
            if (!trimmed(own).empty()) {
                text = own;
                merged_until = last_column(merged, column);
            } else if (column > merged_until && !has_text_only_below(header_row, column)) {
                text = {};
            }
            join(m_texts[static_cast<size_t>(column)], text);
        }
    }

    /// And no text of a row above either.
    bool has_text_only_below(size_t header_row, int column) const {
        if (header_row + 1 >= m_shape.header_count || !m_texts[static_cast<size_t>(column)].empty())
            return false;
        const int below = m_sheet.row_number(m_shape.first_header + header_row + 1);
        return !trimmed(m_sheet.at({below, column}).text).empty();
    }

    static void join(std::string& texts, std::string_view text) {
        if (!text.empty())
            texts += (texts.empty() ? "" : " ") + std::string{text};
    }

    const Sheet& m_sheet;
    const TableShape& m_shape;
    std::vector<std::string> m_texts;
};

} // namespace

std::vector<std::string> header_of(const Sheet& sheet, const TableShape& shape) {
    return HeaderJoiner{sheet, shape}.texts();
}

} // namespace taizhang
