#pragma once

#include "core/ledger/small_ledger.h"

#include <functional>

namespace taizhang::testing {

/// The error with which a write is refused; nothing when it went through.
inline std::optional<LedgerError> refusal_error(Ledger& ledger,
                                                const std::function<void(Writer&)>& change,
                                                const StepLabel& label = step("try")) {
    try {
        ledger.write(label, noon, change);
        return std::nullopt;
    } catch (const LedgerError& error) {
        return error;
    }
}

/// Its problem.
inline std::optional<LedgerProblem> refusal(Ledger& ledger,
                                            const std::function<void(Writer&)>& change,
                                            const StepLabel& label = step("try")) {
    const auto error = refusal_error(ledger, change, label);
    return error ? std::optional{error->problem()} : std::nullopt;
}

} // namespace taizhang::testing
