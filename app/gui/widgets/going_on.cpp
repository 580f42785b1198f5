#include "gui/widgets/going_on.h"

#include <imgui.h>
#include <imgui_internal.h>
#include <misc/cpp/imgui_stdlib.h>
#include <utility>

namespace taizhang {

namespace {

constexpr ImWchar delete_character = 127;

int place_caret_once(ImGuiInputTextCallbackData* data) {
    if (std::exchange(*static_cast<bool*>(data->UserData), false)) {
        data->ClearSelection();
        data->CursorPos = data->BufTextLen;
    }
    return 0;
}

} // namespace

std::string take_typed_text() {
    std::string typed;
    auto& io = ImGui::GetIO();
    for (const ImWchar character : io.InputQueueCharacters)
        if (character >= ' ' && character != delete_character) {
            char utf8[5] = {};
            ImTextCharToUtf8(utf8, static_cast<unsigned int>(character));
            typed += utf8;
        }
    io.InputQueueCharacters.resize(0);
    return typed;
}

bool going_on_field(const char* id, const char* hint, std::string& text, bool& waits) {
    std::string before;
    if (waits)
        before = take_typed_text();
    text += before;
    bool places_caret = waits;
    const bool is_changed = ImGui::InputTextWithHint(
        id, hint, &text, ImGuiInputTextFlags_CallbackAlways, place_caret_once, &places_caret);
    waits = waits && !ImGui::IsItemActive();
    return is_changed || !before.empty();
}

} // namespace taizhang
