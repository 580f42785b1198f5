// A row of definitions that is refused is refused by itself, with what hangs on it; the others come
// in.

#include "core/intake/csv_columns.h"
#include "intake/plan/import_plan.h"
#include "intake/plan/import_write.h"
#include "ledger/small_ledger.h"
#include "text/ids/import.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

ImportPlan planned(const Definitions& ledger, const std::string& text) {
    std::deque<InputText> files;
    files.push_back({"f.csv", text});
    return plan_import(std::move(files), ledger, 2023);
}

/// Rows with the reasons for which they are refused.
std::vector<std::pair<int, TextId>> refused(const ImportPlan& plan) {
    std::vector<std::pair<int, TextId>> rows;
    for (const Issue& issue : plan.issues)
        rows.emplace_back(issue.row, issue.reason);
    return rows;
}

/// Codes of the units as they will be, with those above them.
std::vector<std::string> units_of(const ImportPlan& plan) {
    std::vector<std::string> codes;
    for (const auto& [unit, change] : plan.units) {
        std::string above;
        for (const auto& [other, ignored] : plan.units)
            if (unit.parent == other.id)
                above = other.code;
        codes.push_back(unit.code + "<" + above);
    }
    return codes;
}

Ledger written(const ImportPlan& plan) {
    Ledger ledger = new_in_memory();
    fill_small(ledger);
    ledger.write(step("import"), noon, [&](Writer& writer) { write_import(plan, writer); });
    return ledger;
}

} // namespace

TEST_CASE("a refused unit takes those below it along, and no others", "[intake]") {
    const auto plan = planned(small_definitions(), unit_columns + "a,甲,root,no_kind,,,1\n"
                                                                  "b,乙,a,branch,,,2\n"
                                                                  "c,丙,b,group,,,3\n"
                                                                  "d,丁,root,branch,,,4\n"
                                                                  "e,戊,d,group,,,5\n");
    CHECK(refused(plan) ==
          std::vector<std::pair<int, TextId>>{{2, text_id::import_word},
                                              {3, text_id::import_parent_refused},
                                              {4, text_id::import_parent_refused}});
    CHECK(plan.has_only_refused_rows());
    CHECK(units_of(plan) ==
          std::vector<std::string>{"root<", "first<root", "second<root", "d<root", "e<d"});
    CHECK(plan.files.front().added == 2);
    const Ledger ledger = written(plan);
    CHECK(Reader{ledger}.definitions().units.units().size() == 5);
}

TEST_CASE("what the ledger has of a refused row stays as it was", "[intake]") {
    const auto plan = planned(small_definitions(), unit_columns + "first,另名,second,no_kind,,,9\n"
                                                                  "second,改名,first,branch,,,2\n");
    // The second would stand below the first, which stays where it is: no circle.
    REQUIRE(plan.issues.size() == 1);
    const auto definitions = Reader{written(plan)}.definitions();
    const auto& units = definitions.units;
    CHECK(units.at(*units.place_of("first")).name == "支部first");
    CHECK(units.at(*units.place_of("second")).name == "改名");
    CHECK(units.parent_of(*units.place_of("second")) == *units.place_of("first"));
}

TEST_CASE("a circle that only comes about by a refusal is refused as well", "[intake]") {
    const auto before =
        Reader{written(planned(small_definitions(),
                               unit_columns + "second,支部second,first,branch,,,2\n"))}
            .definitions();
    const auto plan = planned(before, unit_columns + "second,支部second,root,no_kind,,,2\n"
                                                     "first,支部first,second,branch,,,1\n");
    CHECK(refused(plan) == std::vector<std::pair<int, TextId>>{{2, text_id::import_word},
                                                               {3, text_id::import_unit_cycle}});
    CHECK_FALSE(plan.changes_anything());
}

TEST_CASE("without its root nothing of a new organisation comes in", "[intake]") {
    const auto plan = planned({}, unit_columns + "root,委,,no_kind,,,1\n"
                                                 "a,甲,root,branch,,,2\n");
    CHECK(plan.issues.size() == 2);
    CHECK(plan.units.empty());
    CHECK_FALSE(plan.changes_anything());
}

TEST_CASE("a ratio goes with the part that is refused", "[intake]") {
    const auto plan = planned(small_definitions(),
                              indicator_columns + "done,已办,,类,件,sum,,,wrong,0,\n"
                                                  "all,应办,,类,件,sum,,,at_least,0,\n"
                                                  "rate,办结率,,类,%,ratio,done,all,at_least,1,\n"
                                                  "share,占比,,类,%,ratio,all,study,at_least,1,\n");
    CHECK(refused(plan) == std::vector<std::pair<int, TextId>>{{2, text_id::import_word},
                                                               {4, text_id::import_part_refused}});
    const Ledger ledger = written(plan);
    const auto definitions = Reader{ledger}.definitions();
    REQUIRE(definitions.indicators.size() == 4);
    const auto& share =
        definitions.indicators[static_cast<size_t>(*place_of(definitions, "share"))];
    CHECK(share.numerator == definitions.indicators[2].id);
    CHECK(share.denominator == definitions.indicators[0].id);
}

TEST_CASE("of duties that contradict each other the first comes in", "[intake]") {
    const auto plan =
        planned(small_definitions(), cadence_columns + "study,root,1,month,branch,,\n"
                                                       "study,root,2,month,branch,2023-01-01,\n"
                                                       "study,first,1,quarter,self,,\n");
    CHECK(refused(plan) == std::vector<std::pair<int, TextId>>{{3, text_id::import_overlap}});
    CHECK(plan.cadences.size() == 2);
    CHECK(plan.files.front().added == 2);
}

TEST_CASE("a target of an indicator that is refused is refused, too", "[intake]") {
    std::deque<InputText> files;
    files.push_back(
        {"t.csv", target_columns + "2023,new,root,4,,,,,even,\n2023,study,root,4,,,,,even,\n"});
    files.push_back({"i.csv", indicator_columns + "new,新,,类,次,bad,,,,0,\n"});
    const auto plan = plan_import(std::move(files), small_definitions(), 2023);
    CHECK(refused(plan) == std::vector<std::pair<int, TextId>>{
                               {2, text_id::import_unknown_indicator}, {2, text_id::import_word}});
    CHECK(plan.targets.size() == 1);
    CHECK(plan.indicators.size() == 2);
}
