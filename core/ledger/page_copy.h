#pragma once

#include "ledger/connection.h"

namespace taizhang {

/// Copies the bytes of a ledger into an open, empty file (`target`, a descriptor), as they are at
/// one moment, while others write into it. The ledger is held for some hundredths of a second at a
/// time: who wants to write waits no longer. What was written meanwhile is found by comparing,
/// which is so much faster than copying that it comes to an end between two writes; where somebody
/// writes without a pause, the ledger is held for one whole comparison. `goes_on` is asked after
/// each part; when it says no, throws cancelled. Errors of the target tell of it as `told`.
void copy_bytes_of(Connection& source, int target, const std::string& told,
                   const std::function<bool()>& goes_on);

/// False for what has no file of its own: a ledger in memory, or a copy.
bool has_file(const Connection& connection);

} // namespace taizhang
