#pragma once

#include "gui/desk/view_figures.h"
#include "gui/look/look.h"
#include "intake/definitions/new_ledger.h"
#include "text/texts.h"

namespace taizhang {

/// The fields that ask for what a ledger lacks; `problem` is told below the first one.
void draw_start_fields(const Look& look, const Texts& texts, const LedgerGaps& gaps,
                       LedgerStart& start, const std::string& problem);

/// What of a start has a gap to fill.
LedgerStart start_for(const LedgerGaps& gaps, const LedgerStart& typed);

/// The first thing that is wrong with it; empty when it can be written.
std::string problem_of(const LedgerStart& start, const LedgerGaps& gaps, const Texts& texts);

/// How the step is named in the history.
StepLabel start_label(const LedgerStart& start);

} // namespace taizhang
