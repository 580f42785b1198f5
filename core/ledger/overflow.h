#pragma once

#include "ledger/connection.h"
#include "ledger/record_query.h"

namespace taizhang {

/// Throws overflow for a sum of these records that does not fit, and tells whose part of it is the
/// greatest: year, indicator and unit.
[[noreturn]] void throw_overflow(Connection& connection, const RecordQuery& query);

} // namespace taizhang
