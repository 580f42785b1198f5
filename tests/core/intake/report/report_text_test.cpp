#include "characters/code_points.h"
#include "intake/report/outline.h"
#include "intake/report/pdf_text.h"
#include "intake/report/report_text.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

using namespace taizhang;
using namespace taizhang::report;

TEST_CASE("what is no report is told apart", "[report]") {
    struct Case {
        std::string bytes;
        TextProblem problem;
    };
    using namespace std::string_literals;
    const auto row = GENERATE(values<Case>({
        {"", TextProblem::no_text},
        {" \n　\n", TextProblem::no_text},
        {"\x89PNG\r\n\x1A\n"s, TextProblem::picture},
        {"\x01\x02\x03\x04\x05\x06"s, TextProblem::binary},
        {"This year we held 12 meetings.", TextProblem::not_chinese},
        {"日期,支部,次数\n1月,一支部,2\n2月,二支部,3\n", TextProblem::table},
        {"日期\t支部\t次数\n1月\t一支部\t2\n2月\t二支部\t3\n", TextProblem::table},
        {"PK\x03\x04 broken", TextProblem::docx_broken},
        {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s, TextProblem::old_word},
    }));
    const auto text = report_text_of(row.bytes);
    REQUIRE_FALSE(text);
    CHECK(text.error() == row.problem);
}

TEST_CASE("a report in GBK is read", "[report]") {
    CHECK(report_text_of("\xB5\xB3\xBF\xCE\x32\xB4\xCE") == code_points_of("党课2次"));
}

TEST_CASE("lines of a page are joined where a sentence goes on", "[report]") {
    CHECK(joined_lines(
              "一、学习情况\n全年开展中心组学习十二次，组织\n专题研讨四次。\n- 3 -\n二、作风\n") ==
          "一、学习情况\n全年开展中心组学习十二次，组织专题研讨四次。\n二、作风\n");
}

TEST_CASE("titles name the years of reports", "[report]") {
    const auto years = [](std::string_view text) { return years_of_titles(code_points_of(text)); };
    CHECK(years("机关党委2022年工作总结\n今年以来，2021年的问题已整改。") == std::vector{2022});
    CHECK(years("2022年工作总结\n正文。\n2023年工作总结\n正文。") == std::vector{2022, 2023});
    CHECK(years("2022年工作总结和2023年工作计划").empty());
    CHECK(years("工作总结").empty());
}
