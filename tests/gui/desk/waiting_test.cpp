// What the user sees of the desk: waiting and cancelling.
#include "gui/open_ledger.h"
#include "gui/view/page_table.h"
#include "text/ids/shell.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace taizhang;
using namespace taizhang::testing;

TEST_CASE("a page that was cancelled at any moment is whole and its keys go on", "[gui]") {
    const auto page = GENERATE(PageId::overview, PageId::indicator, PageId::branches,
                               PageId::records, PageId::organisation, PageId::catalogue,
                               PageId::history, PageId::targets, PageId::charts, PageId::pack);
    const int moment = GENERATE(0, 1, 2, 3);
    OpenLedger open{PageId::overview};
    open.open();
    View view = OpenLedger::first_view(page);
    view.year = 2022;
    open.shell.navigation().go(view);
    open.driver.run(moment);
    open.desk.cancel();
    open.settle();
    CAPTURE(name_of(page), open.driver.shown_texts());
    CHECK(open.desk.is_current());
    CHECK_FALSE(open.driver.shows(open.shell.texts()(text_id::shell_reading)));
    open.driver.press(ImGuiMod_Ctrl | ImGuiKey_Z);
    open.settle();
    CHECK(open.stored().history(1).front().state == StepState::undone);
}

TEST_CASE("a ledger that another program holds is told of once, until it is free", "[gui]") {
    OpenLedger open{PageId::records};
    open.open();
    const auto frames_until = [&](const std::function<bool()>& condition, int most) {
        while (!condition() && most-- > 0) {
            open.driver.run(1);
            std::this_thread::sleep_for(std::chrono::milliseconds{2});
        }
    };
    const auto is_told = [&] { return open.driver.shows_part("正被其他程序使用"); };
    {
        const auto holder = Ledger::open(open.desk.path().string());
        holder.connection().execute("BEGIN EXCLUSIVE");
        open.shell.navigation().current().year = 2022;
        frames_until(is_told, 10'000);
        REQUIRE(is_told());
        open.driver.click(open.shell.texts()(text_id::shell_close_notice));
        frames_until(is_told, 300); // several tries
        CHECK_FALSE(is_told());
        holder.connection().execute("COMMIT");
    }
    frames_until([&] { return open.desk.is_current(); }, 10'000);
    CHECK(open.desk.is_current());
    CHECK(open.desk.figures()->point.year == 2022);
}
