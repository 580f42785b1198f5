#pragma once

#include "sample/plan.h"

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace taizhang::sample {

/// One of the files of interfaces.md, as UTF-8 CSV.
struct CsvFile {
    std::string_view name; ///< `units.csv`
    std::string content;
};

/// All six, in the order in which one needs the other.
std::vector<CsvFile> csv_files(const Plan& plan);

/// The one with the records, which may be too long for the memory.
void write_records(const Plan& plan, std::ostream& out);

} // namespace taizhang::sample
