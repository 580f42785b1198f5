#pragma once

#include "gui/look/look.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace taizhang {

struct MenuRow {
    std::string text;
    std::string keys = {}; ///< that do the same
    bool is_enabled = true;
};

/// The context menu of this id, where it was opened (ImGui::OpenPopup); arrows, Enter and the mouse
/// choose. Gives the place of the row that was chosen in this frame.
std::optional<int> context_menu(const Look& look, const char* id, std::span<const MenuRow> rows);

} // namespace taizhang
