#include "output/workbook/cell_text.h"
#include "output/workbook/chart_parts.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace taizhang;

TEST_CASE("a cell's text has nothing that a workbook can't hold", "[output]") {
    struct Case {
        std::string given;
        std::string kept;
    };
    const auto [given, kept] =
        GENERATE(Case{"党", "党"}, Case{"a\x01\x1F\x7F", "a"}, Case{"a\r\nb\rc\n", "a\nb\nc\n"},
                 Case{"\t", "\t"},
                 Case{"a\xFF"
                      "b",
                      "a\uFFFD"
                      "b"},
                 Case{"a\xEF\xBF\xBF", "a"}, Case{"_x0041_", "_x005F_x0041_"},
                 Case{"_x0041_x0042_", "_x005F_x0041_x005F_x0042_"}, Case{"_x00", "_x00"});
    CHECK(cell_content(given) == kept);
}

TEST_CASE("a text too long for a cell is cut between characters", "[output]") {
    std::string text;
    for (size_t i = 0; i < longest_cell_text; ++i)
        text += "𠮷"; // two units of UTF-16
    const auto content = cell_content(text);
    CHECK(content.size() == longest_cell_text / 2 * std::string{"𠮷"}.size());
    CHECK(cell_content(std::string(longest_cell_text, 'a')).size() == longest_cell_text);
}

TEST_CASE("only a dashed series becomes a line", "[output]") {
    const std::string bars =
        R"(<c:barChart><c:ser><c:spPr/></c:ser><c:axId val="1"/></c:barChart>)";
    CHECK(chart_with_target_line(bars) == bars);
    const std::string dashed =
        R"(<c:barChart><c:ser><c:spPr></c:spPr></c:ser>)"
        R"(<c:ser><c:spPr><a:prstDash val="dash"/></c:spPr></c:ser><c:axId val="1"/></c:barChart>)";
    const auto combined = chart_with_target_line(dashed);
    CHECK(combined.starts_with("<c:barChart><c:ser><c:spPr></c:spPr></c:ser><c:axId val=\"1\"/>"
                               "</c:barChart><c:lineChart>"));
    CHECK(combined.ends_with("<c:smooth val=\"0\"/></c:ser><c:marker val=\"1\"/><c:axId val=\"1\"/>"
                             "</c:lineChart>"));
}

TEST_CASE("a chart keeps no number of a cell that is blank", "[workbook]") {
    const std::string part =
        "<c:numRef><c:f>'季度'!$I$5:$J$5</c:f><c:numCache><c:pt idx=\"0\"><c:v>3</c:v></c:pt>"
        "<c:pt idx=\"1\"><c:v>0</c:v></c:pt></c:numCache></c:numRef>"
        "<c:numRef><c:f>'季度'!$I$6:$J$6</c:f><c:numCache><c:pt idx=\"0\"><c:v>1</c:v></c:pt>"
        "<c:pt idx=\"1\"><c:v>0</c:v></c:pt></c:numCache></c:numRef>";
    const std::string without = chart_without_blanks(part, {"'季度'!$J$5", "'别的'!$J$6"});
    CHECK(without.contains("<c:pt idx=\"0\"><c:v>3</c:v></c:pt></c:numCache>"));
    CHECK(without.contains("<c:pt idx=\"1\"><c:v>0</c:v></c:pt></c:numCache>"));
    CHECK(without.size() < part.size());
    CHECK(chart_without_blanks(part, {}) == part);
}

TEST_CASE("a chart's labels say the value alone, and a blank cell is a gap", "[workbook]") {
    CHECK(chart_without_guesses("<c:chart><c:dLbls><c:showVal val=\"1\"/></c:dLbls></c:chart>") ==
          "<c:chart><c:dLbls><c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/>"
          "<c:showCatName val=\"0\"/><c:showSerName val=\"0\"/><c:showPercent val=\"0\"/>"
          "<c:showBubbleSize val=\"0\"/></c:dLbls><c:dispBlanksAs val=\"gap\"/></c:chart>");
}
