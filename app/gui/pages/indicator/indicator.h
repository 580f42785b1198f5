#pragma once

#include "gui/pages/charts/scene_view.h"
#include "gui/pages/indicator/reported_band.h"
#include "gui/pages/records/record_peek.h"
#include "gui/view/page_context.h"
#include "gui/widgets/finder.h"

namespace taizhang {

/// One indicator of a unit: quarterly chart, units below, table of figures, records behind them.
class IndicatorPage {
public:
    /// A record that is pressed opens in `peek`.
    void draw(PageContext& context, RecordPeek& peek);

private:
    void draw_beside(PageContext& context, const ViewFigures& figures, RecordPeek& peek,
                     ImVec2 rest);
    void draw_stacked(PageContext& context, const ViewFigures& figures, RecordPeek& peek,
                      float width);

    ReportedBand m_reported;
    SceneView m_chart;
    SceneView m_units;
    FinderState m_finder;
};

} // namespace taizhang
