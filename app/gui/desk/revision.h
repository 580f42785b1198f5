#pragma once

#include <compare>
#include <cstdint>

namespace taizhang {

/// Which ledger is shown, in which state: what was read before is old when it differs.
struct Revision {
    int opened = 0;            ///< counts the ledgers
    std::int64_t version = -1; ///< of its data

    friend bool operator==(const Revision&, const Revision&) = default;
};

} // namespace taizhang
