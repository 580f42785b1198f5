#pragma once

#include "ledger/ledger.h"
#include "output/material/material.h"

namespace taizhang {

/// Remembers in the ledger what a pack has told of its quarter, for the notes of later packs and
/// for what the overview says has changed since (meeting_mark.h). It is
/// no step of the journal: undo takes back what was entered, not that a file has gone out.
/// Throws LedgerError, read_only for a ledger that may not be written.
void remember_reported(Ledger& ledger, const Material& material);

/// The figures of earlier quarters of the year that are no longer what a pack has reported once the
/// quarter had ended, a sentence for each; a first quarter looks at last year's fourth one. Of
/// closed quarters the notes tell (closed_shown).
std::vector<std::string> reported_changes(Reader& reader, const Material& material,
                                          const Texts& texts);

} // namespace taizhang
