#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace taizhang {

/// The texts of a sheet's cells, one behind the other. A short text that was kept shortly before
/// is not kept again: columns repeat their dates, numbers and words.
class TextPool {
public:
    struct Kept {
        std::uint32_t start = 0;
        std::uint32_t size = 0;
    };

    /// Throws std::length_error when the texts come to more than 4 GiB.
    Kept keep(std::string_view text);

    /// A kept text in five bytes: its start, and its size where that is less than `long_text`.
    static constexpr std::uint8_t long_text = 255;
    static std::uint8_t short_size(Kept text);
    std::string_view text(std::uint32_t start, std::uint8_t short_size) const;
    Kept kept(std::uint32_t start, std::uint8_t short_size) const;

private:
    Kept append(std::string_view text);

    std::string m_texts;        ///< long ones with their sizes before them
    std::vector<Kept> m_recent; ///< by a hash of the text
};

} // namespace taizhang
