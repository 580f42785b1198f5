#pragma once

#include "ledger/connection.h"
#include "text/han_initials.h"

#include <memory>

namespace taizhang {

/// Makes RecordQuery::find work; every connection has it. Gives SQLite's result.
int add_folded_search(sqlite3* handle);

/// Makes RecordQuery::find_initials work on this connection.
void add_initials_search(Connection& connection, std::shared_ptr<const HanInitials> initials);

} // namespace taizhang
