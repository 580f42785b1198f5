// Statistics fail on the short texts of an office: of 60 texts of one cell in GBK a detector got 0.
// UTF-8 with 汉字 has characters of three bytes; a file that is valid both as UTF-8 and as GB18030
// and has none of them (学习 is such a text) is GB18030 if that gives common 汉字 in every place.
#include "intake/file/encoding.h"

#include "characters/utf8.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>
#include <vector>

namespace taizhang {

namespace {

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

/// Stops at what it can't convert.
Converter converter_of(const char* encoding) {
    UErrorCode error = U_ZERO_ERROR;
    Converter converter{ucnv_open(encoding, &error)};
    if (converter)
        ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                            &error);
    return converter;
}

/// A text with the number of places where nothing could be converted.
struct Conversion {
    std::string text;
    size_t broken = 0;
};

Conversion converted(std::string_view bytes, const char* encoding) {
    const Converter from = converter_of(encoding);
    if (!from)
        return {std::string{bytes}, bytes.size()};
    Conversion result;
    const char* source = bytes.data();
    const char* const end = source + bytes.size();
    std::vector<char16_t> units(bytes.size() + 1); // no character has more units than bytes
    while (source < end) {
        UErrorCode error = U_ZERO_ERROR;
        char16_t* target = units.data();
        ucnv_toUnicode(from.get(), &target, target + units.size(), &source, end, nullptr, true,
                       &error);
        const auto length = static_cast<std::int32_t>(target - units.data());
        icu::UnicodeString{false, units.data(), length}.toUTF8String(result.text);
        if (U_SUCCESS(error))
            break;
        result.text += broken_byte;
        ++result.broken;
        ucnv_reset(from.get());
    }
    return result;
}

/// Characters of UTF-8 by their length, and bytes that begin none.
struct Utf8Count {
    size_t of_two = 0;
    size_t longer = 0;
    size_t broken = 0;
};

Utf8Count count_utf8(std::string_view text) {
    Utf8Count count;
    for (size_t at = 0; at < text.size();) {
        const auto [code, length] = first_character(text.substr(at));
        count.of_two += length == 2;
        count.longer += length > 2;
        count.broken += length == 0;
        at += std::max<size_t>(length, 1);
    }
    return count;
}

enum class Endian { little, big };

/// Units of UTF-16 that are ASCII when the bytes are read so.
size_t ascii_units(std::string_view bytes, Endian endian) {
    const size_t high = endian == Endian::little ? 1 : 0;
    size_t count = 0;
    for (size_t at = 0; at + 1 < bytes.size(); at += 2)
        count += bytes[at + high] == '\0' && bytes[at + 1 - high] > '\0';
    return count;
}

/// UTF-16 without a byte order mark: separators, digits and line ends are units with a zero byte.
std::optional<Endian> utf16_without_mark(std::string_view bytes) {
    if (!bytes.contains('\0'))
        return std::nullopt;
    const size_t little = ascii_units(bytes, Endian::little);
    const size_t big = ascii_units(bytes, Endian::big);
    const auto [fewer, more] = std::minmax(little, big);
    // What is valid UTF-8 but for its NULs is UTF-16 only if nearly every other byte is one.
    const size_t units_for_each_ascii = count_utf8(bytes).broken == 0 ? 2 : 20;
    if (more * units_for_each_ascii < bytes.size() / 2 || more < 4 * fewer + 2)
        return std::nullopt;
    return little > big ? Endian::little : Endian::big;
}

bool is_lead_of_gbk(unsigned char byte) {
    return 0x81 <= byte && byte <= 0xFE;
}

/// Rows of GB2312 with signs and 汉字; those with kana, Greek and Cyrillic are full where Big5 is
/// taken for it.
bool is_row_of_office(unsigned char lead) {
    return (0xA1 <= lead && lead <= 0xA3) || lead == 0xA9 || (0xB0 <= lead && lead <= 0xF7);
}

/// How the two-byte characters of a GB18030 text are distributed.
struct GbCount {
    size_t common = 0;   ///< first level of GB2312: 3,755 汉字 by use
    size_t standard = 0; ///< elsewhere in what offices use of GB2312
    size_t other = 0;
    bool stands_in_word = false; ///< a single one between Latin letters, as é in UTF-8 would
};

bool is_letter(char c) {
    return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z');
}

GbCount count_gb(std::string_view bytes) {
    GbCount count;
    size_t run = 0; ///< two-byte characters in a row
    char before = '\0';
    for (size_t at = 0; at < bytes.size();) {
        const auto lead = static_cast<unsigned char>(bytes[at]);
        if (!is_lead_of_gbk(lead) || at + 1 == bytes.size()) {
            count.stands_in_word |= run == 1 && (is_letter(before) || is_letter(bytes[at]));
            before = bytes[at++];
            run = 0;
            continue;
        }
        const auto trail = static_cast<unsigned char>(bytes[at + 1]);
        const bool in_gb2312 = trail >= 0xA1 && is_row_of_office(lead);
        const bool first_level = in_gb2312 && 0xB0 <= lead && lead <= 0xD7;
        count.common += first_level;
        count.standard += in_gb2312 && !first_level;
        count.other += !in_gb2312;
        ++run;
        at += 2;
    }
    count.stands_in_word |= run == 1 && is_letter(before);
    return count;
}

/// Whether a text that is valid UTF-8, but has no 汉字 then, has common ones as GB18030.
bool is_rather_gb(std::string_view bytes, const Utf8Count& utf8) {
    if (utf8.of_two == 0 || utf8.longer > 0)
        return false;
    const GbCount gb = count_gb(bytes);
    return gb.common > 0 && gb.standard + gb.other == 0 && !gb.stands_in_word;
}

/// U+0080 … U+009F stand in no office file; they betray a wrong guess.
bool has_control_characters(std::string_view text) {
    for (size_t at = text.find('\xC2'); at != text.npos; at = text.find('\xC2', at + 1))
        if (at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xA0)
            return true;
    return false;
}

/// GB18030, but for a few broken bytes; nothing when it looks like something else.
std::optional<std::string> from_gb(std::string_view bytes) {
    const GbCount gb = count_gb(bytes);
    if (gb.common + gb.standard < gb.other)
        return std::nullopt;
    Conversion read = converted(bytes, "GB18030");
    if (2 * read.broken > gb.common + gb.standard || has_control_characters(read.text))
        return std::nullopt;
    return std::move(read.text);
}

std::optional<std::string> from_utf16(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE"))
        return converted(bytes.substr(2), "UTF-16LE").text;
    if (bytes.starts_with("\xFE\xFF"))
        return converted(bytes.substr(2), "UTF-16BE").text;
    if (const auto endian = utf16_without_mark(bytes))
        return converted(bytes, *endian == Endian::little ? "UTF-16LE" : "UTF-16BE").text;
    return std::nullopt;
}

} // namespace

std::string utf8_of(std::string bytes) {
    constexpr std::string_view mark_of_utf8 = "\xEF\xBB\xBF";
    constexpr std::string_view mark_of_gb = "\x84\x31\x95\x33";
    if (bytes.starts_with(mark_of_utf8))
        return bytes.substr(mark_of_utf8.size());
    if (auto text = from_utf16(bytes))
        return std::move(*text);
    if (bytes.starts_with(mark_of_gb))
        return converted(std::string_view{bytes}.substr(mark_of_gb.size()), "GB18030").text;
    if (std::ranges::all_of(bytes, [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
        return bytes;
    const Utf8Count utf8 = count_utf8(bytes);
    const bool is_utf8 =
        utf8.broken == 0 ? !is_rather_gb(bytes, utf8) : utf8.longer > 2 * utf8.broken;
    if (is_utf8)
        return bytes;
    auto text = from_gb(bytes);
    return text ? std::move(*text) : std::move(bytes);
}

} // namespace taizhang
