#include "gui/widgets/form.h"

#include "characters/blank.h"
#include "gui/look/shapes.h"
#include "gui/look/text.h"
#include "gui/widgets/calendar.h"
#include "gui/widgets/controls.h"
#include "imgui/item_note.h"

#include <algorithm>
#include <misc/cpp/imgui_stdlib.h>

namespace taizhang {

namespace {

constexpr float choice_height = 30.0F;

float room() {
    return ImGui::GetContentRegionAvail().x;
}

void draw_label(const Look& look, const FieldText& field) {
    text_block(look, look.secondary(), field.label, room());
}

void draw_problem(const Look& look, const FieldText& field) {
    if (!field.problem.empty())
        form_problem(look, field.problem);
}

ImU32 frame_colour(const Look& look, const FieldText& field) {
    return field.problem.empty() ? look.palette().edge : look.palette().alarm.fill;
}

bool draw_input(const Look& look, const FieldText& field, std::string& text, float width) {
    const FontScope font{look, look.body()};
    ImGui::SetNextItemWidth(width);
    ImGui::PushStyleColor(ImGuiCol_Border, frame_colour(look, field));
    ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 1.0F);
    const bool is_edited = ImGui::InputTextWithHint(labelled({}, field.id).c_str(),
                                                    std::string{field.hint}.c_str(), &text);
    note_item({.role = ItemRole::field, .name = field.label, .value = text});
    ImGui::PopStyleVar();
    ImGui::PopStyleColor();
    return is_edited;
}

/// A field that opens a list when it is pressed.
bool draw_opener(const Look& look, const FieldText& field, std::string_view shown) {
    const bool is_pressed =
        press_area(labelled(shown, field.id), {room(), look.px(control_height)});
    note_item({.role = ItemRole::chooser, .name = field.label, .value = shown});
    const Box box = box_of_last_item();
    auto& canvas = *ImGui::GetWindowDrawList();
    canvas.AddRectFilled(box.min, box.max,
                         ImGui::IsItemHovered() ? look.palette().track : look.palette().surface,
                         look.px(control_radius));
    canvas.AddRect(box.min, box.max, frame_colour(look, field), look.px(control_radius));
    draw_text_in(look, {{box.min.x + look.px(10), box.min.y}, {box.max.x - look.px(28), box.max.y}},
                 look.body(), shown);
    draw_arrow_down({box.max.x - look.px(16), box.centre().y}, look.px(9), look.palette().text);
    return is_pressed;
}

/// Runs `content` in a list below the field just drawn, open after `is_pressed`.
template <class Content>
void in_list_below(const Look& look, bool is_pressed, Content content) {
    const Box box = box_of_last_item();
    if (is_pressed)
        ImGui::OpenPopup("list");
    ImGui::SetNextWindowPos({box.min.x, box.max.y + look.px(4)});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {look.px(10), look.px(10)});
    if (ImGui::BeginPopup("list")) {
        if (content(box.width()) || ImGui::IsKeyPressed(ImGuiKey_Escape))
            ImGui::CloseCurrentPopup();
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
}

} // namespace

void form_note(const Look& look, std::string_view text) {
    text_block(look, look.secondary(), text, room());
}

void form_problem(const Look& look, std::string_view text) {
    text_block(look, in_colour(look.secondary(), look.palette().alarm.text), text, room());
}

void form_heading(const Look& look, std::string_view text) {
    ImGui::Dummy({0.0F, look.px(6)});
    text_block(look, look.heading(), text, room());
}

bool text_field(const Look& look, const FieldText& field, std::string& text) {
    draw_label(look, field);
    const bool is_edited = draw_input(look, field, text, room());
    draw_problem(look, field);
    return is_edited;
}

bool date_field(const Look& look, const Texts& texts, Date today, const FieldText& field,
                std::string& text) {
    draw_label(look, field);
    bool is_edited = draw_input(look, field, text, room() - look.px(calendar_width));
    if (const auto day =
            calendar_button(look, texts, {field.id, today, parse_iso_date(trimmed(text))})) {
        text = to_iso(*day);
        is_edited = true;
    }
    draw_problem(look, field);
    return is_edited;
}

std::optional<int> choice_field(const Look& look, const FieldText& field,
                                std::span<const std::string> words, int chosen) {
    draw_label(look, field);
    ImGui::PushID(field.id.data(), field.id.data() + field.id.size());
    const bool is_one = chosen >= 0 && chosen < static_cast<int>(words.size());
    const bool is_pressed =
        draw_opener(look, field, is_one ? words[static_cast<size_t>(chosen)] : field.hint);
    std::optional<int> picked;
    in_list_below(look, is_pressed, [&](float width) {
        ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.0F, 0.0F});
        ImGui::BeginChild(
            "choices",
            {width - look.px(20), look.px(choice_height) * static_cast<float>(words.size())},
            ImGuiChildFlags_NavFlattened);
        for (int place = 0; place < static_cast<int>(words.size()); ++place) {
            const std::string id = "choice" + std::to_string(place);
            if (draw_found_row(look, {words[place], {}, id},
                               place == chosen ? RowMark::marked : RowMark::none))
                picked = place;
        }
        ImGui::EndChild();
        ImGui::PopStyleVar();
        return picked.has_value();
    });
    ImGui::PopID();
    draw_problem(look, field);
    return picked;
}

std::optional<int> find_field(const Look& look, const FieldText& field, std::string_view shown,
                              std::string_view nothing_found, std::span<const FinderItem> items,
                              FinderState& state) {
    draw_label(look, field);
    ImGui::PushID(field.id.data(), field.id.data() + field.id.size());
    const bool is_pressed = draw_opener(look, field, shown);
    if (is_pressed)
        state.reset();
    std::optional<int> picked;
    in_list_below(look, is_pressed, [&](float width) {
        picked =
            finder(look, field.hint, nothing_found, items, state, std::max(width, look.px(300)));
        return picked.has_value();
    });
    ImGui::PopID();
    draw_problem(look, field);
    return picked;
}

} // namespace taizhang
