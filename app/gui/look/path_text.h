#pragma once

#include <filesystem>
#include <string>
#include <system_error>

namespace taizhang {

// Paths as they are shown and typed: UTF-8 whatever the locale.

inline std::string text_of(const std::filesystem::path& path) {
    const auto text = path.u8string();
    return {text.begin(), text.end()};
}

inline std::filesystem::path path_of(const std::string& text) {
    return std::filesystem::path{std::u8string{text.begin(), text.end()}};
}

/// From the root on; as it is where the folder that the program was started in is gone.
inline std::filesystem::path whole_path(const std::filesystem::path& path) {
    std::error_code error;
    const auto whole = std::filesystem::absolute(path, error);
    return error ? path : whole;
}

} // namespace taizhang
