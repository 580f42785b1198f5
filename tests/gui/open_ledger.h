#pragma once

#include "core/ledger/small_ledger.h"
#include "gui/driver/driver.h"
#include "gui/shell/shell.h"

#include <chrono>
#include <thread>

namespace taizhang::testing {

/// The whole window on 18 September 2023 with a small ledger in a file.
class OpenLedger {
public:
    explicit OpenLedger(PageId page, ImVec2 size = {1440.0F, 2400.0F},
                        const WindowSettings& settings = {})
        : driver(size), shell(driver.gui(), desk, settings, first_view(page)) {
        auto ledger = Ledger::create(m_folder.file(), {.random = 7});
        ids = fill_small(ledger);
        ledger.write(step("set_up"), noon, [&](Writer& writer) {
            writer.put_target({ids.study, ids.root, 2023, whole(12), Phasing::even, {}, {}});
        });
        lesson = add(ledger, record(ids.study, ids.first, "2023-03-05", "2023-03-05", whole(8)));
        add(ledger, record(ids.members, ids.second, "2023-06-30", "2023-06-30", whole(5)));
    }

    /// Opens the ledger in the window, after whatever `before` has done to it.
    void open(const std::function<void(Ledger&)>& before = {}) {
        if (before) {
            auto ledger = Ledger::open(m_folder.file());
            before(ledger);
        }
        shell.open(m_folder.file());
        driver.show([this] { shell.draw_frame(*make_date(2023, 9, 18)); });
        settle();
    }
    /// Draws until nothing is under way any more.
    void settle() {
        for (int at_rest = 0; at_rest < 5; ++at_rest) {
            if (!desk.is_idle()) {
                at_rest = 0;
                std::this_thread::sleep_for(std::chrono::milliseconds{2});
            }
            driver.run(1);
        }
    }
    void click(std::string_view label) {
        driver.click(label);
        settle();
    }
    /// Puts a text in the place of what stands in a field.
    void fill_in(std::string_view field, std::string_view text) {
        driver.click(field);
        driver.press(ImGuiMod_Ctrl | ImGuiKey_A);
        driver.press(ImGuiKey_Delete);
        driver.type(text);
        settle();
    }
    /// Chooses what is found by this in a list.
    void choose(std::string_view list, std::string_view typed) {
        driver.click(list);
        settle();
        driver.type(typed);
        driver.press(ImGuiKey_Enter);
        settle();
    }
    Ledger stored() const { return Ledger::open(m_folder.file(), Access::read_only); }
    Definitions definitions() const {
        const auto ledger = stored();
        return Reader{ledger}.definitions();
    }
    std::int64_t record_count() const { return records_in(m_folder.file()); }
    std::string last_step() const { return stored().history(1).front().label.id; }

    static View first_view(PageId page) {
        return {.page = page,
                .year = 2023,
                .quarter = 3,
                .unit = {},
                .indicator = {},
                .part = FigurePart::quarter,
                .part_quarter = 0,
                .records_of = {},
                .scroll = 0.0F};
    }

private:
    TemporaryFolder m_folder;

public:
    Driver driver;
    Desk desk{[] {}};
    Shell shell;
    SmallLedger ids;
    RecordId lesson{};
};

} // namespace taizhang::testing
