#include "gui/entry_driver.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace taizhang;
using namespace taizhang::testing;

TEST_CASE("an entry is typed, shown with its effect, and saved", "[gui]") {
    const EntryFolder folder;
    const auto language = GENERATE(Language::chinese, Language::english);
    EntryDriver window{folder, language};
    window.new_entry();
    window.fill_in("zbjs");
    window.fill_in("9.12");
    window.fill_in("");
    window.fill_in("ejq");
    window.fill_in("读书");
    window.fill_in("1");
    window.fill_in("４６");
    window.fill_in("1.5");
    window.fill_in("党员活动室");
    window.type("支部书记");
    window.settle();
    const bool chinese = language == Language::chinese;
    CHECK(window.driver.shows(
        chinese ? "保存后：本季 8 → 9 次，全年 31 → 32 / 39（82%）"
                : "After saving: this quarter 8 → 9 次, year 31 → 32 / 39 (82%)"));
    window.press(ctrl_enter);
    window.settle();
    const auto records = window.records();
    REQUIRE(records.size() == 3);
    CHECK(records[0].period == Period{day("2023-09-12"), day("2023-09-12")});
    CHECK(records[0].quantity == whole(1));
    CHECK(records[0].participants == 46);
    CHECK(records[0].hours == Quantity{1500});
    CHECK(records[0].topic == "读书");
    CHECK(records[0].place == "党员活动室");
    CHECK(records[0].host == "支部书记");
    CHECK(window.driver.shows_part(chinese ? "录入 2023-09-12 支部警示教育（二监区支部）"
                                           : "Entered 2023-09-12"));
}

TEST_CASE("saving goes on with date, indicator and unit kept", "[gui]") {
    const EntryFolder folder;
    EntryDriver window{folder};
    window.new_entry();
    for (const auto* text : {"zbjs", "9.12", "", "yjq", "甲"})
        window.fill_in(text);
    window.type("2");
    window.press(ctrl_enter);
    window.settle();
    window.press(ImGuiKey_Tab);
    window.fill_in("9.13");
    for (int field = 0; field < 3; ++field)
        window.press(ImGuiKey_Tab);
    window.type("3");
    window.press(ctrl_enter);
    window.settle();
    const auto records = window.records();
    REQUIRE(records.size() == 4);
    CHECK(records[0].period.end == day("2023-09-13"));
    CHECK(records[0].quantity == whole(3));
    CHECK(records[0].topic.empty());
    CHECK(records[0].indicator == records[1].indicator);
    CHECK(records[0].unit == records[1].unit);
    CHECK(records[1].quantity == whole(2));
}

TEST_CASE("a likely duplicate is told and can be saved", "[gui]") {
    const EntryFolder folder;
    EntryDriver window{folder};
    window.new_entry();
    for (const auto* text : {"zbjs", "2023-08-01", "", "yjq", ""})
        window.fill_in(text);
    window.type("1");
    window.settle();
    CHECK(window.driver.shows_part("台账中已有 1 条同一天"));
    window.press(ctrl_enter);
    window.settle();
    CHECK(window.records().size() == 3);
}

TEST_CASE("a second press of Ctrl+Enter saves no second record", "[gui]") {
    const EntryFolder folder;
    const auto language = GENERATE(Language::chinese, Language::english);
    EntryDriver window{folder, language};
    window.new_entry();
    for (const auto* text : {"zbjs", "9.12", "", "yjq", "甲"})
        window.fill_in(text);
    window.type("1");
    window.press(ctrl_enter);
    window.press(ctrl_enter);
    window.settle();
    CHECK(window.records().size() == 3);
    const bool chinese = language == Language::chinese;
    CHECK(window.driver.shows_part(chinese ? "没有再存" : "Not saved again"));
    CHECK_FALSE(window.driver.shows_part(chinese ? "台账中已有" : "The ledger has"));
    CHECK_FALSE(window.driver.shows_part(chinese ? "保存后" : "After saving"));
    CHECK(window.driver.clipped_texts() == std::vector<std::string>{});
}

TEST_CASE("another date makes what was left in the form an entry of its own", "[gui]") {
    const EntryFolder folder;
    EntryDriver window{folder};
    window.new_entry();
    for (const auto* text : {"zbjs", "9.12", "", "yjq", ""})
        window.fill_in(text);
    window.press(ctrl_enter);
    window.settle();
    window.press(ImGuiKey_Tab);
    window.fill_in("9.13");
    window.press(ctrl_enter);
    window.settle();
    const auto records = window.records();
    REQUIRE(records.size() == 4);
    CHECK(is_pending(records[0]));
    CHECK(records[0].period.end == day("2023-09-13"));
}

TEST_CASE("an entry that was saved while its ledger was left does not come back", "[gui]") {
    const EntryFolder folder;
    EntryDriver window{folder};
    const auto other = folder.path / "b.taizhang";
    {
        Ledger made = Ledger::create(other.string(), {.random = 8});
        fill_for_entry(made);
    }
    window.new_entry();
    for (const auto* text : {"zbjs", "9.12", "", "yjq", "甲"})
        window.fill_in(text);
    window.type("1");
    REQUIRE(window.comes([&] { return window.drafted(RecordField::quantity) == "1"; }));
    window.driver.press(ctrl_enter);
    const auto then = GENERATE(as<std::string>{}, "b.taizhang", "a.taizhang");
    window.shell.open(folder.path / then);
    window.settle();
    CHECK(window.records().size() == 3);
    CHECK(window.comes([&] { return window.draft().records.empty(); }));
}

TEST_CASE("a bad field says why, keeps what was typed, and nothing is saved", "[gui]") {
    struct Bad {
        std::array<const char*, 6> fields; ///< indicator, start, end, unit, topic, quantity
        const char* typed;                 ///< that must stay
        const char* reason;
    };
    const Bad bad = GENERATE(
        Bad{{"zbjs", "6月31日", "", "yjq", "", "1"}, "6月31日", "没有这个日期"},
        Bad{{"zbjs", "03/04/2023", "", "yjq", "", "1"}, "03/04/2023", "这个日期有两种读法"},
        Bad{{"zbjs", "2022-12-30", "2023-01-02", "yjq", "", "1"}, "2023-01-02", "跨两个年度"},
        Bad{{"zbjs", "9.12", "", "yjq", "", "-1"}, "-1", "不能为负数"},
        Bad{{"zbjs", "9.12", "", "yjq", "", "abc"}, "abc", "不是数字"},
        Bad{{"zbjs", "9.12", "", "yjq", "", "1e400"}, "1e400", "不是数字"},
        Bad{{"警示率", "9.12", "", "yjq", "", "1"}, "9.12", "比率由其他指标算出"},
        Bad{{"没有的", "9.12", "", "yjq", "", "1"}, "9.12", "没有这个指标"},
        Bad{{"zbjs", "9.12", "", "没有的", "", "1"}, "9.12", "没有这个组织"});
    const EntryFolder folder;
    EntryDriver window{folder};
    window.new_entry();
    for (const auto* text : bad.fields)
        window.fill_in(text);
    window.settle();
    CAPTURE(bad.typed, window.driver.shown_texts());
    CHECK(window.driver.shows_part(bad.reason));
    window.press(ctrl_enter);
    window.settle();
    CHECK(window.driver.shows_part(bad.reason));
    CHECK(window.records().size() == 2);
    CHECK(window.comes([&] {
        const EntryDraft kept = window.draft();
        return kept.records.size() == 1 &&
               std::ranges::count(kept.records.front().fields, bad.typed) == 1;
    }));
}

TEST_CASE("empty fields are told only when saving is tried", "[gui]") {
    const EntryFolder folder;
    EntryDriver window{folder};
    window.new_entry();
    CHECK_FALSE(window.driver.shows("不能为空。"));
    window.press(ctrl_enter);
    CHECK(window.driver.shows("不能为空。"));
    CHECK(window.records().size() == 2);
}

TEST_CASE("arrow keys and the mouse choose from the list", "[gui]") {
    const EntryFolder folder;
    EntryDriver window{folder};
    window.new_entry();
    window.type("z");
    CHECK(window.driver.shows("中心组学习"));
    window.driver.click("中心组学习");
    window.driver.run(3);
    CHECK(window.comes([&] { return window.drafted(RecordField::indicator) == "centre"; }));
    window.new_entry();
    window.type("z");
    window.press(ImGuiKey_Enter);
    CHECK(window.comes([&] { return window.drafted(RecordField::indicator) == "warning"; }));
    window.new_entry();
    window.type("z");
    for (const auto key :
         {ImGuiKey_DownArrow, ImGuiKey_UpArrow, ImGuiKey_DownArrow, ImGuiKey_Enter})
        window.press(key);
    CHECK(window.comes([&] { return window.drafted(RecordField::indicator) == "centre"; }));
}

TEST_CASE("a topic is completed from earlier ones only when marked", "[gui]") {
    const EntryFolder folder;
    EntryDriver window{folder};
    window.new_entry();
    for (const auto* text : {"zbjs", "9.12", "", "yjq"})
        window.fill_in(text);
    window.settle();
    window.type("gk");
    window.press(ImGuiKey_DownArrow);
    window.press(ImGuiKey_Tab);
    CHECK(window.comes([&] { return window.drafted(RecordField::topic) == "观看警示教育片"; }));
}

TEST_CASE("twenty records need at most 25 keystrokes each besides their own text", "[gui]") {
    const EntryFolder folder;
    EntryDriver window{folder};
    int keys = 0;
    const auto press = [&](ImGuiKeyChord chord) {
        window.press(chord);
        ++keys;
    };
    press(ImGuiMod_Ctrl | ImGuiKey_N);
    for (int count = 0; count < 20; ++count) {
        for (const auto& text :
             {std::string{count == 0 ? "zbjs" : ""}, "9." + std::to_string(count + 1),
              std::string{}, std::string{count % 2 ? "yjq" : "ejq"},
              "第" + std::to_string(count) + "次", std::string{"1"}, std::string{"30"}}) {
            window.type(text);
            press(ImGuiKey_Tab);
        }
        window.type("1.5");
        press(ctrl_enter);
    }
    window.settle();
    const auto records = window.records();
    REQUIRE(records.size() == 22);
    CHECK(records[0].topic == "第19次");
    CHECK(keys <= 20 * 25);
    for (int count = 0; count < 20; ++count) {
        window.press(ImGuiKey_Escape);
        window.press(ImGuiMod_Ctrl | ImGuiKey_Z);
        window.settle();
    }
    CHECK(window.records().size() == 2);
}

TEST_CASE("the entry form has no clipped label and no duplicate id", "[gui]") {
    const EntryFolder folder;
    const auto language = GENERATE(Language::chinese, Language::english);
    const auto size = GENERATE(ImVec2{1024.0F, 700.0F}, ImVec2{1440.0F, 900.0F});
    EntryDriver window{folder, language, size};
    window.new_entry();
    window.type("z");
    window.press(ImGuiKey_Tab);
    window.fill_in("9.12");
    window.settle();
    CAPTURE(language, size.x);
    CHECK(window.driver.clipped_texts() == std::vector<std::string>{});
    CHECK(window.driver.duplicate_ids() == std::vector<std::string>{});
}

TEST_CASE("of units that answer alike the kind that owes the indicator comes first", "[gui]") {
    const EntryFolder folder;
    const bool is_owed = GENERATE(false, true);
    {
        Ledger made = Ledger::create(folder.ledger().string(), {.random = 7});
        fill_for_entry(made);
        made.write({"set_up", {}}, Instant{}, [&](Writer& writer) {
            const auto definitions = Reader{made}.definitions();
            OrgUnit unit;
            unit.parent = definitions.units.at(UnitPlace{0}).id;
            unit.code = "group";
            unit.name = "教研党小组";
            unit.kind = UnitKind::group;
            writer.add_unit(unit);
            unit.code = "branch";
            unit.name = "教研党支部";
            unit.kind = UnitKind::branch;
            writer.add_unit(unit);
            Cadence monthly;
            monthly.indicator = definitions.indicators[0].id;
            monthly.unit = definitions.units.at(UnitPlace{0}).id;
            monthly.per = Cycle::month;
            monthly.owed_by = UnitKind::branch;
            if (is_owed)
                writer.put_cadence(monthly);
        });
    }
    EntryDriver window{folder};
    window.new_entry();
    window.fill_in("zbjs");
    window.fill_in("9.12");
    window.fill_in("");
    window.fill_in("jyd");
    CAPTURE(window.drafted(RecordField::unit));
    CHECK(window.comes(
        [&] { return window.drafted(RecordField::unit) == (is_owed ? "branch" : "group"); }));
}
