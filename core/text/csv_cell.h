#pragma once

#include <string>
#include <string_view>

namespace taizhang {

/// Appends one cell of a CSV file (RFC 4180), in quotes where it holds a comma, a quote, a line
/// break or a tab.
void append_csv_cell(std::string& out, std::string_view cell);

} // namespace taizhang
