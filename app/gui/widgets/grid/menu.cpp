#include "gui/widgets/grid/menu.h"

#include "gui/look/text.h"
#include "gui/widgets/finder.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr float room = 60.0F; ///< between text and keys, and at the sides

float width_of(const Look& look, std::span<const MenuRow> rows) {
    float width = 0.0F;
    for (const MenuRow& row : rows)
        width = std::max(width, text_size(look, look.body(), row.text).x +
                                    text_size(look, look.small(), row.keys).x);
    return width + look.px(room);
}

} // namespace

std::optional<int> context_menu(const Look& look, const char* id, std::span<const MenuRow> rows) {
    std::optional<int> chosen;
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {look.px(6), look.px(6)});
    if (ImGui::BeginPopup(id)) {
        ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.0F, 0.0F});
        ImGui::Dummy({width_of(look, rows), 0.0F});
        for (int place = 0; place < static_cast<int>(rows.size()); ++place) {
            const MenuRow& row = rows[place];
            const std::string row_id = "menu" + std::to_string(place);
            ImGui::BeginDisabled(!row.is_enabled);
            if (place == 0 && ImGui::IsWindowAppearing())
                ImGui::SetKeyboardFocusHere();
            if (draw_found_row(look, {row.text, row.keys, row_id}, RowMark::none))
                chosen = place;
            ImGui::EndDisabled();
        }
        ImGui::PopStyleVar();
        if (chosen || ImGui::IsKeyPressed(ImGuiKey_Escape))
            ImGui::CloseCurrentPopup();
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
    return chosen;
}

} // namespace taizhang
