#pragma once

#include "intake/plan/incoming_table.h"

namespace taizhang {

/// A CSV file in the program's own columns (interfaces.md): strict, and quick for millions of rows.
/// Nothing, and issues where it is one with faults, when the text is no such file.
/// `is_own` is told whether its header is one of ours.
std::unique_ptr<IncomingTable> own_csv_table(const InputText& input, size_t file,
                                             const TableContext& context, bool& is_own);

} // namespace taizhang
