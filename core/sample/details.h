#pragma once

#include "model/record.h"
#include "sample/habits.h"
#include "sample/random.h"

namespace taizhang::sample {

/// Fills in topic, people and hours as such an event would have them. `members`: of the unit.
void add_details(Record& record, const Habit& habit, int members, Random& random);

} // namespace taizhang::sample
