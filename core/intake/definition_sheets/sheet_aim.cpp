#include "intake/definition_sheets/sheet_aim.h"

#include "intake/understand/headings.h"

#include <algorithm>
#include <array>
#include <span>

namespace taizhang {

namespace {

bool any_text(const Grid& grid, size_t header, const SheetPlace& place, auto is) {
    if (is(std::string_view{grid.sheet().name}) || is(std::string_view{place.file}))
        return true;
    for (size_t row = 0; row < std::min(header, grid.row_count()); ++row)
        for (int column = 0; column < grid.width(); ++column)
            if (is(grid.sheet().at({grid.number(row) - 1, column}).text))
                return true;
    return false;
}

bool contains_any(std::string_view text, std::span<const std::string_view> words) {
    return std::ranges::any_of(words, [&](auto word) { return text.contains(word); });
}

} // namespace

bool says_aim(const Grid& grid, size_t header, const SheetPlace& place) {
    constexpr std::array<std::string_view, 4> aims{"目标", "计划", "任务", "arget"};
    return any_text(grid, header, place,
                    [&](std::string_view text) { return contains_any(text, aims); });
}

bool is_heading_of_done(std::string_view heading) {
    constexpr std::array<std::string_view, 9> done{
        "完成情况", "完成数", "完成值", "完成次数", "完成率", "实际", "实绩", "已完成", "累计完成"};
    return contains_any(heading, done) || plain_heading(heading) == "完成";
}

bool says_done(const Grid& grid, size_t header, const SheetPlace& place) {
    return any_text(grid, header, place, is_heading_of_done);
}

} // namespace taizhang
