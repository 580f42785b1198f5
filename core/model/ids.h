#pragma once

#include <cstdint>

namespace taizhang {

// Row ids of the ledger. Distinct types, so that a mix-up does not compile.
enum class IndicatorId : std::int64_t {};
enum class UnitId : std::int64_t {};
enum class RecordId : std::int64_t {}; ///< time-ordered, unique across ledgers (ledger/README.md)

template <class Id>
constexpr std::int64_t raw(Id id) {
    return static_cast<std::int64_t>(id);
}

} // namespace taizhang
