#include "gui/pages/organisation/organisation.h"

#include "gui/look/shapes.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/form.h"
#include "gui/widgets/table_layout.h"
#include "output/words/words.h"
#include "text/ids/field.h"
#include "text/ids/form.h"
#include "text/ids/organisation.h"
#include "text/ids/shell.h"
#include "text/number_format.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace taizhang {

namespace {

constexpr float narrowest_beside = 720.0F;
constexpr float narrowest_tree = 580.0F;
constexpr float panel_width = 430.0F;
constexpr float panel_share = 0.46F; ///< of a narrow page
constexpr float tree_height = 320.0F;
constexpr float panel_height = 900.0F;
constexpr float indent = 18.0F;

const OrgTree& units_of(const PageContext& context) {
    return context.desk.figures()->definitions().units;
}

int chosen_place(const PageContext& context) {
    const auto& unit = context.navigation.view().organisation.unit;
    return unit ? units_of(context).place_of(*unit).value_or(0) : 0;
}

void choose(PageContext& context, int place, OrganisationView::Form form) {
    View view = context.navigation.view();
    view.organisation = {units_of(context).at(place).id, form};
    context.navigation.go(view);
}

std::array<TableColumn, 5> tree_columns(const Texts& texts) {
    const auto title = [&](TextId id) { return std::string{texts(id)}; };
    return {TableColumn{title(text_id::field_name), 0.0F, Align::left},
            TableColumn{title(text_id::field_kind), 120.0F, Align::left},
            TableColumn{title(text_id::organisation_records), 84.0F, Align::right},
            TableColumn{title(text_id::field_active_from), 104.0F, Align::left},
            TableColumn{title(text_id::field_active_to), 104.0F, Align::left}};
}

/// The days are left out where there is no room: the form has them too.
size_t columns_shown(const Look& look, float width) {
    return width < look.px(narrowest_tree) ? 3 : 5;
}

std::string day_text(const std::optional<Date>& day) {
    return day ? to_iso(*day) : std::string{};
}

std::int64_t records_of(const UnitUse* use, UnitId unit) {
    if (use == nullptr)
        return 0;
    const auto found = use->records.find(raw(unit));
    return found == use->records.end() ? 0 : found->second;
}

std::string parts_text(const PageContext& context, int place) {
    const OrgTree& units = units_of(context);
    const auto children = units.children_of(place);
    if (children.empty())
        return {};
    const auto groups = std::ranges::count_if(
        children, [&](int child) { return units.at(child).kind == UnitKind::group; });
    return context.texts(text_id::organisation_groups, children.size(), groups);
}

} // namespace

void OrganisationPage::draw(PageContext& context) {
    const Look& look = context.look;
    const OrgUnit& unit = units_of(context).at(chosen_place(context));
    m_use.ask(context.desk, context.texts(text_id::shell_reading),
              {unit.id, m_changes.day_of(context, unit)}, read_unit_use);
    text_line(look, look.title(), context.texts(text_id::organisation_title));
    form_note(look, context.texts(text_id::organisation_hint));
    if (context.desk.is_read_only())
        form_problem(look, context.texts(text_id::form_read_only));
    const ImVec2 rest = ImGui::GetContentRegionAvail();
    if (rest.x < look.px(narrowest_beside)) {
        draw_tree(context, {rest.x, look.px(tree_height)});
        draw_panel(context, {rest.x, look.px(panel_height)});
        return;
    }
    const float panel = std::min(look.px(panel_width), std::floor(rest.x * panel_share));
    draw_tree(context, {rest.x - panel - look.px(gap), rest.y});
    ImGui::SameLine();
    draw_panel(context, {panel, rest.y});
}

void OrganisationPage::draw_tree(PageContext& context, ImVec2 size) {
    const Look& look = context.look;
    const CardScope card{look, "units", size};
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.0F, 0.0F});
    const auto columns = tree_columns(context.texts);
    const float width = ImGui::GetContentRegionAvail().x - ImGui::GetStyle().ScrollbarSize;
    const size_t shown = columns_shown(look, width);
    const TableLayout table{look, std::span{columns}.first(shown), width};
    table.draw_header();
    ImGui::BeginChild("rows", {}, ImGuiChildFlags_NavFlattened);
    for (int place = 0; place < units_of(context).size(); ++place)
        draw_unit_row(context, place, table, width);
    ImGui::EndChild();
    ImGui::PopStyleVar();
}

void OrganisationPage::draw_unit_row(PageContext& context, int place, const TableLayout& table,
                                     float width) {
    const Look& look = context.look;
    const OrgTree& units = units_of(context);
    const OrgUnit& unit = units.at(place);
    if (press_area(labelled(unit.name, unit.code), {width, table.row_height()}))
        choose(context, place, OrganisationView::Form::existing);
    const Box row = box_of_last_item();
    const bool is_chosen = place == chosen_place(context);
    if (is_chosen || ImGui::IsItemHovered())
        ImGui::GetWindowDrawList()->AddRectFilled(
            row.min, row.max, is_chosen ? look.palette().chosen_row : look.palette().track);
    const bool is_active = unit.active.covers(context.desk.figures()->day);
    const TextStyle style =
        is_active ? look.body() : in_colour(look.body(), look.palette().secondary);
    Box name = table.cell(row, 0);
    name.min.x += look.px(indent) * static_cast<float>(units.depth_of(place));
    std::string shown = unit.name;
    if (m_form.has_draft(unit.id))
        shown += "（" + std::string{context.texts(text_id::form_unsaved)} + "）";
    draw_text_in(look, name, style, shown);
    table.draw_cell(row, 1, style, context.texts(text_of(unit.kind)));
    if (m_use.answer())
        table.draw_cell(row, 2, style,
                        grouped(static_cast<double>(records_of(m_use.answer(), unit.id)), 0));
    if (columns_shown(look, width) > 3) {
        table.draw_cell(row, 3, style, day_text(unit.active.from));
        table.draw_cell(row, 4, style, day_text(unit.active.to));
    }
    table.draw_rule_below(row);
}

void OrganisationPage::draw_panel(PageContext& context, ImVec2 size) {
    const Look& look = context.look;
    const CardScope card{look, "unit", size};
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {look.px(8), look.px(6)});
    const int place = chosen_place(context);
    const OrgUnit& unit = units_of(context).at(place);
    ImGui::PushID(static_cast<int>(raw(unit.id)));
    if (context.navigation.view().organisation.form == OrganisationView::Form::fresh) {
        m_form.draw_new(context, place);
    } else {
        m_form.draw_existing(context, place);
        if (const std::string parts = parts_text(context, place); !parts.empty())
            form_note(look, parts);
        if (button(look, context.texts(text_id::organisation_new_unit), "add-below"))
            choose(context, place, OrganisationView::Form::fresh);
        m_exclusions.draw(context, place);
        m_changes.draw(context, place, m_use.answer());
    }
    ImGui::PopID();
    ImGui::PopStyleVar();
}

} // namespace taizhang
