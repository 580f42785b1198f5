#include "gui/screen_reader/reader_requests.h"

#include "imgui/frame_record.h"

#include <algorithm>
#include <imgui_internal.h>
#include <utility>

namespace taizhang {

namespace {

/// A field that has not got the keyboard after that does not get it at all.
constexpr int longest_wait = 4;
/// Frames in which what was pressed is seen to have been.
constexpr int settling_frames = 2;

const FrameItem* item_with(const FrameRecord& record, ImGuiID id) {
    const auto found = std::ranges::find_if(record.items().rbegin(), record.items().rend(),
                                            [id](const FrameItem& item) { return item.id == id; });
    return found == record.items().rend() ? nullptr : &*found;
}

/// What lies above the widget goes, as a click beside it would do.
void close_lists_above(const FrameItem& item) {
    if (ImGuiWindow* window = ImGui::FindWindowByID(item.window))
        ImGui::ClosePopupsOverWindow(window, false);
}

void activate(const FrameItem& item, ImGuiActivateFlags flags) {
    ImGuiContext& gui = *ImGui::GetCurrentContext();
    close_lists_above(item);
    gui.NavNextActivateId = item.id;
    gui.NavNextActivateFlags = flags;
}

void focus(const FrameItem& item) {
    ImGuiWindow* window = ImGui::FindWindowByID(item.window);
    if (!window)
        return;
    close_lists_above(item);
    ImGui::FocusWindow(window);
    const ImRect place{item.box.min, item.box.max};
    ImGui::SetNavID(item.id, ImGuiNavLayer_Main, window->NavRootFocusScopeId,
                    ImGui::WindowRectAbsToRel(window, place));
    ImGui::SetNavCursorVisible(true);
    ImGui::ScrollToRect(window, place, ImGuiScrollFlags_KeepVisibleEdgeY);
}

bool takes_text(const FrameItem& item) {
    return item.note.role == ItemRole::field || (item.told & ImGuiItemStatusFlags_Inputable) != 0;
}

} // namespace

void ReaderRequests::put(ReaderRequest request) {
    const std::scoped_lock lock{m_mutex};
    m_requests.push_back(std::move(request));
}

std::optional<ReaderRequest> ReaderRequests::take() {
    const std::scoped_lock lock{m_mutex};
    if (m_requests.empty())
        return std::nullopt;
    ReaderRequest first = std::move(m_requests.front());
    m_requests.pop_front();
    return first;
}

bool ReaderRequests::is_empty() const {
    const std::scoped_lock lock{m_mutex};
    return m_requests.empty();
}

void ReaderHands::begin_frame(ReaderRequests& requests, FrameRecord& record) {
    m_frames_left = std::max(0, m_frames_left - 1);
    if (m_typing)
        return go_on_typing();
    if (const auto request = requests.take())
        begin(*request, record);
}

void ReaderHands::begin(const ReaderRequest& request, FrameRecord& record) {
    const FrameItem* item = item_with(record, request.item);
    if (!item || item->disabled)
        return;
    m_frames_left = settling_frames;
    switch (request.kind) {
    case ReaderRequest::Kind::press:
        activate(*item,
                 takes_text(*item) ? ImGuiActivateFlags_PreferInput : ImGuiActivateFlags_None);
        break;
    case ReaderRequest::Kind::focus:
        if (takes_text(*item))
            activate(*item, ImGuiActivateFlags_PreferInput);
        else
            focus(*item);
        break;
    case ReaderRequest::Kind::type:
        activate(*item, ImGuiActivateFlags_PreferInput);
        m_typing = Typing{request.item, request.text};
        break;
    case ReaderRequest::Kind::set:
        record.want_value(request.item, request.value);
        break;
    }
}

/// What stood in the field goes, as if all of it had been chosen and typed over.
void ReaderHands::go_on_typing() {
    ImGuiContext& gui = *ImGui::GetCurrentContext();
    m_frames_left = settling_frames;
    if (gui.ActiveId != m_typing->field || gui.InputTextState.ID != m_typing->field) {
        if (++m_typing->frames_waited > longest_wait)
            m_typing.reset();
        return;
    }
    const std::string text = std::exchange(m_typing, std::nullopt)->text;
    gui.InputTextState.SelectAll();
    if (text.empty()) {
        gui.IO.AddKeyEvent(ImGuiKey_Delete, true);
        gui.IO.AddKeyEvent(ImGuiKey_Delete, false);
    }
    for (const char* at = text.c_str(); *at != '\0';) {
        unsigned int character = 0;
        at += std::max(1, ImTextCharFromUtf8(&character, at, text.c_str() + text.size()));
        gui.IO.InputQueueCharacters.push_back(static_cast<ImWchar>(character));
    }
}

} // namespace taizhang
