#include "core/ledger/small_ledger.h"
#include "gui/driver/driver.h"
#include "gui/sample_ledger.h"
#include "gui/shell/shell.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <chrono>
#include <functional>
#include <thread>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

/// Ids of the ledger below.
struct Office {
    SmallLedger ids; ///< study is owed by every branch once a month
    IndicatorId meetings{};
    IndicatorId cases{}; ///< a limit
    IndicatorId clues{}; ///< only counted
};

Target target_of(IndicatorId indicator, UnitId unit, int year, int annual) {
    Target target;
    target.indicator = indicator;
    target.unit = unit;
    target.year = year;
    target.annual = whole(annual);
    return target;
}

Office fill_office(Ledger& ledger) {
    Office office{fill_small(ledger), {}, {}, {}};
    ledger.write(step("set_up"), noon, [&](Writer& writer) {
        auto meetings = indicator("meetings");
        meetings.name_zh = "警示教育大会";
        meetings.name_en = "Warning education meetings of the whole committee";
        meetings.category = "警示教育";
        office.meetings = writer.add_indicator(meetings);
        auto cases = indicator("cases");
        cases.direction = Direction::at_most;
        cases.category = "执纪";
        office.cases = writer.add_indicator(cases);
        auto clues = indicator("clues");
        clues.direction = Direction::track;
        clues.category = "执纪";
        office.clues = writer.add_indicator(clues);
        Cadence monthly;
        monthly.indicator = office.ids.study;
        monthly.unit = office.ids.root;
        monthly.per = Cycle::month;
        monthly.owed_by = UnitKind::branch;
        writer.put_cadence(monthly);
        writer.put_target(target_of(office.meetings, office.ids.root, 2022, 10));
        writer.put_target(target_of(office.meetings, office.ids.root, 2023, 4));
        writer.put_target(target_of(office.cases, office.ids.root, 2022, 2));
        writer.add_record(
            record(office.meetings, office.ids.root, "2023-02-01", "2023-02-01", whole(1)));
    });
    return office;
}

View targets_in(int year) {
    View view;
    view.page = PageId::targets;
    view.year = year;
    view.quarter = 3;
    return view;
}

/// The targets page on 18 September 2023.
struct TargetsWindow {
    explicit TargetsWindow(const WindowSettings& settings = {}, ImVec2 size = {1440.0F, 900.0F},
                           const std::function<void(Ledger&, const Office&)>& more = {})
        : driver(size), shell(driver.gui(), desk, settings, targets_in(2023)) {
        Ledger ledger = Ledger::create(folder.file(), {.random = 7});
        office = fill_office(ledger);
        if (more)
            more(ledger, office);
        shell.open(folder.file());
        driver.show([this] { shell.draw_frame(*make_date(2023, 9, 18)); });
        settle();
    }

    /// Until everything that was asked or written is shown.
    void settle() {
        for (int round = 0; round < 3; ++round) {
            driver.run(2);
            while (!desk.is_idle()) {
                std::this_thread::sleep_for(std::chrono::milliseconds(2));
                driver.run(1);
            }
        }
        driver.run(3);
    }
    void click(std::string_view label) {
        driver.click(label);
        settle();
    }
    void press(ImGuiKeyChord keys) {
        driver.press(keys);
        settle();
    }
    /// Over what stands in the field.
    void type(std::string_view text) {
        driver.press(ImGuiMod_Ctrl | ImGuiKey_A);
        driver.type(text);
        driver.run(2);
    }

    Definitions saved() {
        const Ledger ledger = Ledger::open(folder.file(), Access::read_only);
        return Reader{ledger}.definitions();
    }
    std::optional<Target> saved(IndicatorId indicator, int year = 2023) {
        const auto targets = saved().targets;
        const auto found = std::ranges::find_if(targets, [&](const Target& target) {
            return target.indicator == indicator && target.unit == office.ids.root &&
                   target.year == year;
        });
        return found == targets.end() ? std::nullopt : std::optional{*found};
    }

    TemporaryFolder folder;
    Office office;
    Driver driver;
    Desk desk{[] {}};
    Shell shell;
};

constexpr ImGuiKeyChord enter = ImGuiKey_Enter;

} // namespace

TEST_CASE("a target is typed over in its row and saved by Enter", "[gui][targets]") {
    TargetsWindow window;
    window.click("警示教育大会");
    window.type("6");
    window.press(enter);
    CHECK(window.saved(window.office.meetings)->annual == whole(6));
    window.press(ImGuiKey_UpArrow);
    CHECK(window.driver.shows_part("4 → 6"));
}

TEST_CASE("after Enter the next row takes the keyboard", "[gui][targets]") {
    TargetsWindow window;
    window.click("警示教育大会");
    window.type("6");
    window.press(enter);
    window.type("3");
    window.press(enter);
    CHECK(window.saved(window.office.cases)->annual == whole(3));
}

TEST_CASE("Escape restores what the ledger says", "[gui][targets]") {
    TargetsWindow window;
    window.click("警示教育大会");
    window.type("6");
    CHECK(window.driver.shows("未保存"));
    window.press(ImGuiKey_Escape);
    CHECK_FALSE(window.driver.shows("未保存"));
    CHECK(window.saved(window.office.meetings)->annual == whole(4));
}

TEST_CASE("arrow keys go from row to row", "[gui][targets]") {
    TargetsWindow window;
    window.click("警示教育大会");
    window.press(ImGuiKey_DownArrow);
    window.type("9");
    window.press(ImGuiMod_Ctrl | ImGuiKey_S);
    CHECK(window.saved(window.office.cases)->annual == whole(9));
    window.press(ImGuiKey_UpArrow);
    window.type("8");
    window.press(ImGuiMod_Ctrl | ImGuiKey_S);
    CHECK(window.saved(window.office.meetings)->annual == whole(8));
}

TEST_CASE("Tab goes on to the quarters, and a quarter typed is a plan by hand", "[gui][targets]") {
    TargetsWindow window;
    window.click("警示教育大会");
    window.press(ImGuiKey_Tab); // how it is shared out
    window.press(ImGuiKey_Tab);
    window.type("2");
    CHECK(window.driver.shows("四季合计 5，与全年相差 -1。"));
    window.press(ImGuiKey_Tab);
    CHECK(window.saved(window.office.meetings)->phasing == Phasing::even);
    window.type("0");
    CHECK(window.driver.shows("合计 4，与全年一致"));
    window.press(enter);
    const auto saved = window.saved(window.office.meetings);
    CHECK(saved->phasing == Phasing::manual);
    CHECK(saved->quarters[0] == whole(2));
    CHECK(saved->quarters[1] == whole(0));
}

TEST_CASE("what can't be a target is said at once and not saved", "[gui][targets]") {
    TargetsWindow window;
    window.click("警示教育大会");
    window.type("1.5");
    CHECK(window.driver.shows("只能填整数。"));
    CHECK(window.driver.is_disabled("保存目标  Ctrl+S"));
    window.press(enter);
    CHECK(window.saved(window.office.meetings)->annual == whole(4));
    window.type("-2");
    CHECK(window.driver.shows("不能为负数。"));
}

TEST_CASE("targets are pasted as a block in one step, all or none", "[gui][targets]") {
    TargetsWindow window;
    window.click("警示教育大会");
    ImGui::SetClipboardText("8\n3\n");
    window.press(ImGuiMod_Ctrl | ImGuiKey_V);
    CHECK(window.saved(window.office.meetings)->annual == whole(8));
    CHECK(window.saved(window.office.cases)->annual == whole(3));
    window.press(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(window.saved(window.office.meetings)->annual == whole(4));
    CHECK_FALSE(window.saved(window.office.cases));
    ImGui::SetClipboardText("8\n1.5\n");
    window.click("警示教育大会");
    window.press(ImGuiMod_Ctrl | ImGuiKey_V);
    CHECK(window.saved(window.office.meetings)->annual == whole(4));
    CHECK(window.driver.shows_part("只能填整数"));
}

TEST_CASE("targets are sorted by a title", "[gui][targets]") {
    TargetsWindow window;
    const auto above = [&](std::string_view upper, std::string_view lower) {
        return window.driver.where(upper).min.y < window.driver.where(lower).min.y;
    };
    CHECK(above("指标study", "警示教育大会"));
    window.click("指标###sort-name");
    CHECK(above("警示教育大会", "指标study"));
}

TEST_CASE("a change shows its effect before it is saved", "[gui][targets]") {
    TargetsWindow window;
    window.click("警示教育大会");
    CHECK_FALSE(window.driver.shows_part("改动后的影响"));
    window.type("1");
    CHECK(window.driver.shows("改动后的影响（截至 2023-09-18）"));
    CHECK(window.driver.shows("全年 4 → 1 次"));
    CHECK(window.driver.shows("已完成"));
    CHECK(window.saved(window.office.meetings)->annual == whole(4));
    window.press(ImGuiMod_Ctrl | ImGuiKey_S);
    CHECK(window.saved(window.office.meetings)->annual == whole(1));
}

TEST_CASE("a plan from duties is overridden, and comes back when the target is cleared",
          "[gui][targets]") {
    TargetsWindow window;
    window.click("指标study");
    CHECK(window.driver.shows_part("现由周期要求得出：24 次"));
    window.type("30");
    window.press(ImGuiMod_Ctrl | ImGuiKey_S);
    CHECK(window.saved(window.office.ids.study)->annual == whole(30));
    CHECK(window.driver.shows("本级目标"));
    window.click("清除目标");
    CHECK(window.driver.shows("全年 30 → 24 次"));
    window.click("确认清除");
    CHECK_FALSE(window.saved(window.office.ids.study));
    CHECK(window.driver.shows_part("现由周期要求得出：24 次"));
    CHECK(window.driver.shows_part("清除（原为 30）"));
}

TEST_CASE("weights share out the year", "[gui][targets]") {
    TargetsWindow window;
    window.click("警示教育大会");
    window.click("权重");
    window.click("###w4");
    window.type("5");
    window.press(ImGuiMod_Ctrl | ImGuiKey_S);
    const auto saved = window.saved(window.office.meetings);
    CHECK(saved->phasing == Phasing::weights);
    CHECK(saved->quarters[3] == whole(5));
    CHECK(saved->quarters[0] == whole(1));
}

TEST_CASE("a note is kept with the target and told in its history", "[gui][targets]") {
    TargetsWindow window;
    window.click("警示教育大会");
    window.type("8");
    window.click("###note");
    window.driver.type("按省局通知");
    window.press(ImGuiMod_Ctrl | ImGuiKey_S);
    CHECK(window.saved(window.office.meetings)->note == "按省局通知");
    CAPTURE(window.driver.shown_texts());
    CHECK(window.driver.shows_part("4 → 8")); // saved when its cell was left
    CHECK(window.driver.shows_part("改说明  按省局通知"));
}

TEST_CASE("what is typed survives another row, page and language", "[gui][targets]") {
    TargetsWindow window;
    window.click("警示教育大会");
    window.type("1.5");
    window.click("指标study");
    window.click("总览");
    window.click("English");
    window.click("Targets");
    CHECK(window.driver.shows("not saved"));
    CHECK(window.driver.shows("1.5"));
    CHECK(window.saved(window.office.meetings)->annual == whole(4));
    window.click("Warning education meetings of the whole committee");
    window.type("7");
    window.press(ImGuiMod_Ctrl | ImGuiKey_S);
    CHECK(window.saved(window.office.meetings)->annual == whole(7));
}

TEST_CASE("a saved target is undone and done again", "[gui][targets]") {
    TargetsWindow window;
    window.click("警示教育大会");
    window.type("6");
    window.press(enter);
    window.press(ImGuiKey_Escape);
    window.press(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(window.saved(window.office.meetings)->annual == whole(4));
    window.press(ImGuiMod_Ctrl | ImGuiKey_Y);
    CHECK(window.saved(window.office.meetings)->annual == whole(6));
}

TEST_CASE("a year is copied with a percentage as one step, after it was shown", "[gui][targets]") {
    TargetsWindow window;
    window.click("从上年复制…");
    CHECK(window.driver.shows("写入 1 项目标"));
    window.click("###percent");
    window.type("125");
    window.click("替换");
    CHECK(window.driver.shows("13"));
    CHECK(window.saved(window.office.meetings)->annual == whole(4));
    window.click("写入 2 项目标");
    CHECK(window.saved(window.office.meetings)->annual == whole(13));
    CHECK(window.saved(window.office.cases)->annual == whole(2));
    CHECK(window.saved(window.office.meetings, 2022)->annual == whole(10));
    window.press(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(window.saved(window.office.meetings)->annual == whole(4));
    CHECK_FALSE(window.saved(window.office.cases));
}

TEST_CASE("a copy leaves out a unit that is gone and asks about one founded within a year",
          "[gui][targets]") {
    TargetsWindow window{
        {}, {1440.0F, 900.0F}, [](Ledger& ledger, const Office& office) {
            ledger.write(step("more"), noon, [&](Writer& writer) {
                OrgUnit dissolved = org_unit("first", office.ids.root, 1);
                dissolved.id = office.ids.first;
                dissolved.active.to = day("2023-04-30");
                writer.update_unit(dissolved);
                OrgUnit founded = org_unit("second", office.ids.root, 2);
                founded.id = office.ids.second;
                founded.active.from = day("2022-07-01");
                writer.update_unit(founded);
                writer.put_target(target_of(office.meetings, office.ids.first, 2022, 14));
                writer.put_target(target_of(office.meetings, office.ids.second, 2022, 29));
            });
        }};
    const auto of_unit = [&](UnitId unit) {
        const auto targets = window.saved().targets;
        return std::ranges::count_if(targets, [&](const Target& target) {
            return target.unit == unit && target.year == 2023;
        });
    };
    window.click("从上年复制…");
    window.click("含下级");
    CHECK(window.driver.shows_part("有 1 项不复制"));
    CHECK(window.driver.is_disabled("写入 1 项目标"));
    window.click("照抄");
    window.click("写入 2 项目标");
    CHECK(of_unit(window.office.ids.first) == 0);
    CHECK(of_unit(window.office.ids.second) == 1);
}

TEST_CASE("a percentage that is none is said at once", "[gui][targets]") {
    TargetsWindow window;
    window.click("从上年复制…");
    window.click("###percent");
    window.type("2000");
    CHECK(window.driver.shows("应为 0 至 1000。"));
    CHECK(window.driver.is_disabled("写入 1 项目标"));
}

TEST_CASE("a duty is changed and removed beside the target", "[gui][targets]") {
    TargetsWindow window;
    window.driver.resize({1440.0F, 1700.0F});
    window.click("指标study");
    window.click("修改");
    window.click("###count");
    window.type("0");
    CHECK(window.driver.is_disabled("保存"));
    window.type("2");
    CHECK(window.driver.shows("全年 24 → 48 次"));
    window.click("保存");
    REQUIRE(window.saved().cadences.size() == 1);
    CHECK(window.saved().cadences.front().count == 2);
    window.click("删除");
    CHECK(window.driver.shows("全年 48 → –"));
    CHECK(window.saved().cadences.size() == 1);
    window.click("删除###form-save");
    CHECK(window.saved().cadences.empty());
}

TEST_CASE("two duties of one place may not hold on the same day", "[gui][targets]") {
    TargetsWindow window;
    window.driver.resize({1440.0F, 1700.0F});
    window.click("指标study");
    window.click("添加");
    CHECK(window.driver.shows("与台账中已有要求的有效期重叠。"));
    CHECK(window.driver.is_disabled("保存"));
}

TEST_CASE("a unit is excluded for a time with a reason", "[gui][targets]") {
    TargetsWindow window;
    window.driver.resize({1440.0F, 1700.0F});
    window.click("指标study");
    window.click("修改");
    window.click("添加"); // that of the exclusions: the duty's form is open
    window.click("###period");
    window.type("2023上半年");
    CHECK(window.driver.shows("全年 24 → 12 次"));
    window.click("###reason");
    window.type("筹建");
    window.click("保存");
    REQUIRE(window.saved().exclusions.size() == 1);
    CHECK(window.saved().exclusions.front().reason == "筹建");
}

TEST_CASE("the targets page has no clipped label and no duplicate id", "[gui][targets]") {
    WindowSettings settings;
    settings.language = GENERATE(Language::chinese, Language::english);
    const auto size =
        GENERATE(ImVec2{1024.0F, 700.0F}, ImVec2{1440.0F, 900.0F}, ImVec2{3840.0F, 2160.0F});
    TargetsWindow window{settings, size};
    CAPTURE(settings.language, size.x);
    const auto check = [&] {
        CHECK(window.driver.clipped_texts() == std::vector<std::string>{});
        CHECK(window.driver.duplicate_ids() == std::vector<std::string>{});
    };
    check();
    const bool chinese = settings.language == Language::chinese;
    window.click(chinese ? "警示教育大会" : "Warning education meetings of the whole committee");
    window.type("5");
    check();
    window.click(chinese ? "从上年复制…" : "Copy a year…");
    check();
    window.shell.open(sample_ledger());
    window.settle();
    check();
    window.click(chinese ? "从上年复制…" : "Copy a year…");
    check();
}
