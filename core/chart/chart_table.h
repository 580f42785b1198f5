#pragma once

#include <string>
#include <vector>

namespace taizhang {

/// The numbers of a chart as a table: what the hover card, the copy as table and a reader of the
/// screen say.
struct ChartTable {
    struct Row {
        int place = -1; ///< as in the marks and zones of the scene; -1: of none
        std::vector<std::string> cells;

        friend bool operator==(const Row&, const Row&) = default;
    };

    std::vector<std::string> columns; ///< titles; the first column names the row
    std::vector<Row> rows;

    friend bool operator==(const ChartTable&, const ChartTable&) = default;
};

/// The table as one sentence, for those who can't see the picture: `row: title cell, …; row: …`.
std::string described(const ChartTable& table);

/// What stands above a chart that is shown alone.
struct ChartHead {
    std::string title;
    std::string unit;    ///< of measure; may be empty
    std::string subject; ///< what else there is to know; may be empty
    std::string finding =
        {}; ///< what the figures say; then it is the title; empty where that is open

    friend bool operator==(const ChartHead&, const ChartHead&) = default;
};

} // namespace taizhang
