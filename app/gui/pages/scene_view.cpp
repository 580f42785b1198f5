#include "gui/pages/scene_view.h"

#include "gui/widgets/controls.h"

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
    }
    const bool pressed = press_area(id, pixels);
    const Box box = box_of_last_item();
    paint_scene(look, box.min, m_scene);
    if (!ImGui::IsItemHovered())
        return {};
    const auto mark = pointed_at(m_scene, scene_point(look, box.min, ImGui::GetMousePos()));
    return {mark, pressed && mark};
}

} // namespace taizhang
