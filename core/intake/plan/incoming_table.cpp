#include "intake/plan/incoming_table.h"

#include "intake/understand/headings.h"

#include <algorithm>

namespace taizhang {

namespace {

/// 日期 stands for a field, but is not its name in files of ours.
bool is_office_word(std::string_view cell) {
    const Heading heading = heading_of(cell);
    if (heading.kind == HeadingKind::field)
        return trimmed(cell) != columns_of(FileKind::records)[static_cast<size_t>(heading.field)];
    return heading.kind == HeadingKind::aside;
}

} // namespace

std::optional<FileKind> own_kind(std::span<const std::string_view> cells) {
    const auto kind = kind_of_header(cells);
    if (kind == FileKind::records && std::ranges::any_of(cells, is_office_word))
        return std::nullopt;
    return kind;
}

} // namespace taizhang
