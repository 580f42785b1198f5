#include "text/unit_text.h"

#include <catch2/catch_test_macros.hpp>

namespace taizhang::testing {

TEST_CASE("a unit of measure stands behind its value", "[text][unit]") {
    CHECK(with_unit("12", "场", Language::chinese) == "12 场");
    CHECK(with_unit("3.5", "万元", Language::chinese) == "3.5 万元");
    CHECK(with_unit("12", "", Language::chinese) == "12");
    CHECK(with_unit("88.2%", "%", Language::chinese) == "88.2%");
}

TEST_CASE("English leaves out a Chinese word that only counts", "[text][unit]") {
    CHECK(with_unit("12", "场", Language::english) == "12");
    CHECK(with_unit("12", "人次", Language::english) == "12");
    CHECK(with_unit("12", "km", Language::english) == "12 km");
    CHECK(with_unit("88.2%", "%", Language::english) == "88.2%");
}

TEST_CASE("English keeps how large a unit of measure is", "[text][unit]") {
    CHECK(with_unit("3.5", "万元", Language::english) == "3.5 (10,000 yuan)");
    CHECK(with_unit("8", "学时", Language::english) == "8 hours");
}

} // namespace taizhang::testing
