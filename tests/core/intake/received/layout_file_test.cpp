#include "intake/received/layout_file.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace taizhang;

namespace {

const std::vector<Layout> some{{"月报", "f1", R"({"date":0,"unit":"zb1"})", ""},
                               {"三会一课", "f2", "[1,2]", ""}};

} // namespace

TEST_CASE("layouts come back from their file as they went", "[received]") {
    CHECK(read_layout_file(layout_file_of(some)) == some);
    CHECK(read_layout_file(layout_file_of({})) == std::vector<Layout>{});
}

TEST_CASE("when a layout was used does not travel", "[received]") {
    Layout used = some[0];
    used.used = "2023-09-18T12:00:00Z";
    CHECK(read_layout_file(layout_file_of(std::span{&used, 1})) == std::vector{some[0]});
}

TEST_CASE("answers keep their order", "[received]") {
    const Layout layout{"a", "f", R"({"z":1,"a":{"y":2,"b":3}})", ""};
    CHECK(read_layout_file(layout_file_of(std::span{&layout, 1})) == std::vector{layout});
}

TEST_CASE("a file that is not of layouts is refused with the place of the fault", "[received]") {
    const auto [text, place, field] = GENERATE(table<const char*, int, const char*>(
        {{"", 0, ""},
         {"[]", 0, ""},
         {"{", 0, ""},
         {R"({"layouts":[]})", 0, ""},
         {R"({"taizhang_layouts":2,"layouts":[]})", 0, ""},
         {R"({"taizhang_layouts":1,"layouts":{}})", 0, ""},
         {R"({"taizhang_layouts":1,"layouts":["a"]})", 1, "name"},
         {R"({"taizhang_layouts":1,"layouts":[{"name":"","fingerprint":"f","answers":{}}]})", 1,
          "name"},
         {R"({"taizhang_layouts":1,"layouts":[{"name":"a\u0001","fingerprint":"f","answers":{}}]})",
          1, "name"},
         {R"({"taizhang_layouts":1,"layouts":[{"name":"a","fingerprint":7,"answers":{}}]})", 1,
          "fingerprint"},
         {R"({"taizhang_layouts":1,"layouts":[{"name":"a","fingerprint":"f","answers":{}},
              {"name":"b","fingerprint":"g","answers":"no"}]})",
          2, "answers"}}));
    CAPTURE(text);
    CHECK(read_layout_file(text).error() == LayoutFileFault{place, field});
}

TEST_CASE("a layout of another header does not lose its name to a new one", "[received]") {
    CHECK(free_layout_name(some, {"周报", "f3", "{}", ""}) == "周报");
    CHECK(free_layout_name(some, {"月报", "f1", "{}", ""}) == "月报");
    CHECK(free_layout_name(some, {"月报", "f3", "{}", ""}) == "月报 (2)");
    auto more = some;
    more.push_back({"月报 (2)", "f4", "{}", ""});
    CHECK(free_layout_name(more, {"月报", "f3", "{}", ""}) == "月报 (3)");
}
