#pragma once

#include <deque>
#include <imgui.h>
#include <mutex>
#include <optional>
#include <string>

namespace taizhang {

class FrameRecord;

/// What a screen reader wants done with a widget.
struct ReaderRequest {
    enum class Kind { press, focus, type, set };

    Kind kind = Kind::press;
    ImGuiID item = 0;
    std::string text;   ///< what a field is to hold
    double value = 0.0; ///< what a slider is to show
};

/// Requests on their way from the bus's thread to the frames.
class ReaderRequests {
public:
    void put(ReaderRequest request);
    std::optional<ReaderRequest> take();
    bool is_empty() const;

private:
    mutable std::mutex m_mutex;
    std::deque<ReaderRequest> m_requests;
};

/// Does in the frames what was requested, one after the other, as keys would do it.
class ReaderHands {
public:
    /// Before a frame, with the record of the last one.
    void begin_frame(ReaderRequests& requests, FrameRecord& record);
    /// More frames are needed until all is done.
    bool is_busy() const { return m_typing.has_value() || m_frames_left > 0; }

private:
    struct Typing {
        ImGuiID field;
        std::string text;
        int frames_waited = 0;
    };

    void go_on_typing();
    void begin(const ReaderRequest& request, FrameRecord& record);

    std::optional<Typing> m_typing;
    int m_frames_left = 0;
};

} // namespace taizhang
