#pragma once

#include "ledger/history.h"
#include "model/definitions.h"
#include "text/texts.h"

namespace taizhang {

/// One column of a changed row in words; a dash where there is no value.
struct ColumnWords {
    std::string column;
    std::string before;
    std::string after;
};

/// What a change is about: `记录 · 党课 · 第一支部 · 2023-09-12`.
std::string subject_of(const HistoryChange& change, const Definitions& definitions,
                       const Texts& texts);

/// The columns that a person knows: of a row added or removed those with a value.
std::vector<ColumnWords> columns_in_words(const RowChange& change, const Definitions& definitions,
                                          const Texts& texts);

} // namespace taizhang
