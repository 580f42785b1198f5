#pragma once

#include "ledger/ledger.h"

#include <string>
#include <vector>

namespace taizhang {

/// Something in a ledger that must not be. Codes are listed in README.md.
struct CheckIssue {
    std::string code;
    std::string detail;

    friend bool operator==(const CheckIssue&, const CheckIssue&) = default;
};

/// Looks at everything the ledger promises: the file, its references, our invariants, and all
/// totals computed a second time. Empty = sound. Damage is reported, not thrown; busy and
/// cancelled are thrown.
std::vector<CheckIssue> check_ledger(const Ledger& ledger);
/// The file alone, in a tenth of the time: pages, and the values that the schema allows.
std::vector<CheckIssue> check_structure(const Ledger& ledger);

} // namespace taizhang
