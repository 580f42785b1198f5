#include "chart/chart_table.h"

namespace taizhang {

namespace {

void append_row(std::string& text, const ChartTable& table, const ChartTable::Row& row) {
    text += (text.empty() ? "" : "; ") + row.cells.front() + ":";
    for (size_t i = 1; i < row.cells.size(); ++i)
        if (!row.cells[i].empty() && row.cells[i] != "–")
            text += " " + table.columns[i] + " " + row.cells[i];
}

} // namespace

std::string described(const ChartTable& table) {
    std::string text;
    for (const auto& row : table.rows)
        append_row(text, table, row);
    return text;
}

} // namespace taizhang
