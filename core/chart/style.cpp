#include "chart/style.h"

namespace taizhang {

namespace {

constexpr Colour from_hex(std::uint32_t rgb) {
    return {static_cast<std::uint8_t>(rgb >> 16U), static_cast<std::uint8_t>(rgb >> 8U & 0xFFU),
            static_cast<std::uint8_t>(rgb & 0xFFU)};
}

// In the order of ColourRole.
constexpr Style light{{
    from_hex(0xFFFFFF), // surface
    from_hex(0xE3E6EB), // border
    from_hex(0x1F2430), // text
    from_hex(0x5B6472), // secondary
    from_hex(0x6B7482), // faint
    from_hex(0xE3E6EB), // grid
    from_hex(0xE6E9EE), // track
    from_hex(0xA8201A), // brand
    from_hex(0x2F5D8C), // data_current
    from_hex(0x8FB0D1), // data_past
    from_hex(0x7A8493), // data_last_year
    from_hex(0x1F2430), // marker
    from_hex(0x2E8B57), // good
    from_hex(0xD99A00), // attention
    from_hex(0xC0392B), // bad
    from_hex(0x4B5563), // neutral
    from_hex(0xDDE3EA), // data_light
    from_hex(0xF4F5F7), // heat_blank
    from_hex(0xDD7970), // heat_none
    from_hex(0xE3A054), // heat_low
    from_hex(0xE5C35F), // heat_below
    from_hex(0xCCE4D4), // heat_met
    from_hex(0xF0F8F2), // heat_above
    from_hex(0x1E7145), // good_text
    from_hex(0x8A5A00), // attention_text
    from_hex(0xA8201A), // bad_text
    from_hex(0xE3F2E9), // good_back
    from_hex(0xFFF3D6), // attention_back
    from_hex(0xFBE3E1), // bad_back
}};

void append_hex(std::string& text, std::uint8_t value) {
    constexpr char digits[] = "0123456789ABCDEF";
    text += digits[value >> 4U];
    text += digits[value & 0xFU];
}

} // namespace

std::string to_hex(Colour colour) {
    std::string text = "#";
    append_hex(text, colour.red);
    append_hex(text, colour.green);
    append_hex(text, colour.blue);
    return text;
}

const Style& light_style() {
    return light;
}

} // namespace taizhang
