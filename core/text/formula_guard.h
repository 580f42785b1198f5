#pragma once

#include <string_view>

namespace taizhang {

// A cell of a CSV file that spreadsheets would take for a formula goes out with an apostrophe
// before it. What comes in loses that apostrophe again, so that nothing changes on the way.

/// True for = + - @ (also of full width, also behind blanks that nobody sees), or a tab or line end
/// at the beginning, of what is no plain number.
bool looks_like_formula(std::string_view cell);

/// True for what looks like a formula, also behind apostrophes of its own.
bool needs_guard(std::string_view cell);

/// The cell as it was before it got its apostrophe.
std::string_view without_guard(std::string_view cell);

} // namespace taizhang
