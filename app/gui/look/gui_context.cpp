#include "gui/look/gui_context.h"

#include "gui/look/frame_finish.h"

#include <imgui_internal.h>

namespace taizhang {

GuiContext::GuiContext() : m_context(ImGui::CreateContext()) {
    ImGui::SetCurrentContext(m_context.get());
    auto& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    io.ConfigInputTextCursorBlink = false; // nothing moves on its own
    // Tab is no character here: it leaves a field, and never before what was typed is in it.
    m_context->KeysMayBeCharInput.ClearBit(ImGuiKey_Tab);
    m_look.fonts = load_fonts(*io.Fonts);
    set_scale(1.0F);
}

GuiContext::~GuiContext() = default;

void GuiContext::set_scale(float scale) {
    m_look.theme.scale = scale;
    restyle();
}

void GuiContext::set_palette(const Palette& palette) {
    m_look.theme.palette = palette;
    restyle();
}

void GuiContext::restyle() {
    auto& style = ImGui::GetStyle();
    apply_style(m_look.theme, style);
    const auto body = m_look.body();
    style.FontSizeBase = body.size * m_look.fonts.of(body.weight).line_height;
}

void GuiContext::begin_frame() {
    ImGui::NewFrame();
}

void GuiContext::end_frame() {
    finish_frame(m_look);
    ImGui::Render();
}

} // namespace taizhang
