#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <string_view>
#include <vector>

namespace taizhang {

/// Texts by number, each kept once: the same text has the same number, the empty one 0. The rows of
/// a large file say few topics many times.
class KeptTexts {
public:
    /// Throws std::length_error for more than 4,294,967,294 of them.
    std::uint32_t number_of(std::string_view text);
    /// Of a number that number_of() gave; it stays where it is.
    std::string_view operator[](std::uint32_t number) const { return m_texts[number]; }
    void clear();

private:
    std::string_view kept(std::string_view text);
    void make_room();
    size_t slot_of(std::string_view text) const;

    std::vector<std::string_view> m_texts = {{}}; ///< by number
    std::vector<std::uint32_t> m_slots;           ///< numbers by hash; 0 = free; a power of two
    std::deque<std::unique_ptr<char[]>> m_blocks; ///< what the texts lie in
    char* m_block_end = nullptr;                  ///< of the last one
    size_t m_free = 0;                            ///< bytes before it
};

} // namespace taizhang
