#pragma once

#include "cli/call.h"
#include "intake/table/sheet.h"

namespace taizhang::cli {

/// Sheets with all their cells, as interfaces.md has them. Rows and columns count from 1. Cells
/// that are merged into another are listed up to the last column that holds something.
void print_json(Call& call, const Workbook& book, std::span<const Sheet> sheets);

} // namespace taizhang::cli
