#pragma once

#include "intake/table/sheet.h"

#include <expected>

namespace taizhang {

/// The tables of a file, whatever it is called: what it is, its bytes say (an .xls is often XLSX or
/// CSV). A file that can't be read at all gives the reason and what to do. `bytes` need not
/// outlive the workbook.
std::expected<Workbook, SheetTrouble> read_workbook(std::string_view bytes);

/// The same of a file; its bytes do not all stand in memory at once where it is a ZIP archive.
std::expected<Workbook, SheetTrouble> read_workbook_at(const std::string& path);

} // namespace taizhang
