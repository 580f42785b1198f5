#pragma once

#include "intake/table/sheet.h"

namespace taizhang {

// What cells look like, whatever their kind: those of CSV files and documents are all text.

/// A number, a day or a time, also with a sign of money or per cent: 1,234.5, 45%, 2023年9月12日.
bool is_figure(const SheetCell& cell);

/// A number as programs write it: -12.5, 0.50; not 007, .5, +1, 1,234.
bool is_written_number(std::string_view text);

/// A year, a month or a quarter, as headings of columns: 2023, 2023年, 9月, 2023-24, 三季度.
bool is_period_heading(std::string_view text);

/// A word with a colon and what it says: 填报单位：第一支部.
bool is_note(std::string_view text);

} // namespace taizhang
