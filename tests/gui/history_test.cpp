#include "gui/open_ledger.h"

#include <catch2/catch_test_macros.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

/// Changes the quantity of a record to nine.
void correct(Ledger& ledger, RecordId id) {
    auto record = Reader{ledger}.record(id).value();
    record.quantity = whole(9);
    ledger.write(step("corrected"), noon, [&](Writer& writer) { writer.update_record(record); });
}

std::optional<Record> stored_record(const OpenLedger& window, RecordId id) {
    const auto ledger = window.stored();
    return Reader{ledger}.record(id);
}

TEST_CASE("the history shows every step with old and new values", "[gui]") {
    OpenLedger window{PageId::history};
    window.open([&](Ledger& ledger) { correct(ledger, window.lesson); });
    CHECK(window.driver.shows("corrected"));
    CHECK(window.driver.shows_part("数量 8 → 9"));
    CHECK(window.driver.shows_part("支部first"));
    CHECK(window.driver.shows("set_up"));
}

TEST_CASE("a former version of a record comes back as a new step", "[gui]") {
    OpenLedger window{PageId::history};
    window.open([&](Ledger& ledger) { correct(ledger, window.lesson); });
    window.click("此记录的历史");
    CHECK_FALSE(window.driver.shows("set_up"));
    CHECK(window.driver.shows("现在的版本"));
    window.click("恢复到此版本");
    CHECK(stored_record(window, window.lesson)->quantity == whole(8));
    CHECK(window.last_step() == "step_restore_record");
    CHECK(window.driver.shows_part("数量 9 → 8"));
}

TEST_CASE("a removed record comes back under its old id", "[gui]") {
    OpenLedger window{PageId::history};
    window.open([&](Ledger& ledger) {
        ledger.write(step("removed"), noon,
                     [&](Writer& writer) { writer.remove_record(window.lesson); });
    });
    window.click("此记录的历史");
    window.click("恢复到此版本");
    CHECK(stored_record(window, window.lesson)->quantity == whole(8));
}

TEST_CASE("an undone step is marked and can't be put back", "[gui]") {
    OpenLedger window{PageId::history};
    window.open([&](Ledger& ledger) {
        correct(ledger, window.lesson);
        ledger.undo();
    });
    CHECK(window.driver.shows("corrected（已撤销）"));
    window.click("此记录的历史");
    CHECK_FALSE(window.driver.shows("恢复到此版本"));
}

TEST_CASE("the history of an indicator leaves the others out", "[gui]") {
    OpenLedger window{PageId::history};
    window.open([&](Ledger& ledger) { correct(ledger, window.lesson); });
    window.click("按指标筛选");
    window.click("指标members");
    CHECK_FALSE(window.driver.shows("corrected"));
    CHECK(window.driver.shows("add_record"));
    window.click("显示全部");
    CHECK(window.driver.shows("corrected"));
}

TEST_CASE("a long history has pages", "[gui]") {
    OpenLedger window{PageId::history};
    window.open([&](Ledger& ledger) {
        for (int count = 0; count < 40; ++count)
            add(ledger, record(window.ids.study, window.ids.first, "2023-05-05", "2023-05-05",
                               whole(count)));
    });
    CHECK(window.driver.shows("第 1 页"));
    window.click("更早");
    CHECK(window.driver.shows("第 2 页"));
    window.click("较新");
    CHECK(window.driver.shows("第 1 页"));
}

} // namespace
