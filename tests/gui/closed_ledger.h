#pragma once

#include "core/ledger/small_ledger.h"
#include "ledger/closed_quarters.h"

namespace taizhang::testing {

inline constexpr Quarter first_quarter{2023, 1};

inline void close_first(Ledger& ledger) {
    ClosedQuarter closing;
    closing.quarter = first_quarter;
    closing.closed = day("2023-04-06");
    ledger.write(closing_label(first_quarter), noon,
                 [&](Writer& writer) { writer.close_quarter(closing); });
}

} // namespace taizhang::testing
