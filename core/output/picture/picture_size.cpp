#include "output/picture/picture_size.h"

#include <charconv>

namespace taizhang {

std::optional<PictureSize> parse_picture_size(std::string_view text) {
    PictureSize size;
    const char* end = text.data() + text.size();
    const auto width = std::from_chars(text.data(), end, size.width);
    if (width.ec != std::errc{} || width.ptr == end || *width.ptr != 'x')
        return std::nullopt;
    const auto height = std::from_chars(width.ptr + 1, end, size.height);
    const auto fits = [](int side) { return side >= 1 && side <= largest_side; };
    if (height.ec != std::errc{} || height.ptr != end || !fits(size.width) || !fits(size.height))
        return std::nullopt;
    return size;
}

} // namespace taizhang
