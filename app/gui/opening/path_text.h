#pragma once

#include <filesystem>
#include <string>

namespace taizhang {

// Paths as they are shown and typed: UTF-8 whatever the locale.

inline std::string text_of(const std::filesystem::path& path) {
    const auto text = path.u8string();
    return {text.begin(), text.end()};
}

inline std::filesystem::path path_of(const std::string& text) {
    return std::filesystem::path{std::u8string{text.begin(), text.end()}};
}

} // namespace taizhang
