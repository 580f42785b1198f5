#include "intake/record/record_rows.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace taizhang;

TEST_CASE("quantities are read as reports write them", "[intake]") {
    struct Case {
        std::string text;
        WrittenQuantity written;
    };
    using enum Precision;
    const auto given = GENERATE(
        Case{"300", {"300", exact, false}}, Case{"约300", {"300", approximate, false}},
        Case{"300余", {"300", approximate, false}}, Case{"近 300", {"300", approximate, false}},
        Case{"300多", {"300", approximate, false}}, Case{"300以上", {"300", approximate, false}},
        Case{"", {"", exact, true}}, Case{" ** ", {"", exact, true}},
        Case{"**余", {"", approximate, true}}, Case{"＊＊", {"", exact, true}},
        Case{"约", {"约", exact, false}}, Case{"多余", {"多余", exact, false}},
        Case{"-3", {"-3", exact, false}});
    CAPTURE(given.text);
    CHECK(written_quantity(given.text) == given.written);
}
