#pragma once

#include "gui/driver/driver.h"
#include "gui/look/imgui_canvas.h"
#include "gui/painted/extent.h"

#include <vector>

namespace taizhang::testing {

/// What one primitive put on the screen, in the scene's own lengths.
struct PaintedItem {
    Rect box;
    std::ptrdiff_t vertices = 0;
    bool is_cut = false; ///< by the edge of what may be painted on
};

/// A scene on the screen: painted as a whole, and once more one primitive at a time.
struct PaintedScreen {
    std::vector<PaintedItem> items; ///< one for each primitive
    bool is_sum_of_items = false;   ///< the whole has the same vertices in the same order
    Point corner;                   ///< where it lies on the screen, in its own lengths
};

/// Paints while a frame is drawn.
class ScreenRecorder {
public:
    ScreenRecorder(const Look& look, ImVec2 origin)
        : m_look(look), m_origin(origin), m_list(*ImGui::GetWindowDrawList()) {}

    PaintedScreen paint(const Scene& scene) {
        const int start = m_list.VtxBuffer.Size;
        paint_scene(m_look, m_origin, scene);
        const int middle = m_list.VtxBuffer.Size;
        PaintedScreen painted;
        for (const Primitive& item : scene.items)
            painted.items.push_back(paint_alone(scene, item));
        painted.is_sum_of_items = is_repeated(start, middle, m_list.VtxBuffer.Size);
        return painted;
    }

private:
    PaintedItem paint_alone(const Scene& scene, const Primitive& item) {
        Scene alone;
        alone.size = scene.size;
        alone.add(item);
        const int first = m_list.VtxBuffer.Size;
        paint_scene(m_look, m_origin, alone);
        PaintedItem painted;
        painted.vertices = m_list.VtxBuffer.Size - first;
        Around around;
        for (int i = first; i < m_list.VtxBuffer.Size; ++i) {
            const ImVec2 place = m_list.VtxBuffer[i].pos;
            around.add(scene_point(m_look, m_origin, place));
            const ImVec4 clip = m_list._ClipRectStack.back();
            painted.is_cut = painted.is_cut || place.x < clip.x || place.x > clip.z ||
                             place.y < clip.y || place.y > clip.w;
        }
        painted.box = around.box();
        return painted;
    }

    bool is_repeated(int start, int middle, int end) const {
        const auto* all = m_list.VtxBuffer.Data;
        return std::equal(all + start, all + middle, all + middle, all + end,
                          [](const ImDrawVert& a, const ImDrawVert& b) {
                              return a.pos.x == b.pos.x && a.pos.y == b.pos.y && a.col == b.col;
                          });
    }

    const Look& m_look;
    ImVec2 m_origin;
    ImDrawList& m_list;
};

} // namespace taizhang::testing
