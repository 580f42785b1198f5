#pragma once

#include "gui/pages/overview/overview_filter.h"
#include "gui/view/page_context.h"
#include "ledger/record_list.h"

namespace taizhang {

/// By what the list is ordered.
enum class ListedBy {
    status, ///< in groups, the worst first, and in each those furthest behind
    name,
    completion,
    lag, ///< points behind the pace
    department
};

struct IndicatorOrder {
    ListedBy by = ListedBy::status;
    SortDirection direction = SortDirection::ascending;
};

/// The indicators as lines: status, name, quarters, figure and target, bar, what is due and how
/// much is missing. Columns that have no room are left out. A line opens its indicator; the title
/// of a column orders them by it, again the other way round, and a third time by status.
void draw_indicator_list(PageContext& context, const ViewFigures& figures,
                         const std::vector<const IndicatorProgress*>& shown, IndicatorOrder& order);

/// In that order; those without what they are ordered by come last.
std::vector<const IndicatorProgress*>
indicators_in_order(const ViewFigures& figures, std::vector<const IndicatorProgress*> shown,
                    const IndicatorOrder& order, Language language);

/// How far the figure is from what it should be: `少 2 场`, `差 30 个百分点`, `余 1 件`; empty
/// where nothing is due or the figure is not known.
std::string gap_text(const ViewFigures& figures, const IndicatorProgress& progress,
                     const Texts& texts);

} // namespace taizhang
