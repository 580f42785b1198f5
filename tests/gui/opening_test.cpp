#include "gui/desk/gate.h"
#include "gui/sample_ledger.h"
#include "gui/shell_driver.h"
#include "ledger/ledger.h"
#include "ledger/reader.h"

#include <catch2/catch_test_macros.hpp>
#include <fstream>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

/// A folder with a ledger, another file, and a folder below; the window's chooser starts in it.
struct OpeningWindow {
    OpeningWindow() {
        std::filesystem::copy_file(sample_ledger(), folder.file("党委.taizhang"));
        std::ofstream{folder.file("notes.txt")} << "x";
        std::filesystem::create_directory(folder.file("2022"));
    }
    WindowSettings settings() const {
        WindowSettings settings;
        settings.last_ledger = folder.file("gone.taizhang");
        return settings;
    }

    TemporaryFolder folder;
    ShellDriver window{settings()};
};

} // namespace

TEST_CASE("Ctrl+O lists folders and ledgers, and Enter opens the marked one", "[gui]") {
    OpeningWindow open;
    auto& window = open.window;
    window.press(ImGuiMod_Ctrl | ImGuiKey_O);
    CHECK(window.driver.shows("2022"));
    CHECK(window.driver.shows("党委.taizhang"));
    CHECK_FALSE(window.driver.shows("notes.txt"));
    window.press(ImGuiKey_DownArrow);
    window.press(ImGuiKey_DownArrow);
    window.press(ImGuiKey_Enter);
    CHECK(window.driver.shows_part("记录 4,757 条"));
    CHECK_FALSE(window.driver.shows("2022"));
}

TEST_CASE("a click enters a folder, and .. leaves it", "[gui]") {
    OpeningWindow open;
    auto& window = open.window;
    window.click("打开台账…  Ctrl+O");
    window.click("2022");
    CHECK_FALSE(window.driver.shows("党委.taizhang"));
    window.click("..");
    window.click("党委.taizhang");
    CHECK(window.driver.shows_part("记录 4,757 条"));
}

TEST_CASE("a path that is not there is told in the chooser", "[gui]") {
    OpeningWindow open;
    auto& window = open.window;
    window.press(ImGuiMod_Ctrl | ImGuiKey_O);
    window.type("/nowhere");
    window.press(ImGuiKey_Enter);
    CHECK(window.driver.shows_part("找不到台账文件"));
    CHECK(window.driver.shows("党委.taizhang"));
    window.click("取消");
    CHECK_FALSE(window.driver.shows("党委.taizhang"));
}

TEST_CASE("the last ledger is offered", "[gui]") {
    WindowSettings settings;
    settings.last_ledger = sample_ledger();
    ShellDriver window{settings};
    window.click("打开");
    CHECK(window.driver.shows_part("记录 4,757 条"));
}

TEST_CASE("a last ledger that is gone is told and can be taken off the list", "[gui]") {
    OpeningWindow open;
    open.window.settle();
    CHECK(open.window.driver.shows("找不到文件"));
    open.window.click("移出列表");
    CHECK_FALSE(open.window.driver.shows("找不到文件"));
    CHECK(open.window.shell.settings().last_ledger.empty());
}

TEST_CASE("a new ledger is made in the window and takes a record at once", "[gui]") {
    OpeningWindow open;
    auto& window = open.window;
    window.click("新建台账…");
    window.type("第二监狱机关党委");
    window.press(ImGuiKey_Enter);
    REQUIRE(std::filesystem::exists(open.folder.file("台账.taizhang")));
    window.press(ImGuiMod_Ctrl | ImGuiKey_N);
    for (const auto* text : {"zbjsjy", "9.12", "", "dejyjgdw", ""}) {
        window.type(text);
        window.press(ImGuiKey_Tab);
    }
    window.type("1");
    window.press(ImGuiMod_Ctrl | ImGuiKey_Enter);
    CAPTURE(window.driver.shown_texts());
    const Ledger made = Ledger::open(open.folder.file("台账.taizhang"), Access::read_only);
    CHECK(Reader{made}.records({}).size() == 1);
    CHECK(window.driver.shows_part("记录 1 条"));
}

TEST_CASE("a new ledger needs a name and takes no file that is there", "[gui]") {
    OpeningWindow open;
    auto& window = open.window;
    window.click("新建台账…");
    window.press(ImGuiKey_Enter);
    CHECK(window.driver.shows("请填写组织名称。"));
    window.click("###organisation");
    window.type("第二监狱机关党委");
    window.click("###file");
    window.press(ImGuiMod_Ctrl | ImGuiKey_A);
    window.type(open.folder.file("党委.taizhang").string());
    window.click("新建");
    CHECK(window.driver.shows_part("党委.taizhang"));
    CHECK(window.driver.shows("新建台账"));
    CHECK_FALSE(window.driver.shows_part("记录 4,757 条"));
}

TEST_CASE("a new ledger does not wait for an export, nor is it cancelled with it", "[gui]") {
    OpeningWindow open;
    auto& window = open.window;
    window.open(open.folder.file("党委.taizhang"));
    Gate gate;
    window.desk.run(
        "正在写文件",
        [&](LedgerCopy&) {
            gate.pass();
            return Desk::Remember{};
        },
        [](const std::exception_ptr&) {});
    gate.wait_for();
    window.driver.click("党委.taizhang");
    window.driver.run(2);
    window.driver.click("新建台账…");
    window.driver.run(2);
    window.driver.type("第二监狱机关党委");
    window.driver.press(ImGuiKey_Enter);
    window.desk.cancel();
    for (int frame = 0; window.desk.path().filename() != "台账.taizhang" && frame < 10'000;
         ++frame) {
        window.driver.run(1);
        std::this_thread::sleep_for(std::chrono::milliseconds{1});
    }
    CHECK(window.desk.path().filename() == "台账.taizhang");
    gate.open();
    window.settle();
}

TEST_CASE("a new ledger that was given up while it was made is not opened", "[gui]") {
    OpeningWindow open;
    auto& window = open.window;
    window.open(open.folder.file("党委.taizhang"));
    Gate gate;
    window.desk.make(
        "", [&] { gate.pass(); }, [](const std::exception_ptr&) {});
    gate.wait_for();
    window.driver.click("党委.taizhang");
    window.driver.run(2);
    window.driver.click("新建台账…");
    window.driver.run(2);
    window.driver.type("第二监狱机关党委");
    window.driver.press(ImGuiKey_Enter);
    window.driver.press(ImGuiKey_Escape);
    gate.open();
    window.settle();
    REQUIRE(std::filesystem::exists(open.folder.file("台账.taizhang")));
    CHECK(window.desk.path().filename() == "党委.taizhang");
    CHECK_FALSE(window.driver.shows("组织名称"));
}

TEST_CASE("an empty ledger is begun in the window", "[gui]") {
    OpeningWindow open;
    auto& window = open.window;
    const auto file = open.folder.file("empty.taizhang");
    Ledger::create(file, {.random = 7});
    window.open(file);
    window.click("开始使用");
    CHECK(window.driver.shows("请填写组织名称。"));
    window.click("###organisation");
    window.type("第二监狱机关党委");
    window.click("开始使用");
    CHECK(window.driver.shows_part("全部党组织"));
    const Ledger begun = Ledger::open(file, Access::read_only);
    CHECK(Reader{begun}.definitions().units.at(UnitPlace{0}).name == "第二监狱机关党委");
}

TEST_CASE("the ledger's name opens a menu that makes or opens another", "[gui]") {
    OpeningWindow open;
    auto& window = open.window;
    window.open(open.folder.file("党委.taizhang"));
    window.click("党委.taizhang");
    window.click("新建台账…");
    CHECK(window.driver.shows("组织名称"));
    CHECK(window.driver.duplicate_ids() == std::vector<std::string>{});
    CHECK(window.driver.clipped_texts() == std::vector<std::string>{});
}

TEST_CASE("a window whose own folder is gone says so of a short name", "[gui]") {
    const auto before = std::filesystem::current_path();
    ShellDriver window;
    {
        const TemporaryFolder gone;
        std::filesystem::current_path(gone.path());
    }
    window.open("short.taizhang");
    CHECK(window.driver.shows_part("short.taizhang"));
    window.click("新建台账…");
    window.type("第二监狱机关党委");
    window.click("###file");
    window.press(ImGuiMod_Ctrl | ImGuiKey_A);
    window.type("short");
    window.press(ImGuiKey_Enter);
    CHECK(window.driver.shows("新建台账"));
    std::filesystem::current_path(before);
}
