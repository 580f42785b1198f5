#include "gui/entry_driver.h"

#include <catch2/catch_test_macros.hpp>
#include <csignal>
#include <sys/wait.h>

using namespace taizhang;
using namespace taizhang::testing;

namespace fs = std::filesystem;

TEST_CASE("no typed value is lost by a change of focus, page, language or scale", "[gui]") {
    const EntryFolder folder;
    EntryDriver window{folder};
    window.new_entry();
    for (const auto* text : {"zbjs", "9.12", "9.14", "yjq", "半截主题"})
        window.fill_in(text);
    window.type("约3");
    const auto is_whole = [&] {
        const auto draft = window.draft();
        if (draft.records.size() != 1)
            return false;
        const TypedRecord& typed = draft.records.front();
        return typed[RecordField::indicator] == "warning" && typed[RecordField::start] == "9.12" &&
               typed[RecordField::end] == "9.14" && typed[RecordField::unit] == "one" &&
               typed[RecordField::topic] == "半截主题" && typed[RecordField::quantity] == "约3";
    };
    REQUIRE(window.comes(is_whole));
    SECTION("focus") {
        window.driver.click_at({700.0F, 400.0F});
        window.settle();
        CHECK(is_whole());
    }
    SECTION("escape") {
        window.press(ImGuiKey_Escape);
        window.new_entry();
        window.settle();
        CHECK(is_whole());
    }
    SECTION("page") {
        window.driver.click("指标");
        window.driver.click("总览");
        window.settle();
        CHECK(is_whole());
    }
    SECTION("language") {
        window.driver.click("English");
        window.settle();
        CHECK(is_whole());
        window.driver.click("简体中文");
    }
    SECTION("scale") {
        window.press(ImGuiMod_Ctrl | ImGuiKey_Equal);
        window.settle();
        CHECK(is_whole());
        window.press(ImGuiMod_Ctrl | ImGuiKey_0);
    }
    SECTION("year") {
        window.driver.click("上一年");
        window.settle();
        CHECK(is_whole());
        window.driver.click("下一年");
    }
    window.settle();
    window.new_entry();
    window.press(ctrl_enter);
    window.settle();
    CAPTURE(window.driver.shown_texts());
    const auto records = window.records();
    REQUIRE(records.size() == 3);
    CHECK(records[0].topic == "半截主题");
    CHECK(records[0].precision == Precision::approximate);
    CHECK(records[0].period == Period{day("2023-09-12"), day("2023-09-14")});
    CHECK(window.comes([&] { return !fs::exists(folder.draft()); }));
}

TEST_CASE("a half-typed entry is there after a restart", "[gui]") {
    const EntryFolder folder;
    {
        EntryDriver window{folder};
        window.new_entry();
        window.fill_in("zbjs");
        window.fill_in("9.12");
        window.fill_in("");
        window.fill_in("");
        window.type("没有写完");
    }
    EntryDriver again{folder, Language::english};
    CHECK(again.driver.shows("What had been typed and not saved is back."));
    CHECK(again.driver.shows("New record"));
    REQUIRE(again.draft().records.size() == 1);
    CHECK(again.draft().records.front()[RecordField::topic] == "没有写完");
    again.new_entry();
    for (int field = 0; field < 3; ++field)
        again.press(ImGuiKey_Tab);
    again.type("yjq");
    again.press(ctrl_enter);
    again.settle();
    const auto records = again.records();
    REQUIRE(records.size() == 3);
    CHECK(records[0].topic == "没有写完");
    CHECK(is_pending(records[0]));
}

TEST_CASE("a draft survives being killed at any moment, whole", "[gui]") {
    const EntryFolder folder;
    const fs::path file = folder.draft();
    for (int round = 0; round < 10; ++round) {
        const pid_t child = ::fork();
        if (child == 0) {
            for (int count = 0;; ++count) {
                TypedRecord typed;
                typed[RecordField::start] = std::to_string(count);
                typed[RecordField::note] = std::string(20'000, 'x');
                typed[RecordField::topic] = std::to_string(count);
                write_draft(file, {{typed}});
            }
        }
        const auto end = std::chrono::steady_clock::now() + patience;
        while (!fs::exists(file) && std::chrono::steady_clock::now() < end)
            std::this_thread::sleep_for(std::chrono::milliseconds{1});
        std::this_thread::sleep_for(std::chrono::microseconds{300 * round});
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        const EntryDraft draft = read_draft(file);
        REQUIRE(draft.records.size() == 1);
        const TypedRecord& typed = draft.records.front();
        CHECK(typed[RecordField::start] == typed[RecordField::topic]);
        CHECK(typed[RecordField::note].size() == 20'000);
    }
}

TEST_CASE("a broken draft is no draft", "[gui]") {
    const EntryFolder folder;
    const fs::path file = folder.path / "d.json";
    for (const auto* text : {"", "{", "{\"records\": 5}", "[]", "{\"records\": [7]}"}) {
        FILE* out = std::fopen(file.c_str(), "w");
        std::fputs(text, out);
        std::fclose(out);
        CHECK(read_draft(file) == EntryDraft{});
    }
}
