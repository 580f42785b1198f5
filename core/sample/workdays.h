#pragma once

#include "sample/random.h"
#include "time/period.h"

namespace taizhang::sample {

/// Monday to Friday without the public holidays of 2022 and 2023.
bool is_workday(Date day);

/// A workday of the period at random; when it has hardly any, any day of it.
Date random_workday(const Period& period, Random& random);

} // namespace taizhang::sample
