#include "imgui/frame_record.h"

#include <imgui.h>
#include <imgui_internal.h>

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
}

void FrameRecord::add_item(FrameItem item, bool may_repeat) {
    const auto place = m_items.size();
    const auto [known, is_new] = m_last.try_emplace(item.id, place);
    // A widget made of several parts reports again at its own place.
    if (!is_new && !may_repeat && !begin_together(m_items[known->second], item))
        m_repeated.push_back(place);
    known->second = place;
    m_items.push_back(std::move(item));
}

void FrameRecord::name_item(ImGuiID id, std::string_view label, float label_width) {
    const auto known = m_last.find(id);
    if (known == m_last.end())
        return;
    m_items[known->second].label = label;
    m_items[known->second].label_width = label_width;
}

std::vector<std::string> FrameRecord::duplicates() const {
    std::vector<std::string> labels;
    for (const auto place : m_repeated)
        labels.push_back(m_items[place].window + "/" + m_items[place].label);
    return labels;
}

const char* FrameRecord::label_of(ImGuiID id) const {
    const auto known = m_last.find(id);
    return known == m_last.end() ? nullptr : m_items[known->second].label.c_str();
}

namespace {

/// A window that grows with its content is scrolled with its parent.
bool scrolls(const ImGuiWindow& window) {
    for (const ImGuiWindow* outer = &window; outer; outer = outer->ParentWindow)
        if (outer->ScrollMax.y > 0.0F)
            return true;
    return false;
}

} // namespace

void note_text(std::string_view text, ImVec2 position, ImVec2 size, bool ellipsized) {
    auto* record = FrameRecord::current();
    if (!record)
        return;
    const auto* window = ImGui::GetCurrentWindowRead();
    const auto& clip = window->DrawList->_ClipRectStack.back();
    record->add_text({.text = std::string{text},
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
                      .window = window->Name,
                      .box = box_of(box),
                      .clip = box_of(window->ClipRect),
                      .disabled = (flags & ImGuiItemFlags_Disabled) != 0},
                     may_repeat);
}

void ImGuiTestEngineHook_ItemInfo(ImGuiContext* context, ImGuiID id, const char* label,
                                  ImGuiItemStatusFlags) {
    auto* record = record_of(context);
    if (!record || !label)
        return;
    const bool is_window = context->CurrentWindow && context->CurrentWindow->ID == id;
    const float width = is_window ? 0.0F : ImGui::CalcTextSize(label, nullptr, true).x;
    record->name_item(id, label, width);
}

void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}

const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext* context, ImGuiID id) {
    const auto* record = record_of(context);
    return record ? record->label_of(id) : nullptr;
}
