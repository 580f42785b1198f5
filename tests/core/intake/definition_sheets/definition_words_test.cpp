#include "intake/definition_sheets/definition_headings.h"
#include "intake/definition_sheets/definition_words.h"
#include "intake/definition_sheets/name_codes.h"
#include "intake/file/definition_columns.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <set>

using namespace taizhang;

TEST_CASE("how often is read in an office's words", "[intake]") {
    const auto [text, per, count] =
        GENERATE(table<std::string, Cycle, int>({{"每月", Cycle::month, 0},
                                                 {"每月1次", Cycle::month, 1},
                                                 {"每季度一次", Cycle::quarter, 1},
                                                 {"每半年至少召开1次", Cycle::half_year, 1},
                                                 {"2次/年", Cycle::year, 2},
                                                 {"每年不少于两次", Cycle::year, 2},
                                                 {"一季一次", Cycle::quarter, 1},
                                                 {"每周一次", Cycle::week, 1},
                                                 {"季度", Cycle::quarter, 0},
                                                 {"quarter", Cycle::quarter, 0},
                                                 {"half_year", Cycle::half_year, 0}}));
    CAPTURE(text);
    const auto said = frequency_said(text);
    REQUIRE(said);
    CHECK(said->per == per);
    CHECK(said->count.value_or(0) == count);
}

TEST_CASE("what a rule can't hold is no frequency", "[intake]") {
    CHECK_FALSE(frequency_said(GENERATE("每两个月一次", "每月5日前1次", "每年1至2次", "适时", "1次",
                                        "", "每月或每季度", "每年12.5次", "上半年1次，下半年1次")));
}

TEST_CASE("the kind of an organisation is said, or stands at the end of its name", "[intake]") {
    CHECK(unit_kind_said("党总支") == UnitKind::general_branch);
    CHECK(unit_kind_said(" 支部 ") == UnitKind::branch);
    CHECK(unit_kind_said("branch") == UnitKind::branch);
    CHECK_FALSE(unit_kind_said("信息科支部"));
    CHECK(unit_kind_in_name("信息科党支部") == UnitKind::branch);
    CHECK(unit_kind_in_name("直属党总支部") == UnitKind::general_branch);
    CHECK(unit_kind_in_name("中共某局机关委员会") == UnitKind::committee);
    CHECK(unit_kind_in_name("狱政科第一党小组") == UnitKind::group);
    CHECK_FALSE(unit_kind_in_name("信息科"));
}

TEST_CASE("who owes a duty is a kind of organisations, or the organisation itself", "[intake]") {
    CHECK(owner_said("各党支部") == Owner{UnitKind::branch});
    CHECK(owner_said("每个党小组") == Owner{UnitKind::group});
    CHECK(owner_said("本级") == Owner{});
    CHECK(owner_said("党委") == Owner{});
    CHECK(owner_said("self") == Owner{});
    CHECK_FALSE(owner_said("信息科党支部"));
}

TEST_CASE("an amount is read with the words around it", "[intake]") {
    CHECK(amount_said("不少于12次").number == "12");
    CHECK(amount_said("不少于12次").direction == Direction::at_least);
    CHECK(amount_said("≤3件").direction == Direction::at_most);
    CHECK(amount_said("控制在3件以内").number == "3");
    CHECK(amount_said("80%").number == "80");
    CHECK(amount_said("十二次").number == "12");
    CHECK(amount_said("许多").number == "许多");
}

TEST_CASE("headings stand for the columns of each kind", "[intake]") {
    CHECK(definition_column(FileKind::units, "上级党组织") == unit_column::parent);
    CHECK(definition_column(FileKind::units, "党组织名称（全称）") == unit_column::name);
    CHECK(definition_column(FileKind::targets, "第一季度目标") == target_column::q1);
    CHECK(definition_column(FileKind::targets, "Q4") == target_column::q4);
    CHECK(definition_column(FileKind::targets, "2023年三季度计划") == target_column::q3);
    CHECK(definition_column(FileKind::targets, "全年目标（次）") == target_column::annual);
    CHECK(definition_column(FileKind::cadences, "责任主体") == cadence_column::owed_by);
    CHECK_FALSE(definition_column(FileKind::units, "活动主题"));
}

TEST_CASE("a code is made of a name, the same each time and never one that is taken", "[intake]") {
    std::set<std::string, std::less<>> taken{"xxkdzb"};
    NameCodes codes{[&](std::string_view code) { return taken.contains(code); }};
    CHECK(codes.code_of("第二党支部", "unit") == "dedzb");
    CHECK(codes.code_of("第2党支部", "unit") == "d2dzb");
    CHECK(codes.code_of("信息科党支部", "unit") == "xxkdzb-2");
    CHECK(codes.code_of("Branch A", "unit") == "brancha");
    CHECK(codes.code_of("——", "unit") == "unit");
    CHECK(codes.code_of(std::string(600, 'x'), "unit").size() <= 64);
}
