#pragma once

#include "ledger/ledger.h"
#include "output/pack/told_material.h"

namespace taizhang {

/// How meeting material has left the program.
struct WayOut {
    Instant when{};
    PackPreset preset = PackPreset::meeting;
    std::string title;
    std::filesystem::path file; ///< empty: it was printed
};

/// Remembers in the ledger what a pack has told of its quarter, for the notes of later packs, for
/// what the overview says has changed since (meeting_mark.h) and for the list of all that has gone
/// out (told_material.h). It is no step of the journal: undo takes back what was entered, not that
/// a file has gone out. Throws LedgerError, read_only for a ledger that may not be written.
void remember_reported(Ledger& ledger, const Material& material, const WayOut& out);

/// The figures of earlier quarters of the year that are no longer what a pack has reported once the
/// quarter had ended, a sentence for each; a first quarter looks at last year's fourth one. Of
/// closed quarters the notes tell (closed_shown).
std::vector<std::string> reported_changes(Reader& reader, const Material& material,
                                          const Texts& texts);

} // namespace taizhang
