#include "intake/table/cell_text.h"

#include <catch2/catch_test_macros.hpp>
#include <limits>

using namespace taizhang;

namespace {

std::string date_of(double serial, DateSystem system = DateSystem::from_1900) {
    const CellValue value = value_of(serial, NumberShown::date, system);
    return value.kind == CellKind::date ? value.text : "number " + value.text;
}

} // namespace

TEST_CASE("a format shows dates where y, m, d, h or s stand outside quotes", "[intake][table]") {
    for (const auto* code :
         {"yyyy-mm-dd", "yyyy\"年\"m\"月\"d\"日\"", "[$-804]yyyy/m/d;@", "[$-804]aaaa;@", "h:mm",
          "mmm-yy", "[Red]d", "yyyy年m月d日", "上午/下午h\"时\"mm\"分\"", "YYYY\\-MM"})
        CHECK(shown_by(code) == NumberShown::date);
    for (const auto* code : {"[h]:mm", "[hh]:mm:ss", "[mm]:ss", "[M]:s"})
        CHECK(shown_by(code) == NumberShown::elapsed);
    for (const auto* code : {"General", "0.00", "#,##0\"hours\"", "0.00E+00", "[Red]0", "0\\d",
                             "0_d", "@", "", "\"", "[", "[h]", "\\", "0;[Red]\"yes\"", "GENERAL",
                             "Standard", "0;yyyy", "#,##0*d", "G/通用格式"})
        CHECK(shown_by(code) == NumberShown::number);
    CHECK(shown_by_built_in(14) == NumberShown::date);
    CHECK(shown_by_built_in(31) == NumberShown::date);
    CHECK(shown_by_built_in(58) == NumberShown::date);
    CHECK(shown_by_built_in(46) == NumberShown::elapsed);
    for (const int format : {0, 13, 23, 37, 44, 48, 49, 59})
        CHECK(shown_by_built_in(format) == NumberShown::number);
}

TEST_CASE("a serial number is the day that the spreadsheet shows", "[intake][table]") {
    CHECK(date_of(45181) == "2023-09-12");
    CHECK(date_of(45181.5) == "2023-09-12 12:00:00");
    CHECK(date_of(0.25) == "06:00:00");
    CHECK(date_of(0) == "00:00:00");
    CHECK(date_of(1) == "1900-01-01");
    CHECK(date_of(59) == "1900-02-28");
    CHECK(date_of(60) == "1900-02-29");
    CHECK(date_of(61) == "1900-03-01");
    CHECK(date_of(2'958'465) == "9999-12-31");
    CHECK(date_of(43719, DateSystem::from_1904) == "2023-09-12");
    CHECK(date_of(45181.9999999) == "2023-09-13");
    CHECK(date_of(40293.57903356481) == "2010-04-25 13:53:48");
    CHECK(date_of(-1) == "number -1");
    CHECK(date_of(2'958'466) == "number 2958466");
    CHECK(date_of(2'958'465.9999999) == "number 2958465.9999999");
    CHECK(value_of(1.5, NumberShown::elapsed, DateSystem::from_1900).text == "36:00:00");
    CHECK(value_of(std::numeric_limits<double>::infinity(), NumberShown::number,
                   DateSystem::from_1900)
              .kind == CellKind::error);
}

TEST_CASE("a number is the shortest text that gives it again", "[intake][table]") {
    CHECK(number_text(0.1 + 0.2) == "0.30000000000000004");
    CHECK(number_text(100'000) == "100000");
    CHECK(number_text(-0.0) == "0");
    CHECK(number_text(-12.5) == "-12.5");
    CHECK(number_text(1e-5) == "0.00001");
    CHECK(number_text(123'456'789'012'345) == "123456789012345");
    CHECK(number_text(1e300) == "1e+300");
}
