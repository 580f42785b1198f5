#pragma once

#include "intake/table/sheet.h"
#include "intake/table/zip_parts.h"

namespace taizhang {

/// Reads the tables of a DOCX file, each as a sheet that bears the paragraph before it as its name;
/// a table within a cell comes behind the one that it stands in. What was deleted under 修订 is
/// left out, and so are comments, headers, footers. Throws Unreadable.
Workbook read_docx_tables(ZipParts& parts, std::string_view main_part);

} // namespace taizhang
