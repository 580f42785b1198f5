#pragma once

#include <cstddef>

namespace taizhang {

/// What somebody can say of a record, in the order of the columns of a records file. The rest of
/// what there is to know about each stands in one table (ledger/record_fields.h).
enum class RecordField {
    start,
    end,
    indicator,
    unit,
    quantity,
    approximate,
    participants,
    hours,
    topic,
    note,
    place,
    host
};

inline constexpr size_t record_field_count = 12;

} // namespace taizhang
