#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace taizhang {

/// A picture of the window: rows from the top, a pixel as 0xAARRGGBB, alpha of no account.
struct Illustration {
    int width = 0;
    int height = 0;
    std::vector<std::uint32_t> pixels; ///< width × height
};

struct IllustratedChapter {
    std::string title;
    std::string text;
    Illustration picture; ///< without pixels = none
    std::string keys_title = {};
    std::vector<std::pair<std::string, std::string>> keys = {}; ///< and what they do; empty = none
};

/// A guide of chapters, each on a page of its own, A4 upright.
struct IllustratedGuide {
    std::string title;
    std::string introduction;
    std::vector<IllustratedChapter> chapters;
};

/// A PDF whose texts can be searched and copied.
std::string pdf_of(const IllustratedGuide& guide);

} // namespace taizhang
