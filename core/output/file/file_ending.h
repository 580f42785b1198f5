#pragma once

#include <filesystem>
#include <string>

namespace taizhang {

/// What a file's name says of its kind, in small letters and without the dot: `pdf`; may be empty.
std::string ending_of(const std::filesystem::path& file);

} // namespace taizhang
