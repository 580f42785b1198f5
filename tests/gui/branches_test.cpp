#include "gui/sample_ledger.h"
#include "gui/shell_driver.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

View comparison(CompareBy by = CompareBy::completion, int quarter = 3) {
    View view = third_quarter;
    view.page = PageId::branches;
    view.quarter = quarter;
    view.branches.by = by;
    return view;
}

/// The branch comparison of the sample on 18 September 2023.
struct BranchesDriver : ShellDriver {
    explicit BranchesDriver(const View& view = comparison(), const WindowSettings& settings = {},
                            ImVec2 size = {1440.0F, 900.0F})
        : ShellDriver(settings, size, view) {
        open(sample_ledger());
    }

    bool stands_above(std::string_view upper, std::string_view lower) {
        return driver.where(upper).min.y < driver.where(lower).min.y;
    }
};

} // namespace

TEST_CASE("the navigation opens the branch comparison", "[gui]") {
    ShellDriver window;
    window.open(sample_ledger());
    window.click("支部对比");
    CHECK(window.view().page == PageId::branches);
    CHECK(window.driver.shows("政治处支部"));
    CHECK(window.driver.shows("缺项"));
}

TEST_CASE("the cells say completion, quantity or duties", "[gui]") {
    BranchesDriver window;
    CHECK(window.driver.shows("66%"));
    window.click("数量");
    CHECK_FALSE(window.driver.shows("66%"));
    window.click("缺项");
    CHECK(window.driver.shows("2/3"));
    CHECK(window.view().branches.by == CompareBy::missing);
}

TEST_CASE("a cell opens its unit's indicator, back returns to the comparison", "[gui]") {
    BranchesDriver window{comparison(CompareBy::missing)};
    window.click("2/3");
    CHECK(window.view().page == PageId::indicator);
    CHECK(window.view().unit.has_value());
    CHECK(window.shell.navigation().can_go_back());
    window.press(ImGuiMod_Alt | ImGuiKey_LeftArrow);
    CHECK(window.view().page == PageId::branches);
    CHECK(window.view().branches.by == CompareBy::missing);
}

TEST_CASE("a unit's name opens its overview, a title the months of its indicator", "[gui]") {
    BranchesDriver window;
    window.click("支委会");
    CHECK(window.view().branches.by == CompareBy::month);
    CHECK(window.driver.shows("8 月"));
    window.click("狱政科支部");
    CHECK(window.view().page == PageId::overview);
    CHECK(window.view().unit.has_value());
}

TEST_CASE("units stand in set order, by name or by what is missing", "[gui]") {
    BranchesDriver window;
    CHECK(window.stands_above("政治处支部", "狱政科支部"));
    CHECK(window.stands_above("教育科支部", "财务科支部"));
    window.click("按组织顺序");
    window.click("按名称排序");
    CHECK(window.view().branches.order == UnitOrder::name);
    CHECK(window.stands_above("财务科支部", "教育科支部"));
    window.click("按名称排序");
    window.click("按缺项数排序");
    CHECK(window.stands_above("十监区支部", "政治处支部")); // no meeting in August
}

TEST_CASE("another kind of unit is compared", "[gui]") {
    BranchesDriver window;
    window.click("党支部");
    window.click("党委");
    CHECK(window.view().branches.kind == UnitKind::committee);
    CHECK(window.driver.shows("第一监狱机关党委"));
    CHECK_FALSE(window.driver.shows("政治处支部"));
}

TEST_CASE("a month opens the records of its quarter", "[gui]") {
    BranchesDriver window{comparison(CompareBy::completion, 0)};
    window.click("支委会");
    CHECK(window.driver.shows("全年"));
    const auto march = window.driver.where("3 月");
    const auto branch = window.driver.where("狱政科支部");
    window.driver.click_at({(march.min.x + march.max.x) / 2, (branch.min.y + branch.max.y) / 2});
    window.settle();
    CHECK(window.view().page == PageId::indicator);
    CHECK(window.view().part_quarter == 1);
}

TEST_CASE("a cell without records opens the entry form, filled in for it", "[gui]") {
    BranchesDriver window{comparison(CompareBy::month, 0)};
    const auto month = window.driver.where("9 月");
    const auto branch = window.driver.where("狱政科支部");
    const ImVec2 cell{(month.min.x + month.max.x) / 2, (branch.min.y + branch.max.y) / 2};
    window.driver.hover_at(cell);
    window.driver.run(30);
    REQUIRE(window.driver.shows("点击录入第一条记录"));
    window.driver.click_at(cell);
    window.settle();
    CHECK(window.view().page == PageId::branches);
    CHECK(window.driver.shows("录入活动记录"));
    CHECK(ImGui::GetIO().WantTextInput);
}

TEST_CASE("a cell asks before it takes the place of an entry that is not saved", "[gui]") {
    WindowSettings settings;
    settings.language = GENERATE(Language::chinese, Language::english);
    const bool chinese = settings.language == Language::chinese;
    BranchesDriver window{comparison(CompareBy::month, 0), settings};
    const auto cell_of = [&](std::string_view unit) {
        const auto month = window.driver.where(chinese ? "9 月" : "Sep");
        const auto branch = window.driver.where(unit);
        return ImVec2{(month.min.x + month.max.x) / 2, (branch.min.y + branch.max.y) / 2};
    };
    const char* question = chinese ? "放下，改填" : "Put it aside";
    window.driver.click_at(cell_of("狱政科支部"));
    window.settle();
    window.driver.click_at(cell_of("狱政科支部"));
    window.settle();
    REQUIRE_FALSE(window.driver.shows(question));
    window.type("甲");
    window.press(ImGuiKey_Tab);
    window.driver.click_at(cell_of("政治处支部"));
    window.settle();
    CHECK(window.driver.shows(question));
    CHECK(window.driver.clipped_texts() == std::vector<std::string>{});
    window.click(chinese ? "先填完这条" : "Finish this one");
    CHECK_FALSE(window.driver.shows(question));
    window.driver.click_at(cell_of("政治处支部"));
    window.settle();
    window.click(question);
    CHECK_FALSE(window.driver.shows(question));
    CHECK(window.driver.shows_part(chinese ? "另有 1 条没有保存" : "1 more not saved"));
    window.click(chinese ? "清空" : "Clear");
    CHECK_FALSE(window.driver.shows_part(chinese ? "另有 1 条没有保存" : "1 more not saved"));
}

TEST_CASE("arrow keys go from cell to cell, Enter opens the one reached", "[gui]") {
    const auto unit_after = [](std::initializer_list<ImGuiKey> keys) {
        BranchesDriver window{comparison(CompareBy::missing)};
        const auto corner = window.driver.where("政治处支部");
        window.driver.click_at({corner.min.x, corner.min.y - 30.0F}); // above the names: nothing
        for (const ImGuiKey key : keys)
            window.press(key);
        window.press(ImGuiKey_Enter);
        return window.view().unit;
    };
    const auto first = unit_after({});
    REQUIRE(first.has_value());
    CHECK(unit_after({ImGuiKey_RightArrow}) == first);
    CHECK(unit_after({ImGuiKey_DownArrow}) != first);
    CHECK(unit_after({ImGuiKey_DownArrow, ImGuiKey_UpArrow}) == first);
}

TEST_CASE("the notice goes to the clipboard for the units that are shown", "[gui]") {
    BranchesDriver window;
    window.click("复制催办通知");
    const std::string notice = ImGui::GetClipboardText();
    CHECK(notice.starts_with("2023 年三季度还差事项（截至 2023-09-18）\n\n政治处支部（1 项）\n"));
    CHECK(notice.find("狱政科支部 狱政科第二党小组") != std::string::npos);
    CHECK(notice.find("第一监狱机关党委") == std::string::npos);
    CHECK(window.driver.shows_part("催办通知已复制"));
}

TEST_CASE("the hover card tells what stands behind a cell", "[gui]") {
    BranchesDriver window{comparison(CompareBy::missing)};
    window.driver.hover("2/3");
    window.driver.run(30);
    CHECK(window.driver.shows_part("点击查看"));
    CHECK(window.driver.shows("周期要求已完成（期）"));
}

TEST_CASE("the branch comparison has no clipped label and no duplicate id", "[gui]") {
    WindowSettings settings;
    settings.language = GENERATE(Language::chinese, Language::english);
    settings.user_scale = GENERATE(100, 150);
    const auto by =
        GENERATE(CompareBy::completion, CompareBy::quantity, CompareBy::missing, CompareBy::month);
    const auto size =
        GENERATE(ImVec2{1024.0F, 700.0F}, ImVec2{1440.0F, 900.0F}, ImVec2{3840.0F, 2160.0F});
    BranchesDriver window{comparison(by), settings, size};
    CAPTURE(settings.language, settings.user_scale, static_cast<int>(by), size.x);
    CHECK(window.driver.clipped_texts() == std::vector<std::string>{});
    CHECK(window.driver.duplicate_ids() == std::vector<std::string>{});
}
