#pragma once

#include "ledger/ledger_error.h"
#include "text/texts.h"

namespace taizhang {

/// What happened, to what, and what to do next, in the user's language.
std::string message_of(const LedgerError& error, const Texts& texts);

} // namespace taizhang
