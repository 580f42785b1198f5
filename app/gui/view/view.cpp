#include "gui/view/view.h"

#include <utility>

namespace taizhang {

namespace {
constexpr size_t most_steps_back = 100;
}

FiguresAsked figures_asked(const View& view, Date today) {
    FiguresAsked asked{.year = view.year,
                       .quarter = {},
                       .unit = view.unit,
                       .today = today,
                       .shows_indicator = view.page == PageId::indicator,
                       .shows_target_history = view.page == PageId::targets,
                       .indicator = view.indicator,
                       .part = FigurePart::year_to_date,
                       .part_quarter = 1,
                       .part_month = view.part_month,
                       .records_of = view.records_of,
                       .records_alone = view.records_alone,
                       .branches = {}};
    if (view.page == PageId::branches)
        asked.branches = {view.branches.kind,
                          view.branches.by == CompareBy::month ? CompareColumns::months
                                                               : CompareColumns::indicators,
                          view.branches.only};
    if (view.quarter != 0)
        asked.quarter = view.quarter;
    if (view.part == FigurePart::unassigned)
        asked.part = view.part;
    if (const auto quarter = listed_quarter(view)) {
        asked.part = FigurePart::quarter;
        asked.part_quarter = *quarter;
    }
    return asked;
}

void step_quarter(View& view, int steps) {
    const int from = view.quarter == 0 ? (steps > 0 ? 0 : 5) : view.quarter;
    const int quarters = view.year * 4 + from - 1 + steps;
    if (quarters < earliest_year * 4 || quarters >= (latest_year + 1) * 4)
        return;
    view.year = quarters / 4;
    view.quarter = quarters % 4 + 1;
    list_part(view, FigurePart::quarter, 0);
}

void list_part(View& view, FigurePart part, int quarter, int month) {
    view.part = part;
    view.part_quarter = quarter;
    view.part_month = month;
    view.records_of.reset();
    view.records_alone = false;
}

std::optional<int> listed_quarter(const View& view) {
    const int quarter = view.part_quarter == 0 ? view.quarter : view.part_quarter;
    if (view.part != FigurePart::quarter || quarter == 0)
        return std::nullopt;
    return quarter;
}

void Navigation::go(View view) {
    if (view == m_view)
        return;
    if (m_former.size() == most_steps_back)
        m_former.erase(m_former.begin());
    m_former.push_back(std::move(m_view));
    m_view = std::move(view);
}

void Navigation::begin_anew() {
    View view;
    view.page = m_view.page;
    view.year = m_view.year;
    view.quarter = m_view.quarter;
    view.chart = m_view.chart;
    view.chart_shown = m_view.chart_shown;
    view.hidden_parts = m_view.hidden_parts;
    m_view = std::move(view);
    m_former.clear();
}

void Navigation::back() {
    if (m_former.empty())
        return;
    m_view = std::move(m_former.back());
    m_former.pop_back();
    m_is_restored = true;
}

bool Navigation::take_restored() {
    return std::exchange(m_is_restored, false);
}

} // namespace taizhang
