#pragma once

#include "time/date.h"

#include <optional>
#include <string>
#include <vector>

namespace taizhang {

/// How the columns of a series look.
enum class ColumnLook {
    outlined, ///< last year
    filled,   ///< what was done
    pale      ///< what is planned
};

/// No value is no column, never 0.
struct ColumnValue {
    std::optional<double> value;
    std::string prefix = {}; ///< of its label: `≥`, `约`

    friend bool operator==(const ColumnValue&, const ColumnValue&) = default;
};

struct ColumnSeries {
    std::string name;
    ColumnLook look = ColumnLook::filled;
    std::vector<ColumnValue> values; ///< one for each category

    friend bool operator==(const ColumnSeries&, const ColumnSeries&) = default;
};

/// Columns side by side, which the programs that show slides draw themselves.
struct ColumnChart {
    std::vector<std::string> categories;
    std::vector<ColumnSeries> series;
    int decimals = 0; ///< of the labels
    std::string unit; ///< of a share, `%`, the axis ends at 100
    std::string description;

    friend bool operator==(const ColumnChart&, const ColumnChart&) = default;
};

/// A chart as it stands in a presentation.
struct NativeChart {
    std::string part;     ///< XML; it refers to its workbook by the relationship `workbook`
    std::string workbook; ///< XLSX, in which its numbers are edited
};

/// The numbers that are kept in the part are those of the workbook. Lengths are those of slides: a
/// letter of 28 is 14 points. Throws as Book does.
NativeChart native_chart(const ColumnChart& chart, Date day);

} // namespace taizhang
