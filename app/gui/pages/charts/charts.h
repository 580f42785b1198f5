#pragma once

#include "gui/desk/reading.h"
#include "gui/pages/charts/scene_view.h"
#include "gui/view/page_context.h"
#include "gui/widgets/finder.h"
#include "output/picture/chart_book.h"

namespace taizhang {

/// What the page of charts has to know.
struct ChartsAsked {
    ChartKind kind = ChartKind::quarterly;
    int year = 0;
    int quarter = 0; ///< 1 … 4; 0 = the whole year
    std::optional<UnitId> unit;
    std::optional<IndicatorId> indicator; ///< nothing = the first one with figures
    Date today{};
    Language language = Language::chinese;

    friend bool operator==(const ChartsAsked&, const ChartsAsked&) = default;
};

/// A chart, or why there is none.
struct ChartsAnswer {
    std::optional<Chart> chart;
    std::string refusal;
    ChartTable table;
};

ChartsAnswer read_charts_answer(FiguresReader& reader, const ChartsAsked& asked);

/// Every kind of chart for what is looked at (图表), as a picture or as a table.
class ChartsPage {
public:
    void draw(PageContext& context);

private:
    void draw_header(PageContext& context, const ViewFigures& figures);
    void choose_kind(PageContext& context);
    void choose_indicator(PageContext& context, const ViewFigures& figures);
    void draw_chart(PageContext& context, const ViewFigures& figures, const ChartsAnswer& answer);
    void point(PageContext& context, const ViewFigures& figures, const ChartsAnswer& answer,
               const SceneView::Pointed& pointed);
    void draw_table(PageContext& context, const ChartTable& table) const;

    Reading<ChartsAsked, ChartsAnswer> m_reading;
    SceneView m_view;
    FinderState m_finder;
};

} // namespace taizhang
