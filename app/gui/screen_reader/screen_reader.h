#pragma once

#include "gui/screen_reader/frame_tree.h"
#include "gui/screen_reader/reader_requests.h"

#include <functional>
#include <memory>

namespace taizhang {

/// Lets screen readers read the window and act in it, over AT-SPI. It is there only while a reader
/// is on, as org.a11y.Status on the session bus says; else a frame costs nothing more.
class ScreenReader {
public:
    /// Asks the bus on a thread of its own; `wake` is called there when a frame is needed.
    explicit ScreenReader(std::function<void()> wake);
    ~ScreenReader();
    ScreenReader(const ScreenReader&) = delete;
    ScreenReader& operator=(const ScreenReader&) = delete;

    /// Before a frame of this context: does what the reader has asked for.
    void begin_frame(ImGuiContext& context);
    /// After it: tells the reader what is shown. `left` and `top` on the screen, in pixels.
    struct Around {
        int left = 0;
        int top = 0;
        bool is_active = true; ///< the window has the keyboard
    };
    void end_frame(const FrameWords& words, const Around& around);
    /// The frame that was begun is read.
    bool is_reading() const { return m_is_reading; }
    /// More frames are needed for what the reader has asked for.
    bool is_busy() const;

private:
    struct Bus;

    std::unique_ptr<Bus> m_bus;
    FrameRecord m_record;
    ReaderHands m_hands;
    bool m_is_reading = false; ///< the record listens
    SharedTree m_shown;
};

} // namespace taizhang
