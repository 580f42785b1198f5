// What the user sees of the desk: saving and closing.
#include "gui/desk/gate.h"
#include "gui/entry_driver.h"

#include <catch2/catch_test_macros.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

void fill_in_an_entry(EntryDriver& window) {
    window.new_entry();
    for (const auto* text : {"zbjs", "9.12", "", "yjq", "甲"})
        window.fill_in(text);
    window.type("2");
}

} // namespace

TEST_CASE("an entry is called saved once it is in the ledger, and not before", "[gui]") {
    const EntryFolder folder;
    EntryDriver window{folder};
    fill_in_an_entry(window);
    window.settle();
    Gate gate;
    hold(window.desk, gate);
    window.press(ctrl_enter);
    CHECK(window.driver.shows_part("正在保存"));
    CHECK_FALSE(window.driver.shows_part("已保存"));
    gate.open();
    window.settle();
    CHECK(window.driver.shows_part("已保存"));
    CHECK(window.records().size() == 3);
}

TEST_CASE("a window that saves closes when it is done", "[gui]") {
    const EntryFolder folder;
    EntryDriver window{folder};
    fill_in_an_entry(window);
    window.settle();
    Gate gate;
    hold(window.desk, gate);
    window.press(ctrl_enter);
    window.press(ImGuiMod_Ctrl | ImGuiKey_Q);
    CHECK_FALSE(window.shell.may_close());
    CHECK(window.driver.shows_part("保存好就关闭窗口"));
    gate.open();
    window.settle();
    CHECK(window.shell.may_close());
    CHECK(window.records().size() == 3);
    CHECK(window.comes([&] { return window.draft().records.empty(); }));
}

TEST_CASE("a window stays open when something could not be saved", "[gui]") {
    const EntryFolder folder;
    EntryDriver window{folder};
    fill_in_an_entry(window);
    window.settle();
    std::filesystem::rename(folder.ledger(), folder.path / "away");
    Gate gate;
    hold(window.desk, gate);
    window.press(ctrl_enter);
    window.press(ImGuiMod_Ctrl | ImGuiKey_Q);
    gate.open();
    window.settle();
    CHECK_FALSE(window.shell.may_close());
    CHECK(window.driver.shows_part("没有保存"));
    window.press(ImGuiMod_Ctrl | ImGuiKey_Q);
    CHECK(window.shell.may_close());
}

TEST_CASE("an entry that was not saved is told though its form is closed", "[gui]") {
    const EntryFolder folder;
    EntryDriver window{folder};
    fill_in_an_entry(window);
    window.settle();
    Gate gate;
    hold(window.desk, gate);
    window.press(ctrl_enter);
    window.press(ImGuiKey_Escape);
    REQUIRE_FALSE(window.driver.shows("录入活动记录"));
    std::filesystem::rename(folder.ledger(), folder.path / "away");
    gate.open();
    window.settle();
    CHECK(window.driver.shows_part("未保存任何改动"));
}

TEST_CASE("an entry that was not saved is told over the next ledger, and its draft stays",
          "[gui]") {
    const EntryFolder folder;
    const EntryFolder other;
    {
        Ledger made = Ledger::create(other.ledger().string(), {.random = 7});
        fill_for_entry(made);
    }
    EntryDriver window{folder};
    fill_in_an_entry(window);
    window.settle();
    Gate gate;
    hold(window.desk, gate);
    window.press(ctrl_enter);
    window.desk.open(other.ledger());
    window.driver.run(2);
    std::filesystem::rename(folder.ledger(), folder.path / "away");
    gate.open();
    window.settle();
    CHECK(window.desk.path() == other.ledger());
    CHECK(window.driver.shows_part("未保存任何改动"));
    CHECK(window.drafted(RecordField::topic) == "甲");
}

TEST_CASE("a text with the caret in it does not go along to another ledger", "[gui]") {
    const EntryFolder folder;
    const EntryFolder other;
    {
        Ledger made = Ledger::create(other.ledger().string(), {.random = 7});
        fill_for_entry(made);
    }
    EntryDriver window{folder};
    fill_in_an_entry(window);
    window.settle();
    window.shell.open(other.ledger());
    window.settle();
    window.new_entry();
    window.settle();
    CHECK(read_draft(draft_file(folder.drafts(), std::filesystem::absolute(other.ledger())))
              .records.empty());
    CHECK(window.drafted(RecordField::topic) == "甲");
}

TEST_CASE("what is being saved can't be cancelled", "[gui]") {
    const EntryFolder folder;
    EntryDriver window{folder};
    fill_in_an_entry(window);
    window.settle();
    Gate gate;
    hold(window.desk, gate);
    window.press(ctrl_enter);
    window.desk.cancel();
    window.driver.run(2);
    gate.open();
    window.settle();
    CHECK(window.records().size() == 3);
}
