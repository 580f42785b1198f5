// Every way of the window into a ledger, against a closed quarter: nothing that was reported
// changes without a reason (figures.md §10). The ways of the command line are in
// tests/cli/closed_cases.py.

#include "core/intake/csv_columns.h"
#include "core/ledger/ledger_digest.h"
#include "gui/closed_ledger.h"
#include "gui/open_ledger.h"
#include "ledger/closed_quarters.h"
#include "ledger/corrections.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <fstream>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

constexpr auto reason = "支部迟报，签到表已核";

/// The window over a ledger whose first quarter of 2023 is closed, with two records in it.
struct ClosedWindow : OpenLedger {
    explicit ClosedWindow(PageId page) : OpenLedger(page) {}

    void open_closed(const std::function<void(Ledger&)>& before) {
        open([&](Ledger& ledger) {
            add(ledger, record(ids.study, ids.second, "2023-02-10", "2023-02-10", whole(3)));
            if (before)
                before(ledger);
            close_first(ledger);
        });
    }
    void press(ImGuiKeyChord keys) {
        driver.press(keys);
        settle();
    }
    void type(std::string_view text) {
        driver.type(text);
        settle();
    }
    void type_over(std::string_view text) {
        driver.press(ImGuiMod_Ctrl | ImGuiKey_A);
        type(text);
    }
    void drop(const std::string& name, std::string_view text) {
        const auto path = std::filesystem::path{stored().path()}.parent_path() / name;
        std::ofstream{path, std::ios::binary} << text;
        shell.take_dropped({path});
        settle();
    }
    void look_at_year() {
        shell.navigation().current().quarter = 0;
        settle();
    }
    std::string content() const { return digest_of(stored()); }
    QuarterState state() const {
        const auto ledger = stored();
        Reader reader{ledger};
        return compared_with_reported(reader, first_quarter).state;
    }
    Step last() const { return stored().history(1).front(); }
};

struct Path {
    const char* name;
    PageId page;
    std::function<void(ClosedWindow&)> act;
    std::function<void(ClosedWindow&, Ledger&)> before = {};
};

const std::vector<Path>& paths() {
    static const std::vector<Path> all{
        {"form", PageId::overview,
         [](ClosedWindow& window) {
             window.press(ImGuiMod_Ctrl | ImGuiKey_N);
             for (const auto* text : {"study", "2023-03-20", "", "first", "补课"}) {
                 window.type(text);
                 window.press(ImGuiKey_Tab);
             }
             window.type("1");
             window.press(ImGuiMod_Ctrl | ImGuiKey_Enter);
         }},
        {"cell", PageId::records,
         [](ClosedWindow& window) {
             window.look_at_year();
             window.driver.double_click("2023-02-10");
             window.settle();
             window.type_over("2023-02-11");
             window.press(ImGuiKey_Enter);
         }},
        {"batch: another unit", PageId::records,
         [](ClosedWindow& window) {
             window.look_at_year();
             window.click("2023-02-10");
             window.press(ImGuiMod_Ctrl | ImGuiKey_A);
             window.click("改党组织");
             window.type("second");
             window.press(ImGuiKey_Enter);
         }},
        {"batch: delete", PageId::records,
         [](ClosedWindow& window) {
             window.look_at_year();
             window.click("2023-02-10");
             window.press(ImGuiMod_Shift | ImGuiKey_Space);
             window.press(ImGuiKey_Delete);
             window.click("删除 1 条");
         }},
        {"paste", PageId::overview,
         [](ClosedWindow& window) {
             ImGui::SetClipboardText("日期\t党支部\t指标\t数量\n"
                                     "2023-03-21\t支部first\t指标study\t1\n"
                                     "2023-08-21\t支部first\t指标study\t1\n");
             window.press(ImGuiMod_Ctrl | ImGuiKey_V);
             window.click("写入选中的 2 条");
         }},
        {"import of records", PageId::overview,
         [](ClosedWindow& window) {
             window.drop("迟报.csv", record_columns + "2023-03-22,,study,first,1,,,,补课,\n");
             CHECK(window.driver.shows_part("1 行会更正已封账的季度"));
             window.press(ImGuiMod_Ctrl | ImGuiKey_Enter);
         }},
        {"import of targets", PageId::overview,
         [](ClosedWindow& window) {
             window.drop("targets.csv", target_columns + "2023,study,root,40,,,,,even,\n");
             CHECK(window.driver.shows_part("1 行会更正已封账的季度"));
             window.press(ImGuiMod_Ctrl | ImGuiKey_Enter);
         }},
        {"report", PageId::overview,
         [](ClosedWindow& window) {
             window.drop("总结.txt", "2023年工作总结\n一、主要工作\n"
                                     "今年以来，开展指标study 12次。\n");
             window.press(ImGuiKey_A);
             window.press(ImGuiMod_Ctrl | ImGuiKey_Enter);
         }},
        {"history's restore", PageId::history,
         [](ClosedWindow& window) {
             window.click("此记录的历史");
             window.click("恢复到此版本");
         },
         [](ClosedWindow& window, Ledger& ledger) {
             auto changed = Reader{ledger}.record(window.lesson).value();
             changed.quantity = whole(9);
             ledger.write(step("changed"), noon,
                          [&](Writer& writer) { writer.update_record(changed); });
         }},
        {"settings: cut-off day", PageId::settings,
         [](ClosedWindow& window) {
             window.click("每月###each-month");
             window.click("改为每月 25 日");
         },
         [](ClosedWindow& window, Ledger& ledger) {
             add(ledger,
                 record(window.ids.study, window.ids.first, "2023-03-28", "2023-03-28", whole(3)));
         }},
        {"targets", PageId::targets,
         [](ClosedWindow& window) {
             window.click("指标study");
             window.type_over("40");
             window.press(ImGuiKey_Enter);
         }},
        {"duties", PageId::targets,
         [](ClosedWindow& window) {
             window.click("指标study");
             window.click("修改");
             window.click("###count");
             window.type_over("2");
             window.click("保存");
         },
         [](ClosedWindow& window, Ledger& ledger) { owe_monthly(ledger, window.ids); }},
        {"exclusions", PageId::organisation,
         [](ClosedWindow& window) {
             window.click("支部first");
             window.choose("请选择###excluded", "study");
             window.fill_in("###period", "2023-02");
             window.click("加入除外");
         },
         [](ClosedWindow& window, Ledger& ledger) { owe_monthly(ledger, window.ids); }},
        {"organisation", PageId::organisation,
         [](ClosedWindow& window) {
             window.click("支部first");
             window.choose("支部root###parent", "second");
             window.click("保存");
         }},
        {"merge of units", PageId::organisation,
         [](ClosedWindow& window) {
             window.click("支部first");
             window.fill_in("###day", "2023-02-01");
             window.choose("请选择###merge-into", "second");
             window.click("合并");
         },
         [](ClosedWindow& window, Ledger& ledger) { owe_monthly(ledger, window.ids); }},
        {"catalogue", PageId::catalogue,
         [](ClosedWindow& window) {
             window.click("指标study");
             window.click("至少达到###direction");
             window.click("不超过");
             window.click("仍要保存");
         }},
    };
    return all;
}

} // namespace

TEST_CASE("no way of the window into a closed quarter is silent", "[gui][closed]") {
    const Path& path = GENERATE(from_range(paths()));
    ClosedWindow window{path.page};
    window.open_closed([&](Ledger& ledger) {
        if (path.before)
            path.before(window, ledger);
    });
    INFO(path.name);
    const std::string reported = window.content();
    path.act(window);
    CAPTURE(window.driver.shown_texts());
    REQUIRE(window.driver.shows("2023 年一季度已封账"));
    CHECK(window.content() == reported);
    CHECK(window.driver.is_disabled("写入更正"));

    window.fill_in("###correction-reason", reason);
    window.click("写入更正");
    CHECK(window.last().label.reason == reason);
    CHECK(window.content() != reported);
    CHECK(window.state() == QuarterState::corrected);

    window.desk.undo(""); // takes the correction back, whole
    window.settle();
    CHECK(window.content() == reported);
    CHECK(window.state() == QuarterState::closed);
    window.desk.redo("");
    window.settle();
    CHECK(window.last().label.reason == reason);
    CHECK(window.state() == QuarterState::corrected);
}

TEST_CASE("undo across a closing opens the quarter first, as a step of its own", "[gui][closed]") {
    ClosedWindow window{PageId::overview};
    window.open_closed({});
    const auto records = [&] {
        const auto ledger = window.stored();
        return Reader{ledger}.record_count();
    };
    const auto before = records();
    window.press(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(records() == before);
    CHECK(window.stored().history(1).front().state == StepState::undone);
    const auto ledger = window.stored();
    CHECK(Reader{ledger}.closed_quarters().empty());
    window.press(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(records() == before - 1);
}

TEST_CASE("what is said of a finding changes nothing that was reported", "[gui][closed]") {
    ClosedWindow window{PageId::findings};
    window.open_closed([&](Ledger& ledger) {
        for (int i = 0; i < 2; ++i)
            add(ledger,
                record(window.ids.study, window.ids.second, "2023-02-20", "2023-02-20", whole(1)));
    });
    window.click("搁置…");
    window.fill_in("###reason", "两场都开了");
    window.click("搁置");
    CHECK(window.last().label.id == "step_set_aside");
    CHECK(window.state() == QuarterState::closed);
}
