#pragma once

#include "intake/file/file_kind.h"
#include "model/definitions.h"
#include "text/texts.h"

#include <string>
#include <vector>

namespace taizhang {

/// What a kind of file holds: 年度目标.
std::string kind_name(FileKind kind, const Texts& texts);

/// The columns of a kind of definitions in the user's words, by columns_of(kind). Offices' headings
/// of both languages are among those that the import knows.
std::vector<std::string> definition_titles(FileKind kind, const Texts& texts);

/// A cell of our own columns (definition_cells) as it is shown: names for codes, words for those of
/// our files.
std::string shown_definition_cell(FileKind kind, size_t column, const std::string& cell,
                                  const Definitions& definitions, const Texts& texts);

/// 平均 … 手工, as forms and the import have it.
TextId word_of(Phasing phasing);
/// 各党支部 …
TextId text_of_owner(UnitKind kind);

} // namespace taizhang
