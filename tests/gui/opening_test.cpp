#include "gui/sample_ledger.h"
#include "gui/shell_driver.h"

#include <catch2/catch_test_macros.hpp>
#include <fstream>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

/// A folder with a ledger, another file, and a folder below; the window's chooser starts in it.
struct Desk {
    Desk() {
        std::filesystem::copy_file(sample_ledger(), folder.file("党委.taizhang"));
        std::ofstream{folder.file("notes.txt")} << "x";
        std::filesystem::create_directory(folder.file("2022"));
    }
    WindowSettings settings() const {
        WindowSettings settings;
        settings.last_ledger = folder.file("gone.taizhang");
        return settings;
    }

    TestFolder folder;
    ShellDriver window{settings()};
};

} // namespace

TEST_CASE("Ctrl+O lists folders and ledgers, and Enter opens the marked one", "[gui]") {
    Desk desk;
    auto& window = desk.window;
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
    Desk desk;
    auto& window = desk.window;
    window.click("打开台账…  Ctrl+O");
    window.click("2022");
    CHECK_FALSE(window.driver.shows("党委.taizhang"));
    window.click("..");
    window.click("党委.taizhang");
    CHECK(window.driver.shows_part("记录 4,757 条"));
}

TEST_CASE("a path that is not there is told in the chooser", "[gui]") {
    Desk desk;
    auto& window = desk.window;
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
    window.click("打开上次的台账");
    CHECK(window.driver.shows_part("记录 4,757 条"));
}

TEST_CASE("a last ledger that is gone is not offered", "[gui]") {
    Desk desk;
    CHECK_FALSE(desk.window.driver.shows("打开上次的台账"));
}
