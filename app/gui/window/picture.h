#pragma once

#include <filesystem>
#include <vector>

namespace taizhang {

/// Pixels from the upper left corner, row by row, four bytes RGBA each.
struct Picture {
    int width = 0;
    int height = 0;
    std::vector<unsigned char> pixels;
};

/// Paints Dear ImGui's draw data of the last frame without a window's surface. The current OpenGL
/// context does the work; alpha of the result is 255.
Picture picture_of_frame(int width, int height);

/// Writes the file whole or not at all. Throws FileError.
void write_png(const std::filesystem::path& file, const Picture& picture);

} // namespace taizhang
