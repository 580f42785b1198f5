#include "text/line_break.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>

using namespace taizhang;

namespace {

/// Ideographs are two wide, everything else one.
float width_of(std::string_view text) {
    float width = 0.0F;
    for (const char byte : text) {
        const auto unit = static_cast<unsigned char>(byte);
        if (unit < 0x80)
            width += 1.0F;
        else if (unit >= 0xC0)
            width += 2.0F;
    }
    return width;
}

using Lines = std::vector<std::string>;

Lines lines(std::string_view text, float width) {
    Lines result;
    for (const auto line : lines_of(text, width, width_of))
        result.emplace_back(line);
    return result;
}

} // namespace

TEST_CASE("a compound may be broken behind its hyphen, a date is not", "[text]") {
    const auto lines = [](std::string_view text, float width) {
        return lines_of(text, width,
                        [](std::string_view piece) { return static_cast<float>(piece.size()); });
    };
    CHECK(lines("Responsibility-plan", 16) ==
          std::vector<std::string_view>{"Responsibility-", "plan"});
    CHECK(lines("to 2023-09-18", 11) == std::vector<std::string_view>{"to", "2023-09-18"});
}

TEST_CASE("a text that fits stays one line", "[text]") {
    CHECK(lines("党员大会", 8) == Lines{"党员大会"});
    CHECK(lines("", 8) == Lines{""});
}

TEST_CASE("Chinese breaks between any two characters", "[text]") {
    CHECK(lines("党员大会每季一次", 6) == Lines{"党员大", "会每季", "一次"});
}

TEST_CASE("a closing mark never starts and an opening mark never ends a line", "[text]") {
    CHECK(lines("党员大会，每季", 8) == Lines{"党员大", "会，每季"});
    CHECK(lines("党员大（每季）", 8) == Lines{"党员大", "（每季）"});
    CHECK(lines("党员（每季）。", 8) == Lines{"党员（每", "季）。"});
}

TEST_CASE("a figure stays with its unit", "[text]") {
    CHECK(lines("查摆问题**条", 11) == Lines{"查摆问题", "**条"});
    CHECK(lines("比序时少156次", 11) == Lines{"比序时少", "156次"});
    CHECK(lines("比序时少 156 次", 12) == Lines{"比序时少", "156 次"});
    CHECK(lines("约265 人次", 8) == Lines{"约", "265 人次"});
}

TEST_CASE("a sentence after a figure is not its unit", "[text]") {
    CHECK(lines("第3季度完成情况", 10) == Lines{"第3季度完", "成情况"});
}

TEST_CASE("English breaks at spaces, which are left out at the ends of lines", "[text]") {
    CHECK(lines("at least one  a month", 12) == Lines{"at least one", "a month"});
}

TEST_CASE("a break is possible between Chinese and English", "[text]") {
    CHECK(lines("运行taizhang命令", 8) == Lines{"运行", "taizhang", "命令"});
}

TEST_CASE("a word wider than the line is broken anywhere", "[text]") {
    CHECK(lines("/home/office/ledger", 8) == Lines{"/home/of", "fice/led", "ger"});
    CHECK(lines("党员", 1) == Lines{"党", "员"});
}

TEST_CASE("line ends in the text are kept", "[text]") {
    CHECK(lines("一\n\n二", 20) == Lines{"一", "", "二"});
    CHECK(lines("一\n", 20) == Lines{"一", ""});
}

TEST_CASE("nothing is lost, whatever the width", "[text]") {
    const float width = GENERATE(1.0F, 3.0F, 7.0F, 12.0F, 30.0F);
    const std::string text = "全年1,382次，已完成803次；（比序时）少156次of\xFFthe pace 𠮷";
    std::string together;
    for (const auto& line : lines(text, width))
        together += line;
    std::string wanted = text;
    std::erase(wanted, ' ');
    std::erase(together, ' ');
    CHECK(together == wanted);
}

TEST_CASE("few pieces are measured for a line", "[text]") {
    std::string text;
    for (int sentence = 0; sentence < 200; ++sentence)
        text += "党支部开展集中学习12次（三会一课），and 整改问题3个。";
    int measured = 0;
    const auto broken = lines_of(text, 60.0F, [&](std::string_view piece) {
        ++measured;
        return width_of(piece);
    });
    CHECK(broken.size() > 100);
    CHECK(measured < 6 * static_cast<int>(broken.size()));
    for (const auto line : broken) {
        CHECK(width_of(line) <= 60.0F);
        CHECK((width_of(line) > 50.0F || line.data() == broken.back().data()));
    }
}
