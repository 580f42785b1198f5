#pragma once

#include "ledger/reader.h"

#include <functional>
#include <span>
#include <utility>
#include <vector>

namespace taizhang {

enum class SortedBy { date, indicator, unit, quantity };
enum class SortDirection { ascending, descending };

/// Records of equal rank stand newest first. Indicators rank as in the catalogue, units as in the
/// tree; a pending quantity is less than any other.
struct ListOrder {
    SortedBy by = SortedBy::date;
    SortDirection direction = SortDirection::descending;

    friend bool operator==(const ListOrder&, const ListOrder&) = default;
};

/// All records of a query as keys (8 bytes each), so that a table of a million rows can go to any
/// place at once and read only the rows it shows, by key. Pages by LIMIT and OFFSET were dropped:
/// a far page costs as much as all before it, and every order would need an index of its own.
struct RecordList {
    std::vector<RecordId> ids;                          ///< in order
    std::vector<std::pair<IndicatorId, Tally>> tallies; ///< of the indicators that occur
};

/// Is told the first ids, when 1, 8 and 64 are known. Only for a search in the order of dates,
/// where they are known long before the end.
using FirstHits = std::function<void(std::span<const RecordId>)>;

/// Order, limit, offset and after of the query do not matter.
RecordList read_list(const Ledger& ledger, const Definitions& definitions, const RecordQuery& query,
                     const ListOrder& order, const FirstHits& first_hits = {});

} // namespace taizhang
