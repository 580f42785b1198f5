#pragma once

#include "ledger/reader.h"
#include "plausibility/data_check.h"

namespace taizhang {

/// The findings on a day beside what was said of them (figures.md §12). Inside a snapshot where
/// others may write.
inline DataCheck read_data_check(Reader& reader, const Definitions& definitions, Date today) {
    return data_check_of(today, reader.findings(definitions, today), reader.set_asides());
}

} // namespace taizhang
