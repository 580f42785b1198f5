#pragma once

#include "model/ids.h"

#include <chrono>
#include <string>

namespace taizhang {

/// A moment in UTC. The core reads no clock: it is always a parameter.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

/// `YYYY-MM-DDThh:mm:ssZ`.
std::string to_utc_text(Instant moment);

/// Numbers of the layout 41 bits of milliseconds since 2020-01-01 | 14 bits of the ledger's node |
/// 8 bits of counter. They rise within a ledger whatever the clock does, and differ between ledgers
/// of different nodes. (UUIDs were dropped: SQLite keeps a rowid at half the size and time.)
class RecordIdSource {
public:
    static constexpr int node_bits = 14;
    static constexpr int counter_bits = 8;
    static constexpr int node_count = 1 << node_bits;

    /// `last` is the greatest id the ledger ever gave or holds; 0 for none.
    RecordIdSource(int node, std::int64_t last) : m_node{node}, m_last{last} {}

    /// The next id at `now`: greater than every one before. Throws when 41 bits are used up (2089).
    RecordId next(Instant now);
    std::int64_t last() const { return m_last; }

private:
    int m_node;
    std::int64_t m_last;
};

/// Parts of an id, for tests and documents.
Instant moment_of(RecordId id);
int node_of(RecordId id);

} // namespace taizhang
