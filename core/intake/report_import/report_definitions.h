#pragma once

#include "intake/report_import/report_entry.h"
#include "intake/report_import/report_standing.h"

namespace taizhang::report {

/// A plan or a cycle of a report, as it would become a target or a duty.
struct ReportDefinition {
    ReportLine line;
    ImportPlan plan; ///< its target or its duty; nothing where it can't be written or is the same
};

/// Reads an entry that is no record by the rules of the files of targets and duties. A duty is owed
/// by the unit itself, from the first day of the period on.
ReportDefinition definition_of(const ReportEntry& entry, const Definitions& definitions);

} // namespace taizhang::report
