#pragma once

#include "intake/record/typed_record.h"
#include "model/record_rules.h"

namespace taizhang {

/// A breach of the rules of records (model/record_rules.h) in words, wherever the record came from.
/// The indicator has to be given where one was looked at.
FieldProblem problem_of(const RecordBreach& breach, const RecordFacts& facts,
                        const Indicator* indicator);

} // namespace taizhang
