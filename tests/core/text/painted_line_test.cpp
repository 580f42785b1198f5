#include "text/painted_line.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

using namespace taizhang;

TEST_CASE("an ordinary text is painted as it is", "[text]") {
    for (const std::string text :
         {"", "党支部 3 次", "约 12.5 %", "“引号”……－＝", "𠮷·ü 1～3", "\xFF\xE4\xB8"}) {
        CAPTURE(text);
        CHECK(is_painted_line(text));
        CHECK(painted_line(text) == text);
    }
}

TEST_CASE("a line break is painted as a blank", "[text]") {
    for (const std::string text : {"一\n二", "一\r\n二", "一\r二", "一\t二", "一\x7F二",
                                   "一\xC2\x85二", "一\u2028二", "一\u2029二"}) {
        CAPTURE(text);
        CHECK_FALSE(is_painted_line(text));
        CHECK(painted_line(text) == "一 二");
    }
    CHECK(painted_line("一\n\r\n二\n") == "一  二 ");
}

TEST_CASE("what has no shape is not painted", "[text]") {
    for (const std::string mark :
         {"\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069",
          "\u200E", "\u200F", "\u061C", "\u200B", "\u200D", "\uFEFF", "\u00AD", "\uFE0F",
          "\U000E0100"}) {
        CAPTURE(mark);
        CHECK_FALSE(is_painted_line("葛" + mark + "城 3"));
        CHECK(painted_line("葛" + mark + "城 3") == "葛城 3");
    }
}
