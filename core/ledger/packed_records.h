#pragma once

#include "ledger/changeset.h"
#include "model/record.h"

#include <cstdint>

namespace taizhang {

/// Records as the changeset of their removal, byte for byte of the kind that SQLite's session
/// extension makes of it, in the order of their numbers. (The extension hears of each row while it
/// goes, and keeps it by a hash: an undone import took twice the time, and coming back three
/// times.)
struct PackedRecords {
    Changeset removal; ///< empty when there are none
    std::int64_t count = 0;
    RecordId last{};
};

/// The first `limit` of the records numbered from `first` to `last`. They stay where they are.
/// Throws damaged when their numbers do not rise.
PackedRecords pack_records(Connection& connection, RecordId first, RecordId last, int limit);

/// Puts the records back that a changeset removes, and counts them; it has been checked
/// (changeset_format.h). Throws journal_conflict when one is there already, damaged when it is
/// about anything else.
std::int64_t unpack_records(Connection& connection, const Changeset& removal);

} // namespace taizhang
