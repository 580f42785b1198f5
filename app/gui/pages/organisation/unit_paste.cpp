#include "gui/pages/organisation/unit_paste.h"

#include "gui/look/text.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/dialog.h"
#include "gui/widgets/form.h"
#include "intake/plan/import_write.h"
#include "output/words/words.h"
#include "text/ids/form.h"
#include "text/ids/organisation.h"
#include "text/ids/shell.h"
#include "text/ids/step.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr auto name = "###pasted-units";
constexpr float paste_line = 26.0F;
constexpr float most_lines = 14.0F;

std::string name_of_parent(const PageContext& context, const PastedUnits& pasted,
                           const std::string& code) {
    const OrgTree& units = context.desk.figures()->definitions().units;
    if (const auto place = units.place_of(std::string_view{code}))
        return units.at(*place).name;
    const auto found = std::ranges::find(pasted.added, code, &NewUnit::code);
    return found == pasted.added.end() ? code : found->name;
}

std::string listed(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& each : names)
        text += (text.empty() ? "" : "、") + each;
    return text;
}

} // namespace

void UnitPaste::open(const PageContext& context, const CellRows& rows, UnitPlace parent) {
    const Definitions& definitions = context.desk.figures()->definitions();
    m_pasted = read_pasted_units(rows, definitions, parent);
    m_parent = definitions.units.at(parent).name;
    m_is_to_open = true;
}

void UnitPaste::draw(PageContext& context) {
    if (std::exchange(m_is_to_open, false))
        ImGui::OpenPopup(name);
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const DialogScope dialog{look, name};
    if (!dialog.is_open())
        return;
    const auto plan = std::make_shared<const ImportPlan>(plan_units(
        m_pasted.added, context.desk.figures()->definitions(), context.navigation.view().year));
    const size_t count = m_pasted.added.size();
    if (count > 0)
        text_block(look, look.title(), texts(text_id::organisation_paste_title, m_parent, count),
                   ImGui::GetContentRegionAvail().x);
    else
        form_problem(look, texts(text_id::organisation_paste_none));
    draw_rows(context, *plan);
    if (!m_pasted.known.empty())
        form_note(look, texts(text_id::organisation_paste_known, listed(m_pasted.known)));
    const bool may_add = count > 0 && plan->may_be_written() && !context.desk.is_read_only();
    ImGui::BeginDisabled(!may_add);
    const bool wants = button(look, texts(text_id::organisation_paste_confirm, count), "add-pasted",
                              ButtonKind::primary) ||
                       (may_add && is_entered() && !ImGui::IsWindowAppearing());
    ImGui::EndDisabled();
    ImGui::SameLine();
    const bool leaves = button(look, texts(text_id::shell_cancel), "cancel") ||
                        ImGui::IsKeyPressed(ImGuiKey_Escape);
    if (wants)
        context.desk.write(
            std::string{texts(text_id::form_saving)},
            {std::string{name_of(text_id::step_units_added)}, {std::to_string(count)}},
            [plan](Writer& writer) { write_import(*plan, writer); });
    if (wants || leaves)
        DialogScope::close();
}

/// What is added, each with its kind and what it belongs to, or why it can't be.
void UnitPaste::draw_rows(PageContext& context, const ImportPlan& plan) const {
    const Look& look = context.look;
    const float lines = std::min(most_lines, static_cast<float>(m_pasted.added.size()));
    ImGui::BeginChild("pasted", {0.0F, look.px(paste_line) * lines});
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.0F, 0.0F});
    for (size_t place = 0; place < m_pasted.added.size(); ++place) {
        const NewUnit& unit = m_pasted.added[place];
        const Box row = box_at_cursor({ImGui::GetContentRegionAvail().x, look.px(paste_line)});
        const auto issue = std::ranges::find(plan.issues, static_cast<int>(place) + 2, &Issue::row);
        draw_text_in(look, {row.min, {row.min.x + row.width() * 0.55F, row.max.y}}, look.body(),
                     unit.name);
        const bool is_wrong = issue != plan.issues.end();
        const std::string right = is_wrong
                                      ? context.texts.fill(issue->reason, issue->arguments)
                                      : std::string{context.texts(text_of(unit.kind))} + " · " +
                                            name_of_parent(context, m_pasted, unit.parent);
        draw_text_in(look, {{row.min.x + row.width() * 0.55F, row.min.y}, row.max},
                     is_wrong ? in_colour(look.secondary(), look.palette().alarm.text)
                              : look.secondary(),
                     right, Align::right);
        ImGui::Dummy(row.size());
    }
    ImGui::PopStyleVar();
    ImGui::EndChild();
}

} // namespace taizhang
