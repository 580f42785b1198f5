#include "gui/closed_ledger.h"
#include "gui/open_ledger.h"
#include "ledger/closed_quarters.h"
#include "ledger/corrections.h"

#include <catch2/catch_test_macros.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

std::vector<ClosedQuarter> closed_in(const OpenLedger& window) {
    const auto ledger = window.stored();
    return Reader{ledger}.closed_quarters();
}

/// Asks for an exclusion in the first quarter on the page of the organisation.
void leave_out_february(OpenLedger& window) {
    window.click("支部first");
    window.choose("请选择###excluded", "study");
    window.fill_in("###period", "2023-02");
    window.click("加入除外");
}

} // namespace

TEST_CASE("a quarter is closed and opened again on its page", "[gui]") {
    OpenLedger window{PageId::closed};
    window.open();
    CHECK(window.driver.shows("未封账"));
    CHECK(window.driver.shows("未结束"));
    window.click("2023 年一季度封账");
    window.fill_in("###text", "已报上级");
    window.click("2023 年一季度封账");
    REQUIRE(closed_in(window).size() == 1);
    CHECK(closed_in(window)[0].note == "已报上级");
    CHECK(window.driver.shows("已封账"));
    CHECK(window.driver.shows("现值与已上报一致。"));

    window.click("解除封账");
    CHECK(window.driver.is_disabled("解除封账"));
    window.fill_in("###text", "上级要求重报");
    window.click("解除封账");
    CHECK(closed_in(window).empty());
    CHECK(window.stored().history(1)[0].label.reason == "上级要求重报");
}

TEST_CASE("what would change a closed quarter is written with a reason or not at all", "[gui]") {
    OpenLedger window{PageId::organisation};
    window.open([&](Ledger& ledger) {
        owe_monthly(ledger, window.ids);
        close_first(ledger);
    });
    leave_out_february(window);
    CHECK(window.driver.shows("2023 年一季度已封账"));
    CHECK(window.definitions().exclusions.empty());
    CHECK(window.driver.is_disabled("写入更正"));
    window.click("不写入");
    CHECK_FALSE(window.driver.shows("2023 年一季度已封账"));
    CHECK(window.definitions().exclusions.empty());

    window.click("加入除外");
    window.fill_in("###correction-reason", "该支部二月未成立支委会");
    window.click("写入更正");
    CHECK_FALSE(window.driver.shows("写入更正"));
    CHECK(window.definitions().exclusions.size() == 1);
    CHECK(window.stored().history(1)[0].label.reason == "该支部二月未成立支委会");
    CHECK(closed_in(window).size() == 1);
}

TEST_CASE("a reason is not asked for twice, and undo needs none", "[gui]") {
    OpenLedger window{PageId::closed};
    window.open([&](Ledger& ledger) { close_first(ledger); });
    window.desk.write("", step("typed"), [&](Writer& writer) {
        writer.add_record(
            record(window.ids.study, window.ids.first, "2023-02-01", "2023-02-01", whole(1)));
    });
    window.settle();
    REQUIRE(window.driver.shows("写入更正"));
    window.fill_in("###correction-reason", "支部迟报");
    window.driver.press(ImGuiKey_Enter);
    window.settle();
    CHECK(window.driver.shows("已封账 · 有更正"));
    CHECK(window.driver.shows_part("支部迟报"));
    window.driver.press(ImGuiMod_Ctrl | ImGuiKey_Z);
    window.settle();
    CHECK(window.driver.shows("现值与已上报一致。"));
}

TEST_CASE("a step that waits for a reason is told when another ledger is opened", "[gui]") {
    OpenLedger window{PageId::closed};
    window.open([&](Ledger& ledger) { close_first(ledger); });
    bool is_told = false;
    window.desk.write(
        "", step("removed"), [&](Writer& writer) { writer.remove_record(window.lesson); },
        [&](const std::exception_ptr& failure) {
            is_told = failure != nullptr;
            return Desk::Told::no;
        });
    window.settle();
    CHECK_FALSE(is_told);
    window.shell.open("/nowhere/else.taizhang");
    window.settle();
    window.driver.press(ImGuiKey_Escape);
    window.settle();
    CHECK(is_told);
    CHECK(Reader{window.stored()}.record(window.lesson));
}
