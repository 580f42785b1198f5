#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

namespace taizhang {

/// Of a name that is made of another: what comes after that, in two parts between which the second
/// and further files of one name have their number.
struct NameEnding {
    std::string before_number;
    std::string after_number = {};
    std::size_t longest = 255; ///< bytes of the whole name
};

/// Beside `file`, at a name where nothing stands yet: `name` with `ending`. A long name is cut at a
/// character. Throws exists when all numbers are taken.
std::filesystem::path free_path(const std::filesystem::path& file, const std::string& name,
                                const NameEnding& ending);

} // namespace taizhang
