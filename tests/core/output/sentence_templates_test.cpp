#include "core/output/narrative_bench.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_range.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

std::string problem_in(std::string_view file, Language language = Language::chinese) {
    const auto templates = SentenceTemplates::with(file, Language::chinese);
    REQUIRE_FALSE(templates);
    return message_of(templates.error(), "我的.txt", Texts{language});
}

std::string said_with(std::string_view file) {
    NarrativeBench bench;
    bench.done(3, 9);
    const auto templates = SentenceTemplates::with(file, Language::chinese);
    REQUIRE(templates);
    const Narrative words =
        narrative_of(bench.material(), *templates, Texts{Language::chinese}, NumberGap::space);
    return words.categories[0].paragraphs[0].statements[0].text;
}

} // namespace

TEST_CASE("a field without a value takes its part of the sentence away", "[narrative]") {
    Fields fields;
    fields.set("a", std::string{"3 场"});
    CHECK(filled("共{a}[，含{b}][，计{a}]。", fields, NumberGap::space) == "共 3 场，计 3 场。");
    CHECK(filled("含{b}。", fields, NumberGap::space) == "含–。");
}

TEST_CASE("gaps stand only between figures and Chinese characters", "[narrative]") {
    Fields fields;
    fields.set("n", std::string{"12%"});
    CHECK(filled("达{n}，比{n}高", fields, NumberGap::space) == "达 12%，比 12% 高");
    CHECK(filled("达{n}，比{n}高", fields, NumberGap::none) == "达12%，比12%高");
    Fields named;
    named.set("name", std::string{"活动A2"});
    named.set("n", std::string{"3"});
    CHECK(filled("{name}{n}次", named, NumberGap::none) == "活动A2 3次");
    CHECK(filled("（{n}）", fields, NumberGap::space) == "（12%）");
    CHECK(filled("at {n} now", fields, NumberGap::space) == "at 12% now");
}

TEST_CASE("the user's sentences stand in the place of the program's", "[narrative]") {
    CHECK(said_with("# 说明\n\nsum = {name}本季{quarter}\n") == "党课本季 3 场");
    CHECK(said_with("\xEF\xBB\xBFsum = {name}有{quarter}\r\n") == "党课有 3 场");
    CHECK(said_with("verb.class = 讲\n") == "讲党课 3 场，累计 9 场");
    CHECK(said_with("sum.*课 = 甲\nsum.场 = 乙\n") == "甲");
    CHECK(said_with("sum.*课 = 甲\nsum.class = 丙\n") == "丙");
    CHECK(said_with("sum = \"  甲 \"\n") == "  甲 ");
}

TEST_CASE("a broken file is named with its line and what is wrong", "[narrative]") {
    struct Bad {
        const char* file;
        const char* chinese;
    };
    const Bad bad[]{
        {"#\nsum {name}", "我的.txt 第 2 行：“sum {name}”没有等号；"},
        {"summ = {name}", "我的.txt 第 1 行：没有名为“summ”的句式；"},
        {"sum = {nane}", "我的.txt 第 1 行：句式“sum”里没有 {nane} 可填；"},
        {"sum = {name", "我的.txt 第 1 行：“{name”里的 { 没有用 } 结束。"},
        {"sum = [{name}", "我的.txt 第 1 行：“[{name}”里的 [ 没有用 ] 结束。"},
        {"sum = [a[b]]", "我的.txt 第 1 行：“[a[b]]”里方括号套了方括号；"},
        {"sum = a]", "我的.txt 第 1 行：“a]”里有多余的 } 或 ]。"},
        {"sum = a\n\nsum = b", "我的.txt 第 3 行：“sum”已在前面写过；"},
    };
    for (const Bad& one : bad) {
        INFO(one.file);
        const std::string message = problem_in(one.file);
        CHECK(message.starts_with(one.chinese));
    }
    CHECK(problem_in("sum = {nane}", Language::english)
              .starts_with("我的.txt, line 1: the sentence"));
}

TEST_CASE("a file in the encoding of old Chinese editors is read", "[narrative]") {
    CHECK(said_with("sum = \xBC\xD7\n") == "甲");
}

TEST_CASE("both languages have the same sentences", "[narrative]") {
    // What one language can say and the other can't would be an empty sentence.
    const auto chinese = SentenceTemplates::built_in(Language::chinese);
    const auto english = SentenceTemplates::built_in(Language::english);
    for (const char* key : {"measured",
                            "points",
                            "date",
                            "title",
                            "summary",
                            "summary_running",
                            "not_begun",
                            "paragraph",
                            "paragraph_running",
                            "paragraph_more",
                            "sum",
                            "sum_none",
                            "sum_nothing",
                            "limit",
                            "level",
                            "ratio",
                            "ratio_to_date",
                            "no_data",
                            "pace_behind",
                            "level_behind",
                            "limit_exceeded",
                            "need_one",
                            "need_many",
                            "need_running",
                            "need_running_last",
                            "problem_pace",
                            "problem_missed",
                            "problem_at_limit",
                            "problem_exceeded",
                            "problem_at_limit_level",
                            "problem_exceeded_level",
                            "problem_level",
                            "problem_ratio",
                            "problem_duty_missed",
                            "problem_overdue",
                            "achievement_pace",
                            "cause_since",
                            "step_need",
                            "week",
                            "note_scope",
                            "note_pace",
                            "note_compare",
                            "note_hidden"}) {
        INFO(key);
        CHECK_FALSE(chinese.find(key, {}).empty());
        CHECK_FALSE(english.find(key, {}).empty());
    }
}
