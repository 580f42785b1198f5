#include "intake/input_text.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace taizhang;
using namespace std::string_literals;

TEST_CASE("text comes out as UTF-8 whatever its encoding", "[intake]") {
    const auto bytes = GENERATE("党建"s, "\xEF\xBB\xBF党建"s, "\xB5\xB3\xBD\xA8"s,
                                "\xFF\xFE\x5A\x51\xFA\x5E"s, "\xFE\xFF\x51\x5A\x5E\xFA"s);
    const InputText input = decoded("a.csv", bytes);
    CHECK(input.text == "党建");
    CHECK(input.clean);
}

TEST_CASE("bytes of no encoding stay, and are not clean", "[intake]") {
    const auto bytes =
        GENERATE("a\xFF"s, "党建主题教育\xE5,"s, "a\0b"s, "\x80"s, "党建\xED\xA0\x80"s);
    const InputText input = decoded("a.csv", bytes);
    CHECK(input.text == bytes);
    CHECK_FALSE(input.clean);
}
