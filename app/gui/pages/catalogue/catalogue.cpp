#include "gui/pages/catalogue/catalogue.h"

#include "chart/quarterly_data.h"
#include "gui/look/shapes.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/form.h"
#include "gui/widgets/table_layout.h"
#include "imgui/item_note.h"
#include "intake/definitions/indicator_changes.h"
#include "ledger/reader.h"
#include "output/words/words.h"
#include "text/category_name.h"
#include "text/ids/catalogue.h"
#include "text/ids/column.h"
#include "text/ids/field.h"
#include "text/ids/form.h"
#include "text/ids/organisation.h"
#include "text/ids/shell.h"
#include "text/ids/step.h"
#include "text/number_format.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace taizhang {

namespace {

constexpr float narrowest_beside = 720.0F;
constexpr float narrowest_list = 580.0F;
constexpr float panel_width = 430.0F;
constexpr float panel_share = 0.46F; ///< of a narrow page
constexpr float list_height = 320.0F;
constexpr float panel_height = 900.0F;

IndicatorPlace chosen_place(const PageContext& context) {
    const auto& indicator = context.navigation.view().catalogue.indicator;
    return indicator ? place_of(definitions_of(context), *indicator).value_or(IndicatorPlace{})
                     : IndicatorPlace{};
}

void show(PageContext& context, const CatalogueView& catalogue) {
    View view = context.navigation.view();
    view.catalogue = catalogue;
    context.navigation.go(view);
}

void choose(PageContext& context, IndicatorPlace place) {
    CatalogueView catalogue = context.navigation.view().catalogue;
    catalogue.indicator = definitions_of(context).indicators[place].id;
    catalogue.form = CatalogueView::Form::existing;
    show(context, catalogue);
}

std::array<TableColumn, 5> list_columns(const Texts& texts) {
    const auto title = [&](TextId id) { return std::string{texts(id)}; };
    return {TableColumn{title(text_id::field_name), 0.0F, Align::left},
            TableColumn{title(text_id::column_measure_unit), 128.0F, Align::left},
            TableColumn{title(text_id::catalogue_records), 84.0F, Align::right},
            TableColumn{title(text_id::field_measure), 112.0F, Align::left},
            TableColumn{title(text_id::field_direction), 104.0F, Align::left}};
}

/// Measure and direction are left out where there is no room: the form has them too.
size_t columns_shown(const Look& look, float width) {
    return width < look.px(narrowest_list) ? 3 : 5;
}

bool is_listed(const PageContext& context, const Indicator& indicator) {
    return !is_hidden(indicator) ||
           context.navigation.view().catalogue.listed == CatalogueView::Listed::all;
}

void write(PageContext& context, TextId step, const Indicator& indicator,
           std::function<void(Writer&)> change) {
    context.desk.write(std::string{context.texts(text_id::form_saving)},
                       {std::string{name_of(step)}, {indicator.name_zh}}, std::move(change));
}

struct OrderButton {
    TextId verb;
    std::vector<IndicatorId> order; ///< empty: there is nothing to change places with
};

/// Buttons in a row, those that can do something.
void draw_order_buttons(PageContext& context, const Indicator& indicator,
                        const std::array<OrderButton, 2>& buttons) {
    bool is_first = true;
    for (const auto& [verb, order] : buttons) {
        if (order.empty())
            continue;
        if (!std::exchange(is_first, false))
            ImGui::SameLine();
        if (button(context.look, context.texts(verb), name_of(verb)))
            write(context, text_id::step_order_indicators, indicator,
                  [ids = order](Writer& writer) { writer.order_indicators(ids); });
    }
}

void draw_order(PageContext& context, IndicatorPlace place) {
    using enum OrderStep;
    const auto& all = definitions_of(context).indicators;
    const Indicator& indicator = all[place];
    draw_order_buttons(context, indicator,
                       {OrderButton{text_id::form_up, reordered_indicator(all, place, up)},
                        OrderButton{text_id::form_down, reordered_indicator(all, place, down)}});
    draw_order_buttons(
        context, indicator,
        {OrderButton{text_id::catalogue_category_up, reordered_category(all, place, up)},
         OrderButton{text_id::catalogue_category_down, reordered_category(all, place, down)}});
}

void draw_hiding(PageContext& context, const Indicator& indicator) {
    const bool hidden = is_hidden(indicator);
    const TextId verb = hidden ? text_id::catalogue_unhide : text_id::catalogue_hide;
    form_heading(context.look, context.texts(verb));
    form_note(context.look, context.texts(text_id::catalogue_hide_note));
    if (!button(context.look, context.texts(verb), "hide"))
        return;
    Indicator changed = indicator;
    changed.presence = hidden ? Presence::shown : Presence::hidden;
    write(context, hidden ? text_id::step_unhide_indicator : text_id::step_hide_indicator,
          indicator, [changed](Writer& writer) { writer.update_indicator(changed); });
}

template <class Item>
std::int64_t count_of(const std::vector<Item>& items, IndicatorId indicator) {
    return std::ranges::count(items, indicator, &Item::indicator);
}

/// What keeps an indicator from being deleted, in words.
std::string uses_of(const PageContext& context, const Indicator& indicator, std::int64_t records) {
    const Texts& texts = context.texts;
    const Definitions& definitions = definitions_of(context);
    std::string uses;
    const auto add = [&](const std::string& use) {
        const char* comma = texts.language() == Language::chinese ? "，" : ", ";
        uses += (uses.empty() ? "" : comma) + use;
    };
    const auto add_count = [&](TextId id, std::int64_t count) {
        if (count > 0)
            add(texts(id, grouped(static_cast<double>(count), 0)));
    };
    add_count(text_id::organisation_has_records, records);
    add_count(text_id::organisation_has_targets, count_of(definitions.targets, indicator.id));
    add_count(text_id::organisation_has_duties, count_of(definitions.cadences, indicator.id));
    add_count(text_id::organisation_has_exclusions, count_of(definitions.exclusions, indicator.id));
    for (const Indicator& ratio : definitions.indicators)
        if (ratio.numerator == indicator.id || ratio.denominator == indicator.id)
            add(texts(text_id::catalogue_part_of, shown_name(ratio, texts.language())));
    return uses;
}

void draw_removal(PageContext& context, const Indicator& indicator, std::int64_t records) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    form_heading(look, texts(text_id::form_remove));
    const std::string uses = uses_of(context, indicator, records);
    if (!uses.empty()) {
        form_note(look, texts(text_id::catalogue_remove_refused, uses));
        return;
    }
    form_note(look, texts(text_id::catalogue_may_remove));
    if (button(look, texts(text_id::form_remove), "remove"))
        write(context, text_id::step_remove_indicator, indicator,
              [id = indicator.id](Writer& writer) { writer.remove_indicator(id); });
}

} // namespace

std::int64_t CataloguePage::records_of(IndicatorId indicator) const {
    if (!m_use.answer())
        return 0;
    const auto found = m_use.answer()->records.find(raw(indicator));
    return found == m_use.answer()->records.end() ? 0 : found->second;
}

void CataloguePage::draw(PageContext& context) {
    const Look& look = context.look;
    m_use.ask(context.desk, context.texts(text_id::shell_reading), {},
              [](FiguresReader& reader, const NoQuestion&) {
                  return IndicatorUse{reader.reader().record_counts().by_indicator};
              });
    text_line(look, look.title(), context.texts(text_id::catalogue_title));
    form_note(look, context.texts(text_id::catalogue_hint));
    if (context.desk.is_read_only())
        form_problem(look, context.texts(text_id::form_read_only));
    const ImVec2 rest = ImGui::GetContentRegionAvail();
    if (rest.x < look.px(narrowest_beside)) {
        draw_list(context, {rest.x, look.px(list_height)});
        draw_panel(context, {rest.x, look.px(panel_height)});
        return;
    }
    const float panel = std::min(look.px(panel_width), std::floor(rest.x * panel_share));
    draw_list(context, {rest.x - panel - look.px(gap), rest.y});
    ImGui::SameLine();
    draw_panel(context, {panel, rest.y});
}

void CataloguePage::draw_list(PageContext& context, ImVec2 size) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const CardScope card{look, "indicators", size};
    CatalogueView view = context.navigation.view().catalogue;
    if (button(look, texts(text_id::catalogue_new_indicator), "new", ButtonKind::primary)) {
        view.form = CatalogueView::Form::fresh;
        show(context, view);
    }
    const auto& indicators = definitions_of(context).indicators;
    bool all = view.listed == CatalogueView::Listed::all;
    if (std::ranges::any_of(indicators, is_hidden)) {
        ImGui::SameLine();
        if (ImGui::Checkbox(labelled(texts(text_id::catalogue_show_hidden), "all").c_str(), &all))
            context.navigation.current().catalogue.listed =
                all ? CatalogueView::Listed::all : CatalogueView::Listed::shown;
    }
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.0F, 0.0F});
    const auto columns = list_columns(texts);
    const float width = ImGui::GetContentRegionAvail().x - ImGui::GetStyle().ScrollbarSize;
    const TableLayout table{look, std::span{columns}.first(columns_shown(look, width)), width};
    table.draw_header();
    ImGui::BeginChild("rows", {}, ImGuiChildFlags_NavFlattened);
    for (const CategoryPlaces& category : by_category(indicators)) {
        const Box line = box_at_cursor({width, table.row_height()});
        draw_text_in(look, line, look.heading(),
                     category.category.empty()
                         ? std::string{texts(text_id::catalogue_no_category)}
                         : shown_category(category.category, texts.language()));
        ImGui::Dummy(line.size());
        for (const IndicatorPlace place : category.places)
            if (is_listed(context, indicators[place]))
                draw_row(context, place, table, width);
    }
    ImGui::EndChild();
    ImGui::PopStyleVar();
}

void CataloguePage::draw_row(PageContext& context, IndicatorPlace place, const TableLayout& table,
                             float width) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const Indicator& indicator = context.desk.figures()->indicator_at(place);
    std::string name = shown_name(indicator, texts.language());
    if (press_area(labelled(name, indicator.code), {width, table.row_height()}))
        choose(context, place);
    const Box row = box_of_last_item();
    const bool is_chosen = place == chosen_place(context);
    note_item({.is_on = is_chosen});
    if (is_chosen || ImGui::IsItemHovered())
        ImGui::GetWindowDrawList()->AddRectFilled(
            row.min, row.max, is_chosen ? look.palette().chosen_row : look.palette().track);
    const auto note = [&](TextId id) { name += "（" + std::string{texts(id)} + "）"; };
    if (is_hidden(indicator))
        note(text_id::catalogue_hidden_mark);
    if (m_form.has_draft(indicator.id))
        note(text_id::form_unsaved);
    const TextStyle style =
        is_hidden(indicator) ? in_colour(look.body(), look.palette().secondary) : look.body();
    table.draw_cell(row, 0, style, name);
    table.draw_cell(row, 1, style, unit_of_measure(indicator));
    if (m_use.answer())
        table.draw_cell(row, 2, style, grouped(static_cast<double>(records_of(indicator.id)), 0));
    if (columns_shown(look, width) > 3) {
        table.draw_cell(row, 3, style, texts(text_of(indicator.measure)));
        table.draw_cell(row, 4, style, texts(text_of(indicator.direction)));
    }
    table.draw_rule_below(row);
}

void CataloguePage::draw_panel(PageContext& context, ImVec2 size) {
    const Look& look = context.look;
    const CardScope card{look, "indicator-form", size};
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {look.px(8), look.px(6)});
    if (context.navigation.view().catalogue.form == CatalogueView::Form::fresh) {
        m_form.draw_new(context);
    } else {
        const IndicatorPlace place = chosen_place(context);
        const Indicator& indicator = context.desk.figures()->indicator_at(place);
        ImGui::PushID(static_cast<int>(raw(indicator.id)));
        text_block(look, look.heading(),
                   shown_name(indicator, context.texts.language()) + "  " + indicator.code,
                   ImGui::GetContentRegionAvail().x);
        if (!context.desk.is_read_only())
            draw_order(context, place);
        m_form.draw_existing(context, place, records_of(indicator.id));
        if (!context.desk.is_read_only()) {
            draw_hiding(context, indicator);
            if (m_use.answer())
                draw_removal(context, indicator, records_of(indicator.id));
        }
        ImGui::PopID();
    }
    ImGui::PopStyleVar();
}

} // namespace taizhang
