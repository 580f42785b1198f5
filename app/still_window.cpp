#include "still_window.h"

#include <cfloat>
#include <chrono>
#include <thread>

namespace taizhang {

namespace {

/// As long as a ledger is waited for that another program holds.
constexpr std::chrono::seconds longest_trouble{2};
/// Work is done, and layout had two frames to rest.
constexpr int frames_to_rest = 4;

} // namespace

StillWindow::StillWindow(const WindowSettings& settings, const View& view, WindowSize size,
                         Date today)
    : m_size(size), m_today(today), m_window(m_gui, {64, 64}, Visibility::hidden),
      m_shell(m_gui, m_desk, settings, view) {}

void StillWindow::settle() {
    auto last_good = std::chrono::steady_clock::now();
    for (int at_rest = 0; at_rest < frames_to_rest; ++at_rest) {
        if (!m_desk.is_settled()) {
            at_rest = 0;
            std::this_thread::sleep_for(std::chrono::milliseconds{2});
            const auto now = std::chrono::steady_clock::now();
            if (const auto troubles = m_desk.troubles(); troubles.empty())
                last_good = now;
            else if (now - last_good > longest_trouble)
                std::rethrow_exception(troubles.front());
        }
        draw();
    }
}

void StillWindow::draw() {
    m_window.begin_frame();
    auto& io = ImGui::GetIO();
    io.DisplaySize = {static_cast<float>(m_size.width), static_cast<float>(m_size.height)};
    io.DisplayFramebufferScale = {1.0F, 1.0F};
    io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
    m_shell.draw_frame(m_today);
    picture_of_frame(1, 1); // hands the textures of new glyphs to OpenGL
}

} // namespace taizhang
