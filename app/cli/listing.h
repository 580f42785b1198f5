#pragma once

#include "cli/call.h"
#include "output/table/text_table.h"

namespace taizhang::cli {

/// A list that is printed as a table or as CSV: the same columns, with codes and plain numbers in
/// CSV and words in the table.
class Listing {
public:
    struct Column {
        std::string key;   ///< CSV header
        std::string title; ///< table header
        ColumnAlign align = ColumnAlign::left;
    };

    Listing(Call& call, std::vector<Column> columns);

    /// Rows of the table are kept until end() or take_page(), those of CSV are written at once.
    void add_row(std::vector<std::string> cells);
    void end();

private:
    static constexpr size_t rows_per_page = 1000;

    Call& m_call;
    TextTable m_table;
};

} // namespace taizhang::cli
