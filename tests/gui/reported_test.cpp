#include "gui/open_ledger.h"
#include "output/pack/reported_figures.h"

#include <catch2/catch_test_macros.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

void report_quarter(Ledger& ledger, int quarter, const char* title) {
    Reader reader{ledger};
    const Material material = [&] {
        const Ledger::Snapshot snapshot{ledger};
        return read_material(reader, {2023, quarter, {}, day("2023-09-18")}, {});
    }();
    remember_reported(ledger, material, {noon, PackPreset::meeting, title, "/tmp/nowhere/a.pdf"});
}

} // namespace

TEST_CASE("before anything has gone out the page says what will be there", "[gui][reported]") {
    OpenLedger window{PageId::pack};
    window.open();
    window.click("已报材料");
    CHECK(window.driver.shows_part("还没有导出或打印过会议材料"));
    window.click("编制");
    CHECK(window.driver.shows_part("导出 PDF"));
    window.click("已报材料");
    CHECK(window.driver.shows_part("还没有导出或打印过会议材料"));
}

TEST_CASE("what has gone out is listed and the chosen one compared", "[gui][reported]") {
    OpenLedger window{PageId::pack};
    window.open([](Ledger& ledger) {
        report_quarter(ledger, 1, "一季度材料");
        report_quarter(ledger, 2, "二季度材料");
    });
    window.click("已报材料");
    CHECK(window.driver.shows("二季度材料"));
    CHECK(window.driver.shows("各项数字与当时相同"));
    CHECK(window.driver.shows_part("本季记录与当时相同"));
    CHECK(window.driver.is_disabled("打开文件"));
    CHECK(window.driver.shows("文件已不在原处"));
    window.driver.click("2023 年一季度 · 例会 · 支部root");
    window.settle();
    CHECK(window.driver.shows("一季度材料"));
    CHECK_FALSE(window.driver.shows("二季度材料"));
}

TEST_CASE("what differs is marked and leads to its indicator", "[gui][reported]") {
    OpenLedger window{PageId::pack};
    window.open([](Ledger& ledger) { report_quarter(ledger, 1, "一季度材料"); });
    window.click("已报材料");
    CHECK_FALSE(window.driver.shows("只看有变化的"));
    window.desk.write("", step("typed"), [&](Writer& writer) {
        writer.add_record(
            record(window.ids.study, window.ids.first, "2023-02-01", "2023-02-01", whole(4)));
    });
    window.settle();
    CHECK(window.driver.shows("1 项指标与当时不同"));
    CHECK(window.driver.shows("8"));
    CHECK(window.driver.shows("12"));
    window.click("只看有变化的");
    CHECK(window.driver.shows("指标study"));
    window.driver.click("指标study###told-study");
    window.settle();
    CHECK(window.shell.navigation().view().page == PageId::indicator);
    CHECK(window.shell.navigation().view().indicator == window.ids.study);
    CHECK(window.shell.navigation().view().quarter == 1);
}
