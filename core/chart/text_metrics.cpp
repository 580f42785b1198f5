#include "chart/text_metrics.h"

namespace taizhang {

namespace {

constexpr std::string_view ellipsis = "…";

bool is_inside_character(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

std::string_view without_last_character(std::string_view text) {
    do
        text.remove_suffix(1);
    while (!text.empty() && is_inside_character(text.data()[text.size()]));
    return text;
}

} // namespace

std::string fitted(std::string_view text, const Lettering& lettering, double width,
                   const TextMetrics& metrics) {
    if (metrics.width(text, lettering) <= width)
        return std::string{text};
    while (!text.empty()) {
        text = without_last_character(text);
        const std::string shortened = std::string{text} + std::string{ellipsis};
        if (metrics.width(shortened, lettering) <= width)
            return shortened;
    }
    return {};
}

} // namespace taizhang
