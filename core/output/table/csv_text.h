#pragma once

#include <span>
#include <string>
#include <string_view>

namespace taizhang {

/// What a CSV file for spreadsheets begins with.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Appends one row (RFC 4180, CR LF). A cell that a spreadsheet would take for a formula gets an
/// apostrophe before it and so stays text (formula_guard.h).
void append_csv_row(std::string& out, std::span<const std::string> cells);

} // namespace taizhang
