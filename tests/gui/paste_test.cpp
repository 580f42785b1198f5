#include "gui/entry_driver.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace taizhang;
using namespace taizhang::testing;

TEST_CASE("pasted rows are shown as new, likely duplicate or wrong, and written as one step",
          "[gui]") {
    const EntryFolder folder;
    const auto language = GENERATE(Language::chinese, Language::english);
    EntryDriver window{folder, language};
    const bool chinese = language == Language::chinese;
    ImGui::SetClipboardText("日期\t党支部\t指标\t数量\t主题\n"
                            "2023-09-01\t一监区支部\t支部警示教育\t1\t甲\n"
                            "2023-08-01\t一监区支部\t支部警示教育\t8\t观看警示教育片\n"
                            "2023-06-31\t一监区支部\t支部警示教育\t1\t乙\n"
                            "2023-09-02\t二监区支部\twarning\t\t丙\n");
    window.press(ImGuiMod_Ctrl | ImGuiKey_V);
    window.settle();
    CAPTURE(window.driver.shown_texts());
    CHECK(window.driver.shows(chinese ? "新增 2 条 · 可能重复 1 条 · 有误 1 条"
                                      : "New 2 · likely duplicates 1 · wrong 1"));
    CHECK(window.driver.shows_part(chinese ? "没有这个日期" : "no such date"));
    CHECK(window.driver.duplicate_ids() == std::vector<std::string>{});
    window.driver.click(chinese ? "写入选中的 2 条" : "Write the 2 chosen");
    window.settle();
    CHECK(window.records().size() == 4);
    window.press(ImGuiMod_Ctrl | ImGuiKey_Z);
    window.settle();
    CHECK(window.records().size() == 2);
}

TEST_CASE("a clipboard without a table says what to do", "[gui]") {
    const EntryFolder folder;
    EntryDriver window{folder};
    ImGui::SetClipboardText("");
    window.press(ImGuiMod_Ctrl | ImGuiKey_V);
    window.settle();
    CHECK(window.driver.shows_part("剪贴板里没有表格"));
    window.driver.click("取消");
    CHECK_FALSE(window.driver.shows_part("剪贴板里没有表格"));
}
