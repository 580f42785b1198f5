#include "text/number_format.h"

#include <catch2/catch_test_macros.hpp>

using namespace taizhang;

TEST_CASE("thousands are separated", "[text]") {
    CHECK(grouped(0, 0) == "0");
    CHECK(grouped(999, 0) == "999");
    CHECK(grouped(1000, 0) == "1,000");
    CHECK(grouped(-1234567.5, 1) == "-1,234,567.5");
    CHECK(grouped(100'000'000'000, 2) == "100,000,000,000.00");
}

TEST_CASE("numbers are rounded half away from zero", "[text]") {
    CHECK(grouped(2.5, 0) == "3");
    CHECK(grouped(0.125, 2) == "0.13");
    CHECK(grouped(-0.2, 0) == "0");
    CHECK(grouped(999.96, 1) == "1,000.0");
}

TEST_CASE("a share is rounded down and says when something or not all is done", "[text]") {
    CHECK(share_text(0) == "0%");
    CHECK(share_text(0.004) == "0.4%");
    CHECK(share_text(0.2999) == "29%");
    CHECK(share_text(0.29) == "29%"); // 0.29 * 100 is less than 29
    CHECK(share_text(2.0 / 3) == "66%");
    CHECK(share_text(0.999) == "99.9%");
    CHECK(share_text(0.99999) == "99.9%");
    CHECK(share_text(1) == "100%");
    CHECK(share_text(1.109) == "110%");
    CHECK(share_text(12.345) == "1,234%");
    CHECK(share_rounded_down(0.57) == 0.57);
    CHECK(share_rounded_down(0.9999) == 0.999);
    for (int n = 0; n <= 2000; ++n)
        CHECK(share_rounded_down(n / 1000.0) == n / 1000.0);
}

TEST_CASE("the short form has no trailing zeros", "[text]") {
    CHECK(grouped_short(12, 3) == "12");
    CHECK(grouped_short(0.5, 3) == "0.5");
    CHECK(grouped_short(1200, 0) == "1,200");
    CHECK(grouped_short(0.0004, 3) == "0");
}
