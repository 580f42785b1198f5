#include "gui/pages/pack/pack_sections.h"

#include "gui/look/shapes.h"
#include "gui/look/text.h"
#include "gui/widgets/controls.h"
#include "imgui/item_note.h"
#include "text/ids/meeting.h"

#include <algorithm>
#include <cmath>

namespace taizhang {

namespace {

constexpr float section_row_height = 32.0F;
constexpr float check_size = 15.0F;

/// An empty or ticked box, drawn.
void draw_check(const Look& look, ImVec2 centre, bool is_on) {
    const float half = std::round(look.px(check_size) / 2.0F);
    const ImVec2 min{centre.x - half, centre.y - half};
    const ImVec2 max{centre.x + half, centre.y + half};
    auto& canvas = *ImGui::GetWindowDrawList();
    const ImU32 colour = look.palette().switched_on;
    if (is_on)
        canvas.AddRectFilled(min, max, colour, look.px(3));
    canvas.AddRect(min, max, is_on ? colour : look.palette().secondary, look.px(3));
    if (is_on)
        draw_symbol(centre, half * 0.65F, ChipSymbol::check, look.palette().on_switched);
}

void draw_check_line(const Look& look, const Box& box, std::string_view shown, bool is_on) {
    draw_check(look, {box.min.x + look.px(18), box.centre().y}, is_on);
    draw_text_in(look, {{box.min.x + look.px(34), box.min.y}, {box.max.x - look.px(8), box.max.y}},
                 look.body(), shown);
}

std::string id_of(const PackSection& section) {
    return "section-" + std::string{name_of(section.kind)} + "-" + section.category;
}

bool pressed_with_alt(ImGuiKey key) {
    return ImGui::IsItemFocused() && ImGui::IsKeyChordPressed(ImGuiMod_Alt | key);
}

} // namespace

bool check_line(const Look& look, std::string_view shown, std::string_view id, bool is_on) {
    const bool pressed = press_area(labelled(shown, id), {ImGui::GetContentRegionAvail().x,
                                                          look.px(section_row_height - 4.0F)});
    note_item({.role = ItemRole::check_box, .is_on = is_on});
    const Box box = box_of_last_item();
    if (ImGui::IsItemHovered())
        ImGui::GetWindowDrawList()->AddRectFilled(box.min, box.max, look.palette().track,
                                                  look.px(control_radius));
    draw_check_line(look, box, shown, is_on);
    return pressed;
}

bool PackSections::draw(PageContext& context, std::vector<PackSection>& sections,
                        std::span<const int> indicators) {
    if (!ImGui::IsMouseDown(ImGuiMouseButton_Left) &&
        !ImGui::IsMouseReleased(ImGuiMouseButton_Left))
        m_dragged.reset();
    const float spacing = context.look.px(4);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {spacing, spacing});
    bool changed = false;
    for (size_t place = 0; place < sections.size() && !changed; ++place)
        changed =
            draw_row(context, sections, place, place < indicators.size() ? indicators[place] : -1);
    ImGui::PopStyleVar();
    return changed;
}

bool PackSections::draw_row(PageContext& context, std::vector<PackSection>& sections, size_t place,
                            int indicators) {
    const Look& look = context.look;
    PackSection& section = sections[place];
    const std::string id = id_of(section);
    std::string shown = name_of(section, context.texts);
    if (indicators >= 0)
        shown = context.texts(text_id::meeting_section_items, std::string_view{shown}, indicators);
    const bool pressed = press_area(
        labelled(shown, id), {ImGui::GetContentRegionAvail().x, look.px(section_row_height)});
    note_item({.role = ItemRole::check_box, .is_on = section.is_shown});
    const Box box = box_of_last_item();
    const bool is_held = ImGui::IsItemActive() && ImGui::IsMouseDown(ImGuiMouseButton_Left);
    if (ImGui::IsItemActivated()) {
        m_dragged = id;
        m_has_moved = false;
    }
    auto& canvas = *ImGui::GetWindowDrawList();
    canvas.AddRectFilled(box.min, box.max, is_held ? look.palette().track : look.palette().surface,
                         look.px(control_radius));
    canvas.AddRect(box.min, box.max,
                   ImGui::IsItemHovered() ? look.palette().edge : look.palette().border,
                   look.px(control_radius));
    draw_check_line(look, box, shown, section.is_shown);
    const float mouse = ImGui::GetMousePos().y;
    const bool is_dragged = is_held && m_dragged == id && ImGui::IsMouseDragging(0);
    const bool up = (is_dragged && mouse < box.min.y) || pressed_with_alt(ImGuiKey_UpArrow);
    const bool down = (is_dragged && mouse > box.max.y) || pressed_with_alt(ImGuiKey_DownArrow);
    if ((up && place > 0) || (down && place + 1 < sections.size())) {
        std::swap(section, sections[up ? place - 1 : place + 1]);
        m_has_moved = true;
        return true;
    }
    if (!pressed || (m_dragged == id && m_has_moved))
        return false;
    section.is_shown = !section.is_shown;
    return true;
}

} // namespace taizhang
