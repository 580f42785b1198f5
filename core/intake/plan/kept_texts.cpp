#include "intake/plan/kept_texts.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <stdexcept>

namespace taizhang {

namespace {

constexpr size_t first_slots = 64;
constexpr size_t block_size = 64 * 1024;

} // namespace

std::uint32_t KeptTexts::number_of(std::string_view text) {
    if (text.empty())
        return 0;
    if (2 * m_texts.size() > m_slots.size())
        make_room();
    std::uint32_t& slot = m_slots[slot_of(text)];
    if (slot != 0)
        return slot;
    if (m_texts.size() == std::numeric_limits<std::uint32_t>::max())
        throw std::length_error{"KeptTexts"};
    m_texts.push_back(kept(text));
    slot = static_cast<std::uint32_t>(m_texts.size() - 1);
    return slot;
}

void KeptTexts::clear() {
    *this = {};
}

std::string_view KeptTexts::kept(std::string_view text) {
    if (text.size() > m_free) {
        const size_t size = std::max(text.size(), block_size);
        m_blocks.push_back(std::make_unique_for_overwrite<char[]>(size));
        m_free = size;
        m_block_end = m_blocks.back().get() + size;
    }
    char* const at = m_block_end - m_free;
    m_free -= text.size();
    std::ranges::copy(text, at);
    return {at, text.size()};
}

void KeptTexts::make_room() {
    m_slots.assign(std::max(first_slots, 2 * m_slots.size()), 0);
    for (size_t number = 1; number < m_texts.size(); ++number)
        m_slots[slot_of(m_texts[number])] = static_cast<std::uint32_t>(number);
}

/// Where a text's number stands, or would.
size_t KeptTexts::slot_of(std::string_view text) const {
    size_t place = std::hash<std::string_view>{}(text);
    while (true) {
        const size_t slot = place++ & (m_slots.size() - 1);
        if (m_slots[slot] == 0 || m_texts[m_slots[slot]] == text)
            return slot;
    }
}

} // namespace taizhang
