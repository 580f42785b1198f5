#pragma once

#include "intake/understand/sheet_layout.h"

namespace taizhang {

// Whether a sheet tells what is aimed at or what was done, by what is written above its header and
// by the names of sheet and file. `header` is the place of its row in the grid.

/// 目标, 计划, 任务.
bool says_aim(const Grid& grid, size_t header, const SheetPlace& place);
/// 完成情况, 实际: what was done beside what was aimed at is a report.
bool says_done(const Grid& grid, size_t header, const SheetPlace& place);
/// The same of a heading.
bool is_heading_of_done(std::string_view heading);

} // namespace taizhang
