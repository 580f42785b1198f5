#pragma once

#include "gui/window/window_size.h"

#include <array>
#include <optional>
#include <span>
#include <string>

struct GLFWwindow;

namespace taizhang {

/// Who draws: the graphics card with its driver, or Mesa on the processor.
enum class Renderer { card, processor };

/// One way to OpenGL. A card's driver may have none of what is asked, or none at all.
struct OpenGLWay {
    Renderer renderer = Renderer::card;
    int context_api = 0; ///< GLFW_CONTEXT_CREATION_API
    int major = 0;
    int minor = 0;
    const char* shading_language = nullptr; ///< the first line of a shader
};

/// All ways, the best first: OpenGL 3.0, then 2.1 with the extensions that we draw with; by the
/// card, then by the processor, where EGL also reaches a display without GLX.
std::span<const OpenGLWay> opengl_ways();

/// A window of `size` in screen coordinates whose context is current; null where this way leads
/// nowhere: glfwGetError knows why. GLFW has begun.
GLFWwindow* open_window(const OpenGLWay& way, WindowSize size, Visibility visibility);

/// While it lives, OpenGL's library gives the processor to who asks; it reads that when GLFW
/// connects to the display. It changes the environment: no other thread may read that meanwhile.
class ProcessorDraws {
public:
    ProcessorDraws();
    ~ProcessorDraws();
    ProcessorDraws(const ProcessorDraws&) = delete;
    ProcessorDraws& operator=(const ProcessorDraws&) = delete;

private:
    struct Variable {
        const char* name;
        std::optional<std::string> former; ///< empty = it was not set
    };
    std::array<Variable, 2> m_variables;
};

} // namespace taizhang
