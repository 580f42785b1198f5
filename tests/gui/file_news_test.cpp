#include "gui/open_ledger.h"
#include "gui/sample_ledger.h"
#include "gui/shell_driver.h"
#include "gui/view/page_table.h"
#include "ledger/ledger_file.h"
#include "text/ids/shell.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <fstream>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

/// A ledger that is open in the window, and another beside it.
struct OpenFile {
    explicit OpenFile(Language language = Language::chinese) : window{in(language)} {
        make("党委.taizhang", 1);
        window.open(file());
    }

    static WindowSettings in(Language language) {
        WindowSettings settings;
        settings.language = language;
        return settings;
    }
    std::filesystem::path file() const { return folder.file("党委.taizhang"); }

    /// A small ledger with so many records.
    std::filesystem::path make(const std::string& name, int records) {
        const auto made = folder.file(name);
        auto ledger = Ledger::create(made, {.random = 7});
        const auto ids = fill_small(ledger);
        for (int each = 0; each < records; ++each)
            add(ledger, record(ids.study, ids.first, "2023-03-05", "2023-03-05", whole(each + 1)));
        return made;
    }
    void look() {
        window.desk.look_soon();
        window.settle();
    }
    bool shows(std::string_view part) { return window.driver.shows_part(part); }

    TemporaryFolder folder;
    ShellDriver window;
};

} // namespace

TEST_CASE("a ledger that was replaced is shown as it is now, and that is said", "[gui]") {
    const auto language = GENERATE(Language::chinese, Language::english);
    OpenFile open{language};
    const std::string records = language == Language::chinese ? "记录 3 条" : "3 records";
    std::filesystem::rename(open.make("new.taizhang", 3), open.file());
    open.look();
    CHECK(open.shows(records));
    CHECK(open.shows(language == Language::chinese ? "已被另一个文件替换" : "replaced"));
    open.window.click(open.window.shell.texts()(text_id::shell_close_notice));
    CHECK_FALSE(open.shows(language == Language::chinese ? "已被另一个文件替换" : "replaced"));
    open.look();
    CHECK(open.shows(records));
}

TEST_CASE("nothing is written into a file that nobody has seen yet", "[gui]") {
    OpenFile open;
    std::filesystem::rename(open.make("new.taizhang", 3), open.file());
    open.window.press(ImGuiMod_Ctrl | ImGuiKey_Z); // would take back the third record
    CHECK(records_in(open.file()) == 3);
    CHECK(open.shows("未保存任何改动"));
    CHECK(open.shows("已被另一个文件替换"));
    CHECK(open.shows("记录 3 条"));
    open.window.press(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(records_in(open.file()) == 2);
    CHECK(open.shows("记录 2 条"));
}

TEST_CASE("a ledger that is moved away is told, and is read again when it is back", "[gui]") {
    OpenFile open;
    std::filesystem::rename(open.file(), open.folder.file("away"));
    open.look();
    CHECK(open.shows("已被移走、改名或删除"));
    CHECK(open.shows("记录 1 条"));
    open.window.press(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(records_in(open.folder.file("away")) == 1);
    std::filesystem::rename(open.folder.file("away"), open.file());
    open.look();
    CHECK_FALSE(open.shows("已被移走、改名或删除"));
    open.window.press(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(records_in(open.file()) == 0);
}

TEST_CASE("each page shows what is in the file that has replaced another", "[gui]") {
    OpenFile open;
    open.window.shell.navigation().current().quarter = 1;
    for (const PageId page : {PageId::records, PageId::history, PageId::indicator}) {
        open.window.shell.navigation().current().page = page;
        open.window.settle();
        const std::string topic = "新主题" + std::string{name_of(page)};
        const auto other = open.make("new.taizhang", 1);
        {
            auto ledger = Ledger::open(other);
            Record changed = Reader{ledger}.records({}).front();
            changed.topic = topic;
            ledger.write(step("change_record"), noon,
                         [&](Writer& writer) { writer.update_record(changed); });
        }
        std::filesystem::rename(other, open.file());
        open.look();
        CAPTURE(name_of(page), open.window.driver.shown_texts());
        CHECK(open.shows(topic));
    }
}

TEST_CASE("a deleted ledger that another takes the place of is read then", "[gui]") {
    OpenFile open;
    std::filesystem::remove(open.file());
    open.look();
    CHECK(open.shows("已被移走、改名或删除"));
    std::filesystem::rename(open.make("new.taizhang", 2), open.file());
    open.look();
    CHECK_FALSE(open.shows("已被移走、改名或删除"));
    CHECK(open.shows("已被另一个文件替换"));
    CHECK(open.shows("记录 2 条"));
}

TEST_CASE("a ledger replaced by something else keeps its figures on the screen", "[gui]") {
    OpenFile open;
    std::ofstream{open.folder.file("half")} << "half a file";
    std::filesystem::rename(open.folder.file("half"), open.file());
    open.look();
    CHECK(open.shows("新文件打不开"));
    CHECK(open.shows("记录 1 条"));
    std::filesystem::rename(open.make("new.taizhang", 2), open.file());
    open.look();
    CHECK_FALSE(open.shows("新文件打不开"));
    CHECK(open.shows("记录 2 条"));
}

TEST_CASE("a ledger replaced by an empty one is begun anew", "[gui]") {
    OpenFile open;
    const auto page = GENERATE(PageId::overview, PageId::records, PageId::pack, PageId::targets,
                               PageId::organisation, PageId::history, PageId::branches);
    open.window.shell.navigation().current().page = page;
    open.window.settle();
    Ledger::create(open.folder.file("new"), {.random = 9});
    std::filesystem::rename(open.folder.file("new"), open.file());
    open.look();
    CHECK(open.shows("已被另一个文件替换"));
    CHECK(open.shows("开始使用"));
}

TEST_CASE("a ledger written over by a copy that looks as old is read again", "[gui]") {
    OpenFile open;
    const auto other = open.make("other", 1); // as many writes as the one that is open
    {
        auto ledger = Ledger::open(other);
        ledger.undo();
        ledger.redo();
    }
    {
        auto ledger = Ledger::open(open.file());
        const auto definitions = Reader{ledger}.definitions();
        const auto units = definitions.units.units();
        const auto study = definitions.indicators.front().id;
        add(ledger, record(study, units.back().id, "2023-04-05", "2023-04-05", whole(1)));
        add(ledger, record(study, units.back().id, "2023-04-06", "2023-04-06", whole(1)));
    }
    open.look();
    REQUIRE(open.shows("记录 3 条"));
    std::ofstream{open.file(), std::ios::binary | std::ios::in}
        << std::ifstream{other, std::ios::binary}.rdbuf();
    open.look();
    CHECK(open.shows("记录 1 条"));
}

TEST_CASE("a wrong file leaves the ledger open that was", "[gui]") {
    OpenFile open;
    const auto wrong = open.folder.file("notes.txt");
    std::ofstream{wrong} << GENERATE("", "no ledger at all", "SQLite format 3");
    open.window.open(wrong);
    CHECK(open.shows("记录 1 条"));
    CHECK(open.shows("“党委.taizhang”仍然开着"));
    CHECK(open.window.shell.settings().last_ledger == open.file());
    open.window.press(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(records_in(open.file()) == 0);
    SECTION("the message goes with the page") {
        open.window.click("指标");
        CHECK_FALSE(open.shows("仍然开着"));
        open.window.click("总览");
        CHECK_FALSE(open.shows("仍然开着"));
    }
    SECTION("the message goes when it is closed") {
        open.window.click("知道了");
        CHECK_FALSE(open.shows("仍然开着"));
    }
    SECTION("the message goes when another ledger is opened") {
        open.window.open(open.make("other.taizhang", 4));
        CHECK_FALSE(open.shows("仍然开着"));
        CHECK(open.shows("记录 4 条"));
        CHECK(open.window.shell.settings().last_ledger == open.folder.file("other.taizhang"));
    }
}

TEST_CASE("a wrong file is told once, however often it is tried", "[gui]") {
    OpenFile open;
    for (int each = 0; each < 3; ++each)
        open.window.open(open.folder.file("nowhere.taizhang"));
    open.window.click("知道了");
    CHECK_FALSE(open.shows("仍然开着"));
}

TEST_CASE("of two files dropped at once the last is opened", "[gui]") {
    OpenFile open;
    open.window.shell.open_at_newest(open.folder.file("nowhere.taizhang"));
    open.window.shell.open_at_newest(open.make("other.taizhang", 4));
    open.window.settle();
    CHECK(open.shows("记录 4 条"));
    CHECK_FALSE(open.shows("仍然开着"));
}

TEST_CASE("a wrong file does not move the view of the ledger that stays", "[gui]") {
    OpenFile open;
    open.window.shell.open_at_newest(open.folder.file("nowhere.taizhang"));
    open.window.settle();
    CHECK(open.window.view().quarter == third_quarter.quarter);
}

TEST_CASE("a wrong last ledger is told on the page to begin with, and not remembered", "[gui]") {
    const TemporaryFolder folder;
    std::ofstream{folder.file("wrong.taizhang")} << "no ledger";
    ShellDriver window;
    window.open(folder.file("wrong.taizhang"));
    CHECK(window.driver.shows_part("wrong.taizhang"));
    CHECK(window.shell.settings().last_ledger.empty());
    std::filesystem::copy_file(sample_ledger(), folder.file("right.taizhang"));
    window.open(folder.file("right.taizhang"));
    CHECK_FALSE(window.driver.shows_part("wrong.taizhang"));
}

TEST_CASE("a ledger of a former format is upgraded by a window that may write", "[gui]") {
    const auto access = GENERATE(Access::read_write, Access::read_only);
    OpenFile open;
    const auto old = open.folder.file("旧.taizhang");
    std::filesystem::copy_file(TAIZHANG_TEST_DATA "/ledgers/version_1.taizhang", old);
    open.window.desk.open(old, access);
    open.window.settle();
    CHECK(open.shows("记录 9 条"));
    CHECK(open.shows("旧.taizhang 是旧版格式，已升级") == (access == Access::read_write));
    CHECK(open.shows("旧 (升级前备份 backup v1).taizhang") == (access == Access::read_write));
    CHECK(has_former_format(old) == (access == Access::read_only));
    open.look();
    CHECK(open.window.desk.take_put_aside().empty());
}
