#pragma once

#include "chart/scene.h"
#include "gui/look/look.h"

namespace taizhang {

/// Text widths as the window's fonts set them at the window's scale.
class ImguiTextMetrics : public TextMetrics {
public:
    explicit ImguiTextMetrics(const Look& look) : m_look(look) {}
    double width(std::string_view text, const Lettering& lettering) const override;

private:
    const Look& m_look;
};

/// The scene size that fills a box on the screen.
Size scene_size(const Look& look, ImVec2 pixels);

/// Paints on the current window, the scene's upper left corner at `origin` (a whole pixel).
void paint_scene(const Look& look, ImVec2 origin, const Scene& scene);

/// A page as it goes out: in the light colours, whatever those of the window are, and `zoom` times
/// as large.
void paint_page(const Look& look, ImVec2 origin, const Scene& page, float zoom);

/// The place in a scene painted at `origin` that lies below a point of the screen.
Point scene_point(const Look& look, ImVec2 origin, ImVec2 screen);

} // namespace taizhang
