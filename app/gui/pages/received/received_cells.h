#pragma once

#include "gui/look/box.h"
#include "gui/look/look.h"
#include "gui/pages/import/shown_import.h"
#include "intake/received/reporting.h"
#include "text/texts.h"

#include <set>

namespace taizhang {

/// Who has sent in a year, with what names it.
struct ReceivedSheet {
    Definitions definitions;
    Reporting reporting;
    ReportingAsked asked;
};

/// How a cell is seen: word and colours.
struct ReceivedCell {
    enum class Ground { none, outline, good, behind, changed, alarm };

    std::string word; ///< empty = a dot, or nothing where the period lies ahead
    Ground ground = Ground::none;
    bool has_dot = false; ///< 不要求
    bool is_bold = false;
};

/// `is_waiting`: a file of it stands on the page of imports and is not written yet.
ReceivedCell received_cell(const ReportCell& cell, const ReportColumn& column, bool is_waiting,
                           const Texts& texts);

/// Units and columns (places) of what is to be written; nothing without an import.
std::set<std::pair<int, size_t>> waiting_cells(const ReceivedSheet& sheet,
                                               const ShownImport* import);

/// Fills and edges of a cell, and its word.
void draw_received_cell(const Look& look, const Box& box, const ReceivedCell& cell);

} // namespace taizhang
