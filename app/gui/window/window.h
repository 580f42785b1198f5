#pragma once

#include "gui/input_method/input_method.h"
#include "gui/look/gui_context.h"
#include "gui/window/window_size.h"
#include "text/text_id.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <stdexcept>
#include <string>

struct GLFWwindow;

namespace taizhang {

/// There is no display, or it can't draw. What the window system says of it is the `{0}` of the
/// sentence.
class WindowError : public std::runtime_error {
public:
    WindowError(TextId sentence, const std::string& detail)
        : std::runtime_error(detail), m_sentence(sentence) {}
    TextId sentence() const { return m_sentence; }

private:
    TextId m_sentence;
};

/// In screen coordinates.
struct WindowPlace {
    int x = 0;
    int y = 0;
    WindowSize size;
};

/// The system's window with an OpenGL context, and Dear ImGui's back ends for it. One at a time.
class Window {
public:
    /// Size in screen coordinates. Throws WindowError.
    Window(GuiContext& gui, WindowSize size, Visibility visibility);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    /// Called with what was dropped on the window at once.
    std::function<void(const std::vector<std::filesystem::path>&)> on_drop;

    /// True once each time the user has closed the window, which stays.
    bool take_close_request();
    /// Above the others, or at least marked in the task bar.
    void come_to_front();
    void set_title(const std::string& title);
    WindowSize size() const;
    /// Where it is on the screen now.
    WindowPlace place() const;
    /// That it has, or will have again, when it does not take the whole screen.
    WindowSize usual_size() const;
    /// Takes the whole screen that it is on, or its place from before.
    void set_full_screen(bool is_full);
    /// Of the monitor, in pixels of the picture per 1/96 inch; 1 = 100 %.
    float content_scale() const;

    /// Sleeps until something happens, at most `timeout_s` seconds.
    void wait(double timeout_s);
    void poll();
    /// Ends a wait; from any thread.
    static void wake();
    /// True once after any number of calls to `wake`.
    static bool take_woken();

    /// Before a frame: gives Dear ImGui size, time and input.
    void begin_frame();
    /// After a frame: paints its draw data and shows it.
    void show_frame();

private:
    void begin_glfw();
    /// Opens the window in the first way that leads to OpenGL; that way's shading language.
    const char* open(WindowSize size, Visibility visibility);
    void begin_imgui(GuiContext& gui, const char* shading_language);
    void end_glfw();

    std::optional<InputMethod> m_input_method; ///< empty before GLFW begins and after it ends
    GLFWwindow* m_window = nullptr;
    std::string m_title;
    /// Where the window was before it took the whole screen; empty while it does not.
    std::optional<WindowPlace> m_usual_place;
};

} // namespace taizhang
