// The page 读报告: from the text of a work report to records, and back from a record to its
// sentence.

#include "gui/entry_driver.h"
#include "ledger/closed_quarters.h"
#include "ledger/kept_report.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <fstream>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

/// 支部警示教育 has two records of 2023 in the ledger, 中心组学习 none.
constexpr auto report_of_2023 = "2023年工作总结\n"
                                "一、主要工作\n"
                                "今年以来，开展支部警示教育4次，组织中心组学习12次。\n"
                                "严格落实“三会一课”制度。走访慰问老党员5户。\n"
                                "二、下一步打算\n"
                                "拟组织中心组学习15次。\n";
constexpr auto visits = "走访慰问";

struct ReportWindow {
    explicit ReportWindow(Language language = Language::chinese, ImVec2 size = {1440.0F, 900.0F})
        : window(folder, language, size), is_chinese(language == Language::chinese) {}

    std::filesystem::path file(const std::string& name, std::string_view text) const {
        const auto path = folder.path / name;
        std::ofstream{path, std::ios::binary} << text;
        return path;
    }
    void drop(std::string_view text, const std::string& name = "总结.txt") {
        window.shell.take_dropped({file(name, text)});
        window.settle();
    }
    void click(std::string_view label) {
        window.driver.click(label);
        window.settle();
    }
    void press(ImGuiKeyChord keys) {
        window.press(keys);
        window.settle();
    }
    void fill_in(std::string_view field, std::string_view text) {
        window.driver.click(field);
        window.driver.press(ImGuiMod_Ctrl | ImGuiKey_A);
        window.type(text);
        press(ImGuiKey_Enter);
    }
    std::string said(const char* chinese, const char* english) const {
        return is_chinese ? chinese : english;
    }
    bool shows(std::string_view part) const { return window.driver.shows_part(part); }
    std::string text_that_begins(std::string_view words) const {
        const auto all = window.driver.shown_texts();
        const auto found = std::ranges::find_if(
            all, [&](const std::string& text) { return text.starts_with(words); });
        return found == all.end() ? std::string{words} : *found;
    }
    PageId page() { return window.shell.navigation().view().page; }
    Definitions definitions() const {
        const Ledger ledger = Ledger::open(folder.ledger().string(), Access::read_only);
        return Reader{ledger}.definitions();
    }
    std::int64_t records_of(const char* code) const {
        const auto all = definitions();
        const auto id = all.indicators[static_cast<size_t>(*place_of(all, code))].id;
        return std::ranges::count(window.records(), id, &Record::indicator);
    }

    EntryFolder folder;
    EntryDriver window;
    bool is_chinese;
};

} // namespace

TEST_CASE("a dropped report is read, written as one step and taken back", "[gui][report]") {
    ReportWindow report{GENERATE(Language::chinese, Language::english)};
    const auto before = report.window.records().size();
    report.drop(report_of_2023);
    CAPTURE(report.window.driver.shown_texts());
    CHECK(report.page() == PageId::report);
    CHECK(report.shows(report.said("读出 4 条", "4 figures")));
    for (const auto& group :
         {report.said("确定", "Certain"), report.said("不确定", "Unsure"),
          report.said("计划与周期", "Plans, cycles"), report.said("不是数", "No figures")})
        CHECK(report.window.driver.shows(group));
    CHECK(report.shows(report.said("已采用 1 条，不写 1 条，未决定 2 条，共 4 条",
                                   "1 accepted, 1 left out, 2 undecided, 4 in all")));
    CHECK(report.window.records().size() == before);
    report.press(ctrl_enter);
    const auto records = report.window.records();
    REQUIRE(records.size() == before + 1);
    const auto written = std::ranges::find_if(
        records, [](const Record& record) { return record.report.has_value(); });
    REQUIRE(written != records.end());
    CHECK(written->quantity == whole(12));
    CHECK(written->source.starts_with("总结.txt “今年以来，开展支部警示教育4次"));
    CHECK(report.window.driver.shows(report.said("已写入", "Written")));
    report.click(report.said("撤销", "Undo"));
    CHECK(report.window.records().size() == before);
    CHECK(report.shows(report.said("写入 1 条", "Write 1")));
}

TEST_CASE("what the ledger has is told and written on the user's word only", "[gui][report]") {
    ReportWindow report;
    report.drop(report_of_2023);
    CHECK(report.shows("台账已有 2 条，写入会重复计算"));
    CHECK(report.shows("31 次 → 35 次"));
    report.press(ImGuiKey_A);
    CHECK(report.shows("写入 2 条"));
    report.press(ImGuiKey_UpArrow);
    report.press(ImGuiKey_D);
    CHECK(report.shows("写入 1 条"));
}

TEST_CASE("the keys decide and go on, and do nothing while something is typed", "[gui][report]") {
    ReportWindow report;
    report.drop(report_of_2023);
    report.press(ImGuiKey_DownArrow);
    CHECK(report.shows("无记录 → 12 次"));
    report.press(ImGuiKey_Delete);
    CHECK(report.shows("已采用 0 条"));
    CHECK(report.shows("还没有采用任何一条"));
    report.press(ImGuiKey_UpArrow);
    report.press(ImGuiKey_X);
    CHECK(report.shows("不写 2 条"));
    report.window.driver.click("###report-quantity");
    report.window.type("dx");
    report.window.press(ImGuiKey_D);
    CHECK(report.shows("不写 2 条"));
}

TEST_CASE("a figure without an indicator gets one, and the word is kept", "[gui][report]") {
    ReportWindow report;
    report.drop(report_of_2023);
    report.press(ImGuiKey_DownArrow);
    report.press(ImGuiKey_DownArrow);
    CHECK(report.shows(visits));
    CHECK(report.shows("没有对得上的指标"));
    report.press(ImGuiKey_A);
    CHECK(report.shows("写入 1 条")); // it can't be accepted yet
    report.click("请选指标");
    report.window.type("中心组");
    report.press(ImGuiKey_Enter);
    CAPTURE(report.window.driver.shown_texts());
    report.click("把“走访慰问老党员”记为这个指标的别名");
    report.click("采用  A");
    CHECK(report.shows("写入 2 条"));
    report.press(ctrl_enter);
    CHECK(report.records_of("centre") == 2);
    const auto all = report.definitions();
    const auto& aliases = all.indicators[static_cast<size_t>(*place_of(all, "centre"))].aliases;
    REQUIRE(aliases.size() == 1);
    CHECK(aliases.front().find(visits) != std::string::npos);
}

TEST_CASE("fields of a figure are changed in place", "[gui][report]") {
    ReportWindow report;
    report.drop(report_of_2023);
    report.press(ImGuiKey_DownArrow);
    report.fill_in("###report-quantity", "约13");
    report.fill_in("###report-period", "2023Q2");
    report.fill_in("###report-period", "没有这一天");
    CHECK(report.shows("还没有采用任何一条"));
    report.fill_in("###report-period", "2023Q2");
    report.press(ctrl_enter);
    const auto records = report.window.records();
    const auto written = std::ranges::find_if(
        records, [](const Record& record) { return record.report.has_value(); });
    REQUIRE(written != records.end());
    CHECK(written->quantity == whole(13));
    CHECK(written->precision == Precision::approximate);
    CHECK(written->period == Period{day("2023-04-01"), day("2023-06-30")});
}

TEST_CASE("a plan becomes the target of the next year when it is accepted", "[gui][report]") {
    ReportWindow report;
    report.drop(report_of_2023);
    for (int below = 0; below < 3; ++below)
        report.press(ImGuiKey_DownArrow);
    CHECK(report.shows("拟组织中心组学习15次"));
    report.press(ImGuiMod_Shift | ImGuiKey_A);
    CHECK(report.shows("写入 2 条"));
    report.press(ctrl_enter);
    const auto targets = report.definitions().targets;
    const auto next =
        std::ranges::find_if(targets, [](const Target& target) { return target.year == 2024; });
    REQUIRE(next != targets.end());
    CHECK(next->annual == whole(15));
}

TEST_CASE("a report that is a table goes to the imports, with a word", "[gui][report]") {
    ReportWindow report{GENERATE(Language::chinese, Language::english)};
    report.drop("日期\t党支部\t指标\t数量\n2023-09-10\t一监区支部\t支部警示教育\t1\n"
                "2023-09-11\t一监区支部\t支部警示教育\t2\n",
                "表.txt");
    CHECK(report.page() == PageId::intake);
    CHECK(report.shows(report.said("表.txt 是一张表，不是报告", "表.txt is a table")));
    CHECK(report.shows(report.said("写入 2 条", "Write 2")));
}

TEST_CASE("what is no report is told with what to do", "[gui][report]") {
    ReportWindow report;
    report.drop("", "空.txt");
    CHECK(report.shows("空.txt 里没有文字"));
    report.drop("2022年总结\n正文。\n2023年总结\n正文。\n", "两年.txt");
    CHECK(report.shows("两份报告（2022 年、2023 年）"));
    report.drop("%PDF-1.4\nbroken", "坏.pdf");
    CHECK(report.shows("另存为 docx"));
    report.drop(report_of_2023);
    CHECK(report.shows("写入 1 条"));
}

TEST_CASE("a record opens its report at the sentence", "[gui][report]") {
    ReportWindow report{GENERATE(Language::chinese, Language::english)};
    report.drop(report_of_2023);
    report.press(ctrl_enter);
    View view = report.window.shell.navigation().view();
    view.page = PageId::records;
    view.quarter = 0;
    report.window.shell.navigation().go(view);
    report.window.settle();
    report.click("12");
    report.click(report.said("看报告原句", "Open its report"));
    CHECK(report.page() == PageId::report);
    CAPTURE(report.window.driver.shown_texts());
    CHECK(report.shows("组织中心组学习12次"));
    CHECK(report.shows(report.said("已写入过", "written before")));
    report.click(report.said("其他报告", "Other reports"));
    CHECK_FALSE(report.window.driver.shows(report.said("其他报告", "Other reports")));
    report.window.shell.navigation().back();
    report.window.settle();
    CHECK(report.shows(report.said("已写入过", "written before")));
}

TEST_CASE("the text of the clipboard is read", "[gui][report]") {
    ReportWindow report;
    View view = report.window.shell.navigation().view();
    view.page = PageId::report;
    report.window.shell.navigation().go(view);
    report.window.settle();
    CHECK(report.shows("还没有报告"));
    ImGui::SetClipboardText(report_of_2023);
    report.press(ImGuiMod_Ctrl | ImGuiKey_V);
    CHECK(report.shows("读出 4 条"));
    report.press(ctrl_enter);
    CHECK(report.records_of("centre") == 1);
    ImGui::SetClipboardText("");
    report.press(ImGuiMod_Ctrl | ImGuiKey_V);
    CHECK(report.shows("剪贴板里的文字 里没有文字"));
}

TEST_CASE("a closed quarter asks for a reason", "[gui][report]") {
    ReportWindow report;
    {
        Ledger ledger = Ledger::open(report.folder.ledger().string());
        ledger.write({"close", {}}, Instant{std::chrono::sys_days{std::chrono::year{2023} / 9 / 1}},
                     [](Writer& writer) {
                         ClosedQuarter closing;
                         closing.quarter = {2023, 2};
                         closing.closed = day("2023-07-05");
                         writer.close_quarter(closing);
                     });
    }
    report.drop(report_of_2023);
    const auto before = report.window.records().size();
    report.press(ctrl_enter);
    CHECK(report.window.records().size() == before);
    report.fill_in("###correction-reason", "补报");
    CHECK(report.window.records().size() == before + 1);
}

TEST_CASE("another year can be said, and the choices stay with the figures", "[gui][report]") {
    ReportWindow report;
    report.drop("工作总结\n开展支部警示教育4次，组织中心组学习12次。\n");
    CHECK(report.shows("报告年度 2023"));
    report.press(ImGuiKey_DownArrow);
    report.press(ImGuiKey_D);
    CHECK(report.shows("已采用 0 条"));
    report.click("报告年度 2023");
    report.click("报告年度 2022");
    CHECK(report.shows("2022 年"));
    CHECK(report.shows("已采用 1 条")); // 支部警示教育 has no record of 2022
}

TEST_CASE("a figure is looked at by a press on the text", "[gui][report]") {
    ReportWindow report;
    report.drop(report_of_2023);
    const FrameBox line =
        report.window.driver.where("今年以来，开展支部警示教育4次，组织中心组学习12次。");
    // The digits of 12次 stand at the end of the line.
    report.window.driver.click_at({line.max.x - 30.0F, (line.min.y + line.max.y) / 2.0F});
    report.window.settle();
    CHECK(report.shows("无记录 → 12 次"));
}

TEST_CASE("nothing of the page is cut off, whatever its size", "[gui][report]") {
    const auto language = GENERATE(Language::chinese, Language::english);
    const auto size =
        GENERATE(ImVec2{640.0F, 480.0F}, ImVec2{1024.0F, 700.0F}, ImVec2{1440.0F, 900.0F});
    ReportWindow report{language, size};
    report.drop(report_of_2023);
    CAPTURE(size.x, language);
    auto clipped = report.window.driver.clipped_texts();
    std::erase_if(clipped, [](const std::string& text) {
        return text.starts_with("总结.txt") || text.find("支部") != std::string::npos ||
               text.find("慰问") != std::string::npos;
    });
    CHECK(clipped == std::vector<std::string>{});
    CHECK(report.window.driver.duplicate_ids() == std::vector<std::string>{});
}

TEST_CASE("a new indicator is made of a figure in place", "[gui][report]") {
    ReportWindow report{GENERATE(Language::chinese, Language::english)};
    report.drop(report_of_2023);
    report.press(ImGuiKey_DownArrow);
    report.press(ImGuiKey_DownArrow);
    CHECK(report.shows(visits));
    report.click(
        report.said("建成新指标“走访慰问老党员”", "Make “走访慰问老党员” a new indicator"));
    CAPTURE(report.window.driver.shown_texts());
    const auto all = report.definitions();
    const auto made = place_of(all, std::string_view{"own-1"});
    REQUIRE(made);
    CHECK(all.indicators[static_cast<size_t>(*made)].name_zh.contains(visits));
    report.click(report.said("采用  A", "Accept  A"));
    CHECK(report.shows(report.said("写入 2 条", "Write 2")));
    report.press(ctrl_enter);
    CHECK(report.records_of("own-1") == 1);
}

TEST_CASE("two reports of two years stand side by side", "[gui][report]") {
    ReportWindow report{GENERATE(Language::chinese, Language::english)};
    report.drop(report_of_2023);
    report.click(report.said("对比…", "Compare…"));
    CAPTURE(report.window.driver.shown_texts());
    CHECK(report.shows(report.said("和哪一份报告对比", "Compare with which")));
    report.drop("", "空.txt");
    CHECK(report.shows("空.txt"));
    report.drop("2022年工作总结\n全年组织中心组学习10次，开展支部警示教育**次。\n", "去年.txt");
    CHECK(report.shows(report.said("去年.txt（2022 年）与 总结.txt（2023 年）",
                                   "去年.txt (2022) and 总结.txt (2023)")));
    CHECK(report.shows("+2 (+20%)"));
    CHECK(report.shows(report.said("待补", "pending")));
    CHECK_FALSE(report.shows(report.said("写入 1 条", "Write 1")));
    report.click(report.said("回到核对", "Back to the figures"));
    CHECK(report.shows(report.said("写入 1 条", "Write 1")));
    report.click(report.said("对比…", "Compare…"));
    CHECK(report.shows(report.said("和哪一份报告对比", "Compare with which")));
}

TEST_CASE("a kept report is compared with", "[gui][report]") {
    ReportWindow report;
    report.drop("2022年工作总结\n全年组织中心组学习10次。\n", "去年.txt");
    report.press(ctrl_enter);
    report.drop(report_of_2023);
    report.click("对比…");
    report.click(report.text_that_begins("去年.txt（"));
    CAPTURE(report.window.driver.shown_texts());
    CHECK(report.shows("+2 (+20%)"));
}

TEST_CASE("of a text of megabytes only what is in sight is laid out", "[gui][report]") {
    ReportWindow report;
    std::string text = "2023年工作总结\n";
    while (text.size() < 3'000'000)
        text += "认真学习、抓好落实，把各项要求落到实处，不断提高工作水平。\n";
    text += "全年组织中心组学习12次。\n";
    report.drop(text);
    CAPTURE(report.window.driver.shown_texts().size());
    CHECK(report.shows("写入 1 条"));
    CHECK(report.shows("全年组织中心组学习12次"));
    CHECK(report.window.driver.shown_texts().size() < 400);
}
