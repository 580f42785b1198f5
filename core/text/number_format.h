#pragma once

#include <string>

namespace taizhang {

/// A number as people read it: rounded half away from zero to `decimals` (0 … 3) places, with
/// thousands separators: `1,234`, `0.50`, `-3`.
std::string grouped(double value, int decimals);

/// The same without trailing zeros of the fraction: `1,234`, `0.5`.
std::string grouped_short(double value, int decimals);

} // namespace taizhang
