#include "gui/bars/unit_picker.h"

#include "gui/desk/view_figures.h"
#include "gui/view/figure_choices.h"
#include "text/ids/top.h"

#include <algorithm>

namespace taizhang {

namespace {

std::string shown_unit(const Texts& texts, const ViewFigures& figures) {
    const UnitPlace place = figures.point.unit;
    const auto& unit = figures.definitions().units.at(place);
    const int branches = branches_in(figures, place);
    if (place == 0)
        return texts(text_id::top_all_units, branches);
    if (unit.kind == UnitKind::branch || branches == 0)
        return unit.name;
    return texts(text_id::top_unit_with_branches, unit.name, branches);
}

std::vector<FinderItem> items_of(const Texts& texts, const ViewFigures& figures) {
    const auto& units = figures.definitions().units;
    auto items = unit_choices(figures);
    for (size_t place = 0; place < items.size(); ++place)
        if (!units.at(UnitPlace{place}).active.covers(figures.day))
            items[place].detail = texts(text_id::top_not_active);
    return items;
}

} // namespace

int branches_in(const ViewFigures& figures, UnitPlace place) {
    const auto& units = figures.definitions().units;
    const auto range = units.subtree(place);
    const auto subtree =
        units.units().subspan(static_cast<size_t>(range.first), static_cast<size_t>(range.size()));
    return static_cast<int>(std::ranges::count_if(subtree, [&](const OrgUnit& unit) {
        return unit.kind == UnitKind::branch && unit.active.covers(figures.day);
    }));
}

void choose_unit(View& view, const OrgTree& units, UnitPlace place) {
    view.unit.reset();
    if (place != 0)
        view.unit = units.at(place).id;
    view.records_of.reset();
}

float UnitPicker::width(const PageContext& context) {
    const auto* figures = context.desk.figures();
    return figures ? picker_width(context.look, shown_unit(context.texts, *figures)) : 0.0F;
}

void UnitPicker::draw(PageContext& context) {
    const auto& figures = *context.desk.figures();
    const auto& texts = context.texts;
    const auto shown = shown_unit(texts, figures);
    const auto items = items_of(texts, figures);
    const auto chosen =
        picker(context.look,
               {"unit", shown, texts(text_id::top_find_unit), texts(text_id::top_nothing_found)},
               items, m_state);
    if (chosen)
        choose_unit(context.navigation.current(), figures.definitions().units, UnitPlace{*chosen});
}

} // namespace taizhang
