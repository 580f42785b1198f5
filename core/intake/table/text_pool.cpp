#include "intake/table/text_pool.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <stdexcept>

namespace taizhang {

namespace {

constexpr size_t recent_texts = 1024;
constexpr size_t longest_recent = 24;

size_t place_of(std::string_view text) {
    std::uint32_t hash = 2166136261u;
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
    return (hash ^ (hash >> 16)) % recent_texts;
}

} // namespace

TextPool::Kept TextPool::keep(std::string_view text) {
    if (text.size() > longest_recent)
        return append(text);
    if (m_recent.empty())
        m_recent.resize(recent_texts);
    Kept& recent = m_recent[place_of(text)];
    if (std::string_view{m_texts}.substr(recent.start, recent.size) != text)
        recent = append(text);
    return recent;
}

TextPool::Kept TextPool::append(std::string_view text) {
    constexpr size_t most = std::numeric_limits<std::uint32_t>::max() - sizeof(std::uint32_t);
    if (text.size() > most - std::min(most, m_texts.size()))
        throw std::length_error{"texts of a sheet"};
    const auto size = static_cast<std::uint32_t>(text.size());
    if (size >= long_text) {
        char before[sizeof size];
        std::memcpy(before, &size, sizeof size);
        m_texts.append(before, sizeof size);
    }
    const auto start = static_cast<std::uint32_t>(m_texts.size());
    m_texts.append(text);
    return {start, size};
}

std::uint8_t TextPool::short_size(Kept text) {
    return static_cast<std::uint8_t>(std::min<std::uint32_t>(text.size, long_text));
}

TextPool::Kept TextPool::kept(std::uint32_t start, std::uint8_t short_size) const {
    if (short_size < long_text)
        return {start, short_size};
    std::uint32_t size = 0;
    std::memcpy(&size, m_texts.data() + start - sizeof size, sizeof size);
    return {start, size};
}

std::string_view TextPool::text(std::uint32_t start, std::uint8_t short_size) const {
    const Kept text = kept(start, short_size);
    return std::string_view{m_texts}.substr(text.start, text.size);
}

} // namespace taizhang
