#include "gui/widgets/finder.h"

#include "gui/look/shapes.h"
#include "gui/look/text.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/going_on.h"
#include "imgui/item_note.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace taizhang {

namespace {

constexpr float finder_row_height = 30.0F;
constexpr float rows_shown = 11.0F;
constexpr float indent = 16.0F;
constexpr float tick_room = 20.0F;
constexpr float narrowest = 300.0F;
constexpr float finder_arrow_room = 24.0F;
constexpr float widest_picker = 300.0F;
constexpr float widest_detail = 0.45F; // of the row

/// Places of the items that answer, the best first; all in their order while nothing is typed.
std::vector<int> answering(std::span<const FinderItem> items, const std::string& typed) {
    std::vector<int> places(items.size());
    std::iota(places.begin(), places.end(), 0);
    std::erase_if(places, [&](int place) { return items[place].key->text.empty(); });
    const std::string wanted = folded(typed);
    if (wanted.empty())
        return places;
    const auto rank = [&](int place) { return match(*items[place].key, wanted); };
    std::erase_if(places, [&](int place) { return rank(place) == 0; });
    std::ranges::stable_sort(places, std::ranges::greater{}, rank);
    return places;
}

} // namespace

float found_row_height(const Look& look) {
    return look.px(finder_row_height);
}

void draw_find_field(const Look& look, std::string_view hint, FinderState& state, float width) {
    if (state.takes_focus)
        ImGui::SetKeyboardFocusHere();
    state.takes_focus = false;
    ImGui::SetNextItemWidth(width);
    const FontScope font{look, look.body()};
    const std::string before = state.typed;
    going_on_field("###find", std::string{hint}.c_str(), state.typed, state.goes_on);
    note_item({.role = ItemRole::field, .name = hint, .value = state.typed});
    if (state.typed != before)
        state.marked = 0;
}

void move_mark(FinderState& state, int count) {
    if (ImGui::IsKeyPressed(ImGuiKey_DownArrow))
        ++state.marked;
    if (ImGui::IsKeyPressed(ImGuiKey_UpArrow))
        --state.marked;
    state.marked = std::clamp(state.marked, 0, std::max(0, count - 1));
}

bool is_entered() {
    return ImGui::IsKeyPressed(ImGuiKey_Enter) || ImGui::IsKeyPressed(ImGuiKey_KeypadEnter);
}

bool draw_found_row(const Look& look, const FoundRow& row, RowMark mark) {
    const float width =
        std::max(1.0F, ImGui::GetContentRegionAvail().x); // 0 in a list's first frame
    const bool chosen =
        press_area(labelled(row.label, row.id), {width, look.px(finder_row_height)});
    note_item({.role = ItemRole::list_item,
               .is_on = row.tick == Tick::none ? mark == RowMark::marked : row.tick == Tick::on});
    const Box box = box_of_last_item();
    if (mark == RowMark::marked || ImGui::IsItemHovered())
        ImGui::GetWindowDrawList()->AddRectFilled(
            box.min, box.max,
            mark == RowMark::marked ? look.palette().chosen_row : look.palette().track,
            look.px(control_radius));
    Box label = box.inset(look.px(8), 0.0F);
    if (row.tick != Tick::none) {
        if (row.tick == Tick::on)
            draw_symbol({label.min.x + look.px(6), label.centre().y}, look.px(7), ChipSymbol::check,
                        look.palette().link);
        label.min.x += look.px(tick_room);
    }
    label.min.x += row.left;
    if (!row.detail.empty()) {
        const float wanted = text_size(look, look.small(), row.detail).x;
        const float given = std::min(wanted, label.width() * widest_detail);
        draw_text_in(look, {{label.max.x - given, label.min.y}, label.max}, look.small(),
                     row.detail, Align::right);
        label.max.x -= given + look.px(8);
    }
    draw_text_in(look, label, look.body(), row.label);
    return chosen;
}

std::optional<int> finder(const Look& look, std::string_view hint, std::string_view nothing_found,
                          std::span<const FinderItem> items, FinderState& state, float width) {
    draw_find_field(look, hint, state, width);
    const auto places = answering(items, state.typed);
    const int before = state.marked;
    move_mark(state, static_cast<int>(places.size()));
    const bool entered = is_entered() || (state.tab_chooses && ImGui::IsKeyPressed(ImGuiKey_Tab));
    std::optional<int> chosen;
    const float rows = std::min(rows_shown, std::max(1.0F, static_cast<float>(places.size())));
    ImGui::BeginChild("found", {width, rows * look.px(finder_row_height)},
                      ImGuiChildFlags_NavFlattened);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.0F, 0.0F});
    if (places.empty())
        text_line(look, look.secondary(), nothing_found);
    ImGuiListClipper clipper;
    clipper.Begin(static_cast<int>(places.size()), look.px(finder_row_height));
    while (clipper.Step()) {
        for (int row = clipper.DisplayStart; row < clipper.DisplayEnd; ++row) {
            const int place = places[static_cast<size_t>(row)];
            const FinderItem& item = items[place];
            const float left =
                state.typed.empty() ? look.px(indent) * static_cast<float>(item.depth) : 0.0F;
            const auto id = "item" + std::to_string(place);
            if (draw_found_row(look, {item.label, item.detail, id, left, item.tick},
                               row == state.marked ? RowMark::marked : RowMark::none))
                chosen = place;
        }
    }
    if (state.marked != before)
        ImGui::SetScrollY((static_cast<float>(state.marked) - rows / 2.0F) *
                          look.px(finder_row_height));
    ImGui::PopStyleVar();
    ImGui::EndChild();
    if (entered && !places.empty())
        chosen = places[static_cast<size_t>(state.marked)];
    return chosen;
}

float picker_width(const Look& look, std::string_view shown) {
    const float text = std::min(look.px(widest_picker), text_size(look, look.body(), shown).x);
    return text + look.px(finder_arrow_room + 28);
}

std::optional<int> picker(const Look& look, const PickerText& text,
                          std::span<const FinderItem> items, FinderState& state) {
    const float width = picker_width(look, text.shown);
    const std::string popup = std::string{text.id} + "-popup";
    ImGui::PushID(popup.c_str());
    if (press_area(labelled(text.shown, text.id), {width, look.px(control_height)})) {
        state.reset();
        ImGui::OpenPopup("list");
    }
    note_item({.role = ItemRole::chooser, .value = text.shown});
    const Box box = box_of_last_item();
    auto& canvas = *ImGui::GetWindowDrawList();
    canvas.AddRectFilled(box.min, box.max,
                         ImGui::IsItemHovered() ? look.palette().track : look.palette().surface,
                         look.px(control_radius));
    canvas.AddRect(box.min, box.max, look.palette().edge, look.px(control_radius));
    draw_text_in(
        look,
        {{box.min.x + look.px(14), box.min.y}, {box.max.x - look.px(finder_arrow_room), box.max.y}},
        look.body(), text.shown);
    draw_arrow_down({box.max.x - look.px(18), box.centre().y}, look.px(9), look.palette().text);
    ImGui::SetNextWindowPos({box.min.x, box.max.y + look.px(4)});
    std::optional<int> chosen;
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {look.px(10), look.px(10)});
    if (ImGui::BeginPopup("list")) {
        chosen = finder(look, text.hint, text.nothing_found, items, state,
                        std::max(width, look.px(narrowest)));
        if (chosen || ImGui::IsKeyPressed(ImGuiKey_Escape))
            ImGui::CloseCurrentPopup();
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
    ImGui::PopID();
    return chosen;
}

} // namespace taizhang
