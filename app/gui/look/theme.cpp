#include "gui/look/theme.h"

#include <cmath>

namespace taizhang {

namespace {

ImVec4 vec(ImU32 colour) {
    return ImGui::ColorConvertU32ToFloat4(colour);
}

void apply_sizes(const Theme& theme, ImGuiStyle& style) {
    style.WindowPadding = {0.0F, 0.0F};
    style.FramePadding = {12.0F, 6.0F};
    style.ItemSpacing = {8.0F, 8.0F};
    style.ItemInnerSpacing = {6.0F, 4.0F};
    style.CellPadding = {8.0F, 6.0F};
    style.WindowRounding = 0.0F;
    style.ChildRounding = card_radius;
    style.PopupRounding = card_radius;
    style.FrameRounding = control_radius;
    style.GrabRounding = control_radius;
    style.ScrollbarRounding = 6.0F;
    style.ScrollbarSize = 12.0F;
    style.WindowBorderSize = 0.0F;
    style.ChildBorderSize = 1.0F;
    style.PopupBorderSize = 1.0F;
    style.FrameBorderSize = 1.0F;
    style.WindowMenuButtonPosition = ImGuiDir_None;
    style.ScaleAllSizes(theme.scale);
    // Borders stay hairlines at every scale.
    style.ChildBorderSize = style.PopupBorderSize = style.FrameBorderSize = 1.0F;
}

void apply_surfaces(const Palette& palette, ImVec4* colours) {
    colours[ImGuiCol_Text] = vec(palette.text);
    colours[ImGuiCol_TextDisabled] = vec(palette.secondary);
    colours[ImGuiCol_WindowBg] = vec(palette.window);
    colours[ImGuiCol_ChildBg] = vec(with_opacity(palette.surface, 0.0F));
    colours[ImGuiCol_PopupBg] = vec(palette.surface);
    colours[ImGuiCol_Border] = vec(palette.edge);
    colours[ImGuiCol_FrameBg] = vec(palette.surface);
    colours[ImGuiCol_FrameBgHovered] = vec(palette.surface);
    colours[ImGuiCol_FrameBgActive] = vec(palette.surface);
    colours[ImGuiCol_TableRowBg] = vec(with_opacity(palette.surface, 0.0F));
    colours[ImGuiCol_TableRowBgAlt] = vec(with_opacity(palette.track, 0.35F));
    colours[ImGuiCol_TableHeaderBg] = vec(palette.surface);
    colours[ImGuiCol_TableBorderLight] = vec(palette.grid);
    colours[ImGuiCol_TableBorderStrong] = vec(palette.border);
    colours[ImGuiCol_ScrollbarBg] = vec(with_opacity(palette.window, 0.0F));
    colours[ImGuiCol_ScrollbarGrab] = vec(with_opacity(palette.secondary, 0.35F));
    colours[ImGuiCol_ScrollbarGrabHovered] = vec(with_opacity(palette.secondary, 0.55F));
    colours[ImGuiCol_ScrollbarGrabActive] = vec(with_opacity(palette.secondary, 0.75F));
}

void apply_controls(const Palette& palette, ImVec4* colours) {
    colours[ImGuiCol_Button] = vec(palette.surface);
    colours[ImGuiCol_ButtonHovered] = vec(palette.track);
    colours[ImGuiCol_ButtonActive] = vec(palette.border);
    colours[ImGuiCol_Header] = vec(palette.chosen_row);
    colours[ImGuiCol_HeaderHovered] = vec(palette.track);
    colours[ImGuiCol_HeaderActive] = vec(palette.border);
    colours[ImGuiCol_Separator] = vec(palette.border);
    colours[ImGuiCol_CheckMark] = vec(palette.link);
    colours[ImGuiCol_SliderGrab] = vec(palette.data_past);
    colours[ImGuiCol_SliderGrabActive] = vec(palette.data_current);
    colours[ImGuiCol_PlotHistogram] = vec(palette.data_current);
    colours[ImGuiCol_TextSelectedBg] = vec(with_opacity(palette.link, 0.25F));
    colours[ImGuiCol_InputTextCursor] = vec(palette.text);
    colours[ImGuiCol_NavCursor] = vec(palette.focus);
    colours[ImGuiCol_ModalWindowDimBg] = vec(palette.shade);
}

} // namespace

float Theme::px(float length) const {
    return std::round(length * scale);
}

void apply_style(const Theme& theme, ImGuiStyle& style) {
    style = ImGuiStyle{};
    apply_sizes(theme, style);
    apply_surfaces(theme.palette, style.Colors);
    apply_controls(theme.palette, style.Colors);
    style.FontScaleMain = theme.scale;
}

} // namespace taizhang
