#pragma once

#include "intake/plan/import_plan.h"
#include "intake/record/typed_record.h"

namespace taizhang {

/// Warns of what is odd about one field of a planned record. `value` is what stands there.
void warn_of_row(ImportPlan& plan, const PlannedRecord& record, const FieldProblem& notice,
                 std::string value);

} // namespace taizhang
