#include "core/ledger/small_ledger.h"
#include "gui/sample_ledger.h"
#include "gui/shell_driver.h"
#include "ledger/backup/make_backup.h"
#include "ledger/ledger.h"
#include "ledger/reader.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <fstream>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

/// The start page, with a list of ledgers kept in a folder of its own.
struct StartWindow {
    explicit StartWindow(const TemporaryFolder& place) : folder(place), window(settings()) {
        window.shell.keep_recent_in(folder.file("recent.json"));
        window.settle();
    }
    WindowSettings settings() const {
        WindowSettings settings;
        settings.last_ledger = folder.file("last.taizhang");
        return settings;
    }
    bool shows(std::string_view part) const { return window.driver.shows_part(part); }

    const TemporaryFolder& folder;
    ShellDriver window;
};

std::filesystem::path copy_of_sample(const TemporaryFolder& folder, const std::string& name) {
    std::filesystem::copy_file(sample_ledger(), folder.file(name));
    return folder.file(name);
}

/// As a window leaves it that has shown this ledger.
void show_once(const TemporaryFolder& folder, const std::filesystem::path& ledger) {
    StartWindow start{folder};
    start.window.open(ledger);
    REQUIRE(start.window.desk.figures());
    start.window.shell.keep_recent();
}

/// In the head of the file, where SQLite keeps it.
void set_version(const std::filesystem::path& file, unsigned char version) {
    constexpr std::streamoff place = 60;
    std::fstream stream{file, std::ios::in | std::ios::out | std::ios::binary};
    stream.seekp(place);
    const char bytes[]{0, 0, 0, static_cast<char>(version)};
    stream.write(bytes, sizeof bytes);
}

} // namespace

TEST_CASE("without any ledger the start page leads to a new one, another one and the sample",
          "[gui][start]") {
    ShellDriver window;
    window.settle();
    CHECK(window.driver.shows("还没有打开过台账：新建一个，打开已有的，或者先看看示例。"));
    CHECK(window.driver.shows("新建台账…"));
    CHECK(window.driver.shows("打开台账…  Ctrl+O"));
    CHECK(window.driver.shows("第一批记录"));
    CHECK_FALSE(window.driver.shows("总览")); // no navigation before there is anything to look at
}

TEST_CASE("one click opens a copy of the sample, another one the same copy", "[gui][start]") {
    const TemporaryFolder folder;
    {
        StartWindow start{folder};
        start.window.click("打开示例");
        start.window.settle();
        CHECK(start.shows("记录 4,757 条"));
        CHECK(start.window.view().year == 2023);
    }
    const auto file = folder.file("示例台账.taizhang");
    REQUIRE(std::filesystem::exists(file));
    auto ledger = Ledger::open(file);
    CHECK(ledger.history(1).front().label.id == "step_sample");
    CHECK(Reader{ledger}.record_count() == 4757);
}

TEST_CASE("the list tells how each ledger was left, and opens it", "[gui][start]") {
    const TemporaryFolder folder;
    const auto file = copy_of_sample(folder, "党委.taizhang");
    show_once(folder, file);
    StartWindow start{folder};
    CHECK(start.shows("第一监狱机关党委"));
    CHECK(start.shows("记录 4,757 条，待补 7 条"));
    CHECK(start.shows("尚未备份"));
    start.window.press(ImGuiKey_Enter);
    CHECK(start.window.desk.path() == file);
    CHECK(start.shows("总览"));
}

TEST_CASE("a new ledger in the list says how far it has come", "[gui][start]") {
    const TemporaryFolder folder;
    const auto file = folder.file("新.taizhang");
    {
        auto ledger = Ledger::create(file, {.random = 1});
        ledger.write({"step_start", {"第二监狱"}}, noon, [](Writer& writer) {
            OrgUnit root = org_unit("root", std::nullopt);
            root.name = "第二监狱机关党委";
            writer.add_unit(root);
            writer.add_indicator(indicator("study"));
        });
    }
    show_once(folder, file);
    StartWindow start{folder};
    CHECK(start.shows("建账 0 / 4"));
    CHECK(start.shows("打开，接着做"));
    SECTION("and leads to each step") {
        start.window.click(GENERATE("在党组织页添加", "填目标", "从表格导入…"));
        start.window.settle();
        CHECK(start.window.desk.path() == file);
        CHECK(start.window.view().page != PageId::overview);
        CHECK_FALSE(start.shows("打开，接着做"));
    }
}

TEST_CASE("a ledger that can't be opened is said to be so, and can be taken off the list",
          "[gui][start]") {
    const TemporaryFolder folder;
    const auto file = copy_of_sample(folder, "党委.taizhang");
    show_once(folder, file);
    std::string said;
    SECTION("gone") {
        REQUIRE(std::filesystem::remove(file));
        said = "文件已被移走、改名或删除。";
    }
    SECTION("damaged") {
        std::filesystem::resize_file(file, 50'000);
        REQUIRE(std::filesystem::file_size(file) == 50'000);
        said = "已损坏";
    }
    SECTION("of a newer version") {
        set_version(file, 120);
        REQUIRE_THROWS_AS(Ledger::open(file, Access::read_only), LedgerError);
        said = "需要新版本";
    }
    SECTION("in use in another window") {
        LedgerHold hold{[] {}};
        hold.take(file);
        const StartWindow start{folder};
        CHECK(start.shows("已打开"));
        return;
    }
    {
        StartWindow start{folder};
        CAPTURE(start.window.driver.shown_texts());
        CHECK(start.shows(said));
        start.window.press(ImGuiKey_Delete);
        CHECK_FALSE(start.shows("第一监狱机关党委"));
    }
    const StartWindow again{folder};
    CHECK_FALSE(again.shows("第一监狱机关党委"));
}

TEST_CASE("a ledger on a disk that was taken out is said to be there", "[gui][start]") {
    const TemporaryFolder folder;
    const auto disk = folder.path() / "U盘";
    std::filesystem::create_directory(disk);
    std::filesystem::copy_file(sample_ledger(), disk / "党委.taizhang");
    show_once(folder, disk / "党委.taizhang");
    std::filesystem::remove_all(disk);
    const StartWindow start{folder};
    CAPTURE(start.window.driver.shown_texts());
    CHECK(start.shows("U 盘没有插上"));
}

TEST_CASE("a damaged ledger of the list is restored from its backup", "[gui][start]") {
    const TemporaryFolder folder;
    const auto file = copy_of_sample(folder, "党委.taizhang");
    show_once(folder, file);
    make_backup(file.string(), {.now = noon});
    std::filesystem::remove(file);
    StartWindow start{folder};
    start.window.click("从备份恢复…");
    start.window.click("用这份备份恢复");
    CHECK(std::filesystem::exists(file));
    start.window.settle(); // it is opened next
    CHECK(start.shows("记录 4,757 条"));
}

TEST_CASE("the start page is reached from an open ledger and leads back to it", "[gui][start]") {
    const TemporaryFolder folder;
    StartWindow start{folder};
    start.window.open(copy_of_sample(folder, "党委.taizhang"));
    start.window.click("党委.taizhang");
    start.window.click("开始页…");
    CHECK(start.shows("最近的台账"));
    start.window.press(ImGuiKey_Escape);
    CHECK_FALSE(start.shows("最近的台账"));
    CHECK(start.shows("总览"));
}

TEST_CASE("a ledger is saved under another name and gone on with", "[gui][start]") {
    const TemporaryFolder folder;
    StartWindow start{folder};
    start.window.open(copy_of_sample(folder, "党委.taizhang"));
    start.window.click("党委.taizhang");
    start.window.click("另存为…");
    start.window.press(ImGuiKey_Enter);
    const auto copy = folder.file("党委 副本.taizhang");
    REQUIRE(std::filesystem::exists(copy));
    CHECK(Reader{Ledger::open(copy, Access::read_only)}.record_count() == 4757);
    CHECK(start.window.desk.path().filename() == "党委.taizhang");
    start.window.click("改用它");
    CHECK(start.window.desk.path() == copy);
}

TEST_CASE("the start page has no clipped label at any size", "[gui][start]") {
    const TemporaryFolder folder;
    show_once(folder, copy_of_sample(folder, "党委.taizhang"));
    show_once(folder, copy_of_sample(folder, "gone.taizhang"));
    std::filesystem::remove(folder.file("gone.taizhang"));
    StartWindow start{folder};
    const auto size =
        GENERATE(ImVec2{1024.0F, 768.0F}, ImVec2{1440.0F, 900.0F}, ImVec2{3840.0F, 2160.0F});
    start.window.shell.set_content_scale(GENERATE(0.8F, 1.0F, 2.0F, 3.0F));
    start.window.driver.resize(size);
    CHECK(start.window.driver.clipped_texts() == std::vector<std::string>{});
    CHECK(start.window.driver.duplicate_ids() == std::vector<std::string>{});
    CHECK(start.window.driver.overlapping_texts() == std::vector<std::string>{});
}
