#pragma once

#include "intake/table/delimited_reader.h"

namespace taizhang {

/// The form of a CSV, TSV or text file: as its first line `sep=;` says, else told from its first
/// 60 kB: the one by which most rows have the commonest width and most cells are plain (numbers,
/// days, words). One column, with a comma, where no separator makes a table.
CsvForm form_of(std::string_view text);

} // namespace taizhang
