#include "intake/table/container.h"

#include "intake/table/biff_records.h"

#include <algorithm>
#include <string>

namespace taizhang {

namespace {

struct Beginning {
    std::string_view bytes;
    Container container;
};

using namespace std::string_view_literals;

constexpr Beginning beginnings[]{
    {"PK\x03\x04"sv, Container::zip},
    {"PK\x05\x06"sv, Container::zip},
    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, Container::ole},
    {"\x89PNG"sv, Container::picture},
    {"\xFF\xD8\xFF"sv, Container::picture},
    {"GIF8"sv, Container::picture},
    {"II*\0"sv, Container::picture},
    {"MM\0*"sv, Container::picture},
    {"%PDF"sv, Container::pdf},
    {"%!PS"sv, Container::pdf},
    {"{\\rtf"sv, Container::rich_text},
    {"Rar!"sv, Container::packed},
    {"7z\xBC\xAF\x27\x1C"sv, Container::packed},
    {"\x1F\x8B"sv, Container::packed},
};

/// BMP has but two letters, so its sizes are asked too; WebP and HEIC begin with a length.
bool is_other_picture(std::string_view bytes) {
    constexpr size_t header_of_bmp = 14;
    const bool is_bmp = bytes.starts_with("BM") && bytes.size() > header_of_bmp &&
                        bytes.substr(6, 4) == "\0\0\0\0"sv;
    const bool is_webp = bytes.starts_with("RIFF") && bytes.substr(8).starts_with("WEBP");
    const bool is_heic = bytes.size() > 12 && bytes.substr(4).starts_with("ftyp");
    return is_bmp || is_webp || is_heic;
}

/// The first characters in lower case, without zero bytes (of UTF-16), marks and blanks.
std::string beginning_of_text(std::string_view bytes) {
    constexpr size_t looked_at = 4096;
    std::string text;
    for (const char c : bytes.substr(0, looked_at)) {
        const bool is_mark =
            c == '\xEF' || c == '\xBB' || c == '\xBF' || c == '\xFF' || c == '\xFE';
        const bool is_blank = c == ' ' || c == '\t' || c == '\r' || c == '\n';
        if (c == '\0' || (text.empty() && (is_mark || is_blank)))
            continue;
        text += 'A' <= c && c <= 'Z' ? static_cast<char>(c + 32) : c;
    }
    return text;
}

Container kind_of_xml(const std::string& text) {
    if (text.contains("urn:schemas-microsoft-com:office:spreadsheet") ||
        text.contains("urn:schemas-microsoft-com:office:excel"))
        return text.contains("<html") ? Container::html : Container::xml_spreadsheet;
    if (text.contains("urn:oasis:names:tc:opendocument"))
        return Container::flat_ods;
    return text.contains("<html") ? Container::html : Container::other_xml;
}

bool is_html(const std::string& text) {
    constexpr std::string_view marks[]{"<html", "<!doctype html", "<table", "<meta",        "<head",
                                       "<body", "<style",         "<div",   "mime-version:"};
    return std::ranges::any_of(marks, [&](auto mark) { return text.starts_with(mark); });
}

} // namespace

Container container_of(std::string_view bytes) {
    const auto known = std::ranges::find_if(
        beginnings, [&](const Beginning& each) { return bytes.starts_with(each.bytes); });
    if (known != std::end(beginnings))
        return known->container;
    if (are_biff_records(bytes))
        return Container::biff;
    if (is_other_picture(bytes))
        return Container::picture;
    const std::string text = beginning_of_text(bytes);
    if (text.empty())
        return Container::empty;
    if (is_html(text))
        return Container::html;
    return text.starts_with("<?xml") || text.starts_with("<workbook") ? kind_of_xml(text)
                                                                      : Container::text;
}

} // namespace taizhang
