#pragma once

#include "core/ledger/small_ledger.h"
#include "gui/driver/driver.h"
#include "gui/entry/entry_draft.h"
#include "gui/shell/shell.h"
#include "ledger/ledger.h"
#include "ledger/reader.h"
#include "ledger/writer.h"

#include <chrono>
#include <filesystem>
#include <thread>
#include <unistd.h>

namespace taizhang::testing {

inline constexpr auto ctrl_enter = ImGuiMod_Ctrl | ImGuiKey_Enter;
inline constexpr auto patience = std::chrono::seconds{20};

/// A folder for a ledger and its drafts, removed at the end.
struct EntryFolder {
    EntryFolder() {
        static int counter = 0;
        path = std::filesystem::temp_directory_path() /
               ("taizhang_entry_" + std::to_string(::getpid()) + "_" + std::to_string(++counter));
        std::filesystem::create_directories(path);
    }
    ~EntryFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path, ignored);
    }
    EntryFolder(const EntryFolder&) = delete;
    EntryFolder& operator=(const EntryFolder&) = delete;

    std::filesystem::path ledger() const { return path / "a.taizhang"; }
    std::filesystem::path drafts() const { return path / "drafts"; }
    std::filesystem::path draft() const {
        return draft_file(drafts(), std::filesystem::absolute(ledger()));
    }

    std::filesystem::path path;
};

inline Indicator indicator(const char* code, const char* name, const char* english) {
    Indicator made;
    made.code = code;
    made.name_zh = name;
    made.name_en = english;
    made.category = "教育";
    made.units = {"次"};
    return made;
}

/// 支部警示教育 with 31 of 39 this year, 8 of them in the third quarter.
inline void fill_for_entry(Ledger& ledger) {
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
        target.unit = definitions.units.at(UnitPlace{0}).id;
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
    explicit EntryDriver(const EntryFolder& from, Language language = Language::chinese,
                         ImVec2 size = {1440.0F, 900.0F})
        : folder(from), driver(size), shell(driver.gui(), desk, settings(language), view()) {
        if (!std::filesystem::exists(folder.ledger())) {
            Ledger made = Ledger::create(folder.ledger().string(), {.random = 7});
            fill_for_entry(made);
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
            quiet = desk.is_idle() ? quiet + 1 : 0;
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

    const EntryFolder& folder;
    Driver driver;
    Desk desk{[] {}};
    Shell shell;
};

} // namespace taizhang::testing
