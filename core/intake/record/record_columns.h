#pragma once

namespace taizhang::record_column {

/// Places of the columns of a records file (columns_of(FileKind::records)).
enum RecordColumn {
    start,
    end,
    indicator,
    unit,
    quantity,
    approximate,
    participants,
    hours,
    topic,
    note
};

} // namespace taizhang::record_column
