#include "gui/desk/gate.h"
#include "gui/desk/ledger_hold.h"
#include "gui/sample_ledger.h"
#include "gui/shell_driver.h"

#include <catch2/catch_test_macros.hpp>
#include <thread>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

using Taken = LedgerHold::Taken;

/// A file for two windows.
struct SharedFile {
    SharedFile() { std::filesystem::copy_file(sample_ledger(), file); }

    TemporaryFolder folder;
    std::filesystem::path file = folder.file("共用.taizhang");
    LedgerHold first{[] {}};
    LedgerHold second{[] {}, std::chrono::milliseconds{50}};
};

} // namespace

TEST_CASE("a ledger is open in one window only, which comes to the front", "[desk]") {
    SharedFile shared;
    CHECK(shared.first.take(shared.file) == Taken::here);
    CHECK(shared.first.take(shared.file) == Taken::here);
    CHECK_FALSE(shared.first.take_call());
    CHECK(shared.second.take(shared.file) == Taken::shown_elsewhere);
    while (!shared.first.take_call())
        std::this_thread::yield();
    CHECK(shared.second.take(shared.folder.file("another.taizhang")) == Taken::here);
}

TEST_CASE("every way to a file is the same ledger", "[desk]") {
    SharedFile shared;
    shared.first.take(shared.file);
    std::filesystem::create_symlink(shared.file, shared.folder.file("link.taizhang"));
    CHECK(shared.second.take(shared.folder.file("link.taizhang")) == Taken::shown_elsewhere);
    CHECK(shared.second.take(shared.folder.path() / "." / "共用.taizhang") ==
          Taken::shown_elsewhere);
}

TEST_CASE("a ledger that was let go of can be taken", "[desk]") {
    SharedFile shared;
    shared.first.take(shared.file);
    shared.first.keep_only(shared.folder.file("another.taizhang"));
    CHECK(shared.second.take(shared.file) == Taken::here);
}

TEST_CASE("what a path led to when it was taken stays this window's", "[desk]") {
    SharedFile shared;
    const auto link = shared.folder.file("link.taizhang");
    const auto other = shared.folder.file("other.taizhang");
    std::filesystem::copy_file(shared.file, other);
    std::filesystem::create_symlink(shared.file, link);
    shared.first.take(link);
    std::filesystem::remove(link);
    std::filesystem::create_symlink(other, link);
    shared.first.keep_only(link);
    CHECK(shared.second.take(shared.file) == Taken::shown_elsewhere);
}

TEST_CASE("a window that is closing calls nobody to it, and its ledger is waited for", "[desk]") {
    const TemporaryFolder folder;
    const auto file = folder.file("共用.taizhang");
    std::filesystem::copy_file(sample_ledger(), file);
    int calls = 0;
    auto first = std::make_unique<LedgerHold>([&] { ++calls; });
    LedgerHold impatient{[] {}, std::chrono::milliseconds{50}};
    LedgerHold patient{[] {}, std::chrono::seconds{20}};
    first->take(file);
    first->note_closing(true);
    CHECK(impatient.take(file) == Taken::closing_elsewhere);
    CHECK_FALSE(first->take_call());
    Taken taken = Taken::elsewhere;
    std::thread second_start{[&] { taken = patient.take(file); }};
    first.reset();
    second_start.join();
    CHECK(calls == 0);
    CHECK(taken == Taken::here);
}

TEST_CASE("a second window says where a ledger is open", "[gui]") {
    SharedFile shared;
    shared.first.take(shared.file);
    ShellDriver window;
    window.shell.hold_ledgers_with(shared.second);
    window.open(shared.file);
    CHECK(window.driver.shows_part("已经调到前面"));
    CHECK_FALSE(window.desk.has_ledger());
}

TEST_CASE("a ledger in a window that can't be reached may be looked at", "[gui]") {
    const TemporaryFolder folder;
    const auto file = folder.file("共用.taizhang");
    std::filesystem::copy_file(sample_ledger(), file);
    Gate gate;
    LedgerHold hangs{[&] { gate.pass(); }};
    hangs.take(file);
    LedgerHold hold{[] {}, std::chrono::milliseconds{50}};
    hold.take(file);
    gate.wait_for();
    ShellDriver window;
    window.shell.hold_ledgers_with(hold);
    window.open(file);
    CHECK(window.driver.shows_part("这里只能查看"));
    CHECK(window.desk.is_read_only());
    window.press(ImGuiMod_Ctrl | ImGuiKey_Z);
    const auto ledger = Ledger::open(file, Access::read_only);
    CHECK(ledger.history(1).front().state == StepState::done);
    gate.open();
}
