#include "intake/table/biff_data.h"

#include "characters/utf8.h"

#include <algorithm>
#include <bit>

namespace taizhang {

namespace {

constexpr int flag_wide = 1;
constexpr int flag_readings = 4;
constexpr int flag_runs = 8;

bool is_high_surrogate(char32_t unit) {
    return 0xD800 <= unit && unit <= 0xDBFF;
}

bool is_low_surrogate(char32_t unit) {
    return 0xDC00 <= unit && unit <= 0xDFFF;
}

std::string utf8_of_units(std::u16string_view units) {
    std::string text;
    for (size_t at = 0; at < units.size(); ++at) {
        char32_t code = units[at];
        if (is_high_surrogate(code) && at + 1 < units.size() && is_low_surrogate(units[at + 1]))
            code = 0x10000 + ((code - 0xD800) << 10) + (units[++at] - 0xDC00U);
        else if (is_high_surrogate(code) || is_low_surrogate(code))
            code = U'\uFFFD';
        append_utf8(text, code);
    }
    return text;
}

} // namespace

bool BiffData::is_at_end() {
    while (m_part < m_parts.size() && left_in_part() == 0) {
        ++m_part;
        m_at = 0;
    }
    return m_part == m_parts.size();
}

size_t BiffData::size_left() const {
    size_t size = 0;
    for (size_t part = m_part; part < m_parts.size(); ++part)
        size += m_parts[part].size() - (part == m_part ? m_at : 0);
    return size;
}

void BiffData::need_part() {
    if (is_at_end())
        throw BiffEnd{};
}

std::uint8_t BiffData::byte() {
    need_part();
    return static_cast<std::uint8_t>(m_parts[m_part][m_at++]);
}

std::uint16_t BiffData::word() {
    const unsigned low = byte();
    return static_cast<std::uint16_t>(low | static_cast<unsigned>(byte()) << 8);
}

std::uint32_t BiffData::long_word() {
    const std::uint32_t low = word();
    return low | static_cast<std::uint32_t>(word()) << 16;
}

double BiffData::number() {
    const std::uint64_t low = long_word();
    return std::bit_cast<double>(low | static_cast<std::uint64_t>(long_word()) << 32);
}

void BiffData::skip(size_t bytes) {
    while (bytes > 0) {
        need_part();
        const size_t skipped = std::min(bytes, left_in_part());
        m_at += skipped;
        bytes -= skipped;
    }
}

std::string BiffData::bytes(size_t count) {
    std::string bytes;
    while (bytes.size() < count) {
        need_part();
        const auto taken = m_parts[m_part].substr(m_at, count - bytes.size());
        bytes += taken;
        m_at += taken.size();
    }
    return bytes;
}

std::string BiffData::characters(size_t count, int flags) {
    std::u16string units;
    while (units.size() < count) {
        if (m_part == m_parts.size())
            throw BiffEnd{};
        const size_t width = (flags & flag_wide) != 0 ? 2 : 1;
        const size_t whole = std::min(count - units.size(), left_in_part() / width);
        for (size_t i = 0; i < whole; ++i)
            units += static_cast<char16_t>(width == 2 ? word() : byte());
        if (units.size() == count)
            break;
        ++m_part; // a byte that is half a character is lost with its other half
        m_at = 0;
        flags = byte();
    }
    return utf8_of_units(units);
}

std::string BiffData::text(size_t count) {
    const int flags = byte();
    const size_t runs = (flags & flag_runs) != 0 ? word() : 0;
    const size_t readings = (flags & flag_readings) != 0 ? long_word() : 0;
    std::string text = characters(count, flags);
    skip(4 * runs + readings);
    return text;
}

} // namespace taizhang
