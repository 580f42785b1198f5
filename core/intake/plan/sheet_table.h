#pragma once

#include "intake/plan/incoming_table.h"
#include "intake/understand/known_names.h"

namespace taizhang {

/// A sheet whose first row that holds something is a header of ours (interfaces.md). Nothing where
/// it is none, and with issues where it is one with faults.
std::unique_ptr<IncomingTable> own_sheet_table(const Sheet& sheet, size_t file,
                                               const TableContext& context, bool& is_own);

/// Cells right of the header: notes in a spreadsheet, but in a text file a sign that an unquoted
/// separator has moved the cells of the row.
enum class BeyondHeader { told, refused };

/// A sheet as offices keep them, read as its layout says. `names` must outlive the table. Of what
/// was said of names for all sheets, PlannedFile::answers keeps what was of use here.
std::unique_ptr<IncomingTable> office_sheet_table(Grid grid, SheetLayout layout, size_t file,
                                                  const TableContext& context,
                                                  const KnownNames& names, Answers answers,
                                                  BeyondHeader beyond);

} // namespace taizhang
