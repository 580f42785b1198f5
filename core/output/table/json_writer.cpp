#include "output/table/json_writer.h"

#include "characters/hidden.h"
#include "characters/utf8.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace taizhang {

namespace {

void append_unit(std::string& out, char32_t unit) {
    constexpr std::string_view hex = "0123456789abcdef";
    out += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4)
        out += hex[unit >> shift & 15];
}

/// A character beyond U+FFFF is two units of UTF-16.
void append_code(std::string& out, char32_t code) {
    if (code <= 0xFFFF)
        return append_unit(out, code);
    append_unit(out, 0xD800 + ((code - 0x10000) >> 10));
    append_unit(out, 0xDC00 + ((code - 0x10000) & 0x3FF));
}

/// ASCII that stands in JSON as it is.
bool is_plain(char c) {
    return ' ' <= c && c <= '~' && c != '"' && c != '\\';
}

/// What nobody sees is written by its code: no terminal obeys it, and every program reads it back.
void append_escaped(std::string& out, std::string_view bytes) {
    if (std::ranges::all_of(bytes, is_plain)) {
        out += bytes;
        return;
    }
    const std::string valid = valid_utf8(bytes);
    for (std::string_view text = valid; !text.empty();) {
        const auto [code, length] = first_character(text);
        const size_t taken = std::max<size_t>(length, 1); // a NUL counts as none
        if (code == '"' || code == '\\')
            out.append("\\").append(text.substr(0, taken));
        else if (code == '\n')
            out += "\\n";
        else if (is_hidden(code))
            append_code(out, code);
        else
            out += text.substr(0, taken);
        text.remove_prefix(taken);
    }
}

} // namespace

void JsonWriter::separate() {
    if (!m_first)
        m_out += ',';
    m_first = false;
}

void JsonWriter::begin(char bracket) {
    separate();
    m_out += bracket;
    m_first = true;
}

void JsonWriter::end(char bracket) {
    m_out += bracket;
    m_first = false;
}

JsonWriter& JsonWriter::key(std::string_view name) {
    separate();
    m_out += '"';
    append_escaped(m_out, name);
    m_out += "\":";
    m_first = true; // its value follows without a comma
    return *this;
}

void JsonWriter::null() {
    separate();
    m_out += "null";
}

void JsonWriter::value(bool value) {
    separate();
    m_out += value ? "true" : "false";
}

void JsonWriter::value(std::int64_t value) {
    separate();
    m_out += std::to_string(value);
}

void JsonWriter::value(double value) {
    if (!std::isfinite(value))
        return null();
    separate();
    char digits[32];
    const auto result = std::to_chars(std::begin(digits), std::end(digits), value);
    m_out.append(digits, result.ptr);
}

void JsonWriter::value(Quantity value) {
    separate();
    m_out += to_decimal(value);
}

void JsonWriter::value(std::string_view text) {
    separate();
    m_out += '"';
    append_escaped(m_out, text);
    m_out += '"';
}

} // namespace taizhang
