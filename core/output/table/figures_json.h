#pragma once

#include "ledger/closed_quarters.h"
#include "model/record.h"
#include "output/table/json_writer.h"
#include "progress/coverage.h"
#include "progress/review.h"

namespace taizhang {

// The JSON of interfaces.md: keys in that order, numbers unrounded, null for no value.

/// `day` is the day of the review: with a quarter, not after it. What was reported stands there
/// where a quarter of the year is closed.
void write_review(JsonWriter& json, const Definitions& definitions, const ReviewPoint& point,
                  Date day, const std::vector<IndicatorProgress>& review,
                  const ReportedYear& reported);

void write_coverage(JsonWriter& json, const Definitions& definitions, const Coverage& coverage);

/// One element of `records`.
void write_record(JsonWriter& json, const Record& record, std::string_view indicator,
                  std::string_view unit);

} // namespace taizhang
