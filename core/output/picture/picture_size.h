#pragma once

#include <optional>
#include <string_view>

namespace taizhang {

inline constexpr int largest_side = 16384;

/// In pixels.
struct PictureSize {
    int width = 0;
    int height = 0;
};

/// `WxH`; nothing for another text or a side beyond 1 … 16384.
std::optional<PictureSize> parse_picture_size(std::string_view text);

} // namespace taizhang
