#pragma once

#include <string>

namespace taizhang {

/// A number as people read it: rounded half away from zero to `decimals` (0 … 3) places, with
/// thousands separators: `1,234`, `0.50`, `-3`.
std::string grouped(double value, int decimals);

/// The same without trailing zeros of the fraction: `1,234`, `0.5`.
std::string grouped_short(double value, int decimals);

/// A share (>= 0; 1 = all) rounded down to tenths of a per cent, so that nothing is all before it
/// is: 0.9999 → 0.999 (figures.md §7, completion).
double share_rounded_down(double share);

/// A share as people read it, rounded down: `79%`, `110%`; with one place where a whole number
/// would hide that something is done or not all is: `99.9%`, `0.4%`.
std::string share_text(double share);

} // namespace taizhang
