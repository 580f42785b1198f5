#pragma once

#include "cli/call.h"

#include <string>

namespace taizhang::cli {

/// A report that was read, as the call gave it.
struct GivenReport {
    std::string name;
    std::u32string text;
    int year = 0; ///< that it tells of
};

/// Throws wrong_usage for options that need --into without it, and for what --accept does not know.
void check_report_options(const Call& call);

/// `read-report --into`: shows what the figures of a report would do to a ledger, and writes those
/// that --accept names.
int take_report_in(Call& call, const GivenReport& report);

} // namespace taizhang::cli
