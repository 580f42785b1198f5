#include "gui/pages/records/record_filter.h"

#include "chart/quarterly_data.h"
#include "gui/look/text.h"
#include "gui/pages/records/record_choices.h"
#include "gui/widgets/controls.h"
#include "imgui/item_note.h"
#include "text/ids/chart.h"
#include "text/ids/finding.h"
#include "text/ids/indicator.h"
#include "text/ids/ledger.h"
#include "text/ids/top.h"
#include "text/number_format.h"

#include <algorithm>
#include <array>
#include <misc/cpp/imgui_stdlib.h>

namespace taizhang {

namespace {

constexpr float find_width = 268.0F;

/// Each once, though one lies below another.
std::vector<UnitId> subtrees_of(const OrgTree& units, std::span<const UnitId> tops) {
    std::vector<bool> is_below(static_cast<size_t>(units.size()), false);
    for (const UnitId top : tops) {
        if (const auto place = units.place_of(top)) {
            const auto range = units.subtree(*place);
            for (int below = range.first; below < range.end; ++below)
                is_below[static_cast<size_t>(below)] = true;
        }
    }
    std::vector<UnitId> ids;
    for (UnitPlace place; place < units.size(); ++place)
        if (is_below[place])
            ids.push_back(units.at(place).id);
    return ids;
}

/// What the list is narrowed to: a name, or how many.
std::string shown_indicators(const RecordsView& view, const Definitions& definitions,
                             const Texts& texts) {
    if (view.indicators.empty())
        return std::string{texts(text_id::ledger_all_indicators)};
    if (view.indicators.size() > 1)
        return texts(text_id::ledger_indicators_chosen, view.indicators.size());
    const auto place = place_of(definitions, view.indicators.front());
    return place ? shown_name(definitions.indicators[*place], texts.language())
                 : std::string{texts(text_id::ledger_all_indicators)};
}

void narrow_to(std::optional<std::vector<UnitId>>& units, std::vector<UnitId> others) {
    if (units)
        std::erase_if(others,
                      [&](UnitId unit) { return std::ranges::find(*units, unit) == units->end(); });
    units = std::move(others);
}

/// Places widgets beside each other, and below where there is no room.
class Flow {
public:
    explicit Flow(const Look& look)
        : m_look(look), m_room(ImGui::GetContentRegionAvail().x), m_used(m_room) {}

    void place(float width) {
        const float space = m_look.px(8);
        if (m_used + space + width <= m_room) {
            ImGui::SameLine(0.0F, space);
            m_used += space + width;
        } else {
            m_used = width;
        }
    }

private:
    const Look& m_look;
    float m_room;
    float m_used; ///< of this line
};

/// A button that stays pressed.
void draw_switch(const Look& look, std::string_view text, std::string_view id, bool& is_on) {
    if (button(look, text, id, is_on ? ButtonKind::pressed : ButtonKind::plain))
        is_on = !is_on;
}

/// Sums of indicators that can be summed, by unit of measure, in catalogue order.
struct MeasuredSum {
    std::string unit;
    Tally tally;
};

std::vector<MeasuredSum> sums_of(const RecordSheet& sheet, const Definitions& definitions) {
    std::vector<MeasuredSum> sums;
    for (const Indicator& indicator : definitions.indicators) {
        const auto found = std::ranges::find(sheet.tallies(), indicator.id,
                                             [](const auto& entry) { return entry.first; });
        if (found == sheet.tallies().end() || indicator.measure != Measure::sum ||
            found->second.records == 0)
            continue;
        const std::string unit = shown_unit(indicator);
        auto sum = std::ranges::find(sums, unit, &MeasuredSum::unit);
        if (sum == sums.end())
            sum = sums.insert(sums.end(), {unit, {}});
        sum->tally += found->second;
    }
    return sums;
}

std::string sum_text(const MeasuredSum& sum, const Texts& texts) {
    std::string text = grouped_short(to_number(sum.tally.sum), 3);
    if (!sum.unit.empty())
        text += " " + sum.unit;
    if (sum.tally.approximate)
        text = texts(text_id::chart_about, std::string_view{text});
    return text;
}

} // namespace

RecordQuery listed_records(const View& view, const ViewFigures& figures) {
    const Definitions& definitions = figures.definitions();
    const RecordsView& records = view.records;
    RecordQuery query;
    if (!records.chosen.empty()) {
        query.ids = records.chosen;
    } else if (!records.all_years) {
        query.year = view.year;
        if (records.unassigned_only)
            query.quarter = unassigned_quarter;
        else if (view.quarter != 0)
            query.quarter = view.quarter;
    } else if (records.unassigned_only) {
        query.quarter = unassigned_quarter;
    }
    if (view.unit && records.chosen.empty())
        query.units = subtrees_of(definitions.units, std::array{*view.unit});
    if (!records.units.empty())
        narrow_to(query.units, subtrees_of(definitions.units, records.units));
    if (!records.indicators.empty())
        query.indicators = records.indicators;
    query.pending_only = records.pending_only;
    query.approximate_only = records.approximate_only;
    query.find = records.find;
    query.find_initials = typed_initials(records.find);
    find_names_too(query, definitions, *figures.search);
    return query;
}

void RecordFilter::draw_indicator(PageContext& context, const ViewFigures& figures) {
    const Definitions& definitions = figures.definitions();
    RecordsView& view = context.navigation.current().records;
    const std::string all{context.texts(text_id::ledger_all_indicators)};
    const auto choices =
        with_all(indicator_choices(definitions, *figures.search, context.texts.language()), all);
    const std::string shown = shown_indicators(view, definitions, context.texts);
    const auto pressed = picker(context.look,
                                {"listed-indicator", shown, context.texts(text_id::indicator_find),
                                 context.texts(text_id::top_nothing_found)},
                                choices.items, m_indicator);
    if (!pressed)
        return;
    view.indicators.clear();
    const std::string& code = choices.values[static_cast<size_t>(*pressed)];
    if (const auto place = place_of(definitions, std::string_view{code}))
        view.indicators = {definitions.indicators[*place].id};
}

void RecordFilter::draw(PageContext& context, const ViewFigures& figures) {
    const Look& look = context.look;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {look.px(8), look.px(8)});
    const Texts& texts = context.texts;
    RecordsView& view = context.navigation.current().records;
    Flow flow{look};
    if (!view.chosen.empty()) {
        const std::string chosen = texts(text_id::finding_records_chosen, view.chosen.size());
        flow.place(button_width(look, chosen));
        bool is_on = true;
        draw_switch(look, chosen, "chosen", is_on);
        if (!is_on)
            view.chosen.clear();
    }
    flow.place(look.px(find_width));
    ImGui::SetNextItemWidth(look.px(find_width));
    if (std::exchange(m_takes_focus, false))
        ImGui::SetKeyboardFocusHere();
    {
        const FontScope font{look, look.body()};
        ImGui::InputTextWithHint("###find-records",
                                 std::string{texts(text_id::ledger_find_hint)}.c_str(), &view.find);
        note_item({.role = ItemRole::field,
                   .name = texts(text_id::ledger_find_hint),
                   .value = view.find});
        m_search_begun = m_search_begun || ImGui::IsItemActivated();
        const bool ends = ImGui::IsItemDeactivated() && is_entered();
        const bool leaves = ImGui::IsItemActive() && ImGui::IsKeyPressed(ImGuiKey_DownArrow);
        m_goes_on = m_goes_on || ends || leaves;
    }
    flow.place(picker_width(look, shown_indicators(view, figures.definitions(), texts)));
    draw_indicator(context, figures);
    struct Switch {
        TextId text;
        std::string_view id;
        bool RecordsView::*is_on;
    };
    for (const auto& [text, id, is_on] :
         {Switch{text_id::ledger_all_years, "all-years", &RecordsView::all_years},
          Switch{text_id::ledger_only_pending, "only-pending", &RecordsView::pending_only},
          Switch{text_id::ledger_only_approximate, "only-approximate",
                 &RecordsView::approximate_only},
          Switch{text_id::ledger_only_unassigned, "only-unassigned",
                 &RecordsView::unassigned_only}}) {
        flow.place(button_width(look, texts(text)));
        draw_switch(look, texts(text), id, view.*is_on);
    }
    ImGui::PopStyleVar();
}

std::string count_line(const RecordSheet& sheet, const Definitions& definitions,
                       const Texts& texts) {
    if (sheet.is_reading())
        return std::string{texts(text_id::ledger_counting)};
    const std::string count = grouped(static_cast<double>(sheet.size()), 0);
    std::string line = texts(text_id::ledger_count, std::string_view{count});
    std::string sums;
    for (const MeasuredSum& sum : sums_of(sheet, definitions))
        sums += (sums.empty() ? "" : " · ") + sum_text(sum, texts);
    if (!sums.empty())
        line += " · " + texts(text_id::ledger_sum, std::string_view{sums});
    int pending = 0;
    for (const auto& [indicator, tally] : sheet.tallies())
        pending += tally.pending;
    if (pending > 0)
        line += " · " + texts(text_id::chart_pending, pending);
    return line;
}

} // namespace taizhang
