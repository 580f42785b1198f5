#pragma once

#include "ledger/ledger.h"
#include "ledger/ledger_draft.h"

#include <functional>
#include <string>
#include <vector>

namespace taizhang {

struct CheckIssue;

/// What a copy of a ledger holds, once it is whole on the disk and was opened and checked.
struct WholeCopy {
    std::int64_t size = 0; ///< bytes
    std::int64_t records = 0;
    std::int64_t digest = 0; ///< digest_of_file()
    int node = 0;
    std::vector<CheckIssue> issues;
};

/// How closely a copy is looked at.
enum class CheckedFor {
    everything, ///< as check_ledger() does
    structure   ///< where somebody waits for it
};
/// Fills a draft with what a ledger holds now, as Ledger::copy_of does: nobody is held up. Throws
/// LedgerError; cancelled when `goes_on` says no.
WholeCopy copy_whole(const Ledger& source, const LedgerDraft& draft, CheckedFor checked,
                     const std::function<bool()>& goes_on);

/// A short text that is the same for as long as nobody has written into the ledger.
std::string content_mark(const Ledger& ledger);

/// Whether an issue means that bytes are not what was written: other issues are of the content, and
/// a copy is none the worse for them.
bool means_damage(const CheckIssue& issue);

} // namespace taizhang
