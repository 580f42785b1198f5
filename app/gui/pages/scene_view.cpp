#include "gui/pages/scene_view.h"

#include "gui/widgets/controls.h"

#include <algorithm>
#include <imgui_internal.h>

namespace taizhang {

namespace {

std::optional<Mark> pointed_at(const Scene& scene, Point point) {
    if (const auto mark = mark_at(scene, point))
        return mark;
    const Zone* zone = zone_at(scene, point);
    return zone ? std::optional{zone->mark} : std::nullopt;
}

} // namespace

SceneView::Pointed SceneView::draw(const Look& look, const std::string& id, ImVec2 pixels,
                                   const Key& key, const std::function<Scene(Size)>& layout) {
    Key wanted = key;
    wanted.scale = look.theme.scale;
    wanted.size = scene_size(look, pixels);
    if (m_key != wanted) {
        m_scene = layout(wanted.size);
        m_key = wanted;
        m_walked = -1;
    }
    const bool pressed = press_area(id, pixels);
    const Box box = box_of_last_item();
    paint_scene(look, box.min, m_scene);
    if (const auto walked = walk(look, box))
        return {walked, pressed};
    if (!ImGui::IsItemHovered())
        return {};
    const auto mark = pointed_at(m_scene, scene_point(look, box.min, ImGui::GetMousePos()));
    return {mark, pressed && mark};
}

/// The zone that the keyboard has come to, with a frame around it; nothing while the mouse moves or
/// the focus is elsewhere.
std::optional<Mark> SceneView::walk(const Look& look, const Box& box) {
    const int count = static_cast<int>(m_scene.zones.size());
    const ImVec2 moved = ImGui::GetIO().MouseDelta;
    if (!ImGui::IsItemFocused() || count == 0 || moved.x != 0.0F || moved.y != 0.0F) {
        m_walked = -1;
        return std::nullopt;
    }
    for (const auto& [key, step] : {std::pair{ImGuiKey_RightArrow, 1},
                                    {ImGuiKey_DownArrow, 1},
                                    {ImGuiKey_LeftArrow, -1},
                                    {ImGuiKey_UpArrow, -1}}) {
        ImGui::SetKeyOwner(key, ImGui::GetItemID());
        if (ImGui::IsKeyPressed(key, ImGuiInputFlags_Repeat, ImGui::GetItemID()))
            m_walked = m_walked < 0 ? (step > 0 ? 0 : count - 1)
                                    : std::clamp(m_walked + step, 0, count - 1);
    }
    if (m_walked < 0 || m_walked >= count)
        return std::nullopt;
    const Zone& zone = m_scene.zones[static_cast<size_t>(m_walked)];
    const float scale = look.theme.scale;
    const ImVec2 corner{box.min.x + static_cast<float>(zone.rect.x) * scale,
                        box.min.y + static_cast<float>(zone.rect.y) * scale};
    const ImVec2 end{corner.x + static_cast<float>(zone.rect.width) * scale,
                     corner.y + static_cast<float>(zone.rect.height) * scale};
    ImGui::GetWindowDrawList()->AddRect(corner, end, look.palette().brand, look.px(3), 0,
                                        look.px(2));
    ImGui::SetNextWindowPos({end.x + look.px(6), corner.y + look.px(6)});
    return zone.mark;
}

} // namespace taizhang
