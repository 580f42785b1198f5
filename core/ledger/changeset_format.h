#pragma once

#include "ledger/changeset.h"

namespace taizhang {

/// Throws damaged unless the bytes are changes of data tables in the format of SQLite's session
/// extension. Whoever can write a file can also write a checksum, and SQLite's reader runs for ever
/// or beyond the end on bytes that were made up.
void check_changeset(const Changeset& changeset);

} // namespace taizhang
