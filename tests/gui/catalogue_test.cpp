#include "gui/open_ledger.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

Indicator indicator_named(const OpenLedger& window, std::string_view code) {
    const Definitions definitions = window.definitions();
    return definitions.indicators[static_cast<size_t>(place_of(definitions, code).value())];
}

TEST_CASE("an own indicator is added in one step", "[gui]") {
    OpenLedger window{PageId::catalogue};
    window.open();
    window.click("新增指标");
    CHECK(window.driver.is_disabled("保存"));
    window.fill_in("###name_zh", "谈心谈话");
    window.fill_in("###category", "组织生活");
    window.fill_in("###units", "次|人次");
    window.click("保存");
    const Indicator added = indicator_named(window, "own-1");
    CHECK(added.name_zh == "谈心谈话");
    CHECK(added.units == std::vector<std::string>{"次", "人次"});
    CHECK(window.last_step() == "step_add_indicator");
    CHECK(window.driver.shows("组织生活"));
}

TEST_CASE("a change of direction shows what becomes of past figures before it is saved", "[gui]") {
    OpenLedger window{PageId::catalogue};
    window.open();
    window.click("指标study");
    window.click("至少达到###direction");
    window.click("不超过");
    CHECK(window.driver.shows_part("2023 年 指标study"));
    CHECK(indicator_named(window, "study").direction == Direction::at_least);
    window.click("仍要保存");
    CHECK(indicator_named(window, "study").direction == Direction::at_most);
}

TEST_CASE("a name changes no figure", "[gui]") {
    OpenLedger window{PageId::catalogue};
    window.open();
    window.click("指标study");
    window.fill_in("###name_zh", "集中学习");
    CHECK_FALSE(window.driver.shows_part("这些数字会改变"));
    window.click("保存");
    CHECK(indicator_named(window, "study").name_zh == "集中学习");
}

TEST_CASE("an indicator with records can't become a ratio", "[gui]") {
    OpenLedger window{PageId::catalogue};
    window.open();
    window.click("指标study");
    window.click("求和###measure");
    window.click("比率");
    CHECK(window.driver.shows_part("不能有自己的记录"));
    CHECK(window.driver.is_disabled("保存"));
}

TEST_CASE("a hidden indicator keeps its figures and comes back", "[gui]") {
    OpenLedger window{PageId::catalogue};
    window.open();
    window.click("指标study");
    window.click("隐藏###hide");
    CHECK(is_hidden(indicator_named(window, "study")));
    window.click("总览");
    CHECK_FALSE(window.driver.shows("指标study"));
    window.click("指标管理");
    window.click("显示已隐藏的指标");
    window.click("指标study");
    window.click("恢复显示###hide");
    CHECK_FALSE(is_hidden(indicator_named(window, "study")));
    window.click("总览");
    CHECK(window.driver.shows("指标study"));
}

TEST_CASE("the catalogue is reordered", "[gui]") {
    OpenLedger window{PageId::catalogue};
    window.open();
    window.click("指标members");
    window.click("上移");
    CHECK(window.definitions().indicators.front().code == "members");
    CHECK(window.last_step() == "step_order_indicators");
}

TEST_CASE("an indicator in use is not deleted but can be hidden", "[gui]") {
    OpenLedger window{PageId::catalogue};
    window.open();
    window.click("指标study");
    CHECK(window.driver.shows_part("不能删除：有 1 条记录，有 1 个年度目标"));
}

TEST_CASE("the pages of the ledger's keeper fit in every window", "[gui]") {
    WindowSettings settings;
    settings.language = GENERATE(Language::chinese, Language::english);
    const auto page = GENERATE(PageId::history, PageId::organisation, PageId::catalogue);
    const auto size =
        GENERATE(ImVec2{1024.0F, 700.0F}, ImVec2{1440.0F, 900.0F}, ImVec2{3840.0F, 2160.0F});
    OpenLedger window{page, size, settings};
    window.open();
    CAPTURE(static_cast<int>(page), size.x, settings.language);
    CHECK(window.driver.clipped_texts() == std::vector<std::string>{});
    CHECK(window.driver.duplicate_ids() == std::vector<std::string>{});
}

} // namespace
