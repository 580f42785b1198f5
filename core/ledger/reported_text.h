#pragma once

#include "ledger/closed_quarters.h"

namespace taizhang {

/// Reported figures as column `figures` keeps them: JSON with one list a figure, compressed. The
/// lists hold raw ids of unit and indicator, then the members of ReportedFigure in their order.
std::string text_of(const ReportedFigures& figures);
/// Throws damaged.
ReportedFigures figures_from_text(std::string_view text, Quarter quarter);

} // namespace taizhang
