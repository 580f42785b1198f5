#include "text/folded_search.h"
#include "text/han_initials.h"
#include "text/search_key.h"

#include <algorithm>
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

TEST_CASE("ü is found as input methods write it", "[text]") {
    const SearchKeyMaker maker;
    struct Case {
        const char* name;
        const char* typed;
    };
    const auto [name, typed] = GENERATE(
        Case{"妇女工作", "funv"}, Case{"妇女工作", "funyu"}, Case{"妇女工作", "funu"},
        Case{"绿化处支部", "lvhua"}, Case{"吕梁支部", "lvliang"}, Case{"纪律审查室支部", "jilv"},
        Case{"纪律审查室支部", "jilyu"}, Case{"战略研究室", "zhanlve"});
    INFO(typed);
    CHECK(match(maker.key_of(name), folded(typed)) > 0);
    CHECK(match(maker.key_of("党委"), folded(typed)) == 0);
}

TEST_CASE("nothing that is not seen, and no width, accent or case hinders finding", "[text]") {
    const SearchKeyMaker maker;
    struct Case {
        const char* name;
        const char* typed;
    };
    const auto [name, typed] =
        GENERATE(Case{"Cafe\u0301党课", "Caf\u00E9"}, Case{"CAF\u00C9", "cafe"},
                 Case{"学习党\u200B章", "党章"}, Case{"党章", "党\uFEFF章"},
                 Case{"１月主题党日", "1月"}, Case{"学习（专题）", "(专题)"}, Case{"ＡＢＣ", "abc"},
                 Case{"ｶﾞｲﾄﾞ", "ガイド"}, Case{"1 月", "1月"}, Case{"Party class", "party class"},
                 Case{"党\u3000课", "党课"}, Case{"①组", "1组"});
    INFO(typed);
    CHECK(match(maker.key_of(name), folded(typed)) > 0);
}

TEST_CASE("every reading of a character finds a name", "[text]") {
    const SearchKeyMaker maker;
    const HanInitials initials;
    struct Case {
        const char* name;
        const char* pinyin;
        const char* letters;
    };
    const auto [name, pinyin, letters] =
        GENERATE(Case{"工商银行支部", "yinhang", "yhzb"}, Case{"工商银行支部", "yinxing", "yxzb"},
                 Case{"重庆支部", "chongqing", "cqzb"}, Case{"重庆支部", "zhongqing", "zqzb"},
                 Case{"长春支部", "changchun", "ccz"}, Case{"单书记", "shanshuji", "ssj"},
                 Case{"仇玉林", "qiuyulin", "qyl"}, Case{"音乐家协会", "yinyuejia", "yyjxh"},
                 Case{"合肥都市圈", "dushi", "hfdsq"});
    INFO(pinyin);
    CHECK(match(maker.key_of(name), folded(pinyin)) > 0);
    CHECK(match(maker.key_of(name), folded(letters)) > 0);
    CHECK(initials.contain(name, letters));
    CHECK_FALSE(initials.contain(name, "yhzbx"));
}

TEST_CASE("a long name of many readings has a key of some lines", "[text]") {
    const SearchKeyMaker maker;
    std::string name;
    for (int i = 0; i < 50; ++i)
        name += "银行长重";
    const SearchKey key = maker.key_of(name);
    CHECK(std::ranges::count(key.pinyin, '\n') < 32);
    CHECK(match(key, folded("yinhang")) > 0);
}

TEST_CASE("the quick way of folding finds what the thorough one does", "[text]") {
    struct Case {
        const char* text;
        const char* typed;
        bool is_held;
    };
    const auto [text, typed, is_held] =
        GENERATE(Case{"学习党章", "党章", true}, Case{"学习党章", "党史", false},
                 Case{"ＡｂＣ、１月", "abc、1月", true}, Case{"1 月\u3000党课", "1月党课", true},
                 Case{"（专题）", "(专题)", true}, Case{"Cafe\u0301", "CAF\u00C9", true},
                 Case{"党\u200B章", "党章", true}, Case{"\xFF党章", "党章", true},
                 Case{"", "党", false}, Case{"党", "", true});
    INFO(text << " " << typed);
    CHECK(holds_folded(text, folded(typed)) == is_held);
}
