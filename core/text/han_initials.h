#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace taizhang {

/// The first letters of every reading of every Chinese character, for searching long lists: 重 is z
/// and c. A hundred times as fast as SearchKeyMaker.
class HanInitials {
public:
    /// Takes some tens of milliseconds.
    HanInitials();

    /// Whether 首字母 of `text` contain `wanted` (a … z, 0 … 9). Letters and digits stand for
    /// themselves, everything else between is passed over.
    bool contain(std::string_view text, std::string_view wanted) const;

private:
    std::uint64_t initials_of(char32_t character) const;

    std::vector<std::uint32_t> m_initials; ///< from U+4E00 on: a bit for each letter
};

} // namespace taizhang
