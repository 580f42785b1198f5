#include "gui/pages/report/report_list.h"

#include "characters/code_points.h"
#include "gui/look/shapes.h"
#include "gui/look/text.h"
#include "gui/pages/report/report_group.h"
#include "gui/view/toasts.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/text_link.h"
#include "text/ids/report_page.h"

#include <algorithm>

namespace taizhang {

namespace {

using report::ReportStanding;

constexpr float row_height = 28.0F;
constexpr float list_head_height = 30.0F;
constexpr float narrowest_state = 44.0F;
constexpr float name_width = 172.0F;
constexpr float quantity_column_width = 76.0F;
constexpr float measure_column_width = 52.0F;
constexpr float period_column_width = 116.0F;
constexpr float name_share = 0.38F; ///< of a narrow list
constexpr float wide_list = 520.0F;

/// The columns of a row from left to right; those that a narrow list has no room for are empty.
struct Columns {
    Box state, name, quantity, measure, period, unit;
};

/// As wide as its words in the language that is shown.
float state_width(const Look& look, const Texts& texts) {
    float width = look.px(narrowest_state);
    for (const TextId word :
         {text_id::report_page_state_written, text_id::report_page_state_refused})
        width = std::max(width, text_size(look, look.small(), texts(word)).x + look.px(10));
    return width;
}

/// A narrow list has no column for the organisation, which is mostly the same.
Columns columns_of(const Look& look, const Texts& texts, const Box& row) {
    const bool is_wide = row.width() >= look.px(wide_list);
    float x = row.min.x;
    const auto next = [&](float width) {
        const Box box{{x, row.min.y}, {std::min(x + width, row.max.x), row.max.y}};
        x = box.max.x;
        return box;
    };
    Columns columns{};
    columns.state = next(state_width(look, texts));
    columns.name = next(is_wide ? look.px(name_width) : row.width() * name_share);
    columns.quantity = next(look.px(quantity_column_width));
    next(look.px(6));
    columns.measure = next(look.px(measure_column_width));
    columns.period = next(is_wide ? look.px(period_column_width) : row.max.x - x);
    columns.unit = {{x, row.min.y}, row.max};
    return columns;
}

} // namespace

void ReportList::draw(PageContext& context, ReportWork& work, ImVec2 size) {
    const Look& look = context.look;
    const CardScope card{look, "report-list", size};
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.0F, 0.0F});
    if (m_takes_focus) {
        ImGui::SetNextWindowFocus();
        m_takes_focus = false;
    }
    ImGui::BeginChild("report-rows", {0.0F, 0.0F}, ImGuiChildFlags_None, ImGuiWindowFlags_NoNav);
    handle_keys(context, work);
    const auto places = work.listed();
    for (const ReportGroup group : all_report_groups) {
        std::vector<size_t> in_group;
        for (const size_t place : places)
            if (work.group_of(place) == group)
                in_group.push_back(place);
        const bool has_refusals =
            group == ReportGroup::no_figures && !work.shown()->refusals.empty();
        if (in_group.empty() && !has_refusals)
            continue;
        draw_group(context, work, group, in_group);
    }
    m_seen = work.selected();
    ImGui::EndChild();
    ImGui::PopStyleVar();
}

void ReportList::draw_group(PageContext& context, ReportWork& work, ReportGroup group,
                            const std::vector<size_t>& places) {
    const bool is_last = group == ReportGroup::no_figures;
    draw_group_head(context, work, group,
                    places.size() + (is_last ? work.shown()->refusals.size() : 0));
    for (const size_t place : places)
        if (work.selected() == place)
            draw_open(context, work, place);
        else
            draw_row(context, work, place);
    if (is_last)
        draw_refusals(context, work);
}

void ReportList::draw_group_head(PageContext& context, ReportWork& work, ReportGroup group,
                                 size_t count) const {
    const Look& look = context.look;
    const GroupLook as = look_of(group, look.palette());
    const Box box = box_at_cursor({ImGui::GetContentRegionAvail().x, look.px(list_head_height)});
    ImGui::GetWindowDrawList()->AddRectFilled(box.min, box.max, look.palette().window);
    draw_symbol({box.min.x + look.px(14), box.centre().y}, look.px(5), as.symbol, as.ink);
    const std::string name{context.texts(as.name)};
    const Box words{{box.min.x + look.px(28), box.min.y}, box.max};
    const TextRun runs[]{
        {name, look.heading()},
        {"  " + context.texts(text_id::report_page_count, count), look.secondary()}};
    draw_runs_in(look, words, runs);
    const ImVec2 below{ImGui::GetCursorPosX(), ImGui::GetCursorPosY() + box.height()};
    const std::string all = std::string{context.texts(text_id::report_page_accept_all)};
    const float left = runs_size(look, runs).x + look.px(36);
    if (group != ReportGroup::no_figures && left + text_link_width(look, all) <= box.width()) {
        ImGui::SetCursorPosX(ImGui::GetCursorPosX() + box.width() - text_link_width(look, all));
        ImGui::SetCursorPosY(ImGui::GetCursorPosY() -
                             (look.px(control_height) - box.height()) / 2.0F);
        if (text_link(look, all, "accept-all-" + std::to_string(static_cast<int>(group))))
            accept_all(context, work, group);
    }
    ImGui::SetCursorPos(below);
}

void ReportList::draw_row(PageContext& context, ReportWork& work, size_t place) {
    const Look& look = context.look;
    const ShownProposal& proposal = work.shown()->proposals[place];
    const report::ReportEntry& entry = work.choices.entry_of(proposal);
    const Definitions& definitions = context.desk.figures()->definitions();
    const std::string name =
        indicator_words(entry, proposal, definitions, context.texts.language());
    const ImVec2 size{ImGui::GetContentRegionAvail().x, look.px(row_height)};
    const std::string id =
        "figure" + std::to_string(proposal.key.at) + "-" + std::to_string(proposal.key.number);
    if (press_area(labelled(name, id), size))
        work.select(place);
    const Box box = box_of_last_item();
    if (ImGui::IsItemHovered())
        ImGui::GetWindowDrawList()->AddRectFilled(box.min, box.max, look.palette().track);
    const Columns columns = columns_of(look, context.texts, box);
    draw_state(context, work, place, columns.state);
    const bool is_off =
        work.verdict_of(place) == Verdict::refused || work.verdict_of(place) == Verdict::no_figure;
    const TextStyle style = is_off ? in_colour(look.body(), look.palette().secondary) : look.body();
    draw_text_in(look, columns.name, style, name);
    draw_text_in(look, columns.quantity, bold(style), entry.quantity, Align::right);
    draw_text_in(look, columns.measure, look.secondary(), entry.unit_of_measure);
    draw_text_in(look, columns.period, look.secondary(),
                 period_words(entry, definitions.calendar(), context.texts));
    if (columns.unit.width() > look.px(40))
        draw_text_in(look, columns.unit, look.secondary(), unit_words(entry, definitions));
    ImGui::GetWindowDrawList()->AddLine({box.min.x, box.max.y - 0.5F},
                                        {box.max.x, box.max.y - 0.5F}, look.palette().grid);
}

/// A tick, an empty box, or a word: what becomes of the figure.
void ReportList::draw_state(const PageContext& context, const ReportWork& work, size_t place,
                            const Box& box) const {
    const Look& look = context.look;
    const report::ReportLine* line = work.line_of(place);
    const ImVec2 centre{box.min.x + look.px(14), box.centre().y};
    const auto say = [&](TextId word) {
        draw_text_in(look, {{box.min.x + look.px(4), box.min.y}, box.max}, look.small(),
                     context.texts(word));
    };
    if (line && line->standing == ReportStanding::same)
        return say(text_id::report_page_state_written);
    switch (work.verdict_of(place)) {
    case Verdict::accepted:
        if (line && line->standing == ReportStanding::refused)
            break;
        return draw_symbol(centre, look.px(6), ChipSymbol::check, look.palette().good.fill);
    case Verdict::refused:
    case Verdict::no_figure:
        return say(text_id::report_page_state_refused);
    case Verdict::undecided:
        break;
    }
    const float half = look.px(7);
    ImGui::GetWindowDrawList()->AddRect({centre.x - half, centre.y - half},
                                        {centre.x + half, centre.y + half},
                                        look.palette().secondary, look.px(3));
}

void ReportList::draw_open(PageContext& context, ReportWork& work, size_t place) {
    const Look& look = context.look;
    const ShownProposal& proposal = work.shown()->proposals[place];
    const std::string id =
        "open" + std::to_string(proposal.key.at) + "-" + std::to_string(proposal.key.number);
    ImGui::PushStyleColor(ImGuiCol_ChildBg, with_opacity(look.palette().data_current, 0.08F));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {look.px(12), look.px(8)});
    ImGui::BeginChild(id.c_str(), {0.0F, 0.0F},
                      ImGuiChildFlags_AutoResizeY | ImGuiChildFlags_AlwaysUseWindowPadding);
    ImGui::PopStyleVar();
    ImGui::PopStyleColor();
    const ReportAction action = m_form.draw(context, work, place);
    ImGui::EndChild();
    const Box box = box_of_last_item();
    ImGui::GetWindowDrawList()->AddRect(box.min, box.max, look.palette().data_current, 0.0F, 0,
                                        look.px(2));
    if (m_seen != place)
        ImGui::SetScrollFromPosY(box.centre().y - ImGui::GetWindowPos().y, 0.5F);
    act(work, place, action);
}

void ReportList::draw_refusals(PageContext& context, const ReportWork& work) {
    const Look& look = context.look;
    const std::u32string_view text = work.shown()->text->characters;
    for (const ShownRefusal& refusal : work.shown()->refusals) {
        const Box box = box_at_cursor({ImGui::GetContentRegionAvail().x, look.px(row_height)});
        const float middle = box.min.x + look.px(narrowest_state) + look.px(name_width);
        draw_text_in(look, {{box.min.x + look.px(14), box.min.y}, {middle, box.max.y}},
                     look.secondary(), to_utf8(part_of(text, refusal.quote)));
        draw_text_in(look, {{middle + look.px(8), box.min.y}, box.max}, look.secondary(),
                     context.texts(refusal.reason));
        ImGui::Dummy(box.size());
    }
}

void ReportList::handle_keys(PageContext& context, ReportWork& work) {
    if (!ImGui::IsWindowFocused(ImGuiFocusedFlags_ChildWindows) || ImGui::GetIO().WantTextInput ||
        work.shown()->proposals.empty())
        return;
    const auto pressed = [](ImGuiKeyChord chord) {
        return ImGui::Shortcut(chord, ImGuiInputFlags_Repeat | ImGuiInputFlags_RouteFocused);
    };
    if (pressed(ImGuiKey_DownArrow))
        work.move_selection(1);
    if (pressed(ImGuiKey_UpArrow))
        work.move_selection(-1);
    const auto place = work.selected();
    if (!place)
        return;
    if (pressed(ImGuiMod_Shift | ImGuiKey_A))
        return accept_all(context, work, work.group_of(*place));
    struct Key {
        ImGuiKey key;
        ReportAction action;
    };
    for (const auto& [key, action] :
         {Key{ImGuiKey_A, ReportAction::accept}, Key{ImGuiKey_E, ReportAction::change},
          Key{ImGuiKey_F2, ReportAction::change}, Key{ImGuiKey_D, ReportAction::refuse},
          Key{ImGuiKey_Delete, ReportAction::refuse}, Key{ImGuiKey_X, ReportAction::no_figure}})
        if (pressed(key))
            return act(work, *place, action);
    // A button of the open figure that has the focus takes Enter itself.
    if (ImGui::IsWindowFocused() && pressed(ImGuiKey_Enter))
        act(work, *place, ReportAction::accept);
}

/// Says it and goes on; what lacks something is opened for a change instead of being accepted.
void ReportList::act(ReportWork& work, size_t place, ReportAction action) {
    const ShownProposal& proposal = work.shown()->proposals[place];
    const report::ReportLine* line = work.line_of(place);
    switch (action) {
    case ReportAction::none:
        return;
    case ReportAction::change:
        return m_form.take_focus();
    case ReportAction::accept:
        if (line && line->standing == ReportStanding::refused)
            return m_form.take_focus();
        work.choices.decide(proposal, Verdict::accepted);
        break;
    case ReportAction::refuse:
        work.choices.decide(proposal, Verdict::refused);
        break;
    case ReportAction::no_figure: {
        const auto places = work.listed();
        const auto at = std::ranges::find(places, place);
        const auto next = at + 1 == places.end() ? at : at + 1;
        work.choices.decide(proposal, Verdict::no_figure);
        return work.select(*next);
    }
    }
    work.move_selection(1);
    m_takes_focus = true;
}

/// What the ledger has already stays out: it would be counted twice.
void ReportList::accept_all(PageContext& context, ReportWork& work, ReportGroup group) {
    bool is_any = false;
    for (size_t place = 0; place < work.shown()->proposals.size(); ++place) {
        const report::ReportLine* line = work.line_of(place);
        if (work.group_of(place) == group && line && line->standing == ReportStanding::fresh &&
            !work.shown()->proposals[place].is_part) {
            work.choices.decide(work.shown()->proposals[place], Verdict::accepted);
            is_any = true;
        }
    }
    if (!is_any)
        context.toasts.show({std::string{context.texts(text_id::report_page_accept_none)}});
}

} // namespace taizhang
