#pragma once

#include "intake/table/sheet.h"
#include "intake/table/zip_parts.h"

namespace taizhang {

/// Whether the archive is an OpenDocument file.
bool is_open_document(const ZipParts& parts);

/// Reads ODS. Throws Unreadable.
Workbook read_ods(ZipParts& parts);

/// Reads an ODS file that is one XML document (.fods).
Workbook read_flat_ods(std::string_view bytes);

} // namespace taizhang
