#include "output/words/entry_words.h"

#include <catch2/catch_test_macros.hpp>

using namespace taizhang;

namespace {

struct Case {
    EntryEffect effect;
    Indicator indicator;

    Case() {
        indicator.units = {"次"};
        effect.quarter = 3;
        effect.before.actual[2] = 8;
        effect.after.actual[2] = 9;
        effect.before.actual_to_date = 31;
        effect.after.actual_to_date = 32;
        effect.after.plan = Plan{};
        effect.after.plan->annual = whole(39);
        effect.after.completion = 32.0 / 39.0;
    }
    std::string in(Language language, std::optional<Quarter> running = Quarter{2023, 3}) const {
        return words_of(effect, indicator, 2023, running, Texts{language});
    }
};

} // namespace

TEST_CASE("an entry's effect is told in one line", "[output]") {
    const Case told;
    CHECK(told.in(Language::chinese) == "保存后：本季 8 → 9 次，全年 31 → 32 / 39（82%）");
    CHECK(told.in(Language::chinese, Quarter{2023, 4}) ==
          "保存后：2023 年三季度 8 → 9 次，全年 31 → 32 / 39（82%）");
    CHECK(told.in(Language::english) ==
          "After saving: this quarter 8 → 9 次, year 31 → 32 / 39 (82%)");
}

TEST_CASE("an effect without target, quarter or quantity says so", "[output]") {
    Case told;
    told.effect.after.plan.reset();
    CHECK(told.in(Language::chinese) == "保存后：本季 8 → 9 次，全年 31 → 32");
    told.effect.quarter.reset();
    told.effect.before.unassigned = 0;
    told.effect.after.unassigned = 1;
    CHECK(told.in(Language::chinese) == "保存后：2023 年未分季 0 → 1 次，全年 31 → 32");
    told.effect.after.pending = 1;
    CHECK(told.in(Language::chinese) == "保存后：2023 年待补 0 → 1 条，合计不变");
}
