#include "gui/look/theme.h"

#include <cmath>

namespace taizhang {

namespace {

constexpr ImU32 rgb(unsigned hex) {
    return IM_COL32((hex >> 16) & 0xFF, (hex >> 8) & 0xFF, hex & 0xFF, 0xFF);
}

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
    colours[ImGuiCol_Border] = vec(palette.border);
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
    colours[ImGuiCol_Header] = vec(palette.selection);
    colours[ImGuiCol_HeaderHovered] = vec(palette.track);
    colours[ImGuiCol_HeaderActive] = vec(palette.border);
    colours[ImGuiCol_Separator] = vec(palette.border);
    colours[ImGuiCol_CheckMark] = vec(palette.data_current);
    colours[ImGuiCol_SliderGrab] = vec(palette.data_past);
    colours[ImGuiCol_SliderGrabActive] = vec(palette.data_current);
    colours[ImGuiCol_PlotHistogram] = vec(palette.data_current);
    colours[ImGuiCol_TextSelectedBg] = vec(with_opacity(palette.data_current, 0.25F));
    colours[ImGuiCol_InputTextCursor] = vec(palette.text);
    colours[ImGuiCol_NavCursor] = vec(palette.data_current);
    colours[ImGuiCol_ModalWindowDimBg] = vec(with_opacity(palette.text, 0.35F));
}

} // namespace

const Palette& light_palette() {
    static constexpr Palette palette{
        .window = rgb(0xF4F5F7),
        .surface = rgb(0xFFFFFF),
        .border = rgb(0xE3E6EB),
        .text = rgb(0x1F2430),
        .secondary = rgb(0x6B7280),
        .track = rgb(0xECEEF2),
        .grid = rgb(0xE8EAEE),
        .brand = rgb(0xA8201A),
        .on_brand = rgb(0xFFFFFF),
        .selection = rgb(0xF9E9E8),
        .data_current = rgb(0x2F5D8C),
        .data_past = rgb(0x8FB0D1),
        .data_last_year = rgb(0x7A8493),
        .marker = rgb(0x1F2430),
        .good = {rgb(0x2E8B57), rgb(0x1E7145), rgb(0xE3F2E9)},
        .behind = {rgb(0xD99A00), rgb(0x8A5A00), rgb(0xFFF3D6)},
        .alarm = {rgb(0xC0392B), rgb(0xA8201A), rgb(0xFBE3E1)},
        .neutral = {rgb(0x9CA3AF), rgb(0x4B5563), rgb(0xECEEF2)},
        .heat = {rgb(0xF3C4BF), rgb(0xF8DDB0), rgb(0xFCF0CF), rgb(0xD4EBDD), rgb(0xB4DCC4)},
    };
    return palette;
}

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

ImU32 with_opacity(ImU32 colour, float opacity) {
    const auto alpha = static_cast<ImU32>(std::lround(opacity * 255.0F));
    return (colour & ~IM_COL32_A_MASK) | (alpha << IM_COL32_A_SHIFT);
}

} // namespace taizhang
