#include "gui/pages/start/start_page.h"

#include "gui/look/path_text.h"
#include "gui/look/shapes.h"
#include "gui/look/text.h"
#include "gui/pages/start/recent_card.h"
#include "gui/view/kept_backups.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/flow.h"
#include "gui/widgets/step_circle.h"
#include "text/ids/app.h"
#include "text/ids/fresh.h"
#include "text/ids/start.h"
#include "text/ids/start_steps.h"
#include "text/ids/welcome.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace taizhang {

namespace {

constexpr float widest = 1120.0F;
constexpr float list_width = 640.0F;
constexpr float between_columns = 32.0F;
constexpr float narrowest_steps = 320.0F;

/// A ledger that was looked at; what the list knows of it says what has been begun.
struct BegunStep {
    TextId title;
    bool is_begun;
    TextId verb; ///< of the button that leads to `page`
    PageId page;
};

std::array<BegunStep, 4> steps_of(const RecentLedger* ledger) {
    return {BegunStep{text_id::start_steps_units, ledger && ledger->units > 0,
                      text_id::start_steps_by_hand_units, PageId::organisation},
            BegunStep{text_id::start_steps_targets, ledger && ledger->targets > 0,
                      text_id::start_steps_by_hand_targets, PageId::targets},
            BegunStep{text_id::start_steps_cadences, ledger && ledger->duties > 0,
                      text_id::start_steps_by_hand_cadences, PageId::targets},
            BegunStep{text_id::start_steps_records, ledger && ledger->records > 0,
                      text_id::start_steps_from_files, PageId::intake}};
}

constexpr std::array step_notes{text_id::start_note_units, text_id::start_note_targets,
                                text_id::start_note_cadences, text_id::start_note_records};

} // namespace

StartPage::Wish StartPage::draw(PageContext& context, const std::vector<RecentLedger>& recent) {
    look_at_files(context, recent);
    m_chosen = std::clamp(m_chosen, 0, std::max(0, static_cast<int>(recent.size()) - 1));
    m_wish = {};
    draw_columns(context, recent);
    handle_keys(context, recent);
    return m_wish;
}

/// Once, and again when there are others in the list.
void StartPage::look_at_files(PageContext& context, const std::vector<RecentLedger>& recent) {
    std::vector<std::filesystem::path> files;
    for (const RecentLedger& ledger : recent)
        files.push_back(ledger.file);
    if (m_looked_at == files)
        return;
    m_looked_at = std::move(files);
    m_states.look(context.desk, context.texts, context.backups.policy(), recent);
}

/// In the middle of the page; the steps stand beside the list where there is room, else below.
void StartPage::draw_columns(PageContext& context, const std::vector<RecentLedger>& recent) {
    const Look& look = context.look;
    const float room = ImGui::GetContentRegionAvail().x;
    const float width = std::min(look.px(widest), room);
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + std::floor((room - width) / 2.0F));
    ImGui::BeginGroup();
    draw_head(context, width);
    const float beside = width - look.px(list_width + between_columns);
    const bool is_wide = beside >= look.px(narrowest_steps);
    const float left = is_wide ? look.px(list_width) : width;
    ImGui::BeginGroup();
    draw_list(context, recent, left);
    draw_ways(context, left);
    text_block(look, look.secondary(), context.texts(text_id::start_local), left);
    ImGui::EndGroup();
    if (is_wide)
        ImGui::SameLine(0.0F, look.px(between_columns));
    const RecentLedger* chosen = recent.empty() ? nullptr : &recent[static_cast<size_t>(m_chosen)];
    draw_steps(context, chosen, is_wide ? beside : width);
    ImGui::EndGroup();
}

void StartPage::draw_head(PageContext& context, float width) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    text_line(look, {Weight::bold, 18.0F, look.palette().brand}, texts(text_id::app_name));
    text_line(look, {Weight::bold, 24.0F, look.palette().text}, texts(text_id::start_title));
    const float right = button_width(look, texts(text_id::welcome_open)) + look.px(gap) +
                        button_width(look, texts(text_id::fresh_open));
    if (width >= right + look.px(240))
        ImGui::SameLine(width - right);
    if (button(look, texts(text_id::welcome_open), "open"))
        m_wish.action = Action::choose;
    flow_on(look, button_width(look, texts(text_id::fresh_open)));
    if (button(look, texts(text_id::fresh_open), "new-ledger"))
        m_wish.action = Action::make_new;
    if (!context.desk.has_ledger())
        return;
    if (button(look, texts(text_id::start_back), "back-to-ledger"))
        m_wish.action = Action::go_back;
}

void StartPage::draw_list(PageContext& context, const std::vector<RecentLedger>& recent,
                          float width) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    if (recent.empty()) {
        text_block(look, look.heading(), texts(text_id::start_none), width);
        return;
    }
    text_line(look, look.heading(), texts(text_id::start_recent));
    text_block(look, look.secondary(), texts(text_id::start_recent_hint), width);
    for (int place = 0; place < static_cast<int>(recent.size()); ++place)
        draw_card(context, recent[place], place, width);
}

/// The whole card chooses, its buttons act.
void StartPage::draw_card(PageContext& context, const RecentLedger& ledger, int place,
                          float width) {
    const RecentState& state = m_states.of(ledger.file);
    const bool is_chosen = place == m_chosen;
    ImGui::PushID(place);
    const Box box = box_at_cursor({width, recent_card_height(context, ledger, state, width)});
    ImGui::SetNextItemAllowOverlap();
    if (press_area(labelled(recent_name(ledger), "recent"), box.size()))
        m_chosen = place;
    if (ImGui::IsItemHovered() && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left))
        m_wish = {Action::open, ledger.file};
    const auto below = ImGui::GetCursorScreenPos();
    draw_recent_card(context, ledger, state, box, is_chosen);
    draw_actions(context, ledger, box, is_chosen);
    ImGui::SetCursorScreenPos(below);
    ImGui::Dummy({0.0F, 0.0F});
    ImGui::PopID();
}

void StartPage::draw_actions(PageContext& context, const RecentLedger& ledger, const Box& card,
                             bool is_chosen) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const auto offers = recent_offers(m_states.of(ledger.file));
    float left = card.max.x - look.px(14) + look.px(8);
    for (const auto& [text, action] : offers)
        left -= button_width(look, texts(text)) + look.px(8);
    const float top = card.max.y - look.px(14 + control_height);
    for (const auto& [text, action] : offers) {
        ImGui::SetCursorScreenPos({left, top});
        const auto kind =
            is_chosen && action == Action::open ? ButtonKind::primary : ButtonKind::plain;
        if (button(look, texts(text), name_of(text), kind))
            m_wish = {action, ledger.file};
        left += button_width(look, texts(text)) + look.px(8);
    }
}

void StartPage::draw_ways(PageContext& context, float width) {
    draw_way(context, text_id::start_sample, text_id::start_sample_note, text_id::start_sample_open,
             Action::open_sample, width);
    draw_way(context, text_id::start_guide, text_id::start_guide_note, text_id::start_guide_open,
             Action::guide, width);
}

/// A card with one button.
void StartPage::draw_way(PageContext& context, TextId title, TextId note, TextId verb,
                         Action action, float width) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const CardScope card{look, name_of(title).data(), {width, 0.0F}, CardHeight::of_content};
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {look.px(8), look.px(4)});
    const float whole = ImGui::GetContentRegionAvail().x;
    const float right = button_width(look, texts(verb));
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const float text = std::max(look.px(80), whole - right - look.px(gap));
    ImGui::BeginGroup();
    text_block(look, look.body(), texts(title), text);
    text_block(look, look.secondary(), texts(note), text);
    ImGui::EndGroup();
    const float height = ImGui::GetItemRectSize().y;
    ImGui::SetCursorScreenPos(
        {corner.x + whole - right, corner.y + (height - look.px(control_height)) / 2.0F});
    if (button(look, texts(verb), name_of(verb)))
        m_wish.action = action;
    ImGui::PopStyleVar();
}

/// What comes after a ledger is made, or what of it is left; nothing for one that has all.
void StartPage::draw_steps(PageContext& context, const RecentLedger* ledger, float width) {
    if (ledger && ledger->steps_begun() == 4)
        return;
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const CardScope card{look, "steps", {width, 0.0F}, CardHeight::of_content};
    const float whole = ImGui::GetContentRegionAvail().x;
    text_line(look, look.heading(), texts(text_id::start_next));
    if (ledger)
        text_block(look, look.title(), recent_name(*ledger), whole);
    text_block(look, look.secondary(), texts(text_id::start_setup_note), whole);
    const auto steps = steps_of(ledger);
    const auto next = std::ranges::find(steps, false, &BegunStep::is_begun) - steps.begin();
    const float left = look.px(step_circle_size + 12);
    for (size_t place = 0; place < steps.size(); ++place) {
        const ImVec2 corner = ImGui::GetCursorScreenPos();
        const float radius = look.px(step_circle_size / 2.0F);
        const bool is_next = ledger && static_cast<std::ptrdiff_t>(place) == next;
        draw_step_circle(look, {corner.x + radius, corner.y + radius},
                         steps[place].is_begun ? StepMark::done
                         : is_next             ? StepMark::next
                                               : StepMark::open,
                         static_cast<int>(place) + 1);
        ImGui::SetCursorScreenPos({corner.x + left, corner.y});
        ImGui::BeginGroup();
        text_line(look, look.heading(), texts(steps[place].title));
        text_block(look, look.secondary(), texts(step_notes[place]), whole - left);
        if (ledger && !steps[place].is_begun &&
            button(look, texts(steps[place].verb), "step-" + std::to_string(place)))
            m_wish = {Action::open, ledger->file, steps[place].page};
        ImGui::EndGroup();
    }
    if (ledger && button(look, texts(text_id::start_go_on), "go-on"))
        m_wish = {Action::open, ledger->file};
}

void StartPage::handle_keys(PageContext& context, const std::vector<RecentLedger>& recent) {
    const auto pressed = [](ImGuiKeyChord chord) {
        return ImGui::Shortcut(chord, ImGuiInputFlags_RouteGlobal | ImGuiInputFlags_Repeat);
    };
    if (ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopup))
        return;
    if (context.desk.has_ledger() && pressed(ImGuiKey_Escape))
        m_wish.action = Action::go_back;
    if (recent.empty())
        return;
    if (pressed(ImGuiKey_DownArrow))
        m_chosen = std::min(m_chosen + 1, static_cast<int>(recent.size()) - 1);
    if (pressed(ImGuiKey_UpArrow))
        m_chosen = std::max(m_chosen - 1, 0);
    const auto& file = recent[static_cast<size_t>(m_chosen)].file;
    if (pressed(ImGuiKey_Delete))
        m_wish = {Action::take_off, file};
    const bool on_a_button = ImGui::GetIO().NavVisible && ImGui::IsAnyItemFocused();
    if (!on_a_button && (pressed(ImGuiKey_Enter) || pressed(ImGuiKey_KeypadEnter)))
        m_wish = {Action::open, file};
}

} // namespace taizhang
