#include "gui/window/picture.h"

#include "output/file/whole_file.h"

#include <cairo.h>

#define GL_GLEXT_PROTOTYPES
#define GLFW_INCLUDE_GLEXT
#include <GLFW/glfw3.h>
#include <algorithm>
#include <imgui.h>
#include <imgui_impl_opengl3.h>
#include <memory>
#include <new>
#include <string>

namespace taizhang {

namespace {

/// A surface to paint on that is as large as asked, whatever the screen's size.
class Offscreen {
public:
    Offscreen(int width, int height) {
        glGenFramebuffers(1, &m_framebuffer);
        glGenRenderbuffers(1, &m_pixels);
        glBindRenderbuffer(GL_RENDERBUFFER, m_pixels);
        glRenderbufferStorage(GL_RENDERBUFFER, GL_RGBA8, width, height);
        glBindFramebuffer(GL_FRAMEBUFFER, m_framebuffer);
        glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, m_pixels);
    }
    ~Offscreen() {
        glBindFramebuffer(GL_FRAMEBUFFER, 0);
        glDeleteRenderbuffers(1, &m_pixels);
        glDeleteFramebuffers(1, &m_framebuffer);
    }
    Offscreen(const Offscreen&) = delete;
    Offscreen& operator=(const Offscreen&) = delete;

private:
    GLuint m_framebuffer = 0;
    GLuint m_pixels = 0;
};

/// OpenGL's rows start at the bottom.
void turn_over(Picture& picture) {
    const auto row = static_cast<long>(picture.width) * 4;
    auto top = picture.pixels.begin();
    for (int y = 0; y < picture.height / 2; ++y) {
        const auto upper = top + y * row;
        std::swap_ranges(upper, upper + row, top + (picture.height - 1 - y) * row);
    }
}

struct Destroy {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
using Surface = std::unique_ptr<cairo_surface_t, Destroy>;

Surface surface_of(const Picture& picture) {
    Surface surface{cairo_image_surface_create(CAIRO_FORMAT_RGB24, picture.width, picture.height)};
    const int stride = cairo_image_surface_get_stride(surface.get());
    auto* data = cairo_image_surface_get_data(surface.get());
    const auto* pixel = picture.pixels.data();
    for (int y = 0; y < picture.height; ++y) {
        auto* row = reinterpret_cast<std::uint32_t*>(data + static_cast<long>(y) * stride);
        for (int x = 0; x < picture.width; ++x, pixel += 4)
            row[x] = static_cast<std::uint32_t>((pixel[0] << 16) | (pixel[1] << 8) | pixel[2]);
    }
    cairo_surface_mark_dirty(surface.get());
    return surface;
}

} // namespace

Picture picture_of_frame(int width, int height) {
    const Offscreen offscreen{width, height};
    glViewport(0, 0, width, height);
    glClearColor(1.0F, 1.0F, 1.0F, 1.0F);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    Picture picture{width, height, {}};
    picture.pixels.resize(static_cast<size_t>(width) * static_cast<size_t>(height) * 4);
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glReadPixels(0, 0, width, height, GL_RGBA, GL_UNSIGNED_BYTE, picture.pixels.data());
    turn_over(picture);
    return picture;
}

void write_png(const std::filesystem::path& file, const Picture& picture) {
    std::string bytes;
    const auto append = [](void* out, const unsigned char* piece, unsigned length) {
        static_cast<std::string*>(out)->append(reinterpret_cast<const char*>(piece), length);
        return CAIRO_STATUS_SUCCESS;
    };
    const auto surface = surface_of(picture);
    if (cairo_surface_write_to_png_stream(surface.get(), append, &bytes) != CAIRO_STATUS_SUCCESS)
        throw std::bad_alloc{};
    write_whole(file, bytes, Overwrite::replace);
}

} // namespace taizhang
