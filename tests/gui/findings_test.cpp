#include "gui/open_ledger.h"
#include "ledger/read_data_check.h"

#include <catch2/catch_test_macros.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

const Date on_screen = *make_date(2023, 9, 18);

DataCheck check_of(const OpenLedger& window) {
    const auto ledger = window.stored();
    Reader reader{ledger};
    return read_data_check(reader, reader.definitions(), on_screen);
}

/// Two records that are alike, and one that is pending for long.
void plant(Ledger& ledger, const SmallLedger& ids) {
    for (int i = 0; i < 2; ++i)
        add(ledger, record(ids.study, ids.second, "2023-05-10", "2023-05-10", whole(1)));
    add(ledger, record(ids.study, ids.first, "2023-04-10", "2023-04-10", std::nullopt));
}

struct FindingsWindow : OpenLedger {
    explicit FindingsWindow(const WindowSettings& settings = {})
        : OpenLedger(PageId::findings, {1440.0F, 1800.0F}, settings) {
        open([&](Ledger& ledger) { plant(ledger, ids); });
    }
};

} // namespace

TEST_CASE("the page of findings lists them by kind", "[gui]") {
    FindingsWindow window;
    CHECK(window.driver.shows("可能重复 · 1"));
    CHECK(window.driver.shows("指标study · 支部second · 2023-05-10"));
    CHECK(window.driver.shows("久未补数 · 1"));
    CHECK(window.driver.shows("待补已 161 天"));
    CHECK_FALSE(window.driver.shows("已搁置 · 1"));
}

TEST_CASE("a finding is set aside with a reason, and taken back", "[gui]") {
    FindingsWindow window;
    window.click("搁置…"); // of the twins, which stand first
    CHECK(window.driver.is_disabled("搁置"));
    window.fill_in("###reason", "两场都开了");
    window.click("搁置");
    REQUIRE(check_of(window).aside.size() == 1);
    CHECK(check_of(window).aside[0].reason == "两场都开了");
    CHECK(window.driver.shows("已搁置 · 1"));
    CHECK_FALSE(window.driver.shows("可能重复 · 1"));
    CHECK(window.last_step() == "step_set_aside");

    window.click("取回");
    CHECK(check_of(window).aside.empty());
    CHECK(window.driver.shows("可能重复 · 1"));
    window.driver.press(ImGuiMod_Ctrl | ImGuiKey_Z);
    window.settle();
    CHECK(check_of(window).aside.size() == 1);
    CHECK(window.driver.shows("已搁置 · 1"));
}

TEST_CASE("a reason that is given up leaves the finding", "[gui]") {
    FindingsWindow window;
    window.click("搁置…");
    window.fill_in("###reason", "x");
    window.click("取消");
    CHECK_FALSE(window.driver.shows("搁置理由（必填，记入台账）"));
    CHECK(check_of(window).open.size() == 2);
}

TEST_CASE("a finding opens its records and no others", "[gui]") {
    FindingsWindow window;
    window.click("查看记录");
    CHECK(window.shell.navigation().view().page == PageId::records);
    CHECK(window.driver.shows("核对的 2 条记录 ✕"));
    CHECK(window.driver.shows("2 条 · 合计 2 次"));
    window.click("核对的 2 条记录 ✕");
    CHECK(window.shell.navigation().view().records.chosen.empty());
    CHECK_FALSE(window.driver.shows("2 条 · 合计 2 次"));
}

TEST_CASE("what changed since it was set aside stands among the findings again", "[gui]") {
    OpenLedger window{PageId::findings, {1440.0F, 1800.0F}};
    window.open([&](Ledger& ledger) {
        plant(ledger, window.ids);
        Reader reader{ledger};
        const auto check = read_data_check(reader, reader.definitions(), on_screen);
        const Finding& twin = check.open.front().finding;
        ledger.write(step("aside"), noon, [&](Writer& writer) {
            writer.set_aside({name_of(twin), twin.digest, "两场都开了"});
        });
        Record changed = reader.record(twin.records.back()).value();
        changed.note = "改过";
        ledger.write(step("change"), noon, [&](Writer& writer) { writer.update_record(changed); });
    });
    CHECK(window.driver.shows("可能重复 · 1"));
    CHECK(window.driver.shows(
        "2 条记录的日期、数量（1 次）和主题都相同　搁置后有变化（原理由：两场都开了）"));
}

TEST_CASE("the navigation counts what is to be looked at on every page", "[gui]") {
    OpenLedger window{PageId::overview};
    window.open([&](Ledger& ledger) {
        for (int i = 0; i < 37; ++i)
            add(ledger, record(window.ids.study, window.ids.first, "2023-04-10", "2023-04-10",
                               std::nullopt));
    });
    CHECK(window.driver.shows("37"));
    window.click("核对");
    CHECK(window.driver.shows("久未补数 · 37"));
    window.click("再显示 29 项（还有 29 项）");
    CHECK_FALSE(window.driver.shows_part("再显示"));
}

TEST_CASE("where nothing is odd the page says so", "[gui]") {
    OpenLedger nothing{PageId::findings};
    nothing.open();
    CHECK(nothing.driver.shows("没有待核对的数据（截至 2023-09-18）。"));
}

TEST_CASE("a ledger that may not be written has nothing set aside", "[gui]") {
    OpenLedger window{PageId::findings, {1440.0F, 1800.0F}};
    window.open([&](Ledger& ledger) { plant(ledger, window.ids); });
    const std::string file = window.stored().path();
    window.desk.open(file, Access::read_only);
    window.settle();
    CHECK(window.desk.is_read_only());
    CHECK(window.driver.is_disabled("搁置…"));
}

TEST_CASE("the page of findings speaks the language of the window", "[gui]") {
    WindowSettings settings;
    settings.language = Language::english;
    FindingsWindow window{settings};
    CHECK(window.driver.shows("Possible twins · 1"));
    CHECK(window.driver.shows("2 records have the same day, quantity (1 次) and topic"));
}
