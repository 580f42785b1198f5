#include "gui/pages/branches/branches_text.h"

#include "output/words/notice.h"
#include "progress/monthly_comparison.h"
#include "text/ids/branches.h"
#include "text/ids/quarter.h"

#include <algorithm>

namespace taizhang {

namespace {

bool shows_months(const ViewFigures& figures) {
    return figures.asked.branches->columns == CompareColumns::months;
}

} // namespace

std::string column_title(const Texts& texts, const ViewFigures& figures, int column) {
    const int place = figures.branches->comparison.columns[static_cast<size_t>(column)];
    if (!shows_months(figures))
        return shown_name(figures.indicator_at(IndicatorPlace{place}), texts.language());
    if (place == whole_year_column)
        return std::string{texts(text_id::quarter_whole_year)};
    if (place == no_single_month)
        return std::string{texts(text_id::branches_no_month)};
    return std::string{month_name(place + 1, texts)};
}

IndicatorPlace indicator_of_column(const ViewFigures& figures, int column) {
    return shows_months(figures)
               ? figures.branches->indicator
               : figures.branches->comparison.indicator_of(static_cast<size_t>(column));
}

bool asks_for_entry(const ComparedCell& cell, const Indicator& indicator) {
    return cell.records == 0 && indicator.measure != Measure::ratio &&
           cell.heat != Heat::not_required;
}

std::string notice_for_units(const Texts& texts, const ViewFigures& figures) {
    const OrgTree& tree = figures.definitions().units;
    Coverage coverage;
    for (const CoverageCell& cell : figures.coverage.cells)
        if (std::ranges::any_of(figures.branches->comparison.units, [&](UnitPlace unit) {
                return tree.subtree(unit).contains(cell.duty.unit);
            }))
            coverage.cells.push_back(cell);
    return notice_of(figures.definitions(), figures.point, coverage, texts);
}

} // namespace taizhang
