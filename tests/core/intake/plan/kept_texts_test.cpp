#include "intake/plan/kept_texts.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

using namespace taizhang;

TEST_CASE("the same text has the same number, and the empty one 0", "[intake]") {
    KeptTexts texts;
    CHECK(texts.number_of("") == 0);
    CHECK(texts[0].empty());
    const auto study = texts.number_of("学习");
    CHECK(study != 0);
    CHECK(texts.number_of("读书") != study);
    CHECK(texts.number_of(std::string{"学习"}) == study);
    CHECK(texts[study] == "学习");
    const std::string with_nul{"a\0b", 3};
    CHECK(texts.number_of(with_nul) != texts.number_of("a"));
    CHECK(texts[texts.number_of(with_nul)] == with_nul);
}

TEST_CASE("kept texts stay where they are, however many and long they are", "[intake]") {
    KeptTexts texts;
    const std::string_view first = texts[texts.number_of("第一")];
    const char* const place = first.data();
    const std::string long_text(200'000, 'x');
    const auto of_long = texts.number_of(long_text);
    constexpr int count = 20'000;
    for (int i = 0; i < count; ++i)
        REQUIRE(texts.number_of("主题" + std::to_string(i)) == 3U + static_cast<unsigned>(i));
    for (int i = 0; i < count; ++i)
        REQUIRE(texts[3U + static_cast<unsigned>(i)] == "主题" + std::to_string(i));
    CHECK(texts[of_long] == long_text);
    CHECK(texts[1].data() == place);
    CHECK(texts.number_of("第一") == 1);
}

TEST_CASE("cleared texts begin anew", "[intake]") {
    KeptTexts texts;
    texts.number_of("一");
    texts.number_of("二");
    texts.clear();
    CHECK(texts.number_of("二") == 1);
    CHECK(texts[1] == "二");
    CHECK(texts.number_of("") == 0);
}
