#pragma once

#include "model/quantity.h"

#include <optional>
#include <string>
#include <string_view>

namespace taizhang {

/// Appends JSON to a text, value by value, so that a long list needs no tree in memory. Keys keep
/// the order in which they are given; numbers are the shortest that read back the same.
class JsonWriter {
public:
    explicit JsonWriter(std::string& out) : m_out(out) {}

    void begin_object() { begin('{'); }
    void end_object() { end('}'); }
    void begin_array() { begin('['); }
    void end_array() { end(']'); }
    JsonWriter& key(std::string_view name);

    void null();
    void value(bool value);
    void value(std::int64_t value);
    void value(int value) { this->value(std::int64_t{value}); }
    void value(double value);
    void value(Quantity value);
    void value(std::string_view text);
    void value(const char* text) { value(std::string_view{text}); }
    void value(const std::string& text) { value(std::string_view{text}); }
    template <class Value>
    void value(const std::optional<Value>& value) {
        if (value)
            this->value(*value);
        else
            null();
    }
    template <class Value>
    void member(std::string_view name, const Value& value) {
        key(name).value(value);
    }

private:
    void begin(char bracket);
    void end(char bracket);
    void separate();

    std::string& m_out;
    bool m_first = true;
};

} // namespace taizhang
