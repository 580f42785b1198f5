// Closing a window, and opening that is given up.
#include "gui/desk/gate.h"
#include "gui/desk/ledger_hold.h"
#include "gui/open_ledger.h"
#include "text/ids/shell.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

/// Another ledger beside the one in the window, with a record in the second quarter.
std::filesystem::path make_other(const OpenLedger& window) {
    const auto file = window.desk.path().parent_path() / "other.taizhang";
    auto ledger = Ledger::create(file.string(), {.random = 9});
    const auto ids = fill_small(ledger);
    add(ledger, record(ids.study, ids.first, "2023-04-05", "2023-04-05", whole(8)));
    return file;
}

} // namespace

TEST_CASE("a window that writes a file closes when that is done or cancelled", "[gui]") {
    WindowSettings settings;
    settings.language = GENERATE(Language::chinese, Language::english);
    OpenLedger window{PageId::overview, {1024.0F, 700.0F}, settings};
    window.open();
    Gate gate;
    window.desk.run(
        "正在写文件",
        [&](LedgerCopy& copy) {
            gate.pass();
            tell(copy.progress(), 1, 2);
            return Desk::Remember{};
        },
        [](const std::exception_ptr&) {});
    gate.wait_for();
    window.driver.press(ImGuiMod_Ctrl | ImGuiKey_Q);
    window.driver.run(2);
    CHECK_FALSE(window.shell.may_close());
    const std::string_view told = window.shell.texts()(text_id::shell_closing_after_work);
    CHECK(window.driver.shows_part(told.substr(0, 9))); // it may take several lines
    CHECK(window.driver.clipped_texts() == std::vector<std::string>{});
    if (GENERATE(true, false))
        window.driver.click(window.shell.texts()(text_id::shell_cancel));
    gate.open();
    window.settle();
    CHECK(window.shell.may_close());
}

TEST_CASE("opening that is cancelled leaves the view, and the other ledger to others", "[gui]") {
    OpenLedger window{PageId::overview};
    LedgerHold mine{[] {}};
    LedgerHold others{[] {}};
    window.shell.hold_ledgers_with(mine);
    window.open();
    const auto other = make_other(window);
    Gate gate;
    hold(window.desk, gate);
    window.shell.open_at_newest(other);
    window.driver.run(1);
    window.desk.cancel();
    gate.open();
    window.settle();
    REQUIRE(window.desk.path() != other);
    CHECK(window.shell.navigation().view().quarter == 3);
    CHECK(others.take(other) == LedgerHold::Taken::here);
}

TEST_CASE("a window holds the ledger that a turned link leads to", "[gui]") {
    OpenLedger window{PageId::overview};
    LedgerHold mine{[] {}};
    LedgerHold others{[] {}};
    window.shell.hold_ledgers_with(mine);
    window.open();
    const auto first = window.desk.path();
    const auto other = make_other(window);
    const auto link = first.parent_path() / "link.taizhang";
    std::filesystem::create_symlink(first, link);
    window.shell.open(link);
    window.settle();
    std::filesystem::remove(link);
    std::filesystem::create_symlink(other, link);
    window.desk.look_soon();
    window.settle();
    CHECK(others.take(other) == LedgerHold::Taken::shown_elsewhere);
    CHECK(others.take(first) == LedgerHold::Taken::here);
}

TEST_CASE("a ledger that is shown elsewhere does not move the view of this one", "[gui]") {
    OpenLedger window{PageId::overview};
    LedgerHold mine{[] {}};
    LedgerHold others{[] {}};
    window.shell.hold_ledgers_with(mine);
    window.open();
    const auto other = make_other(window);
    others.take(other);
    window.shell.open_at_newest(other);
    window.settle();
    CHECK(window.driver.shows_part("已经调到前面"));
    CHECK(window.shell.navigation().view().quarter == 3);
}
