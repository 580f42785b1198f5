#include "gui/driver/driver.h"
#include "gui/widgets/form.h"

#include <array>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace taizhang;
using namespace taizhang::testing;

TEST_CASE("a choice that is not among the words shows its hint, and can be changed", "[gui]") {
    const int set = GENERATE(-1, 2, 7);
    const std::array<std::string, 2> words{"党委", "支部"};
    std::optional<int> picked;
    Driver driver;
    driver.show_content([&](const Look& look) {
        const auto now = choice_field(look, {.id = "kind", .label = "类别", .hint = "没有选用"},
                                      words, picked.value_or(set));
        picked = now ? now : picked;
    });
    driver.run();
    CHECK(driver.shows("没有选用"));
    driver.click("没有选用");
    driver.click("支部");
    driver.run();
    CHECK(picked == 1);
    CHECK_FALSE(driver.shows("没有选用"));
}

TEST_CASE("a choice without words shows its hint", "[gui]") {
    Driver driver;
    driver.show_content([&](const Look& look) {
        choice_field(look, {.id = "kind", .label = "类别", .hint = "没有"}, {}, 0);
    });
    driver.run();
    CHECK(driver.shows("没有"));
}
