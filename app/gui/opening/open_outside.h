#pragma once

#include <filesystem>

namespace taizhang {

/// Opens a file or a folder with the program that the desktop has for it (xdg-open), which then
/// runs on its own. False when there is no such command.
bool open_outside(const std::filesystem::path& path);

} // namespace taizhang
