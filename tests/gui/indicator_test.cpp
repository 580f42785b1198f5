#include "gui/desk/month_evidence.h"
#include "gui/open_ledger.h"
#include "ledger/closed_quarters.h"
#include "ledger/corrections.h"
#include "ledger/year_book.h"
#include "progress/monthly_comparison.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

/// 11 in the first quarter (8 and 3), 7 in the third, 4 in the half-year alone.
struct IndicatorWindow : OpenLedger {
    IndicatorWindow() : OpenLedger(PageId::indicator, {1440.0F, 900.0F}) {
        open([this](Ledger& ledger) {
            add(ledger, record(ids.study, ids.second, "2023-03-10", "2023-03-10", whole(3)));
            add(ledger, record(ids.study, ids.second, "2023-08-01", "2023-08-01", whole(7)));
            add(ledger, record(ids.study, ids.first, "2023-01-01", "2023-06-30", whole(4)));
        });
    }

    /// The bar stands below its number.
    void press_bar(std::string_view number) {
        const FrameBox box = driver.where(number);
        driver.click_at({middle_of(box).x, box.max.y + 8.0F});
        settle();
    }
    void press_unit(std::string_view unit) {
        driver.click_at(middle_of(driver.where(unit)));
        settle();
    }
    const View& view() { return shell.navigation().view(); }
};

} // namespace

TEST_CASE("bar, units, hover card and list are of the quarter that was pressed", "[gui]") {
    IndicatorWindow window;
    CHECK(window.driver.shows("构成这 7 次的记录"));
    CHECK(window.driver.shows_part("三季度，点击查看记录"));
    window.press_bar("≥11");
    CHECK(window.driver.shows("构成这 11 次的记录"));
    CHECK(window.driver.shows_part("一季度，点击查看记录"));
    window.press_unit("支部second");
    CHECK(window.driver.shows("构成这 3 次的记录"));
    window.driver.hover_at(middle_of(window.driver.where("支部second")));
    window.driver.run(30);
    CHECK(window.driver.shows("支部second · 一季度"));
    CHECK(window.driver.shows("3 次"));
    window.press_bar("7");
    CHECK(window.driver.shows("构成这 7 次的记录"));
    CHECK_FALSE(window.view().records_of.has_value());
}

TEST_CASE("the year and 未分季 of the table are those of units and list", "[gui]") {
    IndicatorWindow window;
    window.press_bar("≥11");
    window.press_unit("支部first");
    REQUIRE(window.driver.shows("构成这 8 次的记录"));
    window.driver.click_at(middle_of(window.driver.where_last("22"))); // of the table
    window.settle();
    CHECK(window.driver.shows("构成这 22 次的记录"));
    CHECK(window.driver.shows_part("全年，点击查看记录"));
    const FrameBox row = window.driver.where_last("未分季");
    const FrameBox year = window.driver.where_last("22");
    window.driver.click_at({(year.min.x + year.max.x) / 2, (row.min.y + row.max.y) / 2});
    window.settle();
    CHECK(window.driver.shows("构成这 4 次的记录"));
    CHECK(window.driver.shows_part("未分季，点击查看记录"));
    window.press_unit("支部first");
    CHECK(window.driver.shows("构成这 4 次的记录"));
    window.driver.hover_at(middle_of(window.driver.where("支部first")));
    window.driver.run(30);
    CHECK(window.driver.shows("4 次"));
    CHECK_FALSE(window.driver.shows("支部first · 三季度"));
}

TEST_CASE("a record behind a number is looked at and typed over where it is", "[gui]") {
    IndicatorWindow window;
    window.press_bar("≥11");
    window.driver.click("主题党日###record-" + std::to_string(raw(window.lesson)));
    window.settle();
    CHECK(window.driver.shows("第 2 条，共 2 条"));
    const FrameBox label = window.driver.where_last("主题");
    window.driver.click_at({label.max.x + 150.0F, (label.min.y + label.max.y) / 2});
    window.settle();
    window.driver.type("第一课");
    window.driver.press(ImGuiKey_Enter);
    window.settle();
    const auto ledger = window.stored();
    CHECK(Reader{ledger}.record(window.lesson)->topic == "第一课");
    CHECK(window.driver.shows("构成这 11 次的记录"));
    window.click("在台账中打开");
    CHECK(window.view().page == PageId::records);
    CHECK(window.view().records.chosen == std::vector{window.lesson});
    window.driver.press(ImGuiMod_Alt | ImGuiKey_LeftArrow);
    window.settle();
    CHECK_FALSE(window.driver.shows("在台账中打开"));
}

TEST_CASE("units beside a number are branches of its time, and what is left adds up", "[gui]") {
    OpenLedger window{PageId::indicator, {1440.0F, 900.0F}};
    window.open([&](Ledger& ledger) {
        ledger.write(step("more"), noon, [&](Writer& writer) {
            OrgUnit gone = org_unit("gone", window.ids.root, 3);
            gone.active.to = day("2023-06-30");
            writer.add_unit(gone);
            OrgUnit office = org_unit("office", window.ids.root, 4);
            office.kind = UnitKind::office;
            writer.add_unit(office);
            writer.add_record(
                record(window.ids.study, window.ids.root, "2023-08-01", "2023-08-01", whole(5)));
            writer.add_record(
                record(window.ids.study, window.ids.first, "2023-08-02", "2023-08-02", whole(2)));
        });
    });
    CHECK(window.driver.shows("构成这 7 次的记录"));
    CHECK_FALSE(window.driver.shows("支部gone"));
    CHECK_FALSE(window.driver.shows("支部office"));
    CHECK(window.driver.shows_part("支部root（本级"));
    window.driver.click_at(middle_of(window.driver.where("支部root（本级）")));
    window.settle();
    CHECK(window.driver.shows("构成这 5 次的记录"));
    window.click("一季度");
    CHECK(window.driver.shows("支部gone"));
}

TEST_CASE("another quarter in the bar above is the one listed", "[gui]") {
    IndicatorWindow window;
    window.press_bar("≥11");
    window.press_unit("支部second");
    window.click("二季度");
    window.click("三季度");
    CHECK(window.driver.shows("构成这 7 次的记录"));
    CHECK_FALSE(window.view().records_of.has_value());
}

TEST_CASE("a month of the comparison opens the records of its number", "[gui]") {
    IndicatorWindow window;
    window.shell.navigation().current().page = PageId::branches;
    window.shell.navigation().current().branches.by = CompareBy::month;
    window.settle();
    const auto cell = [&](std::string_view month, std::string_view unit) {
        return ImVec2{middle_of(window.driver.where(month)).x,
                      middle_of(window.driver.where(unit)).y};
    };
    window.driver.click_at(cell("3 月", "支部first"));
    window.settle();
    CHECK(window.driver.shows("构成这 8 次的记录"));
    CHECK(window.driver.shows_part("3 月 · "));
    window.driver.press(ImGuiMod_Alt | ImGuiKey_LeftArrow);
    window.settle();
    REQUIRE(window.view().page == PageId::branches);
    window.driver.click_at(cell("跨月", "支部first"));
    window.settle();
    CHECK(window.driver.shows("构成这 4 次的记录"));
    CHECK(window.driver.shows_part("跨月 · "));
}

TEST_CASE("a topic with line breaks keeps to its row, marks of direction take no room", "[gui]") {
    const auto page = GENERATE(PageId::indicator, PageId::records);
    OpenLedger window{page, {1900.0F, 1000.0F}};
    window.open([&](Ledger& ledger) {
        for (const char* topic : {"第一行\n第二行\r\n第三行", "第一行 第二行 第三行",
                                  "第一行 \u202E第二行 \u2066第三行\u200F"}) {
            auto one =
                record(window.ids.study, window.ids.first, "2023-09-01", "2023-09-01", whole(1));
            one.topic = topic;
            add(ledger, one);
        }
    });
    const auto size_of = [&](std::string_view topic) {
        const FrameBox box = window.driver.where(topic);
        return std::pair{box.max.x - box.min.x, box.max.y - box.min.y};
    };
    const auto plain = size_of("第一行 第二行 第三行");
    CHECK(size_of("第一行\n第二行\r\n第三行") == plain);
    CHECK(size_of("第一行 \u202E第二行 \u2066第三行\u200F") == plain);
}

TEST_CASE("the records behind a month add up to its cell", "[gui]") {
    const TemporaryFolder folder;
    Ledger ledger = Ledger::create(folder.file(), {.random = 7});
    const SmallLedger ids = fill_small(ledger);
    int quantity = 1;
    for (const IndicatorId of : {ids.study, ids.members})
        for (const UnitId by : {ids.root, ids.first, ids.second})
            for (const auto& [start, end] :
                 {std::pair{"2023-01-01", "2023-01-31"}, std::pair{"2023-01-20", "2023-02-03"},
                  std::pair{"2023-03-31", "2023-03-31"}, std::pair{"2023-03-31", "2023-04-01"},
                  std::pair{"2023-01-01", "2023-06-30"}, std::pair{"2023-09-17", "2023-09-17"},
                  std::pair{"2023-09-20", "2023-09-20"}})
                add(ledger, record(of, by, start, end, whole(quantity++)));
    add(ledger, record(ids.study, ids.first, "2023-03-02", "2023-03-02", std::nullopt));
    Reader reader{ledger};
    const Definitions definitions = reader.definitions();
    const int quarter = GENERATE(0, 1, 3);
    ReviewPoint point{
        2023, quarter == 0 ? std::nullopt : std::optional{quarter}, {}, day("2023-09-18")};
    const Date until = day_looked_at(point, definitions.calendar());
    const auto book =
        read_year_book(reader, std::make_shared<const Definitions>(definitions), 2023, until);
    for (const IndicatorPlace indicator : {IndicatorPlace{0}, IndicatorPlace{1}}) {
        const Comparison months = read_monthly_comparison(
            reader, book, point, indicator, {UnitPlace{0}, UnitPlace{1}, UnitPlace{2}});
        for (int row = 0; row < 3; ++row)
            for (int column = 0; column < static_cast<int>(months.columns.size()); ++column) {
                const ComparedCell& cell = months.at(row, column);
                const int place = months.columns[static_cast<size_t>(column)];
                if (!cell.value || place == whole_year_column)
                    continue;
                CAPTURE(quarter, static_cast<int>(indicator), row, place);
                ReviewPoint of_unit = point;
                of_unit.unit = UnitPlace{row};
                const bool is_month = place < no_single_month;
                const Evidence evidence = month_evidence(
                    reader, definitions, of_unit,
                    {indicator, is_month ? FigurePart::quarter : FigurePart::year_to_date,
                     is_month ? place / 3 + 1 : 1},
                    place + 1);
                CHECK(to_number(evidence.tally.sum) == *cell.value);
                CHECK(evidence.tally.pending >= cell.pending);
            }
    }
}

TEST_CASE("a closed quarter shows what was reported beside what is now, and what was corrected",
          "[gui][closed]") {
    OpenLedger window{PageId::indicator, {1440.0F, 900.0F}};
    RecordId late{};
    window.open([&](Ledger& ledger) {
        ClosedQuarter closing;
        closing.quarter = {2023, 1};
        closing.closed = day("2023-04-06");
        ledger.write(closing_label(closing.quarter), noon,
                     [&](Writer& writer) { writer.close_quarter(closing); });
    });
    CHECK_FALSE(window.driver.shows("对照表…")); // the third quarter is open
    window.click("一季度");
    CHECK(window.driver.shows("一季度于 4 月 6 日封账"));
    CHECK(window.driver.shows("本指标现值与已上报一致"));
    CHECK_FALSE(window.driver.shows("已上报 8"));

    window.desk.write("", {"late", {}, "迟报"}, [&](Writer& writer) {
        late = writer.add_record(
            record(window.ids.study, window.ids.second, "2023-02-02", "2023-02-02", whole(3)));
    });
    window.settle();
    CHECK(window.driver.shows("现值与已上报不同"));
    CHECK(window.driver.shows("一季度已上报 8 → 现值 11 次"));
    CHECK(window.driver.shows("+3"));
    CHECK(window.driver.shows("已上报 8")); // below the bar
    window.click("封账后更正的记录 1 条");
    CHECK(window.shell.navigation().view().page == PageId::records);
    CHECK(window.shell.navigation().view().records.chosen == std::vector{late});
    window.driver.press(ImGuiMod_Alt | ImGuiKey_LeftArrow);
    window.settle();
    window.click("对照表…");
    CHECK(window.shell.navigation().view().page == PageId::closed);
}

TEST_CASE("a record that was removed after the closing is counted, and the page fits",
          "[gui][closed]") {
    const ImVec2 size = GENERATE(ImVec2{1440.0F, 900.0F}, ImVec2{1000.0F, 700.0F});
    OpenLedger window{PageId::indicator, size};
    window.open([&](Ledger& ledger) {
        ClosedQuarter closing;
        closing.quarter = {2023, 1};
        closing.closed = day("2023-04-06");
        ledger.write(closing_label(closing.quarter), noon,
                     [&](Writer& writer) { writer.close_quarter(closing); });
        ledger.write({"twice", {}, "重复上报"}, noon,
                     [&](Writer& writer) { writer.remove_record(window.lesson); });
    });
    window.click("一季度");
    CHECK(window.driver.shows("封账后删除的记录 1 条"));
    CHECK(window.driver.shows("已上报 8"));
    CHECK(window.driver.clipped_texts() == std::vector<std::string>{});
    CHECK(window.driver.duplicate_ids() == std::vector<std::string>{});
}
