#pragma once

#include "ledger/record_query.h"
#include "model/definitions.h"
#include "text/search_key.h"

#include <vector>

namespace taizhang {

/// How indicators and units are found, by their places; a hidden indicator is not found.
struct NameKeys {
    std::vector<SearchKey> indicators; ///< of both names and the aliases
    std::vector<SearchKey> units;
};

/// Slow: keep it.
NameKeys name_keys_of(const Definitions& definitions);

/// Lets a query that searches find the records of all indicators and units whose name answers to
/// what is searched for, by 汉字, 全拼 or 首字母.
void find_names_too(RecordQuery& query, const Definitions& definitions, const NameKeys& keys);

} // namespace taizhang
