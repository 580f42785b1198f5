#include "core/ledger/small_ledger.h"
#include "ledger/check.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace taizhang;
using namespace taizhang::testing;

TEST_CASE("a sound ledger has no issues", "[ledger]") {
    Ledger ledger = new_in_memory();
    const auto ids = fill_small(ledger);
    for (int i = 0; i < 20; ++i)
        add(ledger, record(ids.study, ids.first, "2023-01-01", "2023-01-01", whole(i)));
    ledger.undo();
    CHECK(check_ledger(ledger).empty());
}

TEST_CASE("check finds what other programs broke", "[ledger]") {
    const auto [sql, code] = GENERATE(table<const char*, const char*>(
        {{"UPDATE record SET quarter = 4", "filing"},
         {"UPDATE record SET id = 9000000000000000000", "record_id"},
         {"PRAGMA foreign_keys=OFF; DELETE FROM indicator WHERE code = 'study'", "reference"},
         {"UPDATE org_unit SET parent_id = 3 WHERE id = 2; UPDATE org_unit SET parent_id = 2 WHERE "
          "id = 3",
          "unit_cycle"},
         {"UPDATE org_unit SET parent_id = 2 WHERE id = 1", "root"},
         {"INSERT INTO target VALUES (1, 2023, 1, 1, 12000, 'manual', 1, 1, 1, 1, '')",
          "target_plans"},
         {"INSERT INTO indicator VALUES (7, 'r', 3, 'r', '', '', '', 'ratio', 2, 2, 'at_least', 0, "
          "'', 0)",
          "ratio"},
         {"UPDATE journal SET changeset = x'5407ff'", "damaged"},
         {"INSERT INTO setting VALUES ('cutoff_day', 'soon')", "damaged"}}));
    CAPTURE(sql);
    Ledger ledger = new_in_memory();
    const auto ids = fill_small(ledger);
    add(ledger, record(ids.study, ids.first, "2023-01-01", "2023-01-01", whole(1)));
    ledger.connection().execute(sql);
    bool found = false;
    for (const auto& issue : check_ledger(ledger))
        found = found || issue.code == code;
    CHECK(found);
}

TEST_CASE("check finds content that was changed behind the program's back", "[ledger]") {
    const char* change =
        GENERATE("topic = 'x'", "note = 'x'", "source = 'x'", "hours = 5000", "participants = 7",
                 "participants = NULL", "quantity = 2000", "approximate = 1", "unit_id = 3",
                 "indicator_id = 2", "start = '2022-12-31'", "created = '2020-01-01T00:00:00Z'",
                 "changed = '2020-01-01T00:00:00Z'", "place = 'x'", "host = 'x'", "sentence = 1");
    CAPTURE(change);
    Ledger ledger = new_in_memory();
    const auto ids = fill_small(ledger);
    Record full = record(ids.study, ids.first, "2023-01-01", "2023-01-01", whole(1));
    full.participants = 4;
    const RecordId spoilt = add(ledger, full);
    add(ledger, full);
    REQUIRE(check_ledger(ledger).empty());
    ledger.connection().execute(std::string{"UPDATE record SET "} + change +
                                " WHERE id = " + std::to_string(raw(spoilt)));
    const CheckIssue expected{"digest", std::to_string(raw(spoilt))};
    const auto issues = check_ledger(ledger);
    CHECK(std::ranges::find(issues, expected) != issues.end());
}
