#include "output/picture/known_texts.h"

#include <catch2/catch_test_macros.hpp>

using namespace taizhang;

TEST_CASE("a text is known in its own lettering only", "[output]") {
    KnownTexts<int> known{10};
    const Lettering small{13, FontWeight::regular};
    known.keep("党支部", small, 1);
    REQUIRE(known.find("党支部", small));
    CHECK(*known.find("党支部", small) == 1);
    CHECK_FALSE(known.find("党支", small));
    CHECK_FALSE(known.find("党支部", {14, FontWeight::regular}));
    CHECK_FALSE(known.find("党支部", {13, FontWeight::bold}));
}

TEST_CASE("known texts never take more room than they may", "[output]") {
    KnownTexts<int> known{3};
    for (int i = 0; i < 4; ++i)
        known.keep(std::to_string(i), {}, i);
    CHECK_FALSE(known.find("0", {}));
    REQUIRE(known.find("3", {}));
    CHECK(*known.find("3", {}) == 3);
    const std::string text(1000, 'x');
    known.keep(text, {}, 5);
    CHECK_FALSE(known.find(text, {}));
}
