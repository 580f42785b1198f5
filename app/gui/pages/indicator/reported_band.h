#pragma once

#include "gui/desk/reading.h"
#include "gui/pages/indicator/reported_reading.h"
#include "gui/view/page_context.h"

namespace taizhang {

/// 已上报 beside 现值 of a closed quarter, with the records that were corrected since one press
/// away (look.md, closed). Takes no room where the quarter is open.
class ReportedBand {
public:
    void draw(PageContext& context, const ViewFigures& figures);

private:
    Reading<ReportedAsked, ReportedAnswer> m_reading;
};

} // namespace taizhang
