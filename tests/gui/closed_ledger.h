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

/// In the place of the target, so that an exclusion changes a reported figure.
inline void owe_monthly(Ledger& ledger, const SmallLedger& ids) {
    ledger.write(step("duty"), noon, [&](Writer& writer) {
        writer.remove_target(2023, ids.study, ids.root);
        Cadence cadence;
        cadence.indicator = ids.study;
        cadence.unit = ids.root;
        cadence.count = 1;
        cadence.per = Cycle::month;
        cadence.owed_by = UnitKind::branch;
        writer.put_cadence(cadence);
    });
}

} // namespace taizhang::testing
