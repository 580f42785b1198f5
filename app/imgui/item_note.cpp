#include "imgui/item_note.h"

#include "imgui/frame_record.h"

#include <imgui_internal.h>

namespace taizhang {

namespace {

/// A window that grows with its content is scrolled with its parent.
bool scrolls(const ImGuiWindow& window) {
    for (const ImGuiWindow* outer = &window; outer; outer = outer->ParentWindow)
        if (outer->ScrollMax.y > 0.0F)
            return true;
    return false;
}

KeptNote* note_of_last_item() {
    auto* record = FrameRecord::current();
    return record ? record->note_of(ImGui::GetItemID()) : nullptr;
}

} // namespace

bool is_noted() {
    return FrameRecord::current() != nullptr;
}

void note_item(const ItemNote& note) {
    KeptNote* kept = note_of_last_item();
    if (!kept)
        return;
    if (note.role != ItemRole::unknown)
        kept->role = note.role;
    if (!note.name.empty())
        kept->name = note.name;
    if (!note.value.empty())
        kept->value = note.value;
    kept->is_on = kept->is_on || note.is_on;
}

void note_range(const NoteRange& range) {
    if (KeptNote* kept = note_of_last_item())
        kept->range = range;
}

void note_table(NotedTable table) {
    if (KeptNote* kept = note_of_last_item())
        kept->table = std::move(table);
}

void note_text(std::string_view text, ImVec2 position, ImVec2 size, bool ellipsized) {
    auto* record = FrameRecord::current();
    if (!record)
        return;
    const auto* window = ImGui::GetCurrentWindowRead();
    const auto& clip = window->DrawList->_ClipRectStack.back();
    record->add_text({.text = std::string{text},
                      .window = record->add_window(*window),
                      .box = {position, {position.x + size.x, position.y + size.y}},
                      .clip = {{clip.x, clip.y}, {clip.z, clip.w}},
                      .ellipsized = ellipsized,
                      .scrolls = scrolls(*window)});
}

void note_label_not_drawn() {
    auto* record = FrameRecord::current();
    const auto id = ImGui::GetItemID();
    if (record && record->label_of(id))
        record->hide_label(id);
}

void note_cell(ImVec2 min, ImVec2 max, ImGuiID table, int column) {
    auto* record = FrameRecord::current();
    if (record && max.y > min.y)
        record->add_cell({.window = record->add_window(*ImGui::GetCurrentWindowRead()),
                          .box = {min, max},
                          .table = table,
                          .column = column});
}

void note_cell_focus(ImVec2 min, ImVec2 max) {
    if (auto* record = FrameRecord::current())
        record->focus_cell({min, max});
}

ImGuiID note_columns(std::span<const std::string> titles) {
    auto* record = FrameRecord::current();
    if (!record)
        return 0;
    ImGuiID table = 0;
    for (const std::string& title : titles)
        table = ImHashStr(title.c_str(), title.size(), table);
    record->add_column_titles(table, {titles.begin(), titles.end()});
    return table;
}

std::optional<double> take_wanted_value() {
    auto* record = FrameRecord::current();
    return record ? record->take_wanted(ImGui::GetItemID()) : std::nullopt;
}

} // namespace taizhang
