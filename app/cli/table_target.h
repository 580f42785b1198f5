#pragma once

#include "cli/listing.h"
#include "output/table/table_file.h"

namespace taizhang::cli {

/// The file of `-o FILE.csv|xlsx`.
struct TableTarget {
    std::string path;
    TableFormat format = TableFormat::csv;
};

/// Nothing without the option; throws wrong_usage for a file of another kind.
std::optional<TableTarget> table_target_of(const Call& call);

/// Rows with words and plain numbers, written as a whole. `day` is the day looked at.
void write_table(const Call& call, const TableTarget& target, std::string title,
                 const std::vector<Listing::Column>& columns,
                 std::vector<std::vector<std::string>> rows, Date day);

} // namespace taizhang::cli
