#pragma once

#include "intake/understand/sheet_layout.h"

namespace taizhang {

/// How a sheet of definitions is read: 党组织 with their 上级, 年度目标, 周期要求, indicators,
/// exclusions, in an office's words, and a mere list of organisations. The kind is told from the
/// headings (and, for our own forms, from what the file says of itself). Nothing where the sheet is
/// none of them.
std::optional<SheetLayout> definition_layout_of(Grid& grid, const SheetPlace& place,
                                                const KnownNames& names, const Calendar& calendar);

/// The document property in which our own forms of definitions say their kind.
inline constexpr std::string_view kind_property = "taizhang_kind";

} // namespace taizhang
