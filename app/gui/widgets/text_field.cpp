#include "gui/widgets/text_field.h"

#include "gui/look/shapes.h"
#include "imgui/item_note.h"

#include <algorithm>
#include <misc/cpp/imgui_stdlib.h>

namespace taizhang {

namespace {

std::string widget_id(std::string_view id) {
    return std::string{"###"}.append(id);
}

bool pressed_once(ImGuiKey key) {
    return ImGui::IsKeyPressed(key, false);
}

/// The frame of a field in its colours while it lives.
class FrameScope {
public:
    FrameScope(const Look& look, const FieldLook& field) {
        const float above = std::max(0.0F, (field.height - ImGui::GetFontSize()) / 2.0F);
        ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {look.px(8), above});
        const bool wrong = field.mark == FieldMark::wrong;
        ImGui::PushStyleColor(ImGuiCol_Border,
                              wrong ? look.palette().alarm.fill : look.palette().edge);
        ImGui::PushStyleColor(ImGuiCol_FrameBg, look.palette().surface);
    }
    ~FrameScope() {
        ImGui::PopStyleColor(2);
        ImGui::PopStyleVar();
    }
    FrameScope(const FrameScope&) = delete;
    FrameScope& operator=(const FrameScope&) = delete;
};

} // namespace

bool text_field(const Look& look, std::string_view id, std::string& text, const FieldLook& field) {
    const FontScope font{look, look.body()};
    const FrameScope frame{look, field};
    ImGui::SetNextItemWidth(field.width);
    const bool changed =
        ImGui::InputTextWithHint(widget_id(id).c_str(), std::string{field.hint}.c_str(), &text,
                                 ImGuiInputTextFlags_AutoSelectAll);
    note_item({.role = ItemRole::field, .value = text});
    return changed;
}

bool text_area(const Look& look, std::string_view id, std::string& text, const FieldLook& field) {
    const FontScope font{look, look.body()};
    ImGui::PushStyleColor(ImGuiCol_Border, look.palette().edge);
    ImGui::PushStyleColor(ImGuiCol_FrameBg, look.palette().surface);
    const bool changed =
        ImGui::InputTextMultiline(widget_id(id).c_str(), &text, {field.width, field.height});
    note_item({.role = ItemRole::field, .value = text});
    ImGui::PopStyleColor(2);
    return changed;
}

FieldEnd field_ended() {
    if (ImGui::IsItemDeactivated()) {
        if (pressed_once(ImGuiKey_Enter) || pressed_once(ImGuiKey_KeypadEnter))
            return FieldEnd::entered;
        if (pressed_once(ImGuiKey_Escape))
            return FieldEnd::escaped;
    }
    if (ImGui::IsItemActive()) {
        if (pressed_once(ImGuiKey_UpArrow))
            return FieldEnd::up;
        if (pressed_once(ImGuiKey_DownArrow))
            return FieldEnd::down;
    }
    return FieldEnd::none;
}

} // namespace taizhang
