#include "core/output/narrative_bench.h"
#include "output/narrative/indicator_facts.h"
#include "output/narrative/slide_words.h"

#include <catch2/catch_test_macros.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

SlideWords words_of(const NarrativeBench& bench, Language language = Language::chinese) {
    const Material material = bench.material();
    const SentenceTemplates templates = SentenceTemplates::built_in(language);
    const Texts texts{language};
    return slide_words(Wording{material, templates, texts, document_gap(texts)}, {});
}

/// 党课: 1382 a year, 803 by 18 September where 959 were due.
NarrativeBench behind() {
    NarrativeBench bench;
    bench.as_of = day("2023-09-18");
    bench.progress.actual = {274.0, 281.0, 248.0, {}};
    bench.progress.actual_to_date = 803;
    bench.plan(1382, {327, 332, 345, 378});
    bench.progress.due = 959;
    bench.progress.lag = 11.29;
    bench.progress.status = Status::behind;
    bench.progress.last_year_to_date = 850;
    return bench;
}

} // namespace

TEST_CASE("a slide's title is the finding that stands above the charts", "[slides]") {
    CHECK(words_of(behind()).title == "党课慢于序时：比应完成少156场");
    CHECK(words_of(behind(), Language::english).title.contains("156"));
}

TEST_CASE("a slide says what was due, which quarters fell short and what a week must bring",
          "[slides]") {
    CHECK(words_of(behind()).lines ==
          std::vector<std::string>{"应完成959场，实际803场，低于序时11.3个百分点。",
                                   "一季度、二季度低于季度计划；累计同比减少47场。",
                                   "到年底还需579场，每周39场；至今每周22场。"});
}

TEST_CASE("a slide claims no finding that further records could overturn", "[slides]") {
    NarrativeBench bench = behind();
    bench.progress.known_to_date = Known::at_least;
    bench.progress.known[2] = Known::at_least;
    const SlideWords words = words_of(bench);
    CHECK_FALSE(words.title.contains("慢于"));
    CHECK_FALSE(words.title.contains("156"));
    for (const std::string& line : words.lines)
        CHECK_FALSE(line.contains("156"));
}

TEST_CASE("a slide about a limit says the limit and what is over it", "[slides]") {
    NarrativeBench bench;
    bench.indicator().direction = Direction::at_most;
    bench.level(2);
    bench.progress.completion.reset();
    bench.progress.status = Status::exceeded;
    bench.progress.actual = {1.0, 1.0, 1.0, {}};
    bench.progress.actual_to_date = 3;
    const SlideWords words = words_of(bench);
    CHECK(words.title.contains("超过上限"));
    CHECK(words.lines.front() == "累计3场，上限2场，超出1场。");
}

TEST_CASE("less than one a week is not told by the week", "[slides]") {
    NarrativeBench bench = behind();
    bench.progress.actual_to_date = 3;
    bench.plan(4, {1, 1, 1, 1});
    bench.progress.due = 2;
    bench.progress.lag = -25;
    bench.progress.status = Status::on_track;
    const SlideWords words = words_of(bench);
    CHECK(words.title.starts_with("党课快于序时"));
    CHECK(words.lines.back() == "到年底还需1场。");
}
