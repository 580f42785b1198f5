#include "characters/code_points.h"
#include "intake/numerals/numeral.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

using namespace taizhang;

namespace {

std::optional<Numeral> numeral_in(std::string_view text) {
    return numeral_at(code_points_of(text), 0);
}

struct Case {
    const char* text;
    const char* value; ///< empty = none
    size_t length;
};

} // namespace

TEST_CASE("a numeral has its value and its length", "[numerals]") {
    const auto row = GENERATE(values<Case>({
        {"12场", "12", 2},
        {"１２场", "12", 2},
        {"1,234人次", "1234", 5},
        {"１，２３４人次", "1234", 5},
        {"12，345人", "12", 2}, // the comma of a sentence
        {"1,2名", "1", 1},
        {"3.5学时", "3.5", 3},
        {"3．5学时", "3.5", 3},
        {"0.125", "0.125", 5},
        {"007", "7", 3},
        {"3万4000元", "34000", 6},
        {"3万4千元", "34000", 4},
        {"1.3万元", "13000", 4},
        {"5千余人", "5000", 2},
        {"2千3百", "2300", 4},
        {"1.2亿", "120000000", 4},
        {"两次", "2", 1},
        {"十场", "10", 1},
        {"十五名", "15", 2},
        {"二十", "20", 2},
        {"二十一", "21", 3},
        {"一百零五", "105", 4},
        {"一百五", "150", 3},
        {"一百五十", "150", 4},
        {"两百点一", "200.1", 4},
        {"一千零一十", "1010", 5},
        {"一千零五", "1005", 4},
        {"一万二", "12000", 3},
        {"一万零二百五十", "10250", 7},
        {"二十三万四千五百六十七", "234567", 11},
        {"四千零五万", "40050000", 5},
        {"一亿两千三百", "100002300", 6},
        {"一万亿", "", 3}, // beyond what a field takes
        {"百", "", 0},
        {"壹佰贰拾叁", "123", 5},
        {"叁萬", "30000", 2},
        {"廿五", "25", 2},
        {"卅", "30", 1},
        {"三点五", "3.5", 3},
        {"十点五", "10.5", 3},
        {"二十点一万", "201000", 5},
        {"四万点六", "40000.6", 4},
        {"1000 万元", "10000000", 6},
        {"三点五十分", "3", 1}, // a time
        {"半天", "0.5", 1},
        {"半数", "", 0},
        {"半百", "50", 2},
        {"百三", "130", 2},
        {"千三", "1300", 2},
        {"百姓", "", 0},
        {"一百 五 十 二", "152", 8},
        {"7 万5 千4 百", "75400", 9},
        {"三千 八百 九十六 万 四千", "38964000", 14},
        {"1000  万元", "10000000", 7},
        {"四百 点 五", "400.5", 6},
        {"三十 一是", "30", 2},
        {"五百 名", "500", 2},
        {"1 2", "1", 1},
        {"两千三点一", "2300.1", 5},
        {"一千六点五", "1600.5", 5},
        {"两百点两", "200", 2}, // 两 stands behind no point
        {"零十", "10", 2},
        {"二〇二三年", "2023", 4},
        {"一二三四", "1234", 4},
        {"几个", "", 0},
        {"数次", "", 0},
        {"多次", "", 0},
        {"次", "", 0},
        {"", "", 0},
    }));
    CAPTURE(row.text);
    const auto numeral = numeral_in(row.text);
    CHECK((numeral ? numeral->length : 0) == row.length);
    CHECK((numeral && numeral->value ? to_decimal(*numeral->value) : "") == row.value);
    CHECK_FALSE((numeral && numeral->is_approximate));
}

TEST_CASE("a rough numeral has no value", "[numerals]") {
    const auto row = GENERATE(values<Case>({
        {"十几次", "", 2},
        {"几十次", "", 2},
        {"数十名", "", 2},
        {"数百名", "", 2},
        {"几千万元", "", 3},
        {"二十几个", "", 3},
        {"两三次", "", 2},
        {"三五次", "", 2},
        {"三四十人", "", 3},
        {"十五六个", "", 3},
        {"一百二三十人", "", 5},
        {"一百零几万", "", 5},
        {"二十几亿", "", 4},
    }));
    CAPTURE(row.text);
    const auto numeral = numeral_in(row.text);
    REQUIRE(numeral);
    CHECK(numeral->length == row.length);
    CHECK_FALSE(numeral->value);
    CHECK(numeral->is_approximate);
}

TEST_CASE("a bare unit behind a word of size is about that many", "[numerals]") {
    const auto text = code_points_of("近百名");
    const auto numeral = numeral_at(text, 1);
    REQUIRE(numeral);
    CHECK(numeral->value == whole(100));
    CHECK(numeral->is_approximate);
    CHECK_FALSE(numeral_at(code_points_of("老百姓"), 1));
}

TEST_CASE("a remainder before 万 leaves the number as it is written", "[numerals]") {
    const auto row = GENERATE(values<Case>({{"500余万元", "5000000", 5},
                                            {"十多万人次", "100000", 3},
                                            {"五百 余万元", "5000000", 5},
                                            {"十 余 万", "100000", 5}}));
    CAPTURE(row.text);
    const auto numeral = numeral_in(row.text);
    REQUIRE(numeral);
    CHECK(numeral->length == row.length);
    CHECK(to_decimal(numeral->value.value()) == row.value);
    CHECK(numeral->is_approximate);
    CHECK(numeral_in("50余名")->length == 2);
}

TEST_CASE("shares are told from amounts", "[numerals]") {
    CHECK(numeral_in("百分之三十") ==
          Numeral{.length = 5, .value = whole(30), .form = NumeralForm::per_cent});
    CHECK(numeral_in("百分之百") ==
          Numeral{.length = 4, .value = whole(100), .form = NumeralForm::per_cent});
    CHECK(numeral_in("百分之二点五") ==
          Numeral{.length = 6, .value = Quantity{2500}, .form = NumeralForm::per_cent});
    CHECK(numeral_in("三分之二") == Numeral{.length = 4, .form = NumeralForm::fraction});
}

TEST_CASE("numerals of any length are read without overflow", "[numerals]") {
    for (const std::string_view piece : {"9", "九", "万", "九亿", "0.", "1.000000", "百万", "几"}) {
        std::string text;
        for (int i = 0; i < 2000; ++i)
            text += piece;
        const auto characters = code_points_of(text);
        const auto numeral = numeral_at(characters, 0);
        CHECK((numeral ? numeral->length : 0) <= characters.size());
    }
}

TEST_CASE("every character that begins a numeral may begin one", "[numerals]") {
    for (const char32_t character : code_points_of("09０９零〇一两壹玖廿卅十拾百千几数万半")) {
        CAPTURE(static_cast<unsigned>(character));
        CHECK(may_begin_numeral(character));
    }
    for (const char32_t character : code_points_of("次大的，a。*"))
        CHECK_FALSE(may_begin_numeral(character));
}
