#include "gui/view/page_links.h"

namespace taizhang {

namespace {

/// True when `unit` lies in the subtree of `top` (nothing = the root).
bool holds(const OrgTree& units, std::optional<UnitId> top, UnitId unit) {
    const auto top_place = top ? units.place_of(*top) : UnitPlace{};
    const auto place = units.place_of(unit);
    return top_place && place && units.subtree(*top_place).contains(*place);
}

} // namespace

void open_page(PageContext& context, PageId page) {
    View view = context.navigation.view();
    if (view.page == page)
        return;
    view.page = page;
    view.scroll = 0.0F;
    context.navigation.go(view);
}

void open_backups(PageContext& context) {
    open_page(context, PageId::backups);
}

void open_closed(PageContext& context) {
    open_page(context, PageId::closed);
}

void open_indicator(PageContext& context, IndicatorId indicator) {
    open_indicator(context, indicator, context.navigation.view().unit, FigurePart::quarter);
}

void open_indicator(PageContext& context, IndicatorId indicator, std::optional<UnitId> unit,
                    FigurePart part) {
    View view = context.navigation.view();
    view.page = PageId::indicator;
    view.indicator = indicator;
    view.unit = unit;
    list_part(view, part, 0);
    view.scroll = 0.0F;
    context.navigation.go(view);
}

void open_record(PageContext& context, const Definitions& definitions, const Record& record) {
    const Calendar calendar = definitions.calendar();
    const auto quarter = calendar.quarter_of(record.period);
    View view = context.navigation.view();
    view.page = PageId::indicator;
    view.indicator = record.indicator;
    view.year = calendar.year_of(record.period.end);
    view.quarter = quarter ? quarter->number : 0;
    list_part(view, quarter ? FigurePart::quarter : FigurePart::unassigned,
              quarter ? quarter->number : 0);
    if (!holds(definitions.units, view.unit, record.unit))
        view.unit.reset();
    if (view.unit != record.unit)
        view.records_of = record.unit;
    view.scroll = 0.0F;
    context.navigation.go(view);
}

void open_months(PageContext& context, IndicatorId indicator, std::vector<UnitId> units) {
    View view = context.navigation.view();
    view.page = PageId::branches;
    view.indicator = indicator;
    view.branches.by = CompareBy::month;
    view.branches.only = std::move(units);
    view.scroll = 0.0F;
    context.navigation.go(view);
}

void open_pending(PageContext& context, std::optional<IndicatorId> indicator) {
    View view = context.navigation.view();
    view.page = PageId::records;
    view.quarter = 0;
    view.records = {};
    view.records.pending_only = true;
    if (indicator)
        view.records.indicators = {*indicator};
    view.scroll = 0.0F;
    context.navigation.go(view);
}

void open_records(PageContext& context, std::vector<RecordId> records) {
    View view = context.navigation.view();
    view.page = PageId::records;
    view.records = {};
    view.records.chosen = std::move(records);
    view.scroll = 0.0F;
    context.navigation.go(view);
}

void open_report(PageContext& context, const Definitions& definitions, const Record& record) {
    if (!record.report)
        return;
    View view = context.navigation.view();
    view.page = PageId::report;
    view.year = definitions.calendar().year_of(record.period.end);
    view.report.kept = record.report;
    view.scroll = 0.0F;
    context.navigation.go(view);
}

void open_history(PageContext& context, RecordId record) {
    View view = context.navigation.view();
    view.page = PageId::history;
    view.history = {.record = record, .indicator = {}, .page = 0};
    view.scroll = 0.0F;
    context.navigation.go(view);
}

} // namespace taizhang
