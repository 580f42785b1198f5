#pragma once

#include "intake/record/typed_record.h"
#include "ledger/reader.h"
#include "plausibility/finding.h"
#include "text/texts.h"

namespace taizhang {

/// The field that a finding about one record is said beside.
RecordField field_of(FindingKind kind);

/// What is odd about a record that has just been typed (figures.md §12), though it may be right and
/// is taken: its days and unit (notices_of), its quantity beside the earlier ones, and the share
/// that it is a part of. `language`: of the names in it.
std::vector<FieldProblem> notices_of_entry(Reader& reader, const Definitions& definitions,
                                           const Record& entry, Date today, Language language);

/// What is said of a finding where the record of it is entered.
FieldProblem notice_of(const Finding& finding, const Definitions& definitions, Language language);

} // namespace taizhang
