#pragma once

#include "intake/plan/import_plan.h"
#include "text/texts.h"

namespace taizhang {

/// Writes the refused rows of a plan into a folder, for those who sent them: one workbook for each
/// sheet, laid out as it came in, with the reasons in a further column and the cells marked. What
/// is there under the same name stays, and the new file gets a number. Gives the paths. Throws
/// FileError.
std::vector<std::string> write_rejected_rows(const ImportPlan& plan, const std::string& folder,
                                             Date day, const Texts& texts);

} // namespace taizhang
