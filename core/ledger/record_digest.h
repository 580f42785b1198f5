#pragma once

#include "ledger/connection.h"
#include "model/record.h"

#include <string>

namespace taizhang {

/// What a write gives a record of its own.
struct RecordStamp {
    RecordId id{};
    const std::string& created; ///< UTC, as Record::created
    const std::string& changed;
};

/// 64 bits of all that a record says, kept with it, so that `check` finds content that was changed
/// behind the program's back. The order of record_fields() is part of it. Year and quarter follow
/// from the period and are no part of it.
std::int64_t digest_of(const Record& record, const RecordStamp& stamp);

/// SQL for the digest of the row that is looked at; its function has to be known to the connection.
const std::string& digest_of_row();
void add_digest_function(Connection& connection);

/// For records that come from a format without digests.
void renew_all_digests(Connection& connection);
void renew_digests(Connection& connection, RecordId first, RecordId last);

} // namespace taizhang
