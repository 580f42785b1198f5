#pragma once

#include "intake/record/record_form.h"
#include "ledger/journal.h"
#include "progress/effect.h"

namespace taizhang {

// What is said about an entry, the same in the window and on the command line.

/// What saving does: «本季 8 → 9 次，全年 31 → 32 / 39（82%）». `running` is called «this quarter»,
/// any other one has its year beside it.
std::string words_of(const EntryEffect& effect, const Indicator& indicator, int year,
                     std::optional<Quarter> running, const Texts& texts);

/// Why a field can't be taken.
std::string words_of(const FieldProblem& problem, const Texts& texts);

/// The name of a field, as the heading of its column.
TextId text_of(RecordField field);

/// The step of the journal that adds this record.
StepLabel entry_label(const Record& record, const Definitions& definitions);

/// A record in one line: days, organisation, indicator, quantity, topic.
std::string record_line(const Record& record, const Definitions& definitions, const Texts& texts);

} // namespace taizhang
