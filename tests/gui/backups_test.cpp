#include "gui/open_ledger.h"
#include "gui/shell_driver.h"
#include "gui/view/kept_backups.h"
#include "ledger/backup/make_backup.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <fstream>

using namespace taizhang;
using namespace taizhang::testing;
namespace fs = std::filesystem;

namespace {

std::vector<Backup> backups_in(const OpenLedger& window) {
    return backups_of(window.stored().path(), {}, Scrutiny::at_content);
}

/// One more record, by another program.
void enter_elsewhere(OpenLedger& window) {
    auto ledger = Ledger::open(window.stored().path());
    add(ledger, record(window.ids.study, window.ids.first, "2023-04-05", "2023-04-05", whole(3)));
    window.desk.look_soon();
    window.settle();
}

/// Writes so many records as one step, as an import in the window does.
void write_many(OpenLedger& window, int count, Desk::StepSize size) {
    window.desk.write(
        "", step("import"),
        [&](Writer& writer) {
            int added = 0;
            writer.add_records_in_bulk(count, [&](Record& next) {
                next = record(window.ids.study, window.ids.first, "2023-04-05", "2023-04-05",
                              whole(1));
                return added++ < count;
            });
        },
        {}, size);
    window.settle();
}

} // namespace

TEST_CASE("a backup is made on its page, and restored after a question", "[gui]") {
    OpenLedger window{PageId::backups};
    window.open();
    CHECK(window.driver.shows("还没有备份。按“立即备份”做第一份。"));
    CHECK(window.driver.shows("尚未备份"));
    window.click("立即备份");
    REQUIRE(backups_in(window).size() == 1);
    CHECK(window.driver.shows("完好"));
    CHECK(window.driver.shows_part("已打开校验"));
    CHECK_FALSE(window.driver.shows("尚未备份"));

    enter_elsewhere(window);
    CHECK(window.driver.shows("记录 2 条，现在 3 条。"));
    CHECK(window.driver.shows("+3"));
    window.click("恢复…");
    CHECK(window.record_count() == 3);
    window.click("取消");
    CHECK(window.record_count() == 3);
    CHECK_FALSE(window.driver.shows("取消"));

    window.click("恢复…");
    window.click("恢复");
    CHECK(window.record_count() == 2);
    CHECK(window.driver.shows_part("恢复前的状态存为"));
    CHECK_FALSE(window.driver.shows_part("已被另一个文件替换"));
    const auto backups = backups_in(window);
    REQUIRE(backups.size() == 2);
    CHECK(backups[0].note.reason == BackupReason::restore);
    CHECK(backups[0].note.records == 3);
    CHECK(window.desk.figures()->counts.in_ledger == 2);

    enter_elsewhere(window); // the window goes on with the file that is there now
    CHECK(window.desk.figures()->counts.in_ledger == 3);
}

TEST_CASE("the question before a restore answers to the keyboard", "[gui]") {
    OpenLedger window{PageId::backups};
    window.open();
    window.click("立即备份");
    enter_elsewhere(window);
    REQUIRE(window.record_count() == 3);
    window.click("恢复…");
    const auto key = GENERATE(ImGuiKey_Enter, ImGuiKey_Space, ImGuiKey_Escape);
    window.driver.press(key);
    window.settle();
    CHECK(window.record_count() == (key == ImGuiKey_Escape ? 3 : 2));
}

TEST_CASE("a step that added many records asks before it is undone", "[gui]") {
    OpenLedger window{PageId::overview};
    window.open();
    const int count = GENERATE(199, 200);
    write_many(window, count, Desk::StepSize::usual);
    REQUIRE(window.record_count() == 2 + count);
    if (GENERATE(true, false))
        window.driver.press(ImGuiMod_Ctrl | ImGuiKey_Z);
    else
        window.driver.click("撤销###undo");
    window.settle();
    if (count < 200) {
        CHECK(window.record_count() == 2);
        return;
    }
    CHECK(window.record_count() == 202);
    CHECK(window.driver.shows_part("成批加入了 200 条记录"));
    window.driver.press(ImGuiKey_Enter); // keeps them
    window.settle();
    CHECK(window.record_count() == 202);
    window.click("撤销###undo");
    window.click("撤销并移出 200 条");
    CHECK(window.record_count() == 2);
}

TEST_CASE("a backup that is damaged is not restored, and the ledger stays", "[gui]") {
    OpenLedger window{PageId::backups};
    window.open();
    window.click("立即备份");
    enter_elsewhere(window);
    {
        std::fstream file{backups_in(window)[0].file,
                          std::ios::in | std::ios::out | std::ios::binary};
        file.seekp(9000);
        file.put('x');
    }
    window.click("恢复…");
    window.click("恢复");
    CHECK(window.record_count() == 3);
    CHECK(window.driver.shows_part("没有恢复"));
    CHECK(window.desk.figures()->counts.in_ledger == 3);
}

TEST_CASE("a ledger that may only be read is backed up, and not restored", "[gui]") {
    OpenLedger window{PageId::backups};
    window.open();
    window.click("立即备份");
    enter_elsewhere(window);
    window.desk.open(window.stored().path(), Access::read_only);
    window.settle();
    CHECK(window.driver.is_disabled("恢复…"));
    window.click("立即备份");
    CHECK(backups_in(window).size() == 2);
}

TEST_CASE("the status bar tells the newest backup and leads to all", "[gui]") {
    OpenLedger window{PageId::overview};
    window.open();
    window.click("尚未备份");
    CHECK(window.shell.navigation().view().page == PageId::backups);
    window.click("立即备份");
    CHECK(window.driver.shows_part("备份 "));
    window.shell.navigation().back();
    window.settle();
    window.click("a.taizhang"); // the menu of the ledger
    window.click("全部备份…");
    CHECK(window.shell.navigation().view().page == PageId::backups);
    window.shell.navigation().back();
    window.settle();
    CHECK(window.shell.navigation().view().page == PageId::overview);
}

TEST_CASE("a backup of long ago is shown with its age, but not for a ledger that is as it was",
          "[gui]") {
    OpenLedger window{PageId::settings};
    make_backup(window.stored().path(), {.now = noon - std::chrono::days{20}});
    window.open();
    const auto is_overdue = [&] {
        KeptBackups backups;
        while (!backups.is_known()) {
            backups.follow(window.desk, Texts{Language::chinese}, today);
            window.driver.run(1);
        }
        return backups.is_overdue(today);
    };
    CHECK(window.driver.shows_part("备份 2023-08-29"));
    CHECK(window.driver.shows_part("（20 天前）"));
    CHECK_FALSE(is_overdue());
    enter_elsewhere(window);
    CHECK(is_overdue());
    window.click("立即备份");
    CHECK_FALSE(is_overdue());
}

TEST_CASE("without being told to, the window makes no backup", "[gui]") {
    OpenLedger window{PageId::overview};
    window.open();
    write_many(window, 300, Desk::StepSize::bulk);
    CHECK(window.record_count() == 302);
    CHECK(backups_in(window).empty());
}

TEST_CASE("with the first use of a day a backup is made, and none for the rest of it", "[gui]") {
    OpenLedger window{PageId::overview};
    window.shell.make_backups([](const BackupPolicy&) { return true; });
    window.open();
    REQUIRE(backups_in(window).size() == 1);
    CHECK(backups_in(window)[0].note.reason == BackupReason::daily);
    CHECK(backups_in(window)[0].state == BackupState::sound);
    enter_elsewhere(window);
    CHECK(backups_in(window).size() == 1);
    window.driver.show([&] { window.shell.draw_frame(today + std::chrono::days{1}); });
    window.settle(); // it stayed open over midnight
    CHECK(backups_in(window).size() == 2);
}

TEST_CASE("by hand only means that nothing is made by itself", "[gui]") {
    OpenLedger window{PageId::overview};
    BackupPolicy policy;
    policy.every_days = 0;
    window.shell.use_backups(policy);
    window.shell.make_backups([](const BackupPolicy&) { return true; });
    window.open();
    CHECK(backups_in(window).empty());
}

TEST_CASE("before a step that writes very much the ledger is kept", "[gui]") {
    OpenLedger window{PageId::overview};
    window.shell.make_backups([](const BackupPolicy&) { return true; });
    window.open();
    enter_elsewhere(window);
    write_many(window, 3, Desk::StepSize::usual);
    CHECK(backups_in(window).size() == 1);
    write_many(window, 300, Desk::StepSize::bulk);
    CHECK(window.record_count() == 306);
    const auto backups = backups_in(window);
    REQUIRE(backups.size() == 2);
    CHECK(backups[0].note.reason == BackupReason::bulk);
    CHECK(backups[0].note.records == 6);
}

TEST_CASE("before two units become one the ledger is kept", "[gui]") {
    OpenLedger window{PageId::organisation};
    window.shell.make_backups([](const BackupPolicy&) { return true; });
    window.open();
    enter_elsewhere(window); // the day's backup is not of what follows
    const auto before = backups_in(window).size();
    window.click("支部first");
    window.fill_in("###day", "2023-07-01");
    window.click("请选择###merge-into");
    window.driver.type("second");
    window.driver.press(ImGuiKey_Enter);
    window.settle();
    window.click("合并");
    REQUIRE(window.last_step() == "step_merge_units");
    const auto backups = backups_in(window);
    REQUIRE(backups.size() == before + 1);
    CHECK(backups[0].note.reason == BackupReason::bulk);
}

TEST_CASE("a step is written though no backup can be made before it, and that is said", "[gui]") {
    OpenLedger window{PageId::overview};
    BackupPolicy policy;
    policy.folder = "/nowhere";
    policy.every_days = 0;
    window.shell.use_backups(policy);
    window.shell.make_backups([](const BackupPolicy&) { return true; });
    window.open();
    write_many(window, 300, Desk::StepSize::bulk);
    CHECK(window.record_count() == 302);
    CHECK(window.driver.shows_part("批量写入前没有备份成"));
}

TEST_CASE("where and how many is set on the page of settings", "[gui]") {
    OpenLedger window{PageId::settings};
    std::vector<BackupPolicy> saved;
    window.shell.make_backups([&](const BackupPolicy& policy) {
        saved.push_back(policy);
        return true;
    });
    window.open();
    const TemporaryFolder place;
    window.fill_in("###backup-folder", "/nowhere");
    window.driver.press(ImGuiKey_Tab);
    window.settle();
    CHECK(window.driver.shows("没有这个文件夹，仍用原来的位置。"));
    CHECK(saved.empty());
    window.fill_in("###backup-folder", place.path().string());
    window.driver.press(ImGuiKey_Tab);
    window.settle();
    REQUIRE(saved.size() == 1);
    CHECK(saved[0].folder == place.path());
    CHECK_FALSE(fs::is_empty(place.path())); // where there is none yet, one is made at once

    window.fill_in("###backup-newest", "3");
    window.driver.press(ImGuiKey_Tab);
    window.settle();
    CHECK(saved.back().newest == 3);
    window.fill_in("###backup-remind", "0");
    window.driver.press(ImGuiKey_Tab);
    window.settle();
    CHECK(window.driver.shows("保留 1 至 1000 份，提醒 1 至 365 天。"));
    CHECK(saved.size() == 2);
    window.click("每天");
    window.click("只手动");
    CHECK(saved.back().every_days == 0);
}

TEST_CASE("a ledger that is damaged when it is opened is offered its newest sound backup",
          "[gui]") {
    TemporaryFolder folder;
    {
        auto ledger = Ledger::create(folder.file(), {.random = 7});
        const auto ids = fill_small(ledger);
        add(ledger, record(ids.study, ids.first, "2023-03-05", "2023-03-05", whole(8)));
    }
    make_backup(folder.file(), {.now = noon});
    if (GENERATE(false, true))
        std::ofstream{folder.file()} << "no ledger any more";
    else
        fs::resize_file(folder.file(), 8192);
    ShellDriver window;
    window.open(folder.file());
    CHECK(window.driver.shows("a.taizhang 打不开"));
    SECTION("and restored") {
        window.click("用这份备份恢复");
        window.settle();
        REQUIRE(window.desk.figures());
        CHECK(window.desk.figures()->counts.in_ledger == 1);
        CHECK(window.driver.shows_part("恢复前的状态存为"));
    }
    SECTION("or left alone") {
        window.click("不恢复");
        CHECK_FALSE(window.driver.shows("a.taizhang 打不开"));
        CHECK_FALSE(window.desk.figures());
        CHECK(fs::file_size(folder.file()) < 10'000);
    }
}

TEST_CASE("a ledger that is gone is offered its newest sound backup", "[gui]") {
    TemporaryFolder folder;
    { Ledger::create(folder.file(), {.random = 7}); }
    make_backup(folder.file(), {.now = noon});
    fs::remove(folder.file());
    ShellDriver window;
    window.shell.offer_backup_of(folder.file("other.taizhang"));
    window.settle();
    CHECK_FALSE(window.driver.shows_part("打不开")); // it has none
    window.shell.offer_backup_of(folder.file());
    window.settle();
    window.click("用这份备份恢复");
    CHECK(fs::exists(folder.file()));
    CHECK(window.desk.has_ledger());
}

TEST_CASE("a damaged ledger without a backup is told of as before", "[gui]") {
    TemporaryFolder folder;
    std::ofstream{folder.file()} << "no ledger";
    ShellDriver window;
    window.open(folder.file());
    CHECK_FALSE(window.driver.shows_part("打不开"));
    CHECK(window.driver.shows_part("不是台账文件"));
}
