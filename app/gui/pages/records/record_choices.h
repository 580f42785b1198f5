#pragma once

#include "gui/desk/view_figures.h"
#include "gui/widgets/grid/grid_content.h"
#include "intake/record/record_cell.h"
#include "text/texts.h"

namespace taizhang {

// What can be chosen for the cells of indicators and units, typed by codes; ratios are left out.

CellChoices indicator_choices(const Definitions& definitions, const NameKeys& keys,
                              Language language);
CellChoices unit_choices(const Definitions& definitions, const NameKeys& keys);

/// For a field of a record; none where anything can be typed.
CellChoices choices_for(RecordField field, const ViewFigures& figures, Language language);

/// Why this can't be typed into a field, in the user's language; empty when it can.
std::string problem_in(const Record& record, const TypedCell& cell, const ViewFigures& figures,
                       const Texts& texts);

/// The choices, and first of all that of none: its value is empty.
CellChoices with_all(CellChoices choices, std::string all);

/// The problem in the user's language.
std::string message_of(const CellProblem& problem, const Texts& texts);

} // namespace taizhang
