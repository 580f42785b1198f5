#include "gui/pages/records/record_header_filters.h"

#include "gui/look/text.h"
#include "gui/pages/records/record_choices.h"
#include "text/ids/indicator.h"
#include "text/ids/ledger.h"
#include "text/ids/top.h"

#include <algorithm>
#include <array>
#include <functional>

namespace taizhang {

namespace {

constexpr float list_width = 300.0F;
constexpr float short_list_width = 180.0F;

/// One of a few ways to narrow the list: the switches that are on with it.
struct Narrowed {
    TextId text;
    bool RecordsView::*is_on; ///< null = none of them
};

constexpr std::array by_day{
    Narrowed{text_id::ledger_period_shown, nullptr},
    Narrowed{text_id::ledger_all_years, &RecordsView::all_years},
    Narrowed{text_id::ledger_only_unassigned, &RecordsView::unassigned_only}};
constexpr std::array by_quantity{
    Narrowed{text_id::ledger_all_quantities, nullptr},
    Narrowed{text_id::ledger_only_pending, &RecordsView::pending_only},
    Narrowed{text_id::ledger_only_approximate, &RecordsView::approximate_only}};

bool is_on(const RecordsView& view, std::span<const Narrowed> ways) {
    return std::ranges::any_of(ways,
                               [&](const Narrowed& way) { return way.is_on && view.*way.is_on; });
}

/// True when one was chosen.
bool draw_ways(PageContext& context, std::span<const Narrowed> ways) {
    RecordsView& view = context.navigation.current().records;
    const bool none = !is_on(view, ways);
    bool is_chosen = false;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.0F, 0.0F});
    ImGui::Dummy({context.look.px(short_list_width), 0.0F});
    for (const Narrowed& way : ways) {
        const bool is_marked = way.is_on ? view.*way.is_on : none;
        if (!draw_found_row(context.look, {context.texts(way.text), {}, name_of(way.text)},
                            is_marked ? RowMark::marked : RowMark::none))
            continue;
        for (const Narrowed& other : ways)
            if (other.is_on)
                view.*other.is_on = other.is_on == way.is_on;
        is_chosen = true;
    }
    ImGui::PopStyleVar();
    return is_chosen;
}

/// Lets several be ticked; Enter ticks one and closes the list. 全部 takes all ticks away and
/// closes the list.
template <typename Id>
void draw_ticks(PageContext& context, CellChoices choices, TextId all, FinderState& state,
                std::vector<Id>& ticked, const std::function<Id(size_t)>& id_of) {
    for (size_t place = 0; place < choices.items.size(); ++place)
        choices.items[place].tick =
            std::ranges::find(ticked, id_of(place)) != ticked.end() ? Tick::on : Tick::off;
    choices = with_all(std::move(choices), std::string{context.texts(all)});
    const auto pressed = finder(context.look, context.texts(text_id::indicator_find),
                                context.texts(text_id::top_nothing_found), choices.items, state,
                                context.look.px(list_width));
    if (!pressed)
        return;
    if (*pressed == 0) {
        ticked.clear();
        return ImGui::CloseCurrentPopup();
    }
    const Id id = id_of(static_cast<size_t>(*pressed) - 1);
    if (std::erase(ticked, id) == 0)
        ticked.push_back(id);
    if (is_entered())
        ImGui::CloseCurrentPopup();
}

} // namespace

bool can_be_filtered(RecordField field) {
    return field == RecordField::start || field == RecordField::indicator ||
           field == RecordField::unit || field == RecordField::quantity;
}

bool is_filtered(const RecordsView& view, RecordField field) {
    switch (field) {
    case RecordField::start:
        return is_on(view, by_day);
    case RecordField::indicator:
        return !view.indicators.empty();
    case RecordField::unit:
        return !view.units.empty();
    case RecordField::quantity:
        return is_on(view, by_quantity);
    default:
        return false;
    }
}

void HeaderFilters::open(RecordField field) {
    m_field = field;
    m_is_to_open = true;
    m_finder.reset();
}

void HeaderFilters::draw(PageContext& context, const ViewFigures& figures) {
    if (std::exchange(m_is_to_open, false))
        ImGui::OpenPopup("column-filter");
    const Look& look = context.look;
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {look.px(10), look.px(10)});
    if (ImGui::BeginPopup("column-filter")) {
        switch (m_field) {
        case RecordField::indicator:
            draw_indicators(context, figures);
            break;
        case RecordField::unit:
            draw_units(context, figures);
            break;
        case RecordField::quantity:
            if (draw_ways(context, by_quantity))
                ImGui::CloseCurrentPopup();
            break;
        default:
            if (draw_ways(context, by_day))
                ImGui::CloseCurrentPopup();
        }
        if (ImGui::IsKeyPressed(ImGuiKey_Escape))
            ImGui::CloseCurrentPopup();
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
}

void HeaderFilters::draw_indicators(PageContext& context, const ViewFigures& figures) {
    const Definitions& definitions = figures.definitions();
    const auto choices = indicator_choices(definitions, *figures.search, context.texts.language());
    const auto id_of = [&](size_t place) {
        const auto indicator = place_of(definitions, std::string_view{choices.values[place]});
        return definitions.indicators[*indicator].id;
    };
    draw_ticks<IndicatorId>(context, choices, text_id::ledger_all_indicators, m_finder,
                            context.navigation.current().records.indicators, id_of);
}

void HeaderFilters::draw_units(PageContext& context, const ViewFigures& figures) {
    const OrgTree& units = figures.definitions().units;
    const auto choices = unit_choices(figures.definitions(), *figures.search);
    const auto id_of = [&](size_t place) {
        return units.at(*units.place_of(std::string_view{choices.values[place]})).id;
    };
    draw_ticks<UnitId>(context, choices, text_id::ledger_all_units, m_finder,
                       context.navigation.current().records.units, id_of);
}

} // namespace taizhang
