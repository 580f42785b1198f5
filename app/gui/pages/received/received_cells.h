#pragma once

#include "gui/look/box.h"
#include "gui/look/look.h"
#include "gui/pages/import/shown_import.h"
#include "intake/received/reporting.h"
#include "text/texts.h"

#include <map>

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

/// What stands on the page of imports for a unit and a column, and is not written yet.
enum class OnTheWay { nothing, unread, waiting };

ReceivedCell received_cell(const ReportCell& cell, const ReportColumn& column, OnTheWay on_the_way,
                           const Texts& texts);

/// By units and columns (places); empty without an import. Of several files the one that can be
/// written counts.
using CellsOnTheWay = std::map<std::pair<int, size_t>, OnTheWay>;
CellsOnTheWay cells_on_the_way(const ReceivedSheet& sheet, const ShownImport* import);

/// Fills and edges of a cell, and its word.
void draw_received_cell(const Look& look, const Box& box, const ReceivedCell& cell);

} // namespace taizhang
