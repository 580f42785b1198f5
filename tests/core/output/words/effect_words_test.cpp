#include "core/intake/csv_columns.h"
#include "ledger/small_ledger.h"
#include "output/words/effect_words.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

const Date end_of_january = day("2024-01-31");

/// Two records of study in the first branch, 2022.
Ledger with_records() {
    Ledger ledger = new_in_memory();
    const SmallLedger ids = fill_small(ledger);
    add(ledger, record(ids.study, ids.first, "2022-05-05", "2022-05-05", whole(5)));
    add(ledger, record(ids.study, ids.first, "2022-08-05", "2022-08-05", whole(2)));
    ledger.write(step("target"), noon, [&](Writer& writer) {
        writer.put_target({ids.study, ids.root, 2022, whole(10), Phasing::even, {}, ""});
    });
    return ledger;
}

std::vector<std::string> effects_of(const Ledger& ledger, std::vector<std::string> texts) {
    Reader reader{ledger};
    const Definitions now = reader.definitions();
    std::deque<InputText> files;
    for (auto& text : texts)
        files.push_back(decoded("f.csv", std::move(text)));
    const ImportPlan plan = plan_import(std::move(files), now, std::nullopt);
    REQUIRE(plan.may_be_written());
    const Definitions supposed = supposed_definitions(now, plan);
    return words_of(
        definition_changes(now, plan, reader.record_counts()),
        changes_supposing(reader, now, supposed, units_touched(now, plan), end_of_january), now,
        supposed, Texts{Language::chinese});
}

bool has_line(const std::vector<std::string>& lines, std::string_view part) {
    return std::ranges::any_of(
        lines, [&](const std::string& line) { return line.find(part) != line.npos; });
}

} // namespace

TEST_CASE("a unit that is moved says which years change for whom", "[output]") {
    const Ledger ledger = with_records();
    const auto lines = effects_of(
        ledger, {unit_columns + "first,支部first,second,branch,,,1\n"}); // below the other branch
    CHECK(has_line(lines, "党组织 · 支部first：上级 支部root → 支部second；涉及 2 条记录"));
    CHECK(has_line(lines, "这些年度的数会改变：2022。"));
    CHECK(has_line(lines, "2022 年 支部second 指标study："));
    CHECK(has_line(lines, "全年 0 → 7"));
    CHECK_FALSE(has_line(lines, "2022 年 支部root"));
}

TEST_CASE("another measure, target or active time says what it does", "[output]") {
    const Ledger ledger = with_records();
    auto lines = effects_of(
        ledger, {indicator_columns + "study,指标study,,学习,次|场,latest,,,at_least,0,\n"});
    CHECK(has_line(lines, "指标 · 指标study：算法 求和 → 取最新值；涉及 2 条记录"));
    CHECK(has_line(lines, "全年 7 → 2"));
    lines = effects_of(ledger, {target_columns + "2022,study,root,20,,,,,even,\n"});
    CHECK(has_line(lines, "全年 10 → 20"));
    CHECK(has_line(lines, "全年目标 10 → 20，完成率 70% → 35%"));
    lines = effects_of(ledger, {unit_columns + "first,支部first,root,branch,2023-01-01,,1\n"});
    CHECK(has_line(lines, "成立 – → 2023-01-01"));
    CHECK(has_line(lines, "已有的数字不会改变。"));
}

TEST_CASE("what is new or the same has no effect to tell", "[output]") {
    const Ledger ledger = with_records();
    CHECK(effects_of(ledger, {unit_columns + "third,支部third,root,branch,,,3\n"}).empty());
    CHECK(effects_of(ledger, {unit_columns + "first,支部first,root,branch,,,1\n"}).empty());
}

TEST_CASE("foretold figures are those that an import brings", "[output]") {
    Ledger ledger = with_records();
    Reader reader{ledger};
    const Definitions now = reader.definitions();
    std::deque<InputText> files;
    files.push_back(decoded("u.csv", unit_columns + "first,支部first,second,branch,,,1\n"
                                                    "zero,支部zero,root,branch,,,0\n"));
    const ImportPlan plan = plan_import(std::move(files), now, std::nullopt);
    const Definitions supposed = supposed_definitions(now, plan);
    ledger.write(step("import"), noon, [&](Writer& writer) {
        for (const auto& [unit, change] : plan.units)
            if (change == Change::changed)
                writer.put_unit(unit);
    });
    const Definitions after = reader.definitions();
    for (const OrgUnit& unit : after.units.units()) {
        const auto place = supposed.units.place_of(unit.id);
        REQUIRE(place);
        CHECK(supposed.units.at(*place) == unit);
    }
}
