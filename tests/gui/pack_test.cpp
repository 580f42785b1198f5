#include "core/ledger/small_ledger.h"
#include "gui/open_ledger.h"
#include "gui/sample_ledger.h"
#include "gui/shell_driver.h"
#include "output/pack/pack_templates.h"

#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <fstream>
#include <thread>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

View pack_page() {
    View view = third_quarter;
    view.page = PageId::pack;
    return view;
}

/// Set until the end of the scope, then as before.
struct EnvironmentValue {
    EnvironmentValue(const char* set, const std::string& value) : name(set) {
        if (const char* was = ::getenv(name))
            before = was;
        ::setenv(name, value.c_str(), 1);
    }
    ~EnvironmentValue() {
        if (before)
            ::setenv(name, before->c_str(), 1);
        else
            ::unsetenv(name);
    }
    EnvironmentValue(const EnvironmentValue&) = delete;
    EnvironmentValue& operator=(const EnvironmentValue&) = delete;

    const char* name;
    std::optional<std::string> before;
};

std::vector<std::string> lines_of_file(const std::string& path) {
    std::ifstream file{path};
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);)
        lines.push_back(line);
    return lines;
}

/// A copy of the sample, so that what is kept and written stays in a folder of its own.
struct PackWindow {
    explicit PackWindow(Language language = Language::chinese)
        : window(settings_in(language), {1440.0F, 1800.0F}, pack_page()) {
        std::filesystem::copy_file(sample_ledger(), folder.file());
        window.open(folder.file());
    }

    static WindowSettings settings_in(Language language) {
        WindowSettings settings;
        settings.language = language;
        return settings;
    }

    bool shows(std::string_view text) { return window.driver.shows_part(text); }

    /// Enters a path in the chooser of a file that is open.
    void save_as(const std::string& path) {
        window.press(ImGuiMod_Ctrl | ImGuiKey_A);
        window.type(path);
        window.press(ImGuiKey_Enter);
    }

    TemporaryFolder folder;
    ShellDriver window;
};

} // namespace

TEST_CASE("the pack page shows the real pages", "[gui]") {
    PackWindow page;
    CHECK(page.shows("导出 PDF（"));
    CHECK(page.shows("2023 年三季度党建指标分析"));
    CHECK(page.shows("一、一页结论"));
}

TEST_CASE("the pack page speaks English", "[gui]") {
    PackWindow page{Language::english};
    CHECK(page.shows("Export PDF ("));
    CHECK(page.shows("1. Conclusions"));
}

TEST_CASE("another kind of material has other pages", "[gui]") {
    PackWindow page;
    page.window.click("例会");
    page.window.click("年度总结");
    CHECK(page.shows("2023 年党建指标年度总结"));
    CHECK_FALSE(page.shows("2023 年三季度党建指标分析"));
}

TEST_CASE("a section that is not ticked leaves the pages", "[gui]") {
    PackWindow page;
    page.window.click("封面");
    CHECK_FALSE(page.shows("2023 年三季度党建指标分析"));
    CHECK(page.shows("一、一页结论"));
}

TEST_CASE("a press on a page shows it larger, and once more all of them", "[gui]") {
    PackWindow page;
    const auto right_of_second = [&] { return page.window.driver.where("一、一页结论").min.x; };
    const float beside = right_of_second();
    page.window.click("2023 年三季度党建指标分析"); // the title on the cover
    CHECK_FALSE(page.window.driver.shows("三、存在问题和下步工作"));
    page.window.click("2023 年三季度党建指标分析");
    CHECK(right_of_second() == beside);
}

TEST_CASE("Alt and an arrow key move a section", "[gui]") {
    PackWindow page;
    page.window.click("封面"); // has the focus now
    page.window.click("封面");
    page.window.press(ImGuiMod_Alt | ImGuiKey_DownArrow);
    CHECK(page.window.driver.where("封面").min.y > page.window.driver.where("一页结论").min.y);
}

TEST_CASE("a section is dragged to where it is to stand", "[gui]") {
    PackWindow page;
    auto& driver = page.window.driver;
    const auto top = [&](std::string_view label) { return driver.where(label).min.y; };
    const FrameBox missing = driver.where("逾期及待办");
    REQUIRE(top("封面") < top("一页结论"));
    driver.drag("封面", {missing.min.x + 20.0F, missing.max.y});
    page.window.settle();
    CHECK(top("封面") > top("一页结论"));
    CHECK(page.shows("2023 年三季度党建指标分析")); // still ticked
    driver.drag("封面", {missing.min.x + 20.0F, top("一页结论") - 4.0F});
    page.window.settle();
    CHECK(top("封面") < top("一页结论"));
}

TEST_CASE("a file of sentences that can't be read stops the export and says so", "[gui]") {
    PackWindow page;
    const std::string config = page.folder.file("config");
    std::filesystem::create_directories(config + "/taizhang/narrative");
    std::ofstream{config + "/taizhang/narrative/zh-CN.txt"} << "no = such {field}\n";
    const EnvironmentValue environment{"XDG_CONFIG_HOME", config};
    page.window.click("Word");
    const std::string target = page.folder.file("out.docx");
    page.save_as(target);
    CHECK_FALSE(std::filesystem::exists(target));
    CHECK(page.shows("zh-CN.txt"));
}

TEST_CASE("a PDF is written where the user says", "[gui]") {
    PackWindow page;
    const auto label = [&] {
        for (const std::string& text : page.window.driver.shown_texts())
            if (text.starts_with("导出 PDF"))
                return text;
        return std::string{};
    };
    page.window.click(label());
    const std::string target = page.folder.file("out.pdf");
    page.save_as(target);
    CHECK(page.shows("已导出"));
    REQUIRE(std::filesystem::exists(target));
    CHECK(std::filesystem::file_size(target) > 10'000);

    page.window.click(label());
    page.save_as(target);
    CHECK(page.shows("已经存在"));
    page.window.click("替换");
    CHECK(page.shows("已导出"));
}

TEST_CASE("every kind of file is a press away", "[gui]") {
    PackWindow page;
    const std::pair<const char*, const char*> kinds[]{
        {"Excel", ".xlsx"}, {"Word", ".docx"}, {"PPT", ".pptx"}, {"网页", ".html"}};
    for (const auto& [button, ending] : kinds) {
        CAPTURE(button);
        const std::string name = std::string{"out"} + ending;
        const std::string target = page.folder.file(name.c_str());
        page.window.click(button);
        page.save_as(target);
        REQUIRE(std::filesystem::exists(target));
        CHECK(std::filesystem::file_size(target) > 10'000);
    }
}

TEST_CASE("what was written can be opened, and its folder", "[gui]") {
    PackWindow page;
    const std::string tools = page.folder.file("tools");
    const std::string told = page.folder.file("told");
    std::filesystem::create_directories(tools);
    std::ofstream{tools + "/xdg-open"} << "#!/bin/sh\nprintf '%s\\n' \"$1\" >> '" << told << "'\n";
    std::filesystem::permissions(tools + "/xdg-open", std::filesystem::perms::owner_all);
    const std::string target = page.folder.file("out.html");
    page.window.click("网页");
    page.save_as(target);
    {
        const char* before = std::getenv("PATH");
        const EnvironmentValue path{"PATH", tools + ":" + before};
        page.window.click("打开文件");
        page.window.click("打开所在文件夹");
        for (int i = 0; i < 200 && lines_of_file(told).size() < 2; ++i)
            std::this_thread::sleep_for(std::chrono::milliseconds{10});
    }
    CHECK(lines_of_file(told) ==
          std::vector<std::string>{target, std::filesystem::path{target}.parent_path()});
}

TEST_CASE("a computer that can open nothing says where the file is", "[gui]") {
    PackWindow page;
    const std::string target = page.folder.file("out.html");
    page.window.click("网页");
    page.save_as(target);
    const EnvironmentValue path{"PATH", page.folder.file("nowhere")};
    page.window.click("打开文件");
    CHECK(page.shows("没有设置打开文件的程序"));
    CHECK(page.shows(target));
}

TEST_CASE("a choice is kept in the ledger as a template", "[gui]") {
    PackWindow page;
    page.window.click("页脚标注“内部资料”");
    page.window.click("保存");
    const Ledger ledger = Ledger::open(page.folder.file(), Access::read_only);
    Reader reader{ledger};
    const auto kept = read_pack_template(reader, "季度例会材料");
    REQUIRE(kept);
    CHECK(kept->privacy.marks_internal);
}

TEST_CASE("a window starts on a ledger whose templates all have other names", "[gui]") {
    const TemporaryFolder folder;
    std::filesystem::copy_file(sample_ledger(), folder.file());
    {
        ShellDriver first{{}, {1440.0F, 2400.0F}, pack_page()};
        first.open(folder.file());
        first.click("###template-name");
        first.press(ImGuiMod_Ctrl | ImGuiKey_A);
        first.type("党委会版𠮷");
        first.click("保存");
    }
    ShellDriver next{{}, {1440.0F, 2400.0F}, pack_page()};
    next.open(folder.file());
    CHECK(next.driver.shows("没有选用"));
    next.click("没有选用");
    next.click("党委会版𠮷");
    CHECK_FALSE(next.driver.shows("没有选用"));
    next.click("删除");
    CHECK_FALSE(next.driver.shows("选用模板"));
    CHECK_FALSE(next.driver.shows("删除"));
}

TEST_CASE("a template's title does not go along to another ledger", "[gui]") {
    PackWindow page;
    const auto other = page.folder.file("other.taizhang");
    std::filesystem::copy_file(sample_ledger(), other);
    page.window.click("###pack-title");
    page.window.type("党委会材料");
    page.window.click("保存");
    REQUIRE(page.shows("党委会材料"));
    page.window.open(other);
    CHECK_FALSE(page.shows("党委会材料"));
    CHECK_FALSE(page.shows("选用模板"));
    page.window.open(page.folder.file());
    page.window.settle(); // the pages of the template that the ledger opens with
    CHECK(page.shows("党委会材料"));
}
