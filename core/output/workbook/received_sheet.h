#pragma once

#include "intake/received/reporting.h"
#include "text/texts.h"

namespace taizhang {

/// Who has sent, as an XLSX file of one sheet: units against months or quarters, each cell in
/// words, with how many have sent below. Throws FileError.
std::string received_workbook_of(const Reporting& reporting, const Definitions& definitions,
                                 const ReportingAsked& asked, const Texts& texts);

} // namespace taizhang
