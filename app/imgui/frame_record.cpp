#include "imgui/frame_record.h"

#include <imgui.h>
#include <imgui_internal.h>
#include <utility>

namespace taizhang {

namespace {

FrameBox box_of(const ImRect& rect) {
    return {rect.Min, rect.Max};
}

bool begin_together(const FrameItem& item, const FrameItem& other) {
    return item.box.min.x == other.box.min.x && item.box.min.y == other.box.min.y;
}

FrameRecord* record_of(const ImGuiContext* context) {
    return static_cast<FrameRecord*>(context->TestEngine);
}

} // namespace

void FrameRecord::attach(ImGuiContext& context) {
    context.TestEngine = this;
    context.TestEngineHookItems = true;
}

void FrameRecord::detach(ImGuiContext& context) {
    context.TestEngine = nullptr;
    context.TestEngineHookItems = false;
}

FrameRecord* FrameRecord::current() {
    const auto* context = ImGui::GetCurrentContext();
    return context ? record_of(context) : nullptr;
}

void FrameRecord::begin_frame() {
    m_items.clear();
    m_last.clear();
    m_repeated.clear();
    m_texts.clear();
    m_cells.clear();
    m_windows.clear();
    m_column_titles.clear();
    m_focused_cell.reset();
    m_last_window = 0;
    m_order = 0;
}

ImGuiID FrameRecord::add_window(const ImGuiWindow& window) {
    if (window.ID == m_last_window || m_windows.contains(window.ID))
        return m_last_window = window.ID;
    const ImGuiWindowFlags flags = window.RootWindow->Flags;
    m_windows.try_emplace(window.ID,
                          FrameWindow{.name = window.Name,
                                      .root = window.RootWindow->ID,
                                      .box = box_of(window.Rect()),
                                      .is_popup = (flags & ImGuiWindowFlags_Popup) != 0,
                                      .is_tooltip = (flags & ImGuiWindowFlags_Tooltip) != 0});
    return m_last_window = window.ID;
}

void FrameRecord::add_item(FrameItem item, bool may_repeat) {
    const auto place = m_items.size();
    const auto [known, is_new] = m_last.try_emplace(item.id, place);
    // A widget made of several parts reports again at its own place.
    if (!is_new && !may_repeat && !begin_together(m_items[known->second], item))
        m_repeated.push_back(place);
    known->second = place;
    item.order = m_order++;
    m_items.push_back(std::move(item));
}

void FrameRecord::name_item(ImGuiID id, std::string_view label, float label_width, int told) {
    const auto known = m_last.find(id);
    if (known == m_last.end())
        return;
    FrameItem& item = m_items[known->second];
    item.label = label;
    item.label_width = label_width;
    item.told = told;
}

void FrameRecord::add_text(FrameText text) {
    text.order = m_order++;
    m_texts.push_back(std::move(text));
}

void FrameRecord::add_cell(FrameCell cell) {
    cell.order = m_order++;
    m_cells.push_back(cell);
}

void FrameRecord::add_column_titles(ImGuiID table, std::vector<std::string> titles) {
    m_column_titles.insert_or_assign(table, std::move(titles));
}

KeptNote* FrameRecord::note_of(ImGuiID id) {
    const auto known = m_last.find(id);
    return known == m_last.end() ? nullptr : &m_items[known->second].note;
}

std::optional<double> FrameRecord::take_wanted(ImGuiID id) {
    if (!m_wanted || m_wanted->first != id)
        return std::nullopt;
    return std::exchange(m_wanted, std::nullopt)->second;
}

std::vector<std::string> FrameRecord::duplicates() const {
    std::vector<std::string> labels;
    for (const auto place : m_repeated)
        labels.push_back(m_windows.at(m_items[place].window).name + "/" + m_items[place].label);
    return labels;
}

const char* FrameRecord::label_of(ImGuiID id) const {
    const auto known = m_last.find(id);
    return known == m_last.end() ? nullptr : m_items[known->second].label.c_str();
}

} // namespace taizhang

using namespace taizhang;

// The hooks that Dear ImGui calls when it is built with IMGUI_ENABLE_TEST_ENGINE.

void ImGuiTestEngineHook_ItemAdd(ImGuiContext* context, ImGuiID id, const ImRect& box,
                                 const ImGuiLastItemData* data) {
    auto* record = record_of(context);
    const auto* window = context->CurrentWindow;
    if (!record || !window || window->Hidden)
        return;
    // Without data it is a window, or a part of a widget that reports itself again.
    const auto flags = data ? data->ItemFlags : 0;
    const bool may_repeat = !data || (flags & ImGuiItemFlags_AllowDuplicateId) != 0;
    record->add_item({.id = id,
                      .label = {},
                      .window = record->add_window(*window),
                      .box = box_of(box),
                      .clip = box_of(window->ClipRect),
                      .disabled = (flags & ImGuiItemFlags_Disabled) != 0,
                      .takes_keys = (flags & ImGuiItemFlags_NoNav) == 0,
                      .note = {}},
                     may_repeat);
}

void ImGuiTestEngineHook_ItemInfo(ImGuiContext* context, ImGuiID id, const char* label,
                                  ImGuiItemStatusFlags told) {
    auto* record = record_of(context);
    if (!record || !label)
        return;
    const bool is_window = context->CurrentWindow && context->CurrentWindow->ID == id;
    const float width = is_window ? 0.0F : ImGui::CalcTextSize(label, nullptr, true).x;
    record->name_item(id, label, width, told);
}

void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}

const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext* context, ImGuiID id) {
    const auto* record = record_of(context);
    return record ? record->label_of(id) : nullptr;
}
