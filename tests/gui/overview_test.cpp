#include "gui/open_ledger.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

using namespace taizhang;
using namespace taizhang::testing;

TEST_CASE("a name of any length stays in the two lines that a card has for it", "[gui]") {
    WindowSettings settings;
    settings.overview = OverviewShape::cards;
    OpenLedger window{PageId::overview, {1440.0F, 2400.0F}, settings};
    window.open([](Ledger& ledger) {
        Indicator made = indicator("long", Measure::sum);
        made.name_zh = "甲";
        for (int count = 0; count < 10'000; ++count)
            made.name_zh += "长";
        const UnitId root = Reader{ledger}.definitions().units.at(UnitPlace{0}).id;
        ledger.write(step("set_up"), noon, [&](Writer& writer) {
            writer.add_record(
                record(writer.add_indicator(made), root, "2023-08-01", "2023-08-01", whole(3)));
        });
    });
    const auto texts = window.driver.shown_texts();
    const auto name = std::ranges::find_if(texts, [](const std::string& text) {
        return text.starts_with("甲长") && text.size() < 9000;
    });
    REQUIRE(name != texts.end());
    const FrameBox box = window.driver.where(*name);
    CHECK(box.max.y - box.min.y < 40.0F);
}
