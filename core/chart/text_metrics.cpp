#include "chart/text_metrics.h"

#include "characters/utf8.h"

#include <algorithm>
#include <ranges>
#include <vector>

namespace taizhang {

namespace {

constexpr std::string_view ellipsis = "…";

/// Where characters end, with 0 for none.
std::vector<std::size_t> ends_of_characters(std::string_view text) {
    std::vector<std::size_t> ends{0};
    while (!text.empty())
        ends.push_back(ends.back() + take_character(text).bytes);
    return ends;
}

} // namespace

std::string fitted(std::string_view text, const Lettering& lettering, double width,
                   const TextMetrics& metrics) {
    if (metrics.width(text, lettering) <= width)
        return std::string{text};
    const auto ends = ends_of_characters(text);
    const auto shortened = [&](std::size_t count) {
        return std::string{text.substr(0, ends[count])} + std::string{ellipsis};
    };
    const auto is_too_long = [&](std::size_t count) {
        return metrics.width(shortened(count), lettering) > width;
    };
    // Doubled before it is searched: a text of any length costs what is shown of it.
    std::size_t most = 1;
    while (most < ends.size() - 1 && !is_too_long(most))
        most = std::min(2 * most, ends.size() - 1);
    const auto counts = std::views::iota(std::size_t{0}, most + 1);
    const auto fitting = std::ranges::lower_bound(counts, true, {}, is_too_long) - counts.begin();
    return fitting == 0 ? std::string{} : shortened(static_cast<std::size_t>(fitting) - 1);
}

} // namespace taizhang
