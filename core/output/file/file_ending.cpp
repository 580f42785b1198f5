#include "output/file/file_ending.h"

#include <algorithm>

namespace taizhang {

std::string ending_of(const std::filesystem::path& file) {
    std::string ending = file.extension();
    ending.erase(0, 1);
    std::ranges::transform(ending, ending.begin(), [](char c) {
        return 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return ending;
}

} // namespace taizhang
