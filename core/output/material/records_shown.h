#pragma once

#include "output/material/material.h"

namespace taizhang {

/// The records behind the figures. Where case figures may be kept private, those of cases are not
/// among them: how many there are would tell.
struct RecordsShown {
    RecordQuery query;
    std::int64_t count = 0;
};

/// Throws LedgerError.
RecordsShown records_shown(const Material& material, Reader& reader);

} // namespace taizhang
