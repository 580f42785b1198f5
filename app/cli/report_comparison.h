#pragma once

#include "cli/call.h"
#include "intake/report_import/report_comparison.h"

#include <string>

namespace taizhang::cli {

/// A report that was read, with what it is called.
struct NamedReading {
    std::string name;
    int year = 0;
    report::ReportReading reading;
};

/// `read-report --compare`: what a report tells beside a former one.
void print_comparison(Call& call, const NamedReading& former, const NamedReading& latter,
                      std::span<const Indicator> indicators);

} // namespace taizhang::cli
