#pragma once

#include "ledger/connection.h"

#include <SQLiteCpp/Exception.h>

namespace taizhang {

/// Runs `action`, which calls SQLiteCpp on this connection; what that throws becomes a LedgerError.
template <class Action>
auto translated(const Connection& connection, Action action) {
    try {
        return action();
    } catch (const SQLite::Exception& error) {
        connection.fail(error.getExtendedErrorCode(), error.what());
    }
}

} // namespace taizhang
