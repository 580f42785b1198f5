#pragma once

#include "intake/table/number_format_kind.h"
#include "intake/table/sheet.h"

#include <string>

namespace taizhang {

// What spreadsheets keep as a number, as the text of a cell.

/// The shortest text that gives the same number: 100000, not 1e+05; powers only below 1e-5 and
/// from 1e15 on.
std::string number_text(double number);

/// Where a file counts its days from: a day before 1 January 1900, with a 29 February that never
/// was, or 1 January 1904.
enum class DateSystem { from_1900, from_1904 };

struct CellValue {
    CellKind kind = CellKind::empty;
    std::string text = {};
};

/// A number as its format shows it. What is no day of the years up to 9999 stays a number; what
/// is none at all (infinite) is #NUM!.
CellValue value_of(double number, NumberShown shown, DateSystem system);

/// Of the codes that XLS keeps: 0x00, 0x07, 0x0F, 0x17, 0x1D, 0x24, 0x2A; #ERR! for others.
std::string_view error_text(int code);

} // namespace taizhang
