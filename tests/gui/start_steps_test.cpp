// A new ledger in the window: four steps, of which the data say how far they are.

#include "gui/entry_driver.h"
#include "gui/sample_ledger.h"
#include "gui/shell_driver.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

/// A ledger that was just begun: the root and the built-in indicators.
struct BegunLedger {
    explicit BegunLedger(Language language = Language::chinese)
        : window(EntryDriver::settings(language)) {
        Ledger made = Ledger::create(file().string(), {.random = 7});
        made.write({"start", {}}, Desk::now(), [](Writer& writer) {
            write_start({"第二监狱机关党委", true}, writer);
        });
        window.open(file());
    }

    std::filesystem::path file() const { return folder.file("new.taizhang"); }
    Definitions definitions() const {
        const Ledger ledger = Ledger::open(file().string(), Access::read_only);
        return Reader{ledger}.definitions();
    }
    bool shows(std::string_view part) const { return window.driver.shows_part(part); }
    /// Copies a table and takes it in by the button of the first step that is open.
    void paste(const char* table) {
        ImGui::SetClipboardText(table);
        window.click("粘贴");
        window.press(ImGuiMod_Ctrl | ImGuiKey_Enter);
    }
    void look_at_overview() { window.click("总览"); }

    TemporaryFolder folder;
    ShellDriver window;
};

} // namespace

TEST_CASE("a new ledger tells its four steps and how far they are", "[gui]") {
    BegunLedger begun;
    CAPTURE(begun.window.driver.shown_texts());
    for (const auto* step : {"党组织", "年度目标", "周期要求", "第一批记录"})
        CHECK(begun.window.driver.shows(step));
    CHECK(begun.shows("只有“第二监狱机关党委”本身"));
    CHECK(begun.shows("2023 年还没有目标"));
    CHECK_FALSE(begun.window.driver.shows("已完成"));
}

TEST_CASE("tables that are copied bring a new ledger to its first record", "[gui]") {
    BegunLedger begun;
    begun.paste("党支部名称\n第一党支部\n第二党支部\n");
    CHECK(begun.definitions().units.units().size() == 3);
    begun.look_at_overview();
    CHECK(begun.shows("党支部 2"));
    CHECK(begun.window.driver.shows("已完成"));
    begun.paste("2023年度目标\t\n指标\t全年目标\n主题党日\t12\n");
    CHECK(begun.definitions().targets.size() == 1);
    begun.look_at_overview();
    CHECK(begun.shows("2023 年已有目标 1 项"));
    begun.paste("组织生活\t频次\t责任主体\n主题党日\t每月1次\t各党支部\n");
    CHECK(begun.definitions().cadences.size() == 1);
    begun.look_at_overview();
    CHECK(begun.shows("1 条：主题党日每月 1 次"));
    begun.paste("日期\t单位\t活动类型\t次数\n2023-09-02\t第一党支部\t主题党日\t1\n");
    begun.look_at_overview();
    CHECK_FALSE(begun.shows("建账"));
    CHECK(begun.shows("记录 1 条"));
}

TEST_CASE("the steps can be hidden and called back", "[gui]") {
    BegunLedger begun;
    begun.window.click("收起");
    CHECK(begun.shows("建账 0 / 4：党组织、年度目标、周期要求、第一批记录"));
    begun.window.click("看四步");
    CHECK(begun.shows("建账四步"));
}

TEST_CASE("each step leads to where it is filled in by hand", "[gui]") {
    BegunLedger begun;
    const auto page = [&] { return begun.window.shell.navigation().view().page; };
    begun.window.click("在党组织页添加");
    CHECK(page() == PageId::organisation);
    begun.look_at_overview();
    begun.window.click("填目标");
    CHECK(page() == PageId::targets);
    begun.look_at_overview();
    begun.window.click("在目标页填要求");
    CHECK(page() == PageId::targets);
    begun.look_at_overview();
    begun.window.click("从表格导入…");
    CHECK(page() == PageId::intake);
    CHECK(begun.shows("选择要导入的文件"));
}

TEST_CASE("a form is written from a step, with what the ledger has", "[gui]") {
    BegunLedger begun;
    begun.window.click("下载表格…");
    begun.window.press(ImGuiKey_Enter);
    CHECK(std::filesystem::exists(begun.folder.file("党组织填写表.xlsx")));
}

TEST_CASE("the steps have no clipped label and no duplicate id", "[gui]") {
    BegunLedger begun{GENERATE(Language::chinese, Language::english)};
    for (const ImVec2 size : {ImVec2{1024.0F, 700.0F}, ImVec2{1440.0F, 900.0F}}) {
        begun.window.driver.resize(size);
        begun.window.settle();
        CAPTURE(size.x, begun.window.driver.shown_texts());
        CHECK(begun.window.driver.clipped_texts() == std::vector<std::string>{});
        CHECK(begun.window.driver.duplicate_ids() == std::vector<std::string>{});
    }
}
