#include "output/workbook/cell_style.h"

namespace taizhang::cell_style {

namespace {

constexpr Colour header_fill{0xEC, 0xEE, 0xF2};
constexpr Colour brand{0xA8, 0x20, 0x1A};
constexpr Colour secondary{0x4B, 0x55, 0x63};

/// A text within a number format.
std::string quoted(std::string_view text) {
    return text.empty() ? std::string{} : "\"" + std::string{text} + "\"";
}

} // namespace

CellStyle title() {
    CellStyle style;
    style.size = 16;
    style.weight = FontWeight::bold;
    style.align = CellAlign::centre;
    style.border = CellBorder::none;
    return style;
}

CellStyle subtitle() {
    CellStyle style;
    style.ink = secondary;
    style.align = CellAlign::centre;
    style.border = CellBorder::none;
    return style;
}

CellStyle header() {
    CellStyle style;
    style.weight = FontWeight::bold;
    style.fill = header_fill;
    style.align = CellAlign::centre;
    style.wrap = CellWrap::yes;
    return style;
}

CellStyle text() {
    return {};
}

CellStyle wrapped() {
    CellStyle style;
    style.wrap = CellWrap::yes;
    return style;
}

CellStyle centred() {
    CellStyle style;
    style.align = CellAlign::centre;
    return style;
}

CellStyle number(int decimals, std::string_view unit, std::string_view prefix) {
    CellStyle style;
    style.align = CellAlign::right;
    style.number_format = quoted(prefix) + "#,##0";
    if (decimals > 0)
        style.number_format += "." + std::string(static_cast<size_t>(decimals), '0');
    style.number_format += quoted(unit);
    return style;
}

CellStyle plain_number() {
    CellStyle style;
    style.align = CellAlign::right;
    return style;
}

CellStyle share() {
    return percentage(1);
}

CellStyle percentage(int decimals, std::string_view prefix) {
    CellStyle style;
    style.align = CellAlign::right;
    style.number_format = quoted(prefix) + "0";
    if (decimals > 0)
        style.number_format += "." + std::string(static_cast<size_t>(decimals), '0');
    style.number_format += "%";
    return style;
}

CellStyle date() {
    CellStyle style;
    style.align = CellAlign::centre;
    style.number_format = "yyyy-mm-dd";
    return style;
}

CellStyle heading() {
    CellStyle style;
    style.size = 12;
    style.weight = FontWeight::bold;
    style.ink = brand;
    style.border = CellBorder::none;
    return style;
}

CellStyle plain() {
    CellStyle style;
    style.border = CellBorder::none;
    return style;
}

CellStyle bold(CellStyle style) {
    style.weight = FontWeight::bold;
    return style;
}

CellStyle filled(CellStyle style, Colour fill, Colour ink) {
    style.fill = fill;
    style.ink = ink;
    return style;
}

} // namespace taizhang::cell_style
