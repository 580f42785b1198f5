#include "text/formula_guard.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>

using namespace taizhang;

TEST_CASE("a guarded cell is what it was once the guard is taken off", "[text]") {
    const std::string cell =
        GENERATE("=1+1", "'=1+1", "''=1+1", "'", "", "'党", "-5", "'-5", "+a", "@x", "\tx", "党",
                 " =1", "\u00A0=1", "\uFEFF=1", "\u200B\u3000+a", "＝1", "＋a", "－a", "＠x",
                 " ＝1", "'＝1", "' =1", "\n=1", " -5", " 党", "\u3000");
    const std::string written = needs_guard(cell) ? "'" + cell : cell;
    CHECK_FALSE(looks_like_formula(written));
    CHECK(without_guard(written) == cell);
}

TEST_CASE("spreadsheets compute nothing that looks like text", "[text]") {
    const std::string formula = GENERATE("=1+1", " =1+1", "\u00A0@x", "\uFEFF=1", "\u3000+a", "＝1",
                                         "＋a", "－a", "＠x", "\u200B＝1", "\tx", "\n=1", "-1+1");
    CHECK(looks_like_formula(formula));
    const std::string plain = GENERATE("", " ", "党", "a=1", "-5", " -5", "+0.5", "·＝", "'=1");
    CHECK_FALSE(looks_like_formula(plain));
}
