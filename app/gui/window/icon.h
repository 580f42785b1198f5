#pragma once

#include <vector>

namespace taizhang {

inline constexpr int icon_size = 64;

/// The program's icon, four bytes RGBA per pixel: three bars on a red square, as assets/icon.svg.
std::vector<unsigned char> icon_pixels();

} // namespace taizhang
