#pragma once

#include "intake/report/judgement.h"

namespace taizhang::report {

/// Finds figures that are parts of others (其中转立案2件; 3次、2次，共5次), and those that are told
/// a second time; these are passed over.
void relate(ReportReading& reading, const ReadingTools& tools);

} // namespace taizhang::report
