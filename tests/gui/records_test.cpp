#include "core/ledger/small_ledger.h"
#include "gui/driver/driver.h"
#include "gui/shell/shell.h"
#include "text/ids/ledger.h"
#include "text/ids/period.h"
#include "text/ids/quantity.h"
#include "text/ids/shell.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <chrono>
#include <fstream>
#include <thread>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

/// A ledger of two branches whose records tell themselves apart by topic.
struct BranchLedger {
    BranchLedger() {
        Ledger ledger = Ledger::create(path, {.random = 7});
        ids = fill_small(ledger);
        ledger.write(step("fill"), noon, [&](Writer& writer) {
            add_one(writer, "2023-09-12", ids.first, whole(3), "观看警示教育片");
            add_one(writer, "2023-09-08", ids.second, whole(24), "重点岗位谈话");
            add_one(writer, "2023-08-29", ids.first, std::nullopt, "志愿服务");
            auto about = record(ids.study, ids.second, "2023-05-10", "2023-05-10", whole(300));
            about.precision = Precision::approximate;
            about.topic = "理论学习";
            writer.add_record(about);
            auto half = record(ids.study, ids.first, "2023-01-01", "2023-06-30", whole(7));
            half.topic = "上半年合计";
            writer.add_record(half);
            add_one(writer, "2022-11-01", ids.first, whole(1), "去年的活动");
        });
    }
    void add_one(Writer& writer, const char* date, UnitId unit, std::optional<Quantity> quantity,
                 const char* topic) const {
        auto one = record(ids.study, unit, date, date, quantity);
        one.topic = topic;
        writer.add_record(one);
    }

    std::vector<Record> records(const RecordQuery& query = {}) const {
        const Ledger ledger = Ledger::open(path, Access::read_only);
        return Reader{ledger}.records(query);
    }
    Record named(const std::string& topic) const {
        const auto found = records({.find = topic});
        REQUIRE(found.size() == 1);
        return found.front();
    }
    std::int64_t steps() const {
        const Ledger ledger = Ledger::open(path, Access::read_only);
        return static_cast<std::int64_t>(ledger.history(100).size());
    }

    TemporaryFolder folder;
    std::string path = folder.file();
    SmallLedger ids;
};

View whole_year() {
    View view;
    view.page = PageId::records;
    view.year = 2023;
    return view;
}

WindowSettings in_language(Language language) {
    WindowSettings settings;
    settings.language = language;
    return settings;
}

/// The records page of the whole window.
struct RecordsDriver {
    explicit RecordsDriver(Language language = Language::chinese, ImVec2 size = {1440.0F, 900.0F})
        : driver(size), shell(driver.gui(), desk, in_language(language), whole_year()) {
        shell.open(ledger.path);
        driver.show([this] { shell.draw_frame(*make_date(2023, 9, 18)); });
        settle();
    }

    /// Frames until nothing is under way any more.
    void settle() {
        int quiet = 0;
        while (quiet < 4) {
            driver.run(1);
            quiet = desk.is_idle() ? quiet + 1 : 0;
            std::this_thread::sleep_for(std::chrono::milliseconds{1});
        }
    }
    void click(std::string_view label) {
        driver.click(label);
        settle();
    }
    void click_with(ImGuiKey modifier, std::string_view label) {
        ImGui::GetIO().AddKeyEvent(modifier, true);
        driver.click(label);
        ImGui::GetIO().AddKeyEvent(modifier, false);
        settle();
    }
    void press(ImGuiKeyChord keys) {
        driver.press(keys);
        settle();
    }
    void type(std::string_view text) {
        driver.type(text);
        settle();
    }
    /// Types over what stands in a cell.
    void edit(std::string_view shown, std::string_view typed) {
        driver.double_click(shown);
        settle();
        driver.press(ImGuiMod_Ctrl | ImGuiKey_A);
        if (typed.empty())
            driver.press(ImGuiKey_Delete);
        type(typed);
    }
    std::string text_of(TextId id) const { return std::string{shell.texts()(id)}; }

    BranchLedger ledger;
    Driver driver;
    Desk desk{[] {}};
    Shell shell;
};

} // namespace

TEST_CASE("the records page lists the year and says how many and how much", "[gui]") {
    RecordsDriver page;
    for (const auto* topic :
         {"观看警示教育片", "重点岗位谈话", "志愿服务", "理论学习", "上半年合计"})
        CHECK(page.driver.shows(topic));
    CHECK_FALSE(page.driver.shows("去年的活动"));
    CHECK(page.driver.shows("5 条 · 合计 约 334 次 · 另有 1 条待补"));
    CHECK(page.driver.shows("约 300"));
    CHECK(page.driver.shows("待补"));
    page.click("全部年度");
    CHECK(page.driver.shows("去年的活动"));
    page.click("全部年度");
    page.click("三季度");
    CHECK(page.driver.shows("3 条 · 合计 27 次 · 另有 1 条待补"));
}

TEST_CASE("the records page says the same in English", "[gui]") {
    RecordsDriver page{Language::english};
    CHECK(page.driver.shows_part("5 records · Sum"));
    CHECK(page.driver.shows("Pending"));
    page.click("观看警示教育片");
    CHECK(page.driver.shows("1 selected"));
}

TEST_CASE("records are sorted by what stands in the header", "[gui]") {
    RecordsDriver page;
    const auto is_above = [&](std::string_view upper, std::string_view lower) {
        return page.driver.where(upper).min.y < page.driver.where(lower).min.y;
    };
    CHECK(is_above("观看警示教育片", "理论学习"));
    page.click("数量");
    CHECK(is_above("理论学习", "观看警示教育片"));
    CHECK(is_above("观看警示教育片", "志愿服务"));
    page.click("数量");
    CHECK(is_above("志愿服务", "观看警示教育片"));
    page.click("日期");
    page.click("日期");
    CHECK(is_above("上半年合计", "观看警示教育片"));
}

TEST_CASE("records are filtered by kind and found by words and initials", "[gui]") {
    RecordsDriver page;
    const auto shows_only = [&](std::string_view topic) {
        CHECK(page.driver.shows(topic));
        CHECK(page.driver.shows_part("1 条"));
    };
    page.driver.click("待补###only-pending");
    page.settle();
    shows_only("志愿服务");
    page.driver.click("待补###only-pending");
    page.click("约数");
    shows_only("理论学习");
    page.click("约数");
    page.click("未分季");
    shows_only("上半年合计");
    page.click("未分季");
    page.click("###find-records");
    page.type("谈话");
    shows_only("重点岗位谈话");
    page.press(ImGuiMod_Ctrl | ImGuiKey_A);
    page.type("gkjs");
    shows_only("观看警示教育片");
    page.press(ImGuiMod_Ctrl | ImGuiKey_A);
    page.type("没有的");
    CHECK(page.driver.shows_part("没有符合条件的记录"));
}

TEST_CASE("a cell is edited in place and the step is taken back", "[gui]") {
    const auto language = GENERATE(Language::chinese, Language::english);
    RecordsDriver page{language};
    const auto before = page.ledger.steps();
    page.edit("重点岗位谈话", "廉政谈话𠮷");
    page.press(ImGuiKey_Enter);
    CHECK(page.driver.shows("廉政谈话𠮷"));
    CHECK(page.ledger.named("廉政谈话𠮷").quantity == whole(24));
    CHECK(page.ledger.steps() == before + 1);
    page.press(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(page.driver.shows("重点岗位谈话"));
    CHECK(page.ledger.named("重点岗位谈话").quantity == whole(24));
    page.press(ImGuiMod_Ctrl | ImGuiKey_Y);
    CHECK(page.driver.shows("廉政谈话𠮷"));
}

TEST_CASE("a cell says at once what it can't take and keeps what was typed", "[gui]") {
    const auto language = GENERATE(Language::chinese, Language::english);
    RecordsDriver page{language};
    page.edit("2023-09-08", "6月31日");
    CHECK(page.driver.shows(page.text_of(text_id::period_no_such_day)));
    page.press(ImGuiKey_Enter);
    CHECK(page.driver.shows(page.text_of(text_id::period_no_such_day)));
    CHECK(page.ledger.named("重点岗位谈话").period.end == day("2023-09-08"));
    page.press(ImGuiKey_Escape);
    CHECK_FALSE(page.driver.shows(page.text_of(text_id::period_no_such_day)));
    CHECK(page.driver.shows("2023-09-08"));
    page.edit("24", "-3");
    CHECK(page.driver.shows(page.text_of(text_id::quantity_negative)));
    page.press(ImGuiKey_Escape);
    CHECK(page.ledger.named("重点岗位谈话").quantity == whole(24));
}

TEST_CASE("a day to come is saved and said, of one record or of several", "[gui]") {
    RecordsDriver page;
    page.edit("2023-09-08", "2032-09-08");
    page.press(ImGuiKey_Enter);
    CHECK(page.ledger.named("重点岗位谈话").period.end == day("2032-09-08"));
    CHECK(page.driver.shows_part("2032-09-08 在今天之后"));
    page.edit("观看警示教育片", "看片");
    page.press(ImGuiKey_Enter);
    CHECK_FALSE(page.driver.shows_part("2032-09-08 在今天之后"));
    page.click("看片");
    page.click_with(ImGuiMod_Shift, "志愿服务");
    page.click("改日期");
    page.type("2032-07-01");
    page.press(ImGuiKey_Enter);
    CHECK(page.driver.shows_part("有 2 条请核对"));
}

TEST_CASE("dates and quantities are understood as offices write them", "[gui]") {
    RecordsDriver page;
    page.edit("2023-09-08", "9月9日");
    page.press(ImGuiKey_Enter);
    CHECK(page.ledger.named("重点岗位谈话").period.end == day("2023-09-09"));
    page.edit("24", "");
    page.press(ImGuiKey_Enter);
    CHECK(is_pending(page.ledger.named("重点岗位谈话")));
    page.edit("约 300", "５余");
    page.press(ImGuiKey_Enter);
    CHECK(page.ledger.named("理论学习").quantity == whole(5));
    CHECK(page.ledger.named("理论学习").precision == Precision::approximate);
}

TEST_CASE("Tab goes on to the next cell and the mouse keeps what was typed", "[gui]") {
    RecordsDriver page;
    page.edit("24", "25");
    page.press(ImGuiKey_Tab);
    page.type("46");
    page.press(ImGuiKey_Tab);
    page.type("1.5");
    page.click("志愿服务");
    const auto changed = page.ledger.named("重点岗位谈话");
    CHECK(changed.quantity == whole(25));
    CHECK(changed.participants == 46);
    CHECK(changed.hours == Quantity{1500});
}

TEST_CASE("a unit is chosen from a list by its pinyin", "[gui]") {
    RecordsDriver page;
    page.click("重点岗位谈话");
    page.press(ImGuiKey_LeftArrow);
    page.press(ImGuiKey_F2);
    page.type("zbr");
    page.press(ImGuiKey_Enter);
    CHECK(page.ledger.named("重点岗位谈话").unit == page.ledger.ids.root);
    CHECK(page.driver.shows("支部root"));
}

TEST_CASE("rows are chosen by click, Shift, Ctrl and all at once", "[gui]") {
    RecordsDriver page;
    page.click("观看警示教育片");
    CHECK(page.driver.shows("已选 1 条"));
    page.click_with(ImGuiMod_Shift, "志愿服务");
    CHECK(page.driver.shows("已选 3 条"));
    page.click_with(ImGuiMod_Ctrl, "重点岗位谈话");
    CHECK(page.driver.shows("已选 2 条"));
    page.press(ImGuiMod_Ctrl | ImGuiKey_A);
    CHECK(page.driver.shows("已选 5 条"));
    page.press(ImGuiKey_Escape);
    CHECK_FALSE(page.driver.shows_part("已选"));
}

TEST_CASE("several rows are deleted after a question, as one step", "[gui]") {
    const auto language = GENERATE(Language::chinese, Language::english);
    RecordsDriver page{language};
    const auto steps = page.ledger.steps();
    page.click("观看警示教育片");
    page.click_with(ImGuiMod_Shift, "志愿服务");
    page.press(ImGuiMod_Shift | ImGuiKey_Space);
    page.press(ImGuiKey_Delete);
    CHECK(page.driver.shows(page.shell.texts()(text_id::ledger_delete_question, 3)));
    page.driver.click(page.text_of(text_id::shell_cancel));
    page.settle();
    CHECK(page.ledger.records().size() == 6);
    page.press(ImGuiKey_Delete);
    page.driver.click(page.shell.texts()(text_id::ledger_delete_confirm, 3));
    page.settle();
    CHECK(page.ledger.records().size() == 3);
    CHECK(page.ledger.steps() == steps + 1);
    CHECK_FALSE(page.driver.shows("志愿服务"));
    page.press(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(page.ledger.records().size() == 6);
    CHECK(page.driver.shows("志愿服务"));
}

TEST_CASE("several rows get another unit, indicator and date, each as one step", "[gui]") {
    RecordsDriver page;
    const auto steps = page.ledger.steps();
    page.click("观看警示教育片");
    page.click_with(ImGuiMod_Shift, "志愿服务");
    page.click("改党组织");
    page.type("second");
    page.press(ImGuiKey_Enter);
    CHECK(page.ledger.records({.units = std::vector{page.ledger.ids.second}}).size() == 4);
    page.click("改指标");
    page.type("members");
    page.press(ImGuiKey_Enter);
    CHECK(page.ledger.records({.indicators = std::vector{page.ledger.ids.members}}).size() == 3);
    page.click("改日期");
    page.type("6月31日");
    CHECK(page.driver.shows(page.text_of(text_id::period_no_such_day)));
    page.press(ImGuiKey_Enter);
    CHECK(page.ledger.steps() == steps + 2);
    page.press(ImGuiMod_Ctrl | ImGuiKey_A);
    page.type("7月1日");
    page.press(ImGuiKey_Enter);
    const auto moved =
        page.ledger.records({.ended_by = day("2023-07-01"), .ended_from = day("2023-07-01")});
    CHECK(moved.size() == 3);
    CHECK(page.ledger.steps() == steps + 3);
}

TEST_CASE("chosen rows are copied as a table in the order shown", "[gui]") {
    RecordsDriver page;
    page.click("重点岗位谈话");
    page.click_with(ImGuiMod_Shift, "志愿服务");
    page.press(ImGuiMod_Shift | ImGuiKey_Space);
    page.press(ImGuiMod_Ctrl | ImGuiKey_C);
    CHECK(std::string{ImGui::GetClipboardText()} ==
          "日期\t指标\t党组织\t主题\t数量\t人次\t学时\t备注\t地点\t主持人\n"
          "2023-09-08\t指标study\t支部second\t重点岗位谈话\t24\t\t\t\t\t\n"
          "2023-08-29\t指标study\t支部first\t志愿服务\t\t\t\t\t\t\n");
}

TEST_CASE("the filters of the records page come back with back", "[gui]") {
    RecordsDriver page;
    page.click("约数");
    page.click("总览");
    page.press(ImGuiMod_Alt | ImGuiKey_LeftArrow);
    CHECK(page.shell.navigation().view().records.approximate_only);
    CHECK(page.driver.shows("理论学习"));
}

TEST_CASE("the records page has no clipped label and no duplicate id", "[gui]") {
    const auto language = GENERATE(Language::chinese, Language::english);
    const auto size = GENERATE(ImVec2{1024.0F, 700.0F}, ImVec2{1440.0F, 900.0F});
    RecordsDriver page{language, size};
    page.click("理论学习");
    CAPTURE(language, size.x);
    CHECK(page.driver.duplicate_ids() == std::vector<std::string>{});
    CHECK(page.driver.clipped_texts() == std::vector<std::string>{});
}

TEST_CASE("what the records page lists goes out as a file", "[gui]") {
    RecordsDriver page;
    page.click("三季度");
    page.click("导出 CSV");
    page.press(ImGuiMod_Ctrl | ImGuiKey_A);
    const std::string target = page.ledger.folder.file("out.csv");
    page.type(target);
    page.press(ImGuiKey_Enter);
    REQUIRE(std::filesystem::exists(target));
    std::ifstream file{target};
    const std::string text{std::istreambuf_iterator<char>{file}, {}};
    CHECK(text.find("\r\n2023-09-12,2023-09-12,study,first,3,,,,观看警示教育片,,,,") !=
          std::string::npos); // and its id
    CHECK(std::ranges::count(text, '\n') == 4);
    CHECK(page.driver.shows_part("已导出"));
}
