#include "gui/pages/pack/reported_panel.h"

#include "gui/look/path_text.h"
#include "gui/look/shapes.h"
#include "gui/look/text.h"
#include "gui/opening/open_outside.h"
#include "gui/pages/pack/reported_table.h"
#include "gui/view/notices.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/flow.h"
#include "output/words/messages.h"
#include "text/ids/meeting.h"
#include "text/ids/reported.h"
#include "text/ids/shell.h"
#include "text/local_time.h"

#include <algorithm>
#include <cmath>

namespace taizhang {

namespace {

constexpr float narrowest_pair = 900.0F; ///< of a page with two columns
constexpr float list_width = 340.0F;
constexpr float list_share = 0.36F;
constexpr float least_list_height = 220.0F;
constexpr float least_table_height = 480.0F;
constexpr float reported_row_height = 58.0F;
constexpr float line_inset = 7.0F;
constexpr float ending_width = 64.0F;

std::string unit_name(const PageContext& context, const std::string& code) {
    const OrgTree& units = context.desk.figures()->definitions().units;
    const auto place = units.place_of(code);
    return place ? units.at(*place).name : code;
}

/// `PDF`, `送打印`
std::string ending_shown(const ToldMaterial& told, const Texts& texts) {
    std::string ending = ending_of(told);
    if (ending.empty())
        return std::string{texts(text_id::reported_printed)};
    std::ranges::transform(ending, ending.begin(),
                           [](char c) { return c >= 'a' && c <= 'z' ? char(c - 'a' + 'A') : c; });
    return ending.substr(1);
}

void open_or_tell(PageContext& context, const std::filesystem::path& wanted) {
    if (!open_outside(wanted))
        context.notices.add({Tone::attention,
                             context.texts(text_id::meeting_cannot_open, text_of(wanted)),
                             std::nullopt});
}

} // namespace

void ReportedPanel::draw(PageContext& context) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    m_list.ask(
        context.desk, texts(text_id::shell_reading), {},
        [](FiguresReader& figures, const NoQuestion&) { return told_materials(figures.reader()); });
    text_block(look, look.secondary(), texts(text_id::reported_explain),
               ImGui::GetContentRegionAvail().x);
    if (!m_list.answer()) {
        text_line(look, look.secondary(), texts(text_id::shell_reading));
        return;
    }
    if (m_list.answer()->empty()) {
        const CardScope card{look, "nothing-reported", {}, CardHeight::of_content};
        text_block(look, look.body(), texts(text_id::reported_none),
                   ImGui::GetContentRegionAvail().x);
        return;
    }
    if (chosen() == nullptr)
        m_chosen = m_list.answer()->front().number;
    const ImVec2 room = ImGui::GetContentRegionAvail();
    if (room.x < look.px(narrowest_pair)) {
        draw_list(context, {room.x, look.px(least_list_height)});
        draw_chosen(context, {room.x, std::max(look.px(least_table_height),
                                               room.y - look.px(least_list_height + gap))});
        return;
    }
    const float list = std::min(look.px(list_width), std::floor(room.x * list_share));
    draw_list(context, {list, room.y});
    ImGui::SameLine(0.0F, look.px(gap));
    draw_chosen(context, {room.x - list - look.px(gap), room.y});
}

const ToldMaterial* ReportedPanel::chosen() const {
    const auto& all = *m_list.answer();
    const auto found = std::ranges::find(all, m_chosen, &ToldMaterial::number);
    return found == all.end() ? nullptr : &*found;
}

void ReportedPanel::draw_list(PageContext& context, ImVec2 size) {
    const CardScope card{context.look, "reported-list", size};
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.0F, 0.0F});
    ImGui::BeginChild("rows", {0.0F, 0.0F}, ImGuiChildFlags_NavFlattened);
    for (const ToldMaterial& told : *m_list.answer())
        draw_row(context, told);
    ImGui::EndChild();
    ImGui::PopStyleVar();
}

/// When and as what it went out; below it of which period, as what kind and of whom.
void ReportedPanel::draw_row(PageContext& context, const ToldMaterial& told) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const std::string time = local_time(told.time);
    if (press_area(labelled(time, "told-" + std::to_string(told.number)),
                   {ImGui::GetContentRegionAvail().x, look.px(reported_row_height)}))
        m_chosen = told.number;
    const Box row = box_of_last_item();
    if (!ImGui::IsRectVisible(row.min, row.max))
        return;
    ImDrawList& canvas = *ImGui::GetWindowDrawList();
    if (told.number == m_chosen || ImGui::IsItemHovered())
        canvas.AddRectFilled(row.min, row.max,
                             told.number == m_chosen ? look.palette().chosen_row
                                                     : look.palette().track,
                             look.px(control_radius));
    const Box inner = row.inset(look.px(gap), look.px(line_inset));
    const Box upper{inner.min, {inner.max.x, inner.centre().y}};
    const Box lower{{inner.min.x, inner.centre().y}, inner.max};
    const float ending = upper.max.x - look.px(ending_width);
    draw_text_in(look, {upper.min, {ending, upper.max.y}}, look.heading(), time);
    draw_text_in(look, {{ending, upper.min.y}, upper.max}, look.secondary(),
                 ending_shown(told, texts), Align::right);
    draw_text_in(look, lower, look.secondary(),
                 words_of(Quarter{told.year, told.quarter}, texts) + " · " +
                     std::string{name_of(told.preset, texts)} + " · " +
                     unit_name(context, told.unit));
}

void ReportedPanel::draw_chosen(PageContext& context, ImVec2 size) {
    const Look& look = context.look;
    const CardScope card{look, "reported-chosen", size};
    m_comparison.ask(context.desk, context.texts(text_id::shell_reading), *chosen(),
                     [](FiguresReader& figures, const ToldMaterial& told) {
                         const Ledger::Snapshot snapshot{figures.ledger()};
                         return compared_with_now(figures.reader(), figures.definitions(), told);
                     });
    const ToldComparison* comparison = m_comparison.answer();
    if (comparison == nullptr || !m_comparison.is_current()) {
        text_line(look, look.secondary(), context.texts(text_id::shell_reading));
        return;
    }
    draw_facts(context, *comparison);
    draw_file_buttons(context, comparison->told);
    const auto word = context.texts(text_id::reported_only_changed);
    if (comparison->differing() > 0) {
        flow_on(look, button_width(look, word));
        if (button(look, word, "only-changed",
                   m_shows_only_changed ? ButtonKind::pressed : ButtonKind::plain))
            m_shows_only_changed = !m_shows_only_changed;
    }
    draw_reported_table(context, *comparison, m_shows_only_changed && comparison->differing() > 0);
}

void ReportedPanel::draw_facts(PageContext& context, const ToldComparison& comparison) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const ToldMaterial& told = comparison.told;
    const float width = ImGui::GetContentRegionAvail().x;
    text_block(look, look.title(), told.title, width);
    const std::filesystem::path file = file_of(told, context.desk.path());
    text_block(look, look.secondary(),
               local_time(told.time) + " · " +
                   texts(text_id::reported_counted_to, to_iso(told.day)) + " · " +
                   unit_name(context, told.unit) + " · " +
                   (file.empty() ? std::string{texts(text_id::reported_printed)} : text_of(file)),
               width);
    text_block(
        look, look.secondary(),
        check_line(told.check, texts) + " · " +
            std::string{texts(comparison.has_same_records ? text_id::reported_same_records
                                                          : text_id::reported_other_records)},
        width);
    if (!comparison.unit)
        text_block(look, look.body(), texts(text_id::reported_unit_not_there, told.unit), width);
    else if (const int differing = comparison.differing(); differing > 0)
        text_block(look, look.heading(), texts(text_id::reported_differs, differing), width);
    else
        text_block(look, look.heading(), texts(text_id::reported_same_figures), width);
}

void ReportedPanel::draw_file_buttons(PageContext& context, const ToldMaterial& told) {
    const Look& look = context.look;
    const std::filesystem::path file = file_of(told, context.desk.path());
    if (file.empty())
        return;
    std::error_code error;
    const bool is_there = std::filesystem::is_regular_file(file, error);
    ImGui::BeginDisabled(!is_there);
    if (button(look, context.texts(text_id::meeting_open_file), "open-file"))
        open_or_tell(context, file);
    const auto folder = context.texts(text_id::meeting_open_folder);
    flow_on(look, button_width(look, folder));
    if (button(look, folder, "open-folder"))
        open_or_tell(context, file.parent_path());
    ImGui::EndDisabled();
    if (is_there)
        return;
    const auto gone = context.texts(text_id::reported_file_not_there);
    flow_on(look, text_size(look, look.secondary(), gone).x);
    control_label(look, gone);
}

} // namespace taizhang
