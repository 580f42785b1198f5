#pragma once

#include "gui/pages/charts/scene_view.h"
#include "gui/view/page_context.h"
#include "gui/widgets/finder.h"

namespace taizhang {

/// One indicator of a unit: quarterly chart, units below, table of figures, records behind them.
class IndicatorPage {
public:
    void draw(PageContext& context);

private:
    void draw_beside(PageContext& context, const ViewFigures& figures, ImVec2 rest);
    void draw_stacked(PageContext& context, const ViewFigures& figures, float width);

    SceneView m_chart;
    SceneView m_units;
    FinderState m_finder;
};

} // namespace taizhang
