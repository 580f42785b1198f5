#include "gui/open_ledger.h"

#include <catch2/catch_test_macros.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

/// A page on which one indicator is far behind (of 1,000 none is there), and one has no target.
void add_alarm(Ledger& ledger) {
    Indicator made = indicator("late", Measure::sum);
    made.name_zh = "谈心谈话";
    made.category = "谈话";
    const UnitId root = Reader{ledger}.definitions().units.at(UnitPlace{0}).id;
    ledger.write(step("set_up"), noon, [&](Writer& writer) {
        const IndicatorId late = writer.add_indicator(made);
        writer.put_target({late, root, 2023, whole(1000), Phasing::even, {}, {}});
        writer.add_record(record(late, root, "2023-02-01", "2023-02-01", whole(3)));
    });
}

WindowSettings cards() {
    WindowSettings settings;
    settings.overview = OverviewShape::cards;
    return settings;
}

bool has(const OpenLedger& window, std::string_view label) {
    return window.driver.id_of(label) != 0;
}

} // namespace

TEST_CASE("a tile shows only the indicators of its status until it is pressed again",
          "[gui][overview]") {
    OpenLedger window{PageId::overview, {1440.0F, 2400.0F}, cards()};
    window.open(add_alarm);
    REQUIRE(has(window, "谈心谈话###card-late"));
    REQUIRE(has(window, "指标study###card-study"));
    window.click("预警###tile2");
    CHECK(has(window, "谈心谈话###card-late"));
    CHECK_FALSE(has(window, "指标study###card-study"));
    CHECK(window.driver.shows("已筛选"));
    CHECK(window.driver.shows_part("显示 1 /"));
    window.click("预警###tile2");
    CHECK(has(window, "指标study###card-study"));
    CHECK_FALSE(window.driver.shows("已筛选"));
}

TEST_CASE("problems only is both tiles of trouble, and Escape takes all filters away",
          "[gui][overview]") {
    OpenLedger window{PageId::overview, {1440.0F, 2400.0F}, cards()};
    window.open(add_alarm);
    window.click("只看问题###problems-only");
    CHECK_FALSE(has(window, "指标study###card-study"));
    CHECK(window.shell.settings().overview == OverviewShape::cards);
    window.driver.press(ImGuiKey_Escape);
    window.settle();
    CHECK(has(window, "指标study###card-study"));
    window.driver.press(ImGuiMod_Alt | ImGuiKey_3);
    window.settle();
    CHECK_FALSE(has(window, "指标study###card-study"));
    window.click("清除筛选 Esc###clear-filters");
    CHECK(has(window, "指标study###card-study"));
}

TEST_CASE("a category with nothing to show says what to do", "[gui][overview]") {
    OpenLedger window{PageId::overview, {1440.0F, 2400.0F}, cards()};
    window.open(add_alarm);
    window.click("谈话###category-谈话");
    CHECK_FALSE(has(window, "指标study###card-study"));
    CHECK(has(window, "谈心谈话###card-late"));
    window.click("达标###tile0");
    CHECK_FALSE(has(window, "谈心谈话###card-late"));
    CHECK(window.driver.shows("没有符合筛选条件的指标。按 Esc 清除筛选。"));
}

TEST_CASE("the list has the worst first with what is missing, and is remembered",
          "[gui][overview]") {
    OpenLedger window{PageId::overview, {1440.0F, 2400.0F}, cards()};
    window.open(add_alarm);
    window.click("列表###as-list");
    CHECK(window.shell.settings().overview == OverviewShape::list);
    CHECK(window.driver.where("谈心谈话###row-late").min.y <
          window.driver.where("指标study###row-study").min.y);
    CHECK(window.driver.shows_part("少 7")); // due 717 of 1,000 on 18 September, 3 are there
    CHECK(window.driver.clipped_texts().empty());
    CHECK(window.driver.duplicate_ids().empty());
    window.click("谈心谈话###row-late");
    CHECK(window.shell.settings().page == PageId::indicator);
}

TEST_CASE("pending records are opened by their tile", "[gui][overview]") {
    OpenLedger window{PageId::overview, {1440.0F, 2400.0F}, cards()};
    window.open([&](Ledger& ledger) {
        add(ledger, record(window.ids.study, window.ids.first, "2023-05-05", "2023-05-05", {}));
    });
    window.click("待补数量###tile4");
    CHECK(window.shell.settings().page == PageId::records);
    CHECK(window.driver.shows_part("2023-05-05"));
    CHECK_FALSE(window.driver.shows_part("2023-03-05"));
}

TEST_CASE("the titles of the list order it, and the third press groups it by status again",
          "[gui][overview]") {
    OpenLedger window{PageId::overview};
    window.open(add_alarm);
    const auto top_of = [&](std::string_view label) { return window.driver.where(label).min.y; };
    const auto is_late_first = [&] {
        return top_of("谈心谈话###row-late") < top_of("指标study###row-study");
    };
    REQUIRE(is_late_first());
    REQUIRE(window.driver.shows_part("预警"));
    const auto title = "完成率###order-overview_column_completion";
    window.click(title);
    CHECK(is_late_first());
    window.click(title);
    CHECK_FALSE(is_late_first());
    window.click(title);
    CHECK(is_late_first());
    window.click("指标###order-overview_column_name");
    CHECK(is_late_first() == (std::string{"tanxintanhua"} < std::string{"zhibiaostudy"}));
    window.click("指标###order-overview_column_name");
    CHECK(is_late_first() == (std::string{"zhibiaostudy"} < std::string{"tanxintanhua"}));
    CHECK(window.driver.duplicate_ids().empty());
}
