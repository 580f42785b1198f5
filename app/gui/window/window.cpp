#include "gui/window/window.h"

#include "gui/window/icon.h"
#include "gui/window/opengl_way.h"
#include "text/ids/window.h"

#define GLFW_INCLUDE_GLEXT
#include <GLFW/glfw3.h>
#include <algorithm>
#include <atomic>
#include <clocale>
#include <cstdlib>
#include <cstring>
#include <imgui_impl_glfw.h>
#include <imgui_impl_opengl3.h>
#include <langinfo.h>
#include <string>

namespace taizhang {

namespace {

constexpr int smallest_width = 1024;
constexpr int smallest_height = 700;

/// Set by other threads. GLFW tells that it was woken only by going on.
std::atomic<bool> is_woken = false;

/// The input method gives text in the character set of LC_CTYPE, so it must be UTF-8 before
/// glfwInit.
void use_utf8() {
    const char* locale = std::setlocale(LC_CTYPE, "");
    if (!locale || std::strcmp(nl_langinfo(CODESET), "UTF-8") != 0)
        std::setlocale(LC_CTYPE, "C.UTF-8");
}

/// GLFW 3.4 would choose Wayland where it can, where no window comes to the front by itself and no
/// input method shows what is composed. So X11 is asked for where there is one.
bool init_glfw() {
#ifdef GLFW_PLATFORM_X11
    if (const char* display = std::getenv("DISPLAY"); display && *display) {
        glfwInitHint(GLFW_PLATFORM, GLFW_PLATFORM_X11);
        if (glfwInit() == GLFW_TRUE)
            return true;
        glfwInitHint(GLFW_PLATFORM, GLFW_ANY_PLATFORM);
    }
#endif
    return glfwInit() == GLFW_TRUE;
}

std::string last_error() {
    const char* description = nullptr;
    glfwGetError(&description);
    return description ? description : "GLFW";
}

void set_icon(GLFWwindow* window) {
    auto pixels = icon_pixels();
    const GLFWimage image{icon_size, icon_size, pixels.data()};
    glfwSetWindowIcon(window, 1, &image);
}

/// The screen on which most of the window is, at least one of them; nullptr without any.
GLFWmonitor* monitor_at(const WindowPlace& place) {
    int count = 0;
    GLFWmonitor** monitors = glfwGetMonitors(&count);
    GLFWmonitor* best = glfwGetPrimaryMonitor();
    int most = 0;
    for (int i = 0; i < count; ++i) {
        int x = 0;
        int y = 0;
        glfwGetMonitorPos(monitors[i], &x, &y);
        const GLFWvidmode* mode = glfwGetVideoMode(monitors[i]);
        if (!mode)
            continue;
        const int width =
            std::min(x + mode->width, place.x + place.size.width) - std::max(x, place.x);
        const int height =
            std::min(y + mode->height, place.y + place.size.height) - std::max(y, place.y);
        const int shared = std::max(0, width) * std::max(0, height);
        if (shared > most) {
            most = shared;
            best = monitors[i];
        }
    }
    return best;
}

void handle_drop(GLFWwindow* window, int count, const char** paths) {
    const auto* owner = static_cast<Window*>(glfwGetWindowUserPointer(window));
    if (owner->on_drop)
        owner->on_drop({paths, paths + count});
}

} // namespace

Window::Window(GuiContext& gui, WindowSize size, Visibility visibility) {
    use_utf8();
    const char* shading_language = open(size, visibility);
    glfwSetWindowUserPointer(m_window, this);
    glfwSetDropCallback(m_window, handle_drop);
    glfwSetWindowSizeLimits(m_window, smallest_width, smallest_height, GLFW_DONT_CARE,
                            GLFW_DONT_CARE);
    set_icon(m_window);
    glfwSwapInterval(visibility == Visibility::shown ? 1 : 0);
    begin_imgui(gui, shading_language);
}

void Window::begin_glfw() {
    if (!init_glfw())
        throw WindowError{text_id::window_no_display, last_error()};
    m_input_method.emplace();
}

const char* Window::open(WindowSize size, Visibility visibility) {
    begin_glfw();
    std::optional<ProcessorDraws> by_processor;
    std::string reason;
    for (const OpenGLWay& way : opengl_ways()) {
        if (way.renderer == Renderer::processor && !by_processor) {
            end_glfw();
            by_processor.emplace();
            begin_glfw();
        }
        m_window = open_window(way, size, visibility);
        if (m_window)
            return way.shading_language;
        if (reason.empty())
            reason = last_error();
    }
    end_glfw();
    throw WindowError{text_id::window_no_opengl, reason};
}

void Window::begin_imgui(GuiContext& gui, const char* shading_language) {
    ImGui::SetCurrentContext(&gui.imgui());
    ImGui_ImplGlfw_InitForOpenGL(m_window, true);
    ImGui_ImplOpenGL3_Init(shading_language);
    m_input_method->follow_caret(gui.imgui());
}

Window::~Window() {
    ImGui_ImplOpenGL3_Shutdown();
    ImGui_ImplGlfw_Shutdown();
    glfwDestroyWindow(m_window);
    end_glfw();
}

void Window::end_glfw() {
    m_input_method.reset();
    glfwTerminate();
}

bool Window::take_close_request() {
    const bool is_requested = glfwWindowShouldClose(m_window) != 0;
    glfwSetWindowShouldClose(m_window, GLFW_FALSE);
    return is_requested;
}

void Window::come_to_front() {
    if (glfwGetWindowAttrib(m_window, GLFW_ICONIFIED) != 0)
        glfwRestoreWindow(m_window);
    glfwShowWindow(m_window);
    glfwFocusWindow(m_window);
    glfwRequestWindowAttention(m_window);
}

void Window::set_title(const std::string& title) {
    if (m_title == title)
        return;
    m_title = title;
    glfwSetWindowTitle(m_window, title.c_str());
}

WindowSize Window::size() const {
    WindowSize size;
    glfwGetWindowSize(m_window, &size.width, &size.height);
    return size;
}

WindowPlace Window::place() const {
    WindowPlace place{0, 0, size()};
    glfwGetWindowPos(m_window, &place.x, &place.y);
    return place;
}

WindowSize Window::usual_size() const {
    return m_usual_place ? m_usual_place->size : size();
}

void Window::set_full_screen(bool is_full) {
    if (is_full == m_usual_place.has_value())
        return;
    if (!is_full) {
        const WindowPlace usual = *m_usual_place;
        glfwSetWindowMonitor(m_window, nullptr, usual.x, usual.y, usual.size.width,
                             usual.size.height, GLFW_DONT_CARE);
        m_usual_place.reset();
        return;
    }
    const WindowPlace now = place();
    GLFWmonitor* monitor = monitor_at(now);
    const GLFWvidmode* mode = monitor ? glfwGetVideoMode(monitor) : nullptr;
    if (!mode)
        return;
    m_usual_place = now;
    glfwSetWindowMonitor(m_window, monitor, 0, 0, mode->width, mode->height, mode->refreshRate);
}

float Window::content_scale() const {
    float scale = 1.0F;
    int pixels = 0;
    glfwGetWindowContentScale(m_window, &scale, nullptr);
    glfwGetFramebufferSize(m_window, &pixels, nullptr);
    // Where a screen coordinate is more than a pixel, Dear ImGui scales that part by itself.
    const int width = size().width;
    return pixels > 0 && width > 0 ? scale * static_cast<float>(width) / static_cast<float>(pixels)
                                   : scale;
}

void Window::wait(double timeout_s) {
    glfwWaitEventsTimeout(timeout_s);
}

void Window::poll() {
    glfwPollEvents();
}

void Window::wake() {
    is_woken = true;
    glfwPostEmptyEvent();
}

bool Window::take_woken() {
    return is_woken.exchange(false);
}

void Window::begin_frame() {
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplGlfw_NewFrame();
}

void Window::show_frame() {
    int width = 0;
    int height = 0;
    glfwGetFramebufferSize(m_window, &width, &height);
    glViewport(0, 0, width, height);
    glClearColor(1.0F, 1.0F, 1.0F, 1.0F);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    glfwSwapBuffers(m_window);
}

} // namespace taizhang
