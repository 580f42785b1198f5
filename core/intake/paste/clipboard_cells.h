#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace taizhang {

/// Rows of cells as spreadsheets put them on the clipboard: tabs between cells, a line for a row.
/// Only a cell that holds a tab, a line break or a doubled quote has quotes around it, and ends
/// with one before a tab or the end of a line; else a quote is a character: "两学一做"专题 is one
/// cell. Lines that are rows of the table by their tabs stay rows though the first begins and the
/// last ends with a quote.
std::vector<std::vector<std::string>> clipboard_rows(std::string_view text);

} // namespace taizhang
