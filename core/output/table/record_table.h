#pragma once

#include "model/definitions.h"
#include "model/record.h"
#include "model/record_field.h"
#include "text/texts.h"

#include <span>
#include <string>

namespace taizhang {

// Records as a table for the clipboard, as spreadsheets paste and copy them: lines of cells parted
// by tabs. Names instead of codes; tabs and line breaks within a cell become spaces. A cell that a
// spreadsheet would take for a formula gets an apostrophe.

std::string table_header(const Texts& texts);
void append_table_rows(std::string& out, std::span<const Record> records,
                       const Definitions& definitions, Language language);
/// The same with these cells alone; a unit that shares its name with another stands by its code.
void append_table_cells(std::string& out, std::span<const Record> records,
                        std::span<const RecordField> cells, const Definitions& definitions,
                        Language language);

} // namespace taizhang
