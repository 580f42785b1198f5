#pragma once

#include "gui/look/look.h"

#include <imgui.h>
#include <memory>

namespace taizhang {

/// A Dear ImGui context with our fonts and theme. It knows no window: the program's window, the
/// screenshot and the tests each give it size, input and a renderer.
class GuiContext {
public:
    GuiContext();
    ~GuiContext();
    GuiContext(const GuiContext&) = delete;
    GuiContext& operator=(const GuiContext&) = delete;

    const Look& look() const { return m_look; }
    ImGuiContext& imgui() const { return *m_context; }

    /// Takes effect with the next frame; 1 = 100 %.
    void set_scale(float scale);

    /// Takes effect with the next frame.
    void set_palette(const Palette& palette);

    void begin_frame();
    /// Leaves the frame's picture in ImGui::GetDrawData().
    void end_frame();

private:
    void restyle();

    struct Destroy {
        void operator()(ImGuiContext* context) const { ImGui::DestroyContext(context); }
    };

    Look m_look; ///< outlives the context, whose atlas reads the font files
    std::unique_ptr<ImGuiContext, Destroy> m_context;
};

} // namespace taizhang
