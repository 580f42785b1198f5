#include "characters/blank.h"
#include "characters/hidden.h"
#include "characters/kept_text.h"
#include "characters/utf8.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>

using namespace taizhang;
using namespace std::string_literals;

TEST_CASE("a character of UTF-8 is read from both ends of a text", "[characters]") {
    const auto [text, code] = GENERATE(table<std::string, char32_t>(
        {{"a", U'a'}, {"é", U'é'}, {"党", U'党'}, {"𠮷", U'𠮷'}, {"\xF4\x8F\xBF\xBF", 0x10FFFF}}));
    CAPTURE(text);
    CHECK(first_character(text + "x").code == code);
    CHECK(first_character(text + "x").bytes == text.size());
    CHECK(last_character("x" + text).code == code);
    CHECK(last_character("x" + text).bytes == text.size());
}

TEST_CASE("no character begins with broken bytes", "[characters]") {
    const auto text = GENERATE(""s, "\x80"s, "\xC1\x81"s, "\xE5\x85"s, "\xE0\x9F\xBF"s,
                               "\xED\xA0\x80"s, "\xF0\x8F\xBF\xBF"s, "\xF4\x90\x80\x80"s, "\xFF"s);
    CHECK(first_character(text).bytes == 0);
    CHECK(last_character(text).bytes == 0);
}

TEST_CASE("characters are taken off a text one by one, broken bytes as U+FFFD", "[characters]") {
    std::string_view rest = "党\xE5\x85𠮷";
    std::u32string taken;
    while (!rest.empty())
        taken += take_character(rest).code;
    CHECK(taken == U"党\uFFFD\uFFFD𠮷");
}

TEST_CASE("a text is cut between characters", "[characters]") {
    CHECK(first_characters("党𠮷建", 2) == "党𠮷");
    CHECK(first_characters("党建", 9) == "党建");
    CHECK(first_characters("党建", 0).empty());
    const auto [bytes, kept] = GENERATE(table<size_t, std::string>(
        {{0, ""}, {2, ""}, {3, "党"}, {6, "党"}, {7, "党𠮷"}, {8, "党𠮷"}, {99, "党𠮷建"}}));
    CAPTURE(bytes);
    CHECK(within_bytes("党𠮷建", bytes) == kept);
}

TEST_CASE("a character is written as it was read", "[characters]") {
    const auto text = GENERATE("a"s, "é"s, "党"s, "𠮷"s);
    std::string written = "x";
    append_utf8(written, first_character(text).code);
    CHECK(written == "x" + text);
}

TEST_CASE("blanks that nobody sees are trimmed like spaces", "[characters]") {
    const auto blank = GENERATE(" "s, "\t"s, "\r\n"s, "\u0085"s, "\u00A0"s, "\u00AD"s, "\u061C"s,
                                "\u2003"s, "\u200B"s, "\u200E"s, "\u202E"s, "\u2060"s, "\u2066"s,
                                "\u3000"s, "\u3164"s, "\uFEFF"s, "\u200B \uFEFF"s);
    CHECK(trimmed(blank + "党 建" + blank) == "党 建");
    CHECK(trimmed(blank).empty());
}

TEST_CASE("broken bytes become U+FFFD, one by one", "[characters]") {
    CHECK(valid_utf8("党\xE5\x85.") == "党\uFFFD\uFFFD.");
    CHECK(valid_utf8("党建\x1B") == "党建\x1B");
}

TEST_CASE("what is seen, and broken bytes, stay at the ends of a text", "[characters]") {
    const auto text = GENERATE("葛\uFE00"s, "\x80"s, "a\xE3\x80"s, "～"s, "、"s);
    CHECK(trimmed(" " + text + " ") == text);
}

TEST_CASE("a ledger keeps text, tabs and line ends", "[characters]") {
    const auto text = GENERATE(""s, "党建 a\t\r\n𠮷"s, "\u202E"s, "\uE000"s, "\uFFFD"s, "\u00A0"s);
    CHECK_FALSE(text_fault(text));
}

TEST_CASE("names from outside become text", "[characters]") {
    CHECK(as_text("9月\xFF\x1B台账.csv") == "9月\uFFFD\uFFFD台账.csv");
    CHECK(as_text("党建") == "党建");
    CHECK_FALSE(text_fault(as_text("\xED\xA0\x80")));
}

TEST_CASE("a ledger keeps no broken bytes and no control characters", "[characters]") {
    const auto broken = GENERATE("a\xFF"s, "\xED\xA0\x80"s, "\xE5\x85"s, "\x01\xFF"s);
    CHECK(text_fault(broken) == TextFault::not_utf8);
    const auto control = GENERATE("a\0b"s, "\x1B[31m"s, "\x7F"s, "\u0080"s, "\u009F"s,
                                  "\xEF\xBF\xBE"s, "\xEF\xBF\xBF"s, "\uFDD0"s, "\xF0\x9F\xBF\xBF"s);
    CHECK(text_fault(control) == TextFault::control_character);
}

TEST_CASE("what nobody sees is shown by its code, and what turns a text left out", "[characters]") {
    struct Case {
        std::string given;
        std::string shown;
        std::string straight;
    };
    const auto [given, shown, straight] = GENERATE(
        Case{"党a", "党a", "党a"}, Case{"a\nb\tc", "a\nb\tc", "a\nb\tc"},
        Case{"\x1b[31m", "<U+001B>[31m", "\x1b[31m"},
        Case{"a\rb\x7F", "a<U+000D>b<U+007F>", "a\rb\x7F"}, Case{"\u202E党", "<U+202E>党", "党"},
        Case{"a\u2067b\u2069", "a<U+2067>b<U+2069>", "ab"},
        Case{"a\u200Bb\u2028\uFEFF", "a<U+200B>b<U+2028><U+FEFF>", "a\u200Bb\u2028\uFEFF"},
        Case{"\xC2\x9B", "<U+009B>", "\xC2\x9B"}, Case{"\U000E0041", "<U+E0041>", "\U000E0041"},
        Case{"a\u00A0b\u3000", "a\u00A0b\u3000", "a\u00A0b\u3000"},
        Case{"a\xEF\xBF\xBE\uFDD0", "a<U+FFFE><U+FDD0>", "a\xEF\xBF\xBE\uFDD0"},
        Case{"\xFF.", "\uFFFD.", "\xFF."});
    CHECK(with_hidden_shown(given) == shown);
    CHECK(without_direction_marks(given) == straight);
}
