#pragma once

#include <cstdint>
#include <exception>
#include <string>
#include <string_view>
#include <vector>

namespace taizhang {

/// Thrown where a record ends before what it has to say.
class BiffEnd : public std::exception {
public:
    const char* what() const noexcept override { return "a record of an XLS file is too short"; }
};

/// What a record of an XLS file holds, read from its beginning, through the records that continue
/// it. Numbers are little endian. Everything throws BiffEnd at the end.
class BiffData {
public:
    explicit BiffData(std::vector<std::string_view> parts) : m_parts(std::move(parts)) {}
    explicit BiffData(std::string_view record) : m_parts{record} {}

    bool is_at_end();
    size_t size_left() const;
    std::uint8_t byte();
    std::uint16_t word();
    std::uint32_t long_word();
    double number(); ///< IEEE, 8 bytes
    void skip(size_t bytes);
    std::string bytes(size_t count);

    /// The characters of a BIFF8 text as UTF-8. `flags` say whether they have two bytes each; a
    /// part that continues the text begins with flags of its own.
    std::string characters(size_t count, int flags);
    /// With flags before them, and formatting runs and readings (phonetic) behind, passed over.
    std::string text(size_t count);

private:
    size_t left_in_part() const { return m_parts[m_part].size() - m_at; }
    void need_part();

    std::vector<std::string_view> m_parts;
    size_t m_part = 0;
    size_t m_at = 0;
};

} // namespace taizhang
