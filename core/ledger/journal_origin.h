#pragma once

#include "ledger/untouched_file.h"

#include <string>

namespace taizhang {

/// Which file the journal of a write that was broken off belongs to.
enum class JournalOrigin {
    this_file,
    other_file,
    unknown ///< the first page tells neither
};

/// Of the file and the journal that stands beside it. The file must be kept still. Throws
/// LedgerError.
JournalOrigin origin_of_journal(const UntouchedFile& file, const std::string& journal);

} // namespace taizhang
