#pragma once

#include "sample/plan.h"

namespace taizhang::sample {

Definitions any_size_definitions(const Extent& extent);

void for_each_any_size_record(const Definitions& definitions, const Extent& extent,
                              const TakeRecord& take);

} // namespace taizhang::sample
