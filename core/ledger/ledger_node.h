#pragma once

#include <cstdint>

namespace taizhang {

class Ledger;

/// The number that a ledger drew when it was made, as in its record ids: what was made apart has,
/// all but surely, another one.
std::int64_t node_of(const Ledger& ledger);

} // namespace taizhang
