#pragma once

#include "model/record.h"
#include "sample/habits.h"
#include "sample/random.h"

namespace taizhang::sample {

/// Fills in topic, people and hours as such an event would have them. `members`: of the unit.
void add_details(Record& record, const Habit& habit, int members, Random& random);

/// Fills in place and host of most sessions, the same for the same record. Takes nothing from the
/// random numbers that figures come from. A host is told by the office that he holds.
void add_surroundings(Record& record, const Habit& habit);

} // namespace taizhang::sample
