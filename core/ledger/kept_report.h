#pragma once

#include "model/record.h"

#include <cstdint>
#include <string>

namespace taizhang {

/// A work report that the ledger keeps, because records come from it; its text is asked for by
/// Reader::text_of.
struct KeptReport {
    ReportId id{};
    std::string name;        ///< without folder, not empty
    std::string read;        ///< UTC, as Record::created
    std::int64_t digest = 0; ///< checksum_of() its text

    friend bool operator==(const KeptReport&, const KeptReport&) = default;
};

} // namespace taizhang
