#include "gui/pages/organisation/organisation.h"

#include "gui/look/shapes.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/form.h"
#include "text/ids/form.h"
#include "text/ids/organisation.h"
#include "text/ids/shell.h"

#include <algorithm>
#include <cmath>

namespace taizhang {

namespace {

constexpr float narrowest_beside = 720.0F;
constexpr float find_width = 220.0F;
constexpr float panel_width = 430.0F;
constexpr float panel_share = 0.46F; ///< of a narrow page
constexpr float tree_height = 320.0F;
constexpr float panel_height = 900.0F;

void choose(PageContext& context, UnitPlace place, OrganisationView::Form form) {
    View view = context.navigation.view();
    view.organisation = {units_of(context).at(place).id, form};
    context.navigation.go(view);
}

std::string parts_text(const PageContext& context, UnitPlace place) {
    const OrgTree& units = units_of(context);
    const auto children = units.children_of(place);
    if (children.empty())
        return {};
    const auto groups = std::ranges::count_if(
        children, [&](UnitPlace child) { return units.at(child).kind == UnitKind::group; });
    return context.texts(text_id::organisation_groups, children.size(), groups);
}

} // namespace

void OrganisationPage::draw(PageContext& context) {
    const Look& look = context.look;
    const OrgUnit& unit = units_of(context).at(chosen_place(context));
    m_use.ask(context.desk, context.texts(text_id::shell_reading),
              {unit.id, m_changes.day_of(context, unit)}, read_unit_use);
    draw_title(context);
    if (context.desk.is_read_only())
        form_problem(look, context.texts(text_id::form_read_only));
    const ImVec2 rest = ImGui::GetContentRegionAvail();
    if (rest.x < look.px(narrowest_beside)) {
        m_table.draw(context, m_use.answer(), m_form, {rest.x, look.px(tree_height)});
        draw_panel(context, {rest.x, look.px(panel_height)});
        return;
    }
    const float panel = std::min(look.px(panel_width), std::floor(rest.x * panel_share));
    m_table.draw(context, m_use.answer(), m_form, {rest.x - panel - look.px(gap), rest.y});
    ImGui::SameLine();
    draw_panel(context, {panel, rest.y});
}

/// With what is to be known of the page, or why the last change was none.
void OrganisationPage::draw_title(PageContext& context) {
    const Look& look = context.look;
    const float find = look.px(find_width);
    const Box line = box_at_cursor({ImGui::GetContentRegionAvail().x, look.px(control_height)});
    const auto title = context.texts(text_id::organisation_title);
    const float words = text_size(look, look.title(), title).x + look.px(gap);
    draw_text_in(look, line, look.title(), title);
    const std::string& refusal = m_table.refusal();
    const std::string_view note =
        refusal.empty() ? context.texts(text_id::organisation_hint) : std::string_view{refusal};
    const TextStyle style =
        refusal.empty() ? look.secondary() : in_colour(look.body(), look.palette().alarm.text);
    const Box rest{{line.min.x + words, line.min.y},
                   {line.max.x - find - look.px(gap), line.max.y}};
    const bool fits = text_size(look, style, note).x <= rest.width();
    if (fits)
        draw_text_in(look, rest, style, note);
    ImGui::SetCursorScreenPos({line.max.x - find, line.min.y});
    m_table.draw_find(context, find);
    ImGui::SetCursorScreenPos(line.min);
    ImGui::Dummy(line.size());
    if (!fits)
        text_block(look, style, note, line.width());
}

void OrganisationPage::draw_panel(PageContext& context, ImVec2 size) {
    const Look& look = context.look;
    const CardScope card{look, "unit", size};
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {look.px(8), look.px(6)});
    const UnitPlace place = chosen_place(context);
    const OrgUnit& unit = units_of(context).at(place);
    ImGui::PushID(static_cast<int>(raw(unit.id)));
    if (context.navigation.view().organisation.form == OrganisationView::Form::fresh) {
        m_form.draw_new(context, place);
    } else {
        m_form.draw_existing(context, place);
        if (const std::string parts = parts_text(context, place); !parts.empty())
            form_note(look, parts);
        if (button(look, context.texts(text_id::organisation_new_unit), "add-below")) {
            choose(context, place, OrganisationView::Form::fresh);
            m_form.take_focus();
        }
        m_exclusions.draw(context, place);
        m_changes.draw(context, place, m_use.answer());
    }
    ImGui::PopID();
    ImGui::PopStyleVar();
}

} // namespace taizhang
