#include "gui/pages/guide/guide_chapters.h"
#include "gui/sample_window.h"
#include "gui/view/page_table.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

/// What a text quotes: “…”.
std::vector<std::string> quoted_in(std::string_view text) {
    constexpr std::string_view open = "“";
    constexpr std::string_view close = "”";
    std::vector<std::string> quoted;
    for (size_t from = text.find(open); from != text.npos; from = text.find(open, from)) {
        from += open.size();
        quoted.emplace_back(text.substr(from, text.find(close, from) - from));
    }
    return quoted;
}

} // namespace

TEST_CASE("what the guide quotes of a page stands on that page", "[gui][guide]") {
    WindowSettings settings;
    settings.language = GENERATE(Language::chinese, Language::english);
    const Texts texts{settings.language};
    SampleWindow window{settings};
    size_t compared = 0;
    for (const GuideChapter& chapter : guide_chapters()) {
        window.shell.navigation().current().page = chapter.page;
        window.settle();
        for (const std::string& label : quoted_in(texts(chapter.text))) {
            CAPTURE(name_of(chapter.page), label);
            CHECK(window.driver.shows(label));
            ++compared;
        }
    }
    CHECK(compared >= 8);
}

TEST_CASE("every page but the guide has a chapter", "[gui][guide]") {
    for (const PageEntry& entry : page_table())
        CHECK((guide_chapter_of(entry.id) != nullptr) == (entry.id != PageId::guide));
}

TEST_CASE("F1 tells of the page that is shown, and leads back to it", "[gui][guide]") {
    SampleWindow window;
    window.click("台账");
    const View before = window.view();
    window.press(ImGuiKey_F1);
    CHECK(window.driver.shows("这一页：台账"));
    CHECK(window.driver.shows("清空；选了整行则删除"));
    CHECK(window.driver.shows("到处可用的键"));
    window.press(ImGuiKey_F1);
    CHECK(window.view() == before);
}

TEST_CASE("the guide leads to the pages that it tells of", "[gui][guide]") {
    SampleWindow window;
    window.press(ImGuiKey_F1);
    window.driver.click_at(window.driver.where_last("支部对比").min);
    window.settle();
    CHECK(window.view().page == PageId::branches);
}

TEST_CASE("without a ledger F1 tells of the start", "[gui][guide]") {
    ShellDriver window;
    window.press(ImGuiKey_F1);
    CHECK(window.driver.shows("这一页：打开台账"));
    window.press(ImGuiKey_Escape);
    CHECK(window.driver.shows("打开示例"));
}
