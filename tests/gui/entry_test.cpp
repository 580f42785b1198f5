#include "gui/driver/driver.h"
#include "gui/entry/entry_draft.h"
#include "gui/shell.h"
#include "ledger/ledger.h"
#include "ledger/reader.h"
#include "ledger/writer.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

namespace fs = std::filesystem;

constexpr auto ctrl_enter = ImGuiMod_Ctrl | ImGuiKey_Enter;
constexpr auto patience = std::chrono::seconds{20};

/// A folder of its own, removed at the end.
struct Folder {
    Folder() {
        static int counter = 0;
        path = fs::temp_directory_path() /
               ("taizhang_entry_" + std::to_string(::getpid()) + "_" + std::to_string(++counter));
        fs::create_directories(path);
    }
    ~Folder() {
        std::error_code ignored;
        fs::remove_all(path, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    fs::path ledger() const { return path / "a.taizhang"; }
    fs::path drafts() const { return path / "drafts"; }
    fs::path draft() const { return draft_file(drafts(), fs::absolute(ledger())); }

    fs::path path;
};

Indicator indicator(const char* code, const char* name, const char* english) {
    Indicator made;
    made.code = code;
    made.name_zh = name;
    made.name_en = english;
    made.category = "教育";
    made.units = {"次"};
    return made;
}

Date day(const char* iso) {
    return *parse_iso_date(iso);
}

/// 支部警示教育 with 31 of 39 this year, 8 of them in the third quarter.
void fill(Ledger& ledger) {
    const Instant noon{std::chrono::sys_days{std::chrono::year{2023} / 9 / 18}};
    ledger.write({"set_up", {}}, noon, [](Writer& writer) {
        const auto warning =
            writer.add_indicator(indicator("warning", "支部警示教育", "Warning education"));
        const auto centre = writer.add_indicator(indicator("centre", "中心组学习", "Study group"));
        Indicator rate = indicator("rate", "警示率", "Warning rate");
        rate.measure = Measure::ratio;
        rate.numerator = warning;
        rate.denominator = centre;
        writer.add_indicator(rate);
        OrgUnit root;
        root.code = "root";
        root.name = "机关党委";
        root.kind = UnitKind::committee;
        const auto top = writer.add_unit(root);
        for (const auto& [code, name, from] :
             {std::tuple{"one", "一监区支部", ""}, std::tuple{"two", "二监区支部", ""},
              std::tuple{"new", "医院支部", "2023-06-01"}}) {
            OrgUnit unit;
            unit.code = code;
            unit.name = name;
            unit.parent = top;
            unit.active.from = parse_iso_date(from);
            writer.add_unit(unit);
        }
    });
    const auto definitions = Reader{ledger}.definitions();
    ledger.write({"records", {}}, noon, [&](Writer& writer) {
        Target target;
        target.year = 2023;
        target.indicator = definitions.indicators[0].id;
        target.unit = definitions.units.at(0).id;
        target.annual = whole(39);
        writer.put_target(target);
        Record record;
        record.indicator = target.indicator;
        record.unit = definitions.units.at(*definitions.units.place_of("one")).id;
        record.period = {day("2023-02-01"), day("2023-02-01")};
        record.quantity = whole(23);
        record.topic = "观看警示教育片";
        writer.add_record(record);
        record.period = {day("2023-08-01"), day("2023-08-01")};
        record.quantity = whole(8);
        writer.add_record(record);
    });
}

/// The whole window on 18 September 2023 over a small ledger.
struct EntryDriver {
    explicit EntryDriver(const Folder& from, Language language = Language::chinese,
                         ImVec2 size = {1440.0F, 900.0F})
        : folder(from), driver(size), shell(driver.gui(), worker, settings(language), view()) {
        if (!fs::exists(folder.ledger())) {
            Ledger made = Ledger::create(folder.ledger().string(), {.random = 7});
            fill(made);
        }
        shell.keep_drafts_in(folder.drafts());
        shell.open(folder.ledger());
        driver.show([this] { shell.draw_frame(*make_date(2023, 9, 18)); });
        settle();
    }

    static WindowSettings settings(Language language) {
        WindowSettings made;
        made.language = language;
        return made;
    }
    static View view() {
        View made;
        made.year = 2023;
        made.quarter = 3;
        return made;
    }

    /// Until nothing is on its way any more.
    void settle() {
        const auto end = std::chrono::steady_clock::now() + patience;
        for (int quiet = 0; quiet < 3 && std::chrono::steady_clock::now() < end;) {
            quiet = worker.is_idle() ? quiet + 1 : 0;
            std::this_thread::sleep_for(std::chrono::milliseconds{1});
            driver.run(1);
        }
    }

    void new_entry() { press(ImGuiMod_Ctrl | ImGuiKey_N); }
    void press(ImGuiKeyChord keys) {
        driver.press(keys);
        driver.run(3);
    }
    void type(std::string_view text) {
        driver.type(text);
        driver.run(2);
    }
    /// Types into the field that has the focus and goes to the next.
    void fill_in(std::string_view text) {
        type(text);
        press(ImGuiKey_Tab);
    }
    std::vector<Record> records() const {
        const Ledger ledger = Ledger::open(folder.ledger().string(), Access::read_only);
        return Reader{ledger}.records({});
    }
    EntryDraft draft() const { return read_draft(folder.draft()); }
    /// A field of the one entry that is kept as a draft.
    std::string drafted(RecordField field) const {
        const EntryDraft kept = draft();
        return kept.records.size() == 1 ? kept.records.front()[field] : std::string{};
    }
    /// Waits for the thread that writes drafts.
    template <class Condition>
    bool comes(const Condition& condition) const {
        const auto end = std::chrono::steady_clock::now() + patience;
        while (!condition() && std::chrono::steady_clock::now() < end)
            std::this_thread::sleep_for(std::chrono::milliseconds{5});
        return condition();
    }

    const Folder& folder;
    Driver driver;
    Worker worker{[] {}};
    Shell shell;
};

} // namespace

TEST_CASE("an entry is typed, shown with its effect, and saved", "[gui]") {
    const Folder folder;
    const auto language = GENERATE(Language::chinese, Language::english);
    EntryDriver window{folder, language};
    window.new_entry();
    window.fill_in("zbjs");
    window.fill_in("9.12");
    window.fill_in("");
    window.fill_in("ejq");
    window.fill_in("读书");
    window.fill_in("1");
    window.fill_in("４６");
    window.type("1.5");
    window.settle();
    const bool chinese = language == Language::chinese;
    CHECK(window.driver.shows(
        chinese ? "保存后：本季 8 → 9 次，全年 31 → 32 / 39（82%）"
                : "After saving: this quarter 8 → 9 次, year 31 → 32 / 39 (82%)"));
    window.press(ctrl_enter);
    window.settle();
    const auto records = window.records();
    REQUIRE(records.size() == 3);
    CHECK(records[0].period == Period{day("2023-09-12"), day("2023-09-12")});
    CHECK(records[0].quantity == whole(1));
    CHECK(records[0].participants == 46);
    CHECK(records[0].hours == Quantity{1500});
    CHECK(records[0].topic == "读书");
    CHECK(window.driver.shows_part(chinese ? "录入 2023-09-12 支部警示教育（二监区支部）"
                                           : "Entered 2023-09-12"));
}

TEST_CASE("saving goes on with date, indicator and unit kept", "[gui]") {
    const Folder folder;
    EntryDriver window{folder};
    window.new_entry();
    for (const auto* text : {"zbjs", "9.12", "", "yjq", "甲"})
        window.fill_in(text);
    window.type("2");
    window.press(ctrl_enter);
    window.settle();
    window.press(ImGuiKey_Tab);
    window.fill_in("9.13");
    for (int field = 0; field < 3; ++field)
        window.press(ImGuiKey_Tab);
    window.type("3");
    window.press(ctrl_enter);
    window.settle();
    const auto records = window.records();
    REQUIRE(records.size() == 4);
    CHECK(records[0].period.end == day("2023-09-13"));
    CHECK(records[0].quantity == whole(3));
    CHECK(records[0].topic.empty());
    CHECK(records[0].indicator == records[1].indicator);
    CHECK(records[0].unit == records[1].unit);
    CHECK(records[1].quantity == whole(2));
}

TEST_CASE("a likely duplicate is told and can be saved", "[gui]") {
    const Folder folder;
    EntryDriver window{folder};
    window.new_entry();
    for (const auto* text : {"zbjs", "2023-08-01", "", "yjq", ""})
        window.fill_in(text);
    window.type("1");
    window.settle();
    CHECK(window.driver.shows_part("台账中已有 1 条同一天"));
    window.press(ctrl_enter);
    window.settle();
    CHECK(window.records().size() == 3);
}

TEST_CASE("a bad field says why, keeps what was typed, and nothing is saved", "[gui]") {
    struct Bad {
        std::array<const char*, 6> fields; ///< indicator, start, end, unit, topic, quantity
        const char* typed;                 ///< that must stay
        const char* reason;
    };
    const Bad bad = GENERATE(
        Bad{{"zbjs", "6月31日", "", "yjq", "", "1"}, "6月31日", "没有这个日期。"},
        Bad{{"zbjs", "03/04/2023", "", "yjq", "", "1"}, "03/04/2023", "这个日期有两种读法"},
        Bad{{"zbjs", "2022-12-30", "2023-01-02", "yjq", "", "1"}, "2023-01-02", "跨两个年度"},
        Bad{{"zbjs", "9.12", "", "yjq", "", "-1"}, "-1", "不能为负数"},
        Bad{{"zbjs", "9.12", "", "yjq", "", "abc"}, "abc", "不是数字"},
        Bad{{"zbjs", "9.12", "", "yjq", "", "1e400"}, "1e400", "不是数字"},
        Bad{{"zbjs", "2.12", "", "yyzb", "", "1"}, "2.12", "尚未成立或已撤销"},
        Bad{{"警示率", "9.12", "", "yjq", "", "1"}, "9.12", "比率由其他指标算出"},
        Bad{{"没有的", "9.12", "", "yjq", "", "1"}, "9.12", "没有这个指标"},
        Bad{{"zbjs", "9.12", "", "没有的", "", "1"}, "9.12", "没有这个组织"});
    const Folder folder;
    EntryDriver window{folder};
    window.new_entry();
    for (const auto* text : bad.fields)
        window.fill_in(text);
    window.settle();
    CAPTURE(bad.typed, window.driver.shown_texts());
    CHECK(window.driver.shows_part(bad.reason));
    window.press(ctrl_enter);
    window.settle();
    CHECK(window.driver.shows_part(bad.reason));
    CHECK(window.records().size() == 2);
    CHECK(window.comes([&] {
        const EntryDraft kept = window.draft();
        return kept.records.size() == 1 &&
               std::ranges::count(kept.records.front().fields, bad.typed) == 1;
    }));
}

TEST_CASE("empty fields are told only when saving is tried", "[gui]") {
    const Folder folder;
    EntryDriver window{folder};
    window.new_entry();
    CHECK_FALSE(window.driver.shows("不能为空。"));
    window.press(ctrl_enter);
    CHECK(window.driver.shows("不能为空。"));
    CHECK(window.records().size() == 2);
}

TEST_CASE("no typed value is lost by a change of focus, page, language or scale", "[gui]") {
    const Folder folder;
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
    const Folder folder;
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
    const Folder folder;
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
    const Folder folder;
    const fs::path file = folder.path / "d.json";
    for (const auto* text : {"", "{", "{\"records\": 5}", "[]", "{\"records\": [7]}"}) {
        FILE* out = std::fopen(file.c_str(), "w");
        std::fputs(text, out);
        std::fclose(out);
        CHECK(read_draft(file) == EntryDraft{});
    }
}

TEST_CASE("arrow keys and the mouse choose from the list", "[gui]") {
    const Folder folder;
    EntryDriver window{folder};
    window.new_entry();
    window.type("z");
    CHECK(window.driver.shows("中心组学习"));
    window.driver.click("中心组学习");
    window.driver.run(3);
    CHECK(window.comes([&] { return window.drafted(RecordField::indicator) == "centre"; }));
    window.new_entry();
    window.type("z");
    window.press(ImGuiKey_Enter);
    CHECK(window.comes([&] { return window.drafted(RecordField::indicator) == "warning"; }));
    window.new_entry();
    window.type("z");
    for (const auto key :
         {ImGuiKey_DownArrow, ImGuiKey_UpArrow, ImGuiKey_DownArrow, ImGuiKey_Enter})
        window.press(key);
    CHECK(window.comes([&] { return window.drafted(RecordField::indicator) == "centre"; }));
}

TEST_CASE("a topic is completed from earlier ones only when marked", "[gui]") {
    const Folder folder;
    EntryDriver window{folder};
    window.new_entry();
    for (const auto* text : {"zbjs", "9.12", "", "yjq"})
        window.fill_in(text);
    window.settle();
    window.type("gk");
    window.press(ImGuiKey_DownArrow);
    window.press(ImGuiKey_Tab);
    CHECK(window.comes([&] { return window.drafted(RecordField::topic) == "观看警示教育片"; }));
}

TEST_CASE("twenty records need at most 25 keystrokes each besides their own text", "[gui]") {
    const Folder folder;
    EntryDriver window{folder};
    int keys = 0;
    const auto press = [&](ImGuiKeyChord chord) {
        window.press(chord);
        ++keys;
    };
    press(ImGuiMod_Ctrl | ImGuiKey_N);
    for (int count = 0; count < 20; ++count) {
        for (const auto& text :
             {std::string{count == 0 ? "zbjs" : ""}, "9." + std::to_string(count + 1),
              std::string{}, std::string{count % 2 ? "yjq" : "ejq"},
              "第" + std::to_string(count) + "次", std::string{"1"}, std::string{"30"}}) {
            window.type(text);
            press(ImGuiKey_Tab);
        }
        window.type("1.5");
        press(ctrl_enter);
    }
    window.settle();
    const auto records = window.records();
    REQUIRE(records.size() == 22);
    CHECK(records[0].topic == "第19次");
    CHECK(keys <= 20 * 25);
    for (int count = 0; count < 20; ++count) {
        window.press(ImGuiKey_Escape);
        window.press(ImGuiMod_Ctrl | ImGuiKey_Z);
        window.settle();
    }
    CHECK(window.records().size() == 2);
}

TEST_CASE("pasted rows are shown as new, likely duplicate or wrong, and written as one step",
          "[gui]") {
    const Folder folder;
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
    CHECK(window.driver.shows_part(chinese ? "没有这个日期。" : "no such date"));
    CHECK(window.driver.duplicate_ids() == std::vector<std::string>{});
    window.driver.click(chinese ? "写入选中的 2 条" : "Write the 2 chosen");
    window.settle();
    CHECK(window.records().size() == 4);
    window.press(ImGuiMod_Ctrl | ImGuiKey_Z);
    window.settle();
    CHECK(window.records().size() == 2);
}

TEST_CASE("a clipboard without a table says what to do", "[gui]") {
    const Folder folder;
    EntryDriver window{folder};
    ImGui::SetClipboardText("");
    window.press(ImGuiMod_Ctrl | ImGuiKey_V);
    window.settle();
    CHECK(window.driver.shows_part("剪贴板里没有表格"));
    window.driver.click("取消");
    CHECK_FALSE(window.driver.shows_part("剪贴板里没有表格"));
}

TEST_CASE("the entry form has no clipped label and no duplicate id", "[gui]") {
    const Folder folder;
    const auto language = GENERATE(Language::chinese, Language::english);
    const auto size = GENERATE(ImVec2{1024.0F, 700.0F}, ImVec2{1440.0F, 900.0F});
    EntryDriver window{folder, language, size};
    window.new_entry();
    window.type("z");
    window.press(ImGuiKey_Tab);
    window.fill_in("9.12");
    window.settle();
    CAPTURE(language, size.x);
    CHECK(window.driver.clipped_texts() == std::vector<std::string>{});
    CHECK(window.driver.duplicate_ids() == std::vector<std::string>{});
}
