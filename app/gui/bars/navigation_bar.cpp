#include "gui/bars/navigation_bar.h"

#include "gui/bars/bar.h"
#include "gui/bars/page_icon.h"
#include "gui/look/text.h"
#include "gui/view/page_table.h"
#include "gui/widgets/controls.h"
#include "imgui/item_note.h"
#include "output/words/messages.h"
#include "text/ids/shell.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace taizhang {

namespace {

constexpr float usual_width = 176.0F;
constexpr float small_width = 120.0F;
constexpr float narrow_window = 760.0F;
constexpr float usual_height = 34.0F; ///< of an entry
constexpr float least_height = 28.0F; ///< where there is little room
constexpr float group_height = 26.0F;
constexpr float step_height = 31.0F;

/// A page that another one leads to.
bool is_beside(PageId page, PageId other) {
    const auto entries = page_table();
    return std::ranges::find(entries, page, &PageEntry::id)->beside == other;
}

/// How many there are of what a page lists; empty for none.
std::string count_of(const PageEntry& entry, std::optional<size_t> findings) {
    constexpr size_t most_shown = 999;
    if (entry.id != PageId::findings || !findings || *findings == 0)
        return {};
    return *findings > most_shown ? std::to_string(most_shown) + "+" : std::to_string(*findings);
}

/// `count` stands at the right end.
void draw_entry(PageContext& context, const PageEntry& entry, ImVec2 size,
                const std::string& count) {
    const auto& look = context.look;
    const auto title = context.texts(entry.title);
    const PageId shown = context.navigation.view().page;
    const bool chosen = shown == entry.id || is_beside(shown, entry.id);
    if (press_area(labelled(title, entry.name), size) && shown != entry.id) {
        auto view = context.navigation.view();
        view.page = entry.id;
        view.scroll = 0.0F;
        context.navigation.go(view);
    }
    note_item({.role = ItemRole::tab, .is_on = chosen});
    const auto box = box_of_last_item();
    const auto fill = chosen ? look.palette().selection : look.palette().track;
    if (chosen || ImGui::IsItemHovered())
        ImGui::GetWindowDrawList()->AddRectFilled(box.min, box.max, fill, look.px(control_radius));
    const auto style =
        chosen ? in_colour(look.heading(), look.palette().on_selection) : look.body();
    Box text = box.inset(look.px(12), 0.0F);
    if (box.width() > look.px(small_width)) {
        const float icon = look.px(page_icon_size);
        draw_page_icon(entry.id, {text.min.x, std::round(text.centre().y - icon / 2.0F)}, icon,
                       style.colour);
        text.min.x += icon + look.px(10);
    }
    if (!count.empty()) {
        draw_text_in(look, text, in_colour(look.secondary(), style.colour), count, Align::right);
        text.max.x -= text_size(look, look.secondary(), count).x + look.px(6);
    }
    draw_text_in(look, text, style, title);
}

/// An entry at the foot of the navigation that takes a step back or does it again; what the step
/// was about is shown when the mouse rests on it.
bool draw_step(PageContext& context, std::string_view id, TextId verb, const StepLabel& step,
               float width) {
    const auto& look = context.look;
    const auto text = context.texts(verb);
    const bool is_pressed = press_area(labelled(text, id), {width, look.px(30)});
    const auto box = box_of_last_item();
    if (ImGui::IsItemHovered()) {
        ImGui::GetWindowDrawList()->AddRectFilled(box.min, box.max, look.palette().track,
                                                  look.px(control_radius));
        show_hint(look, message_of(step, context.texts));
    }
    draw_text_in(look, box.inset(look.px(12), 0.0F), look.body(), text);
    return is_pressed;
}

/// Undo and redo at the foot, side by side where there is room. They have their places whether
/// there is anything to do or not: neither they nor what is above them move when that changes.
struct StepPlaces {
    ImVec2 first;
    ImVec2 second;
    float width = 0.0F;  ///< of each
    float height = 0.0F; ///< of both
};

StepPlaces step_places(const PageContext& context, ImVec2 size) {
    constexpr float narrowest = 66.0F;
    const Look& look = context.look;
    const float left = look.px(8);
    const float whole = size.x - look.px(17);
    const float half = std::floor(whole / 2.0F);
    const float row = look.px(step_height);
    const float bottom = size.y - left;
    if (half >= look.px(narrowest))
        return {{left, bottom - row}, {left + half, bottom - row}, half, row};
    return {{left, bottom - 2.0F * row}, {left, bottom - row}, whole, 2.0F * row};
}

/// With what they are about; nothing where there is nothing to do.
StepRequest draw_steps(PageContext& context, ImVec2 size) {
    StepRequest request = StepRequest::none;
    const ViewFigures* figures = context.desk.figures();
    if (!figures)
        return request;
    const StepPlaces places = step_places(context, size);
    if (figures->undoable) {
        ImGui::SetCursorPos(places.first);
        if (draw_step(context, "undo", text_id::shell_undo, *figures->undoable, places.width))
            request = StepRequest::undo;
    }
    if (figures->redoable) {
        ImGui::SetCursorPos(places.second);
        if (draw_step(context, "redo", text_id::shell_redo, *figures->redoable, places.width))
            request = StepRequest::redo;
    }
    return request;
}

void draw_group(const PageContext& context, PageGroup group, ImVec2 size) {
    const auto& look = context.look;
    const Box box = box_at_cursor(size);
    draw_text_in(look, box.inset(look.px(12), 0.0F), look.small(), context.texts(title_of(group)));
    ImGui::Dummy(size);
}

/// How the entries share the height there is: names of groups go first, then the entries lie
/// closer, and where that is not enough they scroll.
struct EntryHeights {
    float entry = 0.0F;
    float group = 0.0F; ///< 0 = left out
};

EntryHeights heights_in(const Look& look, float room) {
    const auto entries = page_table();
    const auto count = static_cast<float>(std::ranges::count_if(
        entries, [](const PageEntry& entry) { return !entry.beside.has_value(); }));
    const float between = look.px(1);
    const float groups = 4.0F * (look.px(group_height) + between);
    const float beside_groups = (room - groups) / count - between;
    if (beside_groups >= look.px(least_height))
        return {std::min(beside_groups, look.px(usual_height)), look.px(group_height)};
    return {std::clamp(room / count - between, look.px(least_height), look.px(usual_height)), 0.0F};
}

void draw_entries(PageContext& context, ImVec2 room, std::optional<size_t> findings) {
    const auto& look = context.look;
    const EntryHeights heights = heights_in(look, room.y);
    ImGui::PushStyleVar(ImGuiStyleVar_ScrollbarSize, look.px(8));
    ImGui::BeginChild("entries", {room.x + look.px(8), room.y}, ImGuiChildFlags_NavFlattened,
                      ImGuiWindowFlags_NoBackground);
    std::optional<PageGroup> group;
    for (const auto& entry : page_table()) {
        if (entry.beside)
            continue;
        if (heights.group > 0.0F && group != entry.group)
            draw_group(context, entry.group, {room.x, heights.group});
        group = entry.group;
        draw_entry(context, entry, {room.x, heights.entry}, count_of(entry, findings));
    }
    ImGui::EndChild();
    ImGui::PopStyleVar();
}

} // namespace

float navigation_width(const Look& look, float window_width) {
    return look.px(window_width < look.px(narrow_window) ? small_width : usual_width);
}

StepRequest draw_navigation(PageContext& context, ImVec2 size, std::optional<size_t> findings) {
    const auto& look = context.look;
    const BarScope bar{look, "navigation", size};
    const auto corner = ImGui::GetWindowPos();
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.0F, look.px(1)});
    ImGui::SetCursorPos({look.px(8), look.px(10)});
    const float steps = context.desk.figures() ? step_places(context, size).height : 0.0F;
    draw_entries(context, {size.x - look.px(17), size.y - look.px(22) - steps}, findings);
    const StepRequest request = draw_steps(context, size);
    ImGui::PopStyleVar();
    const float right = corner.x + size.x - 1.0F;
    hairline(look, {right, corner.y}, {right, corner.y + size.y});
    return request;
}

} // namespace taizhang
