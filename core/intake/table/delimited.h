#pragma once

#include "intake/table/sheet.h"

#include <string>

namespace taizhang {

/// Reads the bytes of a CSV, TSV or text file: encoding (encoding.h), separator and quote
/// (csv_form.h) are told from it and said in Workbook::form. One sheet without a name; cells are
/// numbers where they are written as a program writes numbers (-12.5, but not 007, +1, 1,234), else
/// text as it stands there, days too. What is broken or not proved is among the sheet's troubles.
Workbook read_delimited(std::string bytes);

} // namespace taizhang
