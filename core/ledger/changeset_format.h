#pragma once

#include "ledger/changeset.h"

namespace taizhang {

/// Which format of the ledger the rows of a changeset have.
enum class ChangesetAge {
    present,
    former ///< before later columns came: the records in it have no digest
};

/// Throws damaged unless the bytes are changes of data tables in the format of SQLite's session
/// extension. Whoever can write a file can also write a checksum, and SQLite's reader runs for ever
/// or beyond the end on bytes that were made up.
ChangesetAge check_changeset(const Changeset& changeset);

} // namespace taizhang
