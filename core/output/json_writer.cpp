#include "output/json_writer.h"

#include "characters/utf8.h"

#include <charconv>
#include <cmath>

namespace taizhang {

namespace {

void append_escaped(std::string& out, std::string_view text) {
    constexpr std::string_view hex = "0123456789abcdef";
    for (const char c : valid_utf8(text)) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (c == '\n') {
            out += "\\n";
        } else if (static_cast<unsigned char>(c) < 0x20) {
            out += "\\u00";
            out += hex[static_cast<size_t>(c) >> 4];
            out += hex[static_cast<size_t>(c) & 15];
        } else {
            out += c;
        }
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
