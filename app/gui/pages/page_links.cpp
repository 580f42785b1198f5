#include "gui/pages/page_links.h"

namespace taizhang {

void open_indicator(PageContext& context, IndicatorId indicator) {
    open_indicator(context, indicator, context.navigation.view().unit, FigurePart::quarter);
}

void open_indicator(PageContext& context, IndicatorId indicator, std::optional<UnitId> unit,
                    FigurePart part) {
    View view = context.navigation.view();
    view.page = PageId::indicator;
    view.indicator = indicator;
    view.unit = unit;
    view.part = part;
    view.part_quarter = 0;
    view.records_of.reset();
    view.scroll = 0.0F;
    context.navigation.go(view);
}

} // namespace taizhang
