#pragma once

#include "model/quantity.h"
#include "model/record_field.h"

#include <string>

namespace taizhang {

// What is told of a sheet beside its records.

/// Why a row of a sheet is no record.
enum class LeftOut { example, total, repeated_header };

struct LeftOutRow {
    int row = 0; ///< as a spreadsheet counts
    LeftOut why{};
};

/// A total that a sheet states beside what its rows add up to.
struct TotalDifference {
    int row = 0;
    int column = 0; ///< from 0
    Quantity stated;
    Quantity sum;
};

/// A name that was taken for one that is near: to be shown.
struct NearName {
    int row = 0;
    RecordField field{};
    std::string written;
    int place = 0;
};

} // namespace taizhang
