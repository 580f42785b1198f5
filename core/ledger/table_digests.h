#pragma once

#include "ledger/connection.h"

#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace taizhang {

// Digests of the tables beside the records, as settings `digest.TABLE`, so that `check` finds
// content that was changed behind the program's back also there. They say what the last write to a
// table has left, stand beside the journal and are computed again by undo and redo. A ledger into
// which no program that knows of them has written has none.

/// Of the tables that a write has changed, at its end and in its transaction; of all where there
/// are none yet. Damage of other tables stays seen.
void renew_table_digests(Connection& connection, const std::set<std::string>& changed);
/// Of those that a step of the journal has changed, when it was taken back or done again.
void renew_table_digests_of(Connection& connection, std::int64_t step);
void renew_all_table_digests(Connection& connection);

/// Tables that hold something else than what the program wrote.
std::vector<std::string> tables_with_other_content(Connection& connection);

// For this file alone; in changeset.cpp.
/// Tables in which a changeset changes rows. Throws damaged.
std::set<std::string> changed_tables(Connection& connection, const std::string& changeset);

} // namespace taizhang
