#pragma once

#include "ledger/journal.h"
#include "ledger/ledger_error.h"
#include "model/quantity.h"
#include "text/texts.h"
#include "time/quarter.h"

namespace taizhang {

/// What happened, to what, and what to do next, in the user's language.
std::string message_of(const LedgerError& error, const Texts& texts);
std::string message_of(const QuantityOverflow& overflow, const Texts& texts);

/// `2023 年三季度`
std::string words_of(Quarter quarter, const Texts& texts);

/// What a step of the journal was; the stored name of one that this program does not know.
std::string message_of(const StepLabel& label, const Texts& texts);

} // namespace taizhang
