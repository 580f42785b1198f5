#include "core/ledger/small_ledger.h"
#include "ledger/target_history.h"

#include <catch2/catch_test_macros.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

Target target_of(const SmallLedger& ids, int annual, const char* note) {
    Target target;
    target.indicator = ids.study;
    target.unit = ids.root;
    target.year = 2023;
    target.annual = whole(annual);
    target.note = note;
    return target;
}

void put(Ledger& ledger, const Target& target) {
    ledger.write(step("step_target"), noon, [&](Writer& writer) { writer.put_target(target); });
}

} // namespace

TEST_CASE("a target's history tells every value and note, the newest first", "[ledger]") {
    Ledger ledger = new_in_memory();
    const auto ids = fill_small(ledger);
    put(ledger, target_of(ids, 2, "年初"));
    put(ledger, target_of(ids, 4, "按通知调整"));
    auto other = target_of(ids, 9, "");
    other.year = 2024;
    put(ledger, other);
    const auto history = target_history(ledger, {ids.study, ids.root, 2023}, 100);
    REQUIRE(history.size() == 2);
    CHECK(history[0].time == "2023-09-18T12:00:00Z");
    CHECK(history[0].annual_before == whole(2));
    CHECK(history[0].annual_after == whole(4));
    CHECK(history[0].note == "按通知调整");
    CHECK(history[1].kind == RowChangeKind::added);
    CHECK(history[1].annual_after == whole(2));
}

TEST_CASE("a target that was cleared and set again keeps its history", "[ledger]") {
    Ledger ledger = new_in_memory();
    const auto ids = fill_small(ledger);
    put(ledger, target_of(ids, 2, ""));
    put(ledger, target_of(ids, 3, ""));
    ledger.write(step("step_target_cleared"), noon,
                 [&](Writer& writer) { writer.remove_target(2023, ids.study, ids.root); });
    const TargetKey key{ids.study, ids.root, 2023};
    const auto cleared = target_history(ledger, key, 100);
    REQUIRE(cleared.size() == 3);
    CHECK(cleared[0].kind == RowChangeKind::removed);
    CHECK(cleared[0].annual_before == whole(3));
    put(ledger, target_of(ids, 5, ""));
    CHECK(target_history(ledger, key, 100).size() == 4);
}

TEST_CASE("an undone change is no history", "[ledger]") {
    Ledger ledger = new_in_memory();
    const auto ids = fill_small(ledger);
    put(ledger, target_of(ids, 2, ""));
    put(ledger, target_of(ids, 3, ""));
    ledger.undo();
    CHECK(target_history(ledger, {ids.study, ids.root, 2023}, 100).size() == 1);
}
