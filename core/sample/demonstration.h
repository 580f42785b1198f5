#pragma once

#include "ledger/ledger.h"

namespace taizhang::sample {

/// Fills an empty ledger with the committee of data/sample, as an import of its files would.
void fill_with_demonstration(Ledger& ledger, Instant now);

} // namespace taizhang::sample
