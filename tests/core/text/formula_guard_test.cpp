#include "text/formula_guard.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>

using namespace taizhang;

TEST_CASE("a guarded cell is what it was once the guard is taken off", "[text]") {
    const std::string cell =
        GENERATE("=1+1", "'=1+1", "''=1+1", "'", "", "'党", "-5", "'-5", "+a", "@x", "\tx", "党");
    const std::string written = needs_guard(cell) ? "'" + cell : cell;
    CHECK_FALSE(looks_like_formula(written));
    CHECK(without_guard(written) == cell);
}
