#pragma once

#include "intake/definitions/definition_changes.h"
#include "ledger/cutoff_change.h"
#include "ledger/supposition.h"
#include "text/texts.h"

namespace taizhang {

// What a change of definitions or of the cut-off day does, in lines, before it is written.

/// What an import does to definitions of the ledger and to the figures of its units: what changes
/// from what to what, how many records it is about, which figures of which years. Empty when no
/// definition changes.
std::vector<std::string> words_of(const std::vector<DefinitionChange>& changes,
                                  const std::vector<UnitFigureChange>& figures,
                                  const Definitions& now, const Definitions& supposed,
                                  const Texts& texts);

/// How many records are filed anew, and which figures change.
std::vector<std::string> words_of(const CutoffChange& change, const Definitions& now,
                                  int cutoff_day, const Texts& texts);

/// Which figures have another status with other limits.
std::vector<std::string> words_of_bands(const std::vector<FigureChange>& changes,
                                        const Definitions& now, const LedgerSettings& settings,
                                        const Texts& texts);

/// The records that stand against it, and what to do about each.
std::vector<std::string> words_of_obstacles(const CutoffChange& change, const Definitions& now,
                                            int cutoff_day, const Texts& texts);

/// What differs: `一季度 3 → 0，全年 7 → 0 次`. The definitions of the indicator before and after.
std::string words_of(const FigureChange& change, const Indicator& before, const Indicator& after,
                     const Texts& texts);

} // namespace taizhang
