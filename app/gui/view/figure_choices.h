#pragma once

#include "gui/desk/view_figures.h"
#include "gui/widgets/finder.h"
#include "text/texts.h"

#include <vector>

namespace taizhang {

/// The indicators to choose from in a finder, by their places, with their categories. Refers to
/// `figures`.
std::vector<FinderItem> indicator_choices(const ViewFigures& figures, Language language);

/// The units of the tree to choose from, by their places. Refers to `figures`.
std::vector<FinderItem> unit_choices(const ViewFigures& figures);

} // namespace taizhang
