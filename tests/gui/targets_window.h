#pragma once

#include "core/ledger/small_ledger.h"
#include "gui/driver/driver.h"
#include "gui/sample_ledger.h"
#include "gui/shell/shell.h"

#include <algorithm>
#include <chrono>
#include <functional>
#include <thread>

namespace taizhang::testing {

/// Ids of the ledger below.
struct TargetsOffice {
    SmallLedger ids; ///< study is owed by every branch once a month
    IndicatorId meetings{};
    IndicatorId cases{}; ///< a limit
    IndicatorId clues{}; ///< only counted
};

inline Target target_of(IndicatorId indicator, UnitId unit, int year, int annual) {
    Target target;
    target.indicator = indicator;
    target.unit = unit;
    target.year = year;
    target.annual = whole(annual);
    return target;
}

inline TargetsOffice fill_office(Ledger& ledger) {
    TargetsOffice office{fill_small(ledger), {}, {}, {}};
    ledger.write(step("set_up"), noon, [&](Writer& writer) {
        auto meetings = indicator("meetings");
        meetings.name_zh = "警示教育大会";
        meetings.name_en = "Warning education meetings of the whole committee";
        meetings.category = "警示教育";
        office.meetings = writer.add_indicator(meetings);
        auto cases = indicator("cases");
        cases.direction = Direction::at_most;
        cases.category = "执纪";
        office.cases = writer.add_indicator(cases);
        auto clues = indicator("clues");
        clues.direction = Direction::track;
        clues.category = "执纪";
        office.clues = writer.add_indicator(clues);
        Cadence monthly;
        monthly.indicator = office.ids.study;
        monthly.unit = office.ids.root;
        monthly.per = Cycle::month;
        monthly.owed_by = UnitKind::branch;
        writer.put_cadence(monthly);
        writer.put_target(target_of(office.meetings, office.ids.root, 2022, 10));
        writer.put_target(target_of(office.meetings, office.ids.root, 2023, 4));
        writer.put_target(target_of(office.cases, office.ids.root, 2022, 2));
        writer.add_record(
            record(office.meetings, office.ids.root, "2023-02-01", "2023-02-01", whole(1)));
    });
    return office;
}

inline View targets_in(int year) {
    View view;
    view.page = PageId::targets;
    view.year = year;
    view.quarter = 3;
    return view;
}

/// The targets page on 18 September 2023.
struct TargetsWindow {
    explicit TargetsWindow(const WindowSettings& settings = {}, ImVec2 size = {1440.0F, 900.0F},
                           const std::function<void(Ledger&, const TargetsOffice&)>& more = {})
        : driver(size), shell(driver.gui(), desk, settings, targets_in(2023)) {
        Ledger ledger = Ledger::create(folder.file(), {.random = 7});
        office = fill_office(ledger);
        if (more)
            more(ledger, office);
        shell.open(folder.file());
        driver.show([this] { shell.draw_frame(*make_date(2023, 9, 18)); });
        settle();
    }

    /// Until everything that was asked or written is shown.
    void settle() {
        for (int round = 0; round < 3; ++round) {
            driver.run(2);
            while (!desk.is_idle()) {
                std::this_thread::sleep_for(std::chrono::milliseconds(2));
                driver.run(1);
            }
        }
        driver.run(3);
    }
    void click(std::string_view label) {
        driver.click(label);
        settle();
    }
    void press(ImGuiKeyChord keys) {
        driver.press(keys);
        settle();
    }
    /// Over what stands in the field.
    void type(std::string_view text) {
        driver.press(ImGuiMod_Ctrl | ImGuiKey_A);
        driver.type(text);
        driver.run(2);
    }

    Definitions saved() {
        const Ledger ledger = Ledger::open(folder.file(), Access::read_only);
        return Reader{ledger}.definitions();
    }
    std::optional<Target> saved(IndicatorId indicator, int year = 2023) {
        const auto targets = saved().targets;
        const auto found = std::ranges::find_if(targets, [&](const Target& target) {
            return target.indicator == indicator && target.unit == office.ids.root &&
                   target.year == year;
        });
        return found == targets.end() ? std::nullopt : std::optional{*found};
    }

    TemporaryFolder folder;
    TargetsOffice office;
    Driver driver;
    Desk desk{[] {}};
    Shell shell;
};

} // namespace taizhang::testing
