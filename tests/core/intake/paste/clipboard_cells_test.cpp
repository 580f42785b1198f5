#include "intake/paste/clipboard_cells.h"

#include <catch2/catch_test_macros.hpp>

using namespace taizhang;

TEST_CASE("a clipboard cell has quotes around it only where it needs them", "[intake]") {
    using Rows = std::vector<std::vector<std::string>>;
    const auto is_read = [](std::string_view text, const Rows& rows) {
        CAPTURE(text);
        CHECK(clipboard_rows(text) == rows);
    };
    is_read("a\tb\r\nc\t\r\n", {{"a", "b"}, {"c", ""}});
    is_read("\"两学一做\"专题\t3\n", {{"\"两学一做\"专题", "3"}});
    is_read("\"两学一做\"\t3", {{"\"两学一做\"", "3"}});
    is_read("x\t\"两行\n主题\"\t3\n", {{"x", "两行\n主题", "3"}});
    is_read("x\t\"有\t制表\"\t3\n", {{"x", "有\t制表", "3"}});
    is_read("\"他说\"\"好\"\"\"\t3\n", {{"他说\"好\"", "3"}});
    is_read("\"两行\n\"\"好\"\"\"\t3\nx\t4\ny\t5\n",
            {{"两行\n\"好\"", "3"}, {"x", "4"}, {"y", "5"}});
    is_read("\"没有结束\t3\nx\t4\n", {{"\"没有结束", "3"}, {"x", "4"}});
    is_read("", {});
}

TEST_CASE("rows of which the first begins and the last ends with a quote stay rows", "[intake]") {
    using Rows = std::vector<std::vector<std::string>>;
    CHECK(clipboard_rows("\"甲\t一\n乙\t二\n丙\t三\"\n") ==
          Rows{{"\"甲", "一"}, {"乙", "二"}, {"丙", "三\""}});
    CHECK(clipboard_rows("\"甲\n乙\n丙\"\n") == Rows{{"\"甲"}, {"乙"}, {"丙\""}});
    CHECK(clipboard_rows("单位\t数\n\"甲\n乙\"\n丙\t3\n丁\t4\n") ==
          Rows{{"单位", "数"}, {"甲\n乙"}, {"丙", "3"}, {"丁", "4"}});
    CHECK(clipboard_rows("1\t甲\t一\n2\t\"乙\t二\n3\t丙\t三\"\n") ==
          Rows{{"1", "甲", "一"}, {"2", "\"乙", "二"}, {"3", "丙", "三\""}});
    CHECK(clipboard_rows("a\t\"x\ny\"\tb\n") == Rows{{"a", "x\ny", "b"}});
    CHECK(clipboard_rows("1\ta\tb\n2\t\"x\ny\"\tb\n3\tc\td\n") ==
          Rows{{"1", "a", "b"}, {"2", "x\ny", "b"}, {"3", "c", "d"}});
}
