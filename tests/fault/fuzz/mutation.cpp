#include "fault/fuzz/mutation.h"

#include <algorithm>

namespace taizhang::testing {

namespace {

using namespace std::string_view_literals;

constexpr std::string_view odd_pieces[]{"\0"sv,
                                        "\r"sv,
                                        "\n"sv,
                                        "\r\n"sv,
                                        "\""sv,
                                        "\"\""sv,
                                        ","sv,
                                        ";"sv,
                                        "\t"sv,
                                        "|"sv,
                                        "'"sv,
                                        "="sv,
                                        "\xEF\xBB\xBF",
                                        "\xFF\xFE"sv,
                                        "\xC0\x80"sv,
                                        "\xED\xA0\x80"sv,
                                        "\x80"sv,
                                        "\xF4\x90"sv,
                                        "　"sv,
                                        "\u200b"sv,
                                        "\u202e"sv,
                                        "\u0301"sv,
                                        "𠮷"sv,
                                        "学习"sv,
                                        "\x1b[31m"sv,
                                        "\x7f"sv,
                                        "\xEF\xBF\xBE"sv,
                                        "－"sv,
                                        "，"sv,
                                        "０"sv,
                                        "约"sv,
                                        "余"sv};

constexpr std::string_view odd_words[]{"",
                                       " ",
                                       "　",
                                       "-",
                                       "0",
                                       "-1",
                                       "1e9",
                                       "NaN",
                                       "inf",
                                       "**",
                                       "*",
                                       "约**",
                                       "30余",
                                       "约30",
                                       "三十",
                                       "１２",
                                       "1,234",
                                       "'=1+1",
                                       "=1+1",
                                       "''=x",
                                       "+1",
                                       "-0",
                                       "00",
                                       "1.0000",
                                       "0.001",
                                       "100000000000",
                                       "99999999999999999999",
                                       "合计",
                                       "（示例）",
                                       "例：",
                                       "小计",
                                       "a|b|",
                                       "|",
                                       "even",
                                       "manual",
                                       "weights",
                                       "last_year",
                                       "ratio",
                                       "latest",
                                       "sum",
                                       "at_most",
                                       "track",
                                       "committee",
                                       "branch",
                                       "week",
                                       "half_year",
                                       "self",
                                       "yes",
                                       "否",
                                       "jgdw",
                                       "一",
                                       "Ａ",
                                       "life.party_class",
                                       "支部",
                                       "\u200b",
                                       "a b",
                                       "A",
                                       "code",
                                       "start",
                                       "开始日期",
                                       "日期",
                                       "指标",
                                       "数量",
                                       "主题",
                                       "<b>&amp;",
                                       "{0}",
                                       "%s",
                                       "../x",
                                       "NULL"};

constexpr std::string_view office_days[]{"2023-09-12",
                                         "2023/9/12",
                                         "2023.9.12",
                                         "20230912",
                                         "2023年9月12日",
                                         "9.12",
                                         "9月12日",
                                         "2023-09",
                                         "2023年9月",
                                         "2023Q3",
                                         "2023年第三季度",
                                         "2023上半年",
                                         "2023H1",
                                         "2023",
                                         "45181",
                                         "2023-09-12 14:30",
                                         "2023年9月12日 星期二",
                                         "二〇二三年九月",
                                         "２０２３-０９-１２",
                                         "1900-01-01",
                                         "2199-12-31",
                                         "2023-02-29",
                                         "2024-02-29",
                                         "2023.1",
                                         "03/04/2023",
                                         "9月",
                                         "三季度",
                                         "下半年",
                                         "Sep 12, 2023",
                                         "2023-9",
                                         "12.31",
                                         "2023-12-31 24:00",
                                         "2023W37"};
constexpr std::string_view joints[]{"~", "至", "到", "-", "—", "～", " 至 ", "、"};

std::string number(Chance& chance) {
    static constexpr std::uint64_t limits[]{10, 100, 1000, 40'000, 100'000'000'000, 1ULL << 62U};
    return std::to_string(chance.below(chance.any_of(limits)));
}

void mutate_once(std::string& text, Chance& chance) {
    const size_t at = chance.below(text.size() + 1);
    const size_t length = std::min(text.size() - at, 1 + chance.below(12));
    switch (chance.below(7)) {
    case 0:
        if (at < text.size())
            text[at] = static_cast<char>(text[at] ^ (1 << chance.below(8)));
        break;
    case 1:
        text.erase(at, length);
        break;
    case 2:
        text.insert(at, text.substr(at, length));
        break;
    case 3:
        text.insert(at, 1, static_cast<char>(chance.below(256)));
        break;
    case 4:
        text.insert(at, number(chance));
        break;
    case 5:
        text.insert(at, odd_word(chance));
        break;
    default:
        text.insert(at, chance.any_of(odd_pieces));
    }
}

/// Other digits, of full width, for some of a text.
std::string with_wide_digits(std::string_view text, Chance& chance) {
    std::string wide;
    for (const char c : text)
        if ('0' <= c && c <= '9' && chance.one_in(2))
            wide += {'\xEF', '\xBC', static_cast<char>('\x90' + (c - '0'))};
        else
            wide += c;
    return wide;
}

} // namespace

void mutate_bytes(std::string& text, Chance& chance) {
    const size_t times = 1 + chance.below(chance.one_in(8) ? 20 : 3);
    for (size_t i = 0; i < times; ++i)
        mutate_once(text, chance);
}

void grow_seldom(std::string& text, Chance& chance) {
    constexpr size_t grows_one_in = 600;
    constexpr size_t most_bytes = 1'000'000;
    if (!chance.one_in(grows_one_in) || text.empty())
        return;
    const size_t from = text.find('\n') == text.npos || chance.one_in(4) ? chance.below(text.size())
                                                                         : text.find('\n') + 1;
    std::string part = text.substr(from, chance.one_in(3) ? 1 + chance.below(8) : text.npos);
    const size_t bytes = chance.below(most_bytes);
    while (!part.empty() && 2 * part.size() < bytes)
        part += part;
    text.insert(from, part);
}

std::string odd_word(Chance& chance) {
    return std::string{chance.any_of(odd_words)};
}

std::string typed_period(Chance& chance) {
    const auto pad = [](size_t value) { return (value < 10 ? "0" : "") + std::to_string(value); };
    const std::string year = std::to_string(1899 + chance.below(302));
    const std::string month =
        chance.one_in(2) ? std::to_string(chance.below(14)) : pad(chance.below(14));
    const std::string day =
        chance.one_in(2) ? std::to_string(chance.below(33)) : pad(chance.below(33));
    switch (chance.below(6)) {
    case 0:
        return std::string{chance.any_of(office_days)};
    case 1:
        return with_wide_digits(chance.any_of(office_days), chance);
    case 2: {
        std::string range{chance.any_of(office_days)};
        range += chance.any_of(joints);
        return range += chance.any_of(office_days);
    }
    case 3:
        return year + "年" + month + "月" + (chance.one_in(3) ? "" : day + "日");
    case 4:
        return std::to_string(chance.below(110'000));
    default: {
        static constexpr std::string_view parts[]{"-", "/", ".", "", " "};
        const std::string between{chance.any_of(parts)};
        return year + between + month + (chance.one_in(3) ? "" : between + day);
    }
    }
}

std::string typed_quantity(Chance& chance) {
    static constexpr std::string_view before[]{"", "", "", "约", "近", "+", "-", "大约"};
    static constexpr std::string_view after[]{"",     "",     "",   "余", "多",
                                              "以上", "左右", "次", "%",  "."};
    static constexpr std::string_view fractions[]{"",      "",  ".5",   ".125",
                                                  ".1234", ".", ".000", "．５"};
    std::string text{chance.any_of(before)};
    text += number(chance);
    if (chance.one_in(4) && text.size() > 3)
        text.insert(text.size() - 3, ",");
    text += chance.any_of(fractions);
    text += chance.any_of(after);
    return chance.one_in(4) ? with_wide_digits(text, chance) : text;
}

} // namespace taizhang::testing
