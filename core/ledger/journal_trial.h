#pragma once

#include "ledger/untouched_file.h"

#include <string>

namespace taizhang {

/// What the journal beside a file is good for.
enum class JournalUse {
    takes_back, ///< SQLite has to play it
    spent,      ///< all of the write is in the file, and it would take back the last step
    none        ///< the file alone has less wrong in it, or more that is whole
};

/// Tries on copies what a file is without the journal that stands beside it, and what SQLite would
/// make of the two. A write that was broken off half-way is no whole step. The file must be kept
/// still. takes_back where there is no room for the copies.
JournalUse tried_use(const UntouchedFile& file, const std::string& journal);

} // namespace taizhang
