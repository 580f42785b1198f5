#include "core/ledger/small_ledger.h"
#include "gui/open_ledger.h"
#include "gui/sample_ledger.h"
#include "gui/shell_driver.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

constexpr auto cover = "2023 年三季度党建指标分析";
constexpr auto first_section = "一、一页结论";

/// The sample on its overview, as before a meeting.
struct Meeting {
    explicit Meeting(Appearance appearance = Appearance::light)
        : window(settings_with(appearance), {1440.0F, 900.0F}) {
        std::filesystem::copy_file(sample_ledger(), folder.file());
        window.open(folder.file());
    }
    static WindowSettings settings_with(Appearance appearance) {
        WindowSettings settings;
        settings.appearance = appearance;
        return settings;
    }

    void begin() {
        window.press(ImGuiKey_F5);
        REQUIRE(window.shell.wants_full_screen());
    }
    /// What stands large on the screen; the page below the show has the same texts, but small.
    bool shows(std::string_view text) {
        const FrameBox box = window.driver.where_last(text);
        return box.max.y - box.min.y > 26.0F && window.shell.wants_full_screen();
    }
    bool tells(std::string_view text) { return window.driver.shows_part(text); }

    TemporaryFolder folder;
    ShellDriver window;
};

} // namespace

TEST_CASE("F5 shows the meeting material over the whole window", "[slides]") {
    Meeting meeting;
    meeting.begin();
    CHECK(meeting.window.view().page == PageId::pack);
    CHECK(meeting.tells("Esc 结束"));
    CHECK(meeting.shows(cover));
    CHECK_FALSE(meeting.shows(first_section));
}

TEST_CASE("Esc returns to where one was before the slide show", "[slides]") {
    Meeting meeting;
    meeting.begin();
    meeting.window.press(ImGuiKey_Escape);
    CHECK_FALSE(meeting.window.shell.wants_full_screen());
    CHECK(meeting.window.view().page == PageId::overview);
    meeting.window.press(ImGuiKey_F5); // and again
    CHECK(meeting.window.shell.wants_full_screen());
}

TEST_CASE("keys of presentation programs turn the pages", "[slides]") {
    Meeting meeting;
    meeting.begin();
    const auto next = GENERATE(ImGuiKey_RightArrow, ImGuiKey_DownArrow, ImGuiKey_PageDown,
                               ImGuiKey_Space, ImGuiKey_Enter, ImGuiKey_N);
    const auto previous = GENERATE(ImGuiKey_LeftArrow, ImGuiKey_PageUp, ImGuiKey_Backspace);
    meeting.window.press(next);
    CHECK(meeting.shows(first_section));
    CHECK_FALSE(meeting.tells("Esc 结束")); // who turns pages knows how
    meeting.window.press(previous);
    CHECK(meeting.shows(cover));
    meeting.window.press(previous); // there is none before the first
    CHECK(meeting.shows(cover));
}

TEST_CASE("a page is gone to by its number", "[slides]") {
    Meeting meeting;
    meeting.begin();
    meeting.window.type("2");
    CHECK(meeting.tells("到第 2 页"));
    meeting.window.press(ImGuiKey_Enter);
    CHECK(meeting.shows(first_section));
    meeting.window.press(ImGuiKey_Home);
    meeting.window.type("9999"); // more than there are: only what can be a page is taken
    meeting.window.press(ImGuiKey_Enter);
    CHECK_FALSE(meeting.shows(cover));
    CHECK(meeting.window.shell.wants_full_screen());
}

TEST_CASE("the screen goes black and comes back at the same page", "[slides]") {
    Meeting meeting;
    meeting.begin();
    meeting.window.press(ImGuiKey_RightArrow);
    meeting.window.press(ImGuiKey_Period); // as a remote sends it
    CHECK_FALSE(meeting.shows(first_section));
    meeting.window.press(ImGuiKey_Period);
    CHECK(meeting.shows(first_section));
    meeting.window.press(ImGuiKey_W);
    meeting.window.press(ImGuiKey_RightArrow); // comes back first, as others do
    CHECK(meeting.shows(first_section));
}

TEST_CASE("the mouse turns pages and opens what a row or chart tells of", "[slides]") {
    Meeting meeting;
    meeting.begin();
    meeting.window.driver.click_at({20.0F, 450.0F});
    meeting.window.settle();
    CHECK(meeting.shows(first_section));
    meeting.window.type("5"); // the table of all indicators
    meeting.window.press(ImGuiKey_Enter);
    const FrameBox row = meeting.window.driver.where_last("党支部集中学习");
    meeting.window.driver.click_at({(row.min.x + row.max.x) / 2, (row.min.y + row.max.y) / 2});
    meeting.window.settle();
    CHECK_FALSE(meeting.window.shell.wants_full_screen());
    CHECK(meeting.window.view().page == PageId::indicator);
    meeting.window.press(ImGuiMod_Alt | ImGuiKey_LeftArrow);
    CHECK(meeting.window.view().page == PageId::pack);
}

TEST_CASE("a year has no slides: the page says what to do", "[slides]") {
    Meeting meeting;
    meeting.window.shell.navigation().current().quarter = 0;
    meeting.window.settle();
    meeting.window.press(ImGuiKey_F5);
    CHECK_FALSE(meeting.window.shell.wants_full_screen());
    CHECK(meeting.tells("请在上面选择一个季度"));
}

TEST_CASE("pages are light whatever the window is", "[slides]") {
    Meeting meeting{Appearance::dark};
    meeting.begin();
    CHECK(meeting.shows(cover));
}

TEST_CASE("what is not made for paper says where to print", "[slides]") {
    Meeting meeting;
    meeting.window.press(ImGuiMod_Ctrl | ImGuiKey_P);
    CHECK(meeting.tells("请到“会议材料”按 Ctrl+P"));
}
