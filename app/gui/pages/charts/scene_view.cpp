#include "gui/pages/charts/scene_view.h"

#include "gui/widgets/controls.h"
#include "imgui/item_note.h"

#include <algorithm>
#include <array>
#include <imgui_internal.h>

namespace taizhang {

namespace {

constexpr std::array steps{
    std::pair{ImGuiKey_RightArrow, WalkStep::right}, std::pair{ImGuiKey_DownArrow, WalkStep::down},
    std::pair{ImGuiKey_LeftArrow, WalkStep::left}, std::pair{ImGuiKey_UpArrow, WalkStep::up}};

/// A place of the chart on the screen.
Box on_screen(const Look& look, const Box& chart, const Rect& rect) {
    const float scale = look.theme.scale;
    const auto pixels = [scale](double length) { return static_cast<float>(length) * scale; };
    return box_at({chart.min.x + pixels(rect.x), chart.min.y + pixels(rect.y)},
                  {pixels(rect.width), pixels(rect.height)});
}

/// A frame around a stop; what is told of it stands beside it.
void show_stop(const Look& look, const Box& chart, const Stop& stop) {
    const Box box = on_screen(look, chart, stop.rect);
    ImGui::GetWindowDrawList()->AddRect(box.min, box.max, look.palette().brand, look.px(3), 0,
                                        look.px(2));
    ImGui::SetNextWindowPos({box.max.x + look.px(6), box.min.y + look.px(6)});
}

/// Dear ImGui presses by Enter only what Tab has come to, and not what was clicked first.
bool opens_stop() {
    return ImGui::IsKeyPressed(ImGuiKey_Enter, false) ||
           ImGui::IsKeyPressed(ImGuiKey_KeypadEnter, false);
}

} // namespace

SceneView::Pointed SceneView::draw(const Look& look, const std::string& id, ImVec2 pixels,
                                   const Key& key, const std::function<Scene(Size)>& layout) {
    Key wanted = key;
    wanted.scale = look.theme.scale;
    wanted.size = scene_size(look, pixels);
    if (m_key != wanted) {
        m_scene = layout(wanted.size);
        m_stops = stops_of(m_scene);
        m_key = wanted;
    }
    const bool pressed = press_area(id, pixels);
    note_item({.role = ItemRole::picture, .name = m_scene.title, .value = m_scene.description});
    const Box box = box_of_last_item();
    m_box = box;
    paint_scene(look, box.min, m_scene);
    if (const Stop* stop = walk()) {
        show_stop(look, box, *stop);
        return {stop->mark, stop->part, pressed || opens_stop()};
    }
    if (!ImGui::IsItemHovered())
        return {};
    Pointed pointed = pointed_at(scene_point(look, box.min, ImGui::GetMousePos()));
    pointed.pressed = pressed && (pointed.hovered || pointed.part);
    if (pointed.part)
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    return pointed;
}

void SceneView::tint_zone(const Look& look, int place) const {
    const auto zone = std::ranges::find_if(
        m_scene.zones, [place](const Zone& one) { return one.mark.place == place; });
    if (zone == m_scene.zones.end())
        return;
    const Box box = on_screen(look, m_box, zone->rect);
    ImGui::GetWindowDrawList()->AddRectFilled(
        box.min, box.max, with_opacity(look.palette().data_current, 0.15F), look.px(3));
}

SceneView::Pointed SceneView::pointed_at(Point point) const {
    const auto entry = std::ranges::find_if(
        m_scene.legend, [point](const LegendBox& box) { return box.rect.contains(point); });
    if (entry != m_scene.legend.end())
        return {.hovered = {}, .part = entry->part};
    if (const auto mark = mark_at(m_scene, point))
        return {.hovered = mark, .part = {}};
    const Zone* zone = zone_at(m_scene, point);
    return {.hovered = zone ? std::optional{zone->mark} : std::nullopt, .part = {}};
}

/// Where the keyboard has come to; nothing once the mouse moves or the focus is elsewhere.
const Stop* SceneView::walk() {
    const ImVec2 moved = ImGui::GetIO().MouseDelta;
    if (!ImGui::IsItemFocused() || moved.x != 0.0F || moved.y != 0.0F) {
        m_walked.reset();
        return nullptr;
    }
    take_step();
    if (!m_walked || *m_walked >= static_cast<int>(m_stops.size()))
        return nullptr;
    return &m_stops[static_cast<size_t>(*m_walked)];
}

void SceneView::take_step() {
    const ImGuiID owner = ImGui::GetItemID();
    for (const auto& [key, step] : steps) {
        ImGui::SetKeyOwner(key, owner);
        if (ImGui::IsKeyPressed(key, ImGuiInputFlags_Repeat, owner))
            m_walked = next_stop(m_stops, m_walked, step);
    }
    if (!m_walked)
        return;
    ImGui::SetKeyOwner(ImGuiKey_Escape, owner);
    if (ImGui::IsKeyPressed(ImGuiKey_Escape, ImGuiInputFlags_None, owner))
        m_walked.reset();
}

NotedTable noted(const ChartTable& table) {
    NotedTable noted{table.columns, {}};
    for (const ChartTable::Row& row : table.rows)
        noted.rows.push_back(row.cells);
    return noted;
}

} // namespace taizhang
