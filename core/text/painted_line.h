#pragma once

#include <string>
#include <string_view>

namespace taizhang {

/// A text as a line of the window can show it: each line break and other control character is a
/// blank (CR LF is one), and what has no shape of its own is left out: marks of direction, blanks
/// without width, variation selectors. They would be drawn as boxes; and as the window draws
/// characters in their order, no mark may turn a sentence round.
std::string painted_line(std::string_view text);

/// True when painted_line() would change nothing.
bool is_painted_line(std::string_view text);

} // namespace taizhang
