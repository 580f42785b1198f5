#pragma once

#include "intake/report/report_text.h"
#include "intake/report_import/report_standing.h"
#include "text/texts.h"

#include <string>

namespace taizhang {

// What is said about a report, the same in the window and on the command line.

/// Why there is no report in a file; the text takes the file's name.
TextId words_of(report::TextProblem problem);

/// How a figure stands to the ledger.
std::string words_of(const report::ReportLine& line, const Texts& texts);

} // namespace taizhang
