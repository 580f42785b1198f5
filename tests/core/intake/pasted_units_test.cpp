#include "core/ledger/small_ledger.h"
#include "intake/definitions/pasted_units.h"

#include <catch2/catch_test_macros.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

PastedUnits pasted(const std::vector<std::vector<std::string>>& rows) {
    return read_pasted_units(rows, small_definitions(), {});
}

} // namespace

TEST_CASE("pasted names are organisations below the chosen one", "[intake]") {
    const auto [added, known] = pasted({{"一监区党支部"}, {"第二党小组"}, {"支部first"}, {""}});
    REQUIRE(added.size() == 2);
    CHECK(added[0].name == "一监区党支部");
    CHECK(added[0].kind == UnitKind::branch);
    CHECK(added[0].parent == "root");
    CHECK(added[0].order == 3);
    CHECK(added[1].kind == UnitKind::group);
    CHECK(added[1].order == 4);
    CHECK(added[0].code != added[1].code);
    CHECK(known == std::vector<std::string>{"支部first"});
}

TEST_CASE("pasted rows say kind, days and what they belong to", "[intake]") {
    const auto [added, known] = pasted({{"名称", "类别", "成立"},
                                        {"1", "二监区", "党总支", "2023-03-01", "2023.9.30"},
                                        {"2", "二监区一组", "党小组", "", "二监区"}});
    REQUIRE(added.size() == 2);
    CHECK(known.empty());
    const NewUnit& unit = added[0];
    CHECK(unit.name == "二监区");
    CHECK(unit.kind == UnitKind::general_branch);
    CHECK(unit.from == "2023-03-01");
    CHECK(unit.to == "2023.9.30");
    CHECK(added[1].parent == unit.code);
    CHECK(added[1].order == 1);
}

TEST_CASE("what is pasted is held against the rules of imported files", "[intake]") {
    const Definitions definitions = small_definitions();
    const auto right = pasted({{"一监区"}, {"二监区"}});
    const ImportPlan plan = plan_units(right.added, definitions, 2023);
    CHECK(plan.may_be_written());
    CHECK(plan.files.front().added == 2);
    auto wrong = right.added;
    wrong[1].from = "2023-02-30";
    const ImportPlan refused = plan_units(wrong, definitions, 2023);
    REQUIRE(refused.issues.size() == 1);
    CHECK(refused.issues.front().row == 3);
}
