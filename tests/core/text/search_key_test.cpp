#include "text/search_key.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace taizhang;

TEST_CASE("a name is found by characters, full pinyin and initials", "[text]") {
    static const SearchKeyMaker maker;
    const auto typed =
        GENERATE("中心组", "心组", "zhongxinzu", "zxz", "ZXZ", "ｚｘｚ", "xinzu", "zhong xin");
    INFO(typed);
    CHECK(match(maker.key_of("党委中心组学习"), folded(typed)) > 0);
    CHECK(match(maker.key_of("廉政谈话"), folded(typed)) == 0);
}

TEST_CASE("a match of characters comes before one of initials, that before one of pinyin",
          "[text]") {
    const SearchKeyMaker maker;
    const SearchKey key = maker.key_of("一监区支部");
    CHECK(match(key, folded("一监区")) > match(key, folded("监区")));
    CHECK(match(key, folded("监区")) > match(key, folded("yjq")));
    CHECK(match(key, folded("yjq")) > match(key, folded("yijianqu")));
    CHECK(match(key, "") == 1);
}

TEST_CASE("digits, Latin letters and rare characters take part", "[text]") {
    const SearchKeyMaker maker;
    CHECK(match(maker.key_of("第2支部A组"), folded("2支部a")) > 0);
    CHECK(match(maker.key_of("𠮷祥支部"), folded("𠮷")) > 0);
    CHECK(match(maker.key_of("𠮷祥支部"), folded("xzb")) > 0);
}
