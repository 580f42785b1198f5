#include "gui/pages/targets/targets.h"

#include "chart/quarterly_data.h"
#include "gui/look/text.h"
#include "gui/widgets/controls.h"
#include "text/ids/targets.h"

#include <algorithm>
#include <utility>

namespace taizhang {

namespace {

constexpr float panel_width = 330.0F;
constexpr float find_width = 220.0F;
constexpr float narrowest_beside = 1080.0F;
constexpr float stacked_table_height = 420.0F;
constexpr float stacked_panel_height = 560.0F;

/// The indicator looked at; the first one of the list without a choice.
IndicatorPlace chosen_place(const PageContext& context, const ViewFigures& figures) {
    const auto chosen = context.navigation.view().indicator;
    const auto place = chosen ? place_of(figures.definitions(), *chosen) : std::nullopt;
    if (place && !is_hidden(figures.indicator_at(*place)))
        return *place;
    return listed_indicators(figures).front();
}

} // namespace

void TargetsPage::draw(PageContext& context) {
    const ViewFigures& figures = *context.desk.figures();
    if (listed_indicators(figures).empty())
        return;
    if (m_copy.is_open()) {
        m_copy.draw(context, figures);
        return;
    }
    if (!context.navigation.view().indicator)
        context.navigation.current().indicator =
            figures.indicator_at(chosen_place(context, figures)).id;
    m_drafts.drop_saved(figures);
    draw_header(context, figures);
    draw_editor(context, figures);
}

void TargetsPage::draw_header(PageContext& context, const ViewFigures& figures) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const float width = ImGui::GetContentRegionAvail().x;
    const auto copy = texts(text_id::targets_copy);
    const auto from_report = texts(text_id::targets_from_report);
    const float of_copy = button_width(look, copy);
    const float of_both = of_copy + look.px(8) + button_width(look, from_report);
    const float title =
        text_size(look, look.title(), texts(text_id::targets_title, figures.point.year)).x;
    const float of_find = look.px(find_width) + look.px(gap);
    const bool both_fit = title + look.px(gap) + of_find + of_both <= width;
    const float right = of_find + (both_fit ? of_both : of_copy);
    const Box line = box_at_cursor({width, look.px(control_height)});
    const int count = static_cast<int>(listed_indicators(figures).size());
    const bool is_refused = !m_table.refusal().empty();
    const std::string subtitle =
        is_refused ? m_table.refusal()
                   : texts(text_id::targets_subtitle,
                           figures.definitions().units.at(figures.point.unit).name, count);
    draw_text_in(look, {line.min, {line.min.x + title, line.max.y}}, look.title(),
                 texts(text_id::targets_title, figures.point.year));
    const Box rest{{line.min.x + title + look.px(gap), line.min.y},
                   {line.max.x - right - look.px(gap), line.max.y}};
    const TextStyle style =
        is_refused ? in_colour(look.body(), look.palette().alarm.text) : look.secondary();
    if (is_refused || text_size(look, style, subtitle).x <= rest.width())
        draw_text_in(look, rest, style, subtitle);
    ImGui::SetCursorScreenPos({line.max.x - right, line.min.y});
    m_table.draw_find(context, look.px(find_width));
    ImGui::SetCursorScreenPos({line.max.x - of_both, line.min.y});
    if (both_fit && button(look, from_report, "from-report")) {
        View view = context.navigation.view();
        view.page = PageId::report;
        view.scroll = 0.0F;
        context.navigation.go(view);
    }
    ImGui::SetCursorScreenPos({line.max.x - of_copy, line.min.y});
    ImGui::BeginDisabled(context.desk.is_read_only());
    if (button(look, copy, "copy-year"))
        m_copy.open(figures);
    ImGui::EndDisabled();
}

void TargetsPage::draw_editor(PageContext& context, const ViewFigures& figures) {
    const Look& look = context.look;
    OpenTarget open = open_target(figures, chosen_place(context, figures), m_drafts, m_what_if);
    const ImVec2 rest = ImGui::GetContentRegionAvail();
    const bool beside = rest.x >= look.px(narrowest_beside);
    const float panel = beside ? look.px(panel_width) : rest.x;
    const ImVec2 table_size =
        beside ? ImVec2{rest.x - panel - look.px(gap), std::max(rest.y, look.px(240))}
               : ImVec2{rest.x, look.px(stacked_table_height)};
    m_table.draw(context, figures, m_drafts, open, table_size);
    open = open_target(figures, chosen_place(context, figures), m_drafts, m_what_if);
    if (beside)
        ImGui::SameLine();
    TargetRequest request = m_panel.draw(
        context, figures, open, {panel, beside ? table_size.y : look.px(stacked_panel_height)});
    if (ImGui::Shortcut(ImGuiMod_Ctrl | ImGuiKey_S, ImGuiInputFlags_RouteGlobal))
        request = TargetRequest::save;
    m_drafts.keep(open.now, figures.indicator_at(open.now.place), open.entry);
    open = open_target(figures, open.now.place, m_drafts, m_what_if);
    fulfil(context, figures, open, request);
}

void TargetsPage::fulfil(PageContext& context, const ViewFigures& figures, const OpenTarget& open,
                         TargetRequest request) {
    switch (request) {
    case TargetRequest::none:
        break;
    case TargetRequest::save_and_go_on:
        save(context, figures, open);
        if (!open.is_changed || open.can_be_saved())
            m_table.go_beside(1);
        break;
    case TargetRequest::save:
        save(context, figures, open);
        break;
    case TargetRequest::discard:
        m_drafts.drop(open.now.key);
        break;
    case TargetRequest::clear:
        clear(context, figures, open);
        break;
    case TargetRequest::next:
        m_table.go_beside(1);
        break;
    case TargetRequest::former:
        m_table.go_beside(-1);
        break;
    }
}

void TargetsPage::save(PageContext& context, const ViewFigures& figures, const OpenTarget& open) {
    if (!open.can_be_saved() || context.desk.is_read_only())
        return;
    save_targets(context, figures, {open});
}

void TargetsPage::clear(PageContext& context, const ViewFigures& figures, const OpenTarget& open) {
    m_drafts.drop(open.now.key);
    const Texts& texts = context.texts;
    const StepLabel label{"step_target_cleared",
                          {shown_name(figures.indicator_at(open.now.place), texts.language()),
                           std::to_string(open.now.key.year)}};
    context.desk.write(std::string{texts(text_id::targets_saving)}, label,
                       [key = open.now.key](Writer& writer) {
                           writer.remove_target(key.year, key.indicator, key.unit);
                       });
}

} // namespace taizhang
