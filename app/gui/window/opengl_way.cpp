#include "gui/window/opengl_way.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <cstdlib>

namespace taizhang {

namespace {

constexpr auto shaders_of_3_0 = "#version 130";
constexpr auto shaders_of_2_1 = "#version 120";

constexpr OpenGLWay ways[]{
    {Renderer::card, GLFW_NATIVE_CONTEXT_API, 3, 0, shaders_of_3_0},
    {Renderer::card, GLFW_NATIVE_CONTEXT_API, 2, 1, shaders_of_2_1},
    {Renderer::processor, GLFW_NATIVE_CONTEXT_API, 3, 0, shaders_of_3_0},
    {Renderer::processor, GLFW_NATIVE_CONTEXT_API, 2, 1, shaders_of_2_1},
    {Renderer::processor, GLFW_EGL_CONTEXT_API, 3, 0, shaders_of_3_0},
    {Renderer::processor, GLFW_EGL_CONTEXT_API, 2, 1, shaders_of_2_1},
};

/// What OpenGL 3.0 has and Dear ImGui and our pictures use.
constexpr const char* extensions_of_2_1[]{"GL_ARB_vertex_array_object",
                                          "GL_ARB_framebuffer_object"};

void set_hints(const OpenGLWay& way, Visibility visibility) {
    glfwDefaultWindowHints();
    glfwWindowHint(GLFW_CONTEXT_CREATION_API, way.context_api);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, way.major);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, way.minor);
    glfwWindowHint(GLFW_VISIBLE, visibility == Visibility::shown ? GLFW_TRUE : GLFW_FALSE);
    glfwWindowHintString(GLFW_X11_CLASS_NAME, "taizhang");
    glfwWindowHintString(GLFW_X11_INSTANCE_NAME, "taizhang");
}

/// Of the current context.
bool has_what_is_used(const OpenGLWay& way) {
    if (way.major >= 3)
        return true;
    for (const char* extension : extensions_of_2_1)
        if (glfwExtensionSupported(extension) == GLFW_FALSE)
            return false;
    return true;
}

} // namespace

std::span<const OpenGLWay> opengl_ways() {
    return ways;
}

GLFWwindow* open_window(const OpenGLWay& way, WindowSize size, Visibility visibility) {
    set_hints(way, visibility);
    GLFWwindow* window =
        glfwCreateWindow(size.width, size.height, "党建指标台账", nullptr, nullptr);
    if (!window)
        return nullptr;
    glfwMakeContextCurrent(window);
    if (has_what_is_used(way))
        return window;
    glfwDestroyWindow(window);
    return nullptr;
}

ProcessorDraws::ProcessorDraws()
    : m_variables{{{"LIBGL_ALWAYS_SOFTWARE", {}}, {"__GLX_VENDOR_LIBRARY_NAME", {}}}} {
    for (Variable& variable : m_variables)
        if (const char* former = std::getenv(variable.name))
            variable.former = former;
    ::setenv("LIBGL_ALWAYS_SOFTWARE", "1", 1);
    ::setenv("__GLX_VENDOR_LIBRARY_NAME", "mesa", 1);
}

ProcessorDraws::~ProcessorDraws() {
    for (const Variable& variable : m_variables)
        if (variable.former)
            ::setenv(variable.name, variable.former->c_str(), 1);
        else
            ::unsetenv(variable.name);
}

} // namespace taizhang
