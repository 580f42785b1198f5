#pragma once

#include "ledger/journal.h"
#include "model/definitions.h"
#include "plausibility/finding.h"
#include "text/texts.h"

namespace taizhang {

/// `可能重复`: the kind of a finding, as a heading over all of the kind.
TextId text_of(FindingKind kind);
/// What the kind means and what to do, in one sentence.
TextId hint_of(FindingKind kind);

/// `2 条记录的日期、数量（1 次）和主题都相同`: why it was found, without whose it is.
std::string words_of_reason(const Finding& finding, const Definitions& definitions,
                            const Texts& texts);

/// `党课 · 第一支部 · 2023-09-12`: whose it is, and of which day or period.
std::string subject_of(const Finding& finding, const Definitions& definitions, const Texts& texts);

/// The step that sets it aside.
StepLabel aside_label(const Finding& finding, const std::string& reason,
                      const Definitions& definitions);
/// The step that takes it back.
StepLabel take_back_label(const FindingName& name);

} // namespace taizhang
