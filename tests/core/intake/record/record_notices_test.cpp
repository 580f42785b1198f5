#include "intake/paste/pasted_table.h"
#include "intake/plan/against_records.h"
#include "intake/record/record_cell.h"
#include "ledger/small_ledger.h"
#include "text/ids/import.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

using Reasons = std::vector<TextId>;

/// Existed from July 2022 to June 2023.
OrgUnit one_year_unit() {
    OrgUnit unit = org_unit("young", std::nullopt);
    unit.active = {day("2022-07-01"), day("2023-06-30")};
    return unit;
}

Reasons reasons_of(const std::vector<FieldProblem>& notices) {
    Reasons reasons;
    std::ranges::transform(notices, std::back_inserter(reasons), &FieldProblem::reason);
    return reasons;
}

Reasons reasons(const char* start, const char* end, const OrgUnit& unit,
                std::vector<int> years = {2022, 2023}) {
    return reasons_of(
        notices_of({day(start), day(end)}, unit, Calendar{}, {today, std::move(years)}));
}

Reasons reasons(const char* on, std::vector<int> years = {2022, 2023}) {
    return reasons(on, on, org_unit("always", std::nullopt), std::move(years));
}

/// A ledger of 2023 with a unit that was founded in July.
Ledger with_young_unit() {
    Ledger ledger = new_in_memory();
    const SmallLedger ids = fill_small(ledger);
    ledger.write(step("more"), noon, [&](Writer& writer) {
        OrgUnit young = org_unit("young", ids.root, 3);
        young.active.from = day("2023-07-01");
        writer.add_unit(young);
        writer.add_record(record(ids.study, ids.first, "2023-05-05", "2023-05-05", whole(1)));
    });
    return ledger;
}

} // namespace

TEST_CASE("a record of a unit that did not exist then is odd", "[intake]") {
    CHECK(reasons("2022-06-30", "2022-06-30", one_year_unit()) ==
          Reasons{text_id::import_unit_not_founded});
    CHECK(reasons("2023-07-01", "2023-07-01", one_year_unit()) ==
          Reasons{text_id::import_unit_dissolved});
    CHECK(reasons("2022-01-01", "2022-12-31", one_year_unit()).empty());
    const auto notice = notice_of_inactive({day("2022-01-01"), day("2022-01-31")}, one_year_unit());
    REQUIRE(notice);
    CHECK(notice->arguments == std::vector<std::string>{"支部young", "2022-07-01"});
}

TEST_CASE("a day that has not come is odd", "[intake]") {
    CHECK(reasons("2023-09-18").empty());
    CHECK(reasons("2023-09-19") == Reasons{text_id::import_future});
    CHECK(reasons("2032-09-12") == Reasons{text_id::import_future});
}

TEST_CASE("a year far from all others is odd", "[intake]") {
    CHECK(reasons("2020-05-05").empty());
    CHECK(reasons("2013-05-05") == Reasons{text_id::import_far_year});
    CHECK(reasons("2021-05-05", {2014}).empty());
    CHECK(reasons("2010-05-05", {2014}) == Reasons{text_id::import_far_year});
    CHECK(reasons("2010-05-05", {}).empty());
    CHECK(reasons("2010-05-05", {2032}).empty());
    CHECK(reasons("1923-05-05", {}) == Reasons{text_id::import_far_year});
}

TEST_CASE("a file, a paste and a corrected cell say and take the same", "[intake]") {
    const Ledger ledger = with_young_unit();
    Reader reader{ledger};
    const Definitions of = reader.definitions();
    const std::string text = "start\tindicator\tunit\tquantity\n2023-03-12\tstudy\tyoung\t5\n"
                             "2032-09-12\tstudy\tfirst\t1\n2003-09-12\tstudy\tfirst\t1\n";
    PastedTable pasted = read_pasted_table(text, of, std::nullopt, "粘贴");
    compare_with_records(pasted, reader, today);
    std::deque<InputText> files;
    files.push_back(decoded("r.csv", text));
    ImportPlan plan = plan_import(std::move(files), of, std::nullopt);
    compare_with_records(plan, reader, today);
    CHECK(plan.may_be_written());
    REQUIRE(plan.records.size() == 3);
    REQUIRE(pasted.rows.size() == 3);
    REQUIRE(plan.warnings.size() == 3);
    CHECK(plan.warnings[0].row == 2);
    CHECK(plan.warnings[0].column == "unit");
    CHECK(plan.warnings[0].reason == text_id::import_unit_not_founded);
    CHECK(reasons_of(pasted.rows[0].notices) == Reasons{text_id::import_unit_not_founded});
    CHECK(plan.warnings[1].reason == text_id::import_future);
    CHECK(plan.warnings[1].value == "2032-09-12");
    CHECK(reasons_of(pasted.rows[1].notices) == Reasons{text_id::import_future});
    CHECK(plan.warnings[2].reason == text_id::import_far_rows);
    CHECK(reasons_of(pasted.rows[2].notices) == Reasons{text_id::import_far_year});
    const Record known = reader.records({}).front();
    CHECK(with_cell(known, RecordField::unit, "young", of, std::nullopt).has_value());
}
