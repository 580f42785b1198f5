#pragma once

#include "intake/table/xml_stream.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace taizhang {

/// The texts that the cells of an XLSX file name by number.
class SharedTexts {
public:
    size_t size() const { return m_ends.size(); }
    std::string_view operator[](size_t number) const;
    void add(std::string_view text);

private:
    std::string m_texts;
    std::vector<std::uint32_t> m_ends;
};

/// Gathers one text out of `t` elements, those of rich runs too; readings above the characters
/// (`rPh`) are left out.
class RichText {
public:
    void clear();
    void start(std::string_view name);
    void end(std::string_view name);
    void text(std::string_view text);
    std::string take();

private:
    std::string m_text;
    bool m_in_text = false;
    int m_in_reading = 0;
};

SharedTexts read_shared_texts(ZipParts& parts, std::string_view part);

} // namespace taizhang
