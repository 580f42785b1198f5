#pragma once

#include "cli/listing.h"
#include "intake/report/report_reader.h"

namespace taizhang::cli {

/// What is said of each proposal beside what was read of it.
struct FurtherColumn {
    Listing::Column column;
    std::vector<std::string> cells; ///< by proposal
};

/// The figures of a report as a table for people or as CSV, where codes stand as in JSON.
void print_reading(Call& call, const report::ReportReading& reading,
                   const report::ReportReader& reader, std::u32string_view text,
                   const FurtherColumn* further = nullptr);

} // namespace taizhang::cli
