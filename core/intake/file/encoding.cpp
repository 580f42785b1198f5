// Statistics fail on the short texts of an office: of 60 texts of one cell in GBK a detector got 0.
// UTF-8 with 汉字 has characters of three bytes; a file that is valid both as UTF-8 and as GB18030
// and has none of them (学习 is such a text) is GB18030 if that gives common 汉字 in every place.
#include "intake/file/encoding.h"

#include "characters/digit.h"
#include "characters/kept_text.h"
#include "characters/utf8.h"
#include "intake/file/conversion.h"

#include <algorithm>
#include <array>
#include <optional>

namespace taizhang {

namespace {

/// Characters of UTF-8 by their length, and bytes that begin none.
struct Utf8Count {
    size_t of_two = 0;
    size_t longer = 0;
    size_t broken = 0;
};

Utf8Count count_utf8(std::string_view text) {
    Utf8Count count;
    for (size_t at = 0; at < text.size();) {
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            ++at;
            continue;
        }
        const std::string_view rest = text.substr(at);
        const size_t length = begins_with_han(rest) ? 3 : first_character(rest).bytes;
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
    bool stands_in_word = false;   ///< a single one between Latin letters, as é in UTF-8 would
    bool stands_at_figure = false; ///< a single one as £ and ¥ before, ° behind a digit would
    bool are_single_signs = true;  ///< each alone and what £, ·, × … would be in UTF-8
};

bool is_letter(char c) {
    return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z');
}

/// £65, ¥65, ±65, 65°
bool is_sign_at_figure(char before, std::string_view sign, char behind) {
    const bool stands_before = sign == "\xC2\xA3" || sign == "\xC2\xA5" || sign == "\xC2\xB1";
    return (stands_before && is_digit(behind)) || (sign == "\xC2\xB0" && is_digit(before));
}

GbCount count_gb(std::string_view bytes) {
    GbCount count;
    size_t run = 0; ///< two-byte characters in a row
    char before = '\0';
    for (size_t at = 0; at < bytes.size();) {
        const auto lead = static_cast<unsigned char>(bytes[at]);
        if (!is_lead_of_gbk(lead) || at + 1 == bytes.size()) {
            count.stands_in_word |= run == 1 && (is_letter(before) || is_letter(bytes[at]));
            count.stands_at_figure |=
                run == 1 && is_sign_at_figure(before, bytes.substr(at - 2, 2), bytes[at]);
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
        count.are_single_signs &= lead == 0xC2 && run == 0;
        ++run;
        at += 2;
    }
    count.stands_in_word |= run == 1 && is_letter(before);
    return count;
}

enum class Reading { utf8, gb, either };

/// Of a text that is valid UTF-8, but may have no 汉字 then: GB18030 if that gives common ones in
/// every place. Where it gives rare ones, or only single ones that may be signs as well (路 and ·
/// are the same bytes), it may be either.
Reading reading_of_valid_utf8(std::string_view bytes, const Utf8Count& utf8) {
    if (utf8.of_two == 0 || utf8.longer > 0)
        return Reading::utf8;
    const GbCount gb = count_gb(bytes);
    if (gb.other > 0 || gb.stands_in_word || gb.stands_at_figure)
        return Reading::utf8;
    return gb.standard == 0 && !gb.are_single_signs ? Reading::gb : Reading::either;
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

std::optional<DecodedBytes> from_mark_or_zeros(std::string_view bytes) {
    struct Mark {
        std::string_view mark;
        const char* encoding;
    };
    constexpr std::array<Mark, 5> marks{{{"\xEF\xBB\xBF", "UTF-8"},
                                         {{"\xFF\xFE\0\0", 4}, "UTF-32LE"},
                                         {"\xFF\xFE", "UTF-16LE"},
                                         {"\xFE\xFF", "UTF-16BE"},
                                         {"\x84\x31\x95\x33", "GB18030"}}};
    for (const auto& [mark, encoding] : marks)
        if (bytes.starts_with(mark)) {
            const auto rest = bytes.substr(mark.size());
            const bool is_utf8 = encoding == std::string_view{"UTF-8"};
            return DecodedBytes{is_utf8 ? std::string{rest} : converted(rest, encoding).text,
                                encoding};
        }
    if (const auto endian = utf16_without_mark(bytes)) {
        const auto* const encoding = *endian == Endian::little ? "UTF-16LE" : "UTF-16BE";
        return DecodedBytes{converted(bytes, encoding).text, encoding};
    }
    return std::nullopt;
}

std::string first_row_of(std::string_view text) {
    constexpr size_t characters_shown = 60;
    return as_text(first_characters(text.substr(0, text.find_first_of("\r\n")), characters_shown));
}

/// Share of the characters beyond ASCII that stand alone among ASCII, as those of Europe do.
bool stands_alone_mostly(std::string_view bytes) {
    const auto is_high = [&](size_t at) {
        return at < bytes.size() && static_cast<unsigned char>(bytes[at]) >= 0x80;
    };
    size_t alone = 0;
    size_t all = 0;
    for (size_t at = 0; at < bytes.size(); ++at) {
        const bool has_neighbour = (at > 0 && is_high(at - 1)) || is_high(at + 1);
        all += is_high(at) ? 1 : 0;
        alone += is_high(at) && !has_neighbour ? 1 : 0;
    }
    return 2 * alone > all;
}

/// What is neither Unicode nor GB18030: the likeliest first.
DecodedBytes unproved(std::string_view bytes) {
    struct Encoding {
        const char* name;
        const char* converter;
    };
    constexpr std::array<Encoding, 3> encodings{{{"Big5", "windows-950-2000"},
                                                 {"Shift-JIS", "ibm-943_P15A-2003"},
                                                 {"Latin-1", "windows-1252"}}};
    DecodedBytes decoded;
    const auto add = [&](const Encoding& encoding) {
        Conversion read = converted(bytes, encoding.converter);
        if (read.broken > 0)
            return;
        decoded.asked.push_back({encoding.name, first_row_of(read.text)});
        if (decoded.asked.size() == 1) {
            decoded.encoding = encoding.name;
            decoded.text = std::move(read.text);
        }
    };
    const bool is_european = stands_alone_mostly(bytes);
    if (is_european)
        add(encodings[2]);
    add(encodings[0]);
    add(encodings[1]);
    if (!is_european)
        add(encodings[2]);
    return decoded;
}

bool is_ascii(std::string_view bytes) {
    return std::ranges::all_of(bytes, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Takes the bytes where their encoding is told, and leaves them where it is not.
std::optional<DecodedBytes> told_encoding(std::string& bytes) {
    if (auto decoded = from_mark_or_zeros(bytes))
        return decoded;
    if (is_ascii(bytes))
        return DecodedBytes{std::move(bytes), "UTF-8"};
    const Utf8Count utf8 = count_utf8(bytes);
    if (utf8.broken > 0) {
        if (utf8.longer > 2 * utf8.broken)
            return DecodedBytes{std::move(bytes), "UTF-8"};
        if (auto text = from_gb(bytes))
            return DecodedBytes{std::move(*text), "GB18030"};
        return std::nullopt;
    }
    const Reading reading = reading_of_valid_utf8(bytes, utf8);
    if (reading == Reading::utf8)
        return DecodedBytes{std::move(bytes), "UTF-8"};
    std::string gb = converted(bytes, "GB18030").text;
    if (reading == Reading::gb)
        return DecodedBytes{std::move(gb), "GB18030"};
    DecodedBytes decoded{std::move(bytes), "UTF-8"};
    decoded.asked = {{"UTF-8", first_row_of(decoded.text)}, {"GB18030", first_row_of(gb)}};
    return decoded;
}

} // namespace

DecodedBytes decode(std::string bytes) {
    auto told = told_encoding(bytes);
    return told ? std::move(*told) : unproved(bytes);
}

std::string utf8_of(std::string bytes) {
    auto told = told_encoding(bytes);
    return told ? std::move(told->text) : std::move(bytes);
}

} // namespace taizhang
