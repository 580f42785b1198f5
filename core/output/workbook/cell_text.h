#pragma once

#include <string>
#include <string_view>

namespace taizhang {

/// What a cell of a workbook holds at most, in UTF-16 units.
inline constexpr size_t longest_cell_text = 32767;

/// A text as a cell can hold it: control characters other than tab and line feed are removed, CR LF
/// and CR become a line feed, a longer one is cut between characters, and what spreadsheets would
/// read as an escaped character (`_x0041_`) is kept as it is written.
std::string cell_content(std::string_view text);

} // namespace taizhang
