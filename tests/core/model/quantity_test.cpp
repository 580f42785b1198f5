#include "model/quantity.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <limits>

using namespace taizhang;

TEST_CASE("amounts are read as offices write them", "[model]") {
    const auto [text, thousandths] = GENERATE(table<const char*, std::int64_t>({
        {"12", 12000},
        {"0", 0},
        {"007", 7000},
        {" 8 ", 8000},
        {"+3", 3000},
        {"-0", 0},
        {"1.3", 1300},
        {"0.125", 125},
        {"2.5000", 2500},
        {"1,234", 1234000},
        {"1,234,567.5", 1234567500},
        {"１２", 12000},
        {"１，２３４．５", 1234500},
        {"100000000000", max_quantity.thousandths},
    }));
    const auto reading = read_quantity(text);
    REQUIRE(reading.value);
    CHECK(reading.value->thousandths == thousandths);
}

TEST_CASE("what is no amount is refused with the reason", "[model]") {
    using enum QuantityProblem;
    const auto [text, problem] = GENERATE(table<const char*, QuantityProblem>({
        {"", not_a_number},
        {"abc", not_a_number},
        {"1e400", not_a_number},
        {"inf", not_a_number},
        {"nan", not_a_number},
        {"1.", not_a_number},
        {".5", not_a_number},
        {"1 2", not_a_number},
        {"12,34", not_a_number},
        {"1,2345", not_a_number},
        {",123", not_a_number},
        {"--1", not_a_number},
        {"0x10", not_a_number},
        {"-1", negative},
        {"−3", negative},
        {"-0.001", negative},
        {"0.0001", too_fine},
        {"100000000000.001", too_large},
        {"999999999999999999999999", too_large},
    }));
    INFO(text);
    const auto reading = read_quantity(text);
    REQUIRE(reading.problem);
    CHECK(*reading.problem == problem);
}

TEST_CASE("an amount prints as the shortest decimal and reads back", "[model]") {
    const auto thousandths = GENERATE(std::int64_t{0}, 1, 10, 100, 1000, 1500, 123456, 999999999);
    const Quantity quantity{thousandths};
    CHECK(read_quantity(to_decimal(quantity)).value == quantity);
    CHECK(to_decimal({1500}) == "1.5");
    CHECK(to_decimal({-250}) == "-0.25");
    CHECK(to_decimal({12000}) == "12");
}

TEST_CASE("decimals are counted in thousandths", "[model]") {
    CHECK(has_decimals_at_most({12000}, 0));
    CHECK_FALSE(has_decimals_at_most({12500}, 0));
    CHECK(has_decimals_at_most({12500}, 1));
    CHECK(has_decimals_at_most({12345}, 3));
}

TEST_CASE("a sum that does not fit is refused", "[model]") {
    constexpr Quantity most{std::numeric_limits<std::int64_t>::max()};
    CHECK(most - Quantity{1} + Quantity{1} == most);
    CHECK_THROWS_AS(most + Quantity{1}, QuantityOverflow);
}
