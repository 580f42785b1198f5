#pragma once

#include "model/quantity.h"
#include "model/record_field.h"

#include <string>

namespace taizhang {

// What is told of a sheet beside its records.

/// Why a row of a sheet is no record.
enum class LeftOut {
    example,
    total,
    repeated_header,
    unwanted ///< has a name whose rows the user does not want
};

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

/// An empty cell that was read as the one above it: to be shown.
struct ContinuedCell {
    int row = 0;
    RecordField field{};
    int column = 0;   ///< from 0
    std::string text; ///< of the cell above

    friend bool operator==(const ContinuedCell&, const ContinuedCell&) = default;
};

} // namespace taizhang
