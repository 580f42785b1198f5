#pragma once

#include "gui/driver/driver.h"
#include "gui/shell/shell.h"

#include <chrono>
#include <thread>

namespace taizhang::testing {

inline const View third_quarter{.page = PageId::overview,
                                .year = 2023,
                                .quarter = 3,
                                .unit = {},
                                .indicator = {},
                                .part = FigurePart::quarter,
                                .part_quarter = 0,
                                .records_of = {},
                                .history = {},
                                .organisation = {},
                                .catalogue = {},
                                .scroll = 0.0F,
                                .records = {}};

/// The whole window on 18 September 2023, without a ledger at first.
struct ShellDriver {
    explicit ShellDriver(const WindowSettings& settings = {}, ImVec2 size = {1440.0F, 900.0F},
                         const View& view = third_quarter)
        : driver(size), shell(driver.gui(), desk, settings, view) {
        driver.show([this] { shell.draw_frame(*make_date(2023, 9, 18)); });
    }

    const View& view() { return shell.navigation().view(); }

    /// Opens a ledger and shows what it holds.
    void open(const std::filesystem::path& ledger) {
        shell.open(ledger);
        settle();
    }
    /// Shows frames until the worker has nothing to do any more.
    void settle() {
        driver.run(1);
        while (!desk.is_idle()) {
            std::this_thread::sleep_for(std::chrono::milliseconds{1});
            driver.run(1);
        }
        driver.run(3);
    }
    void click(std::string_view label) {
        driver.click(label);
        settle();
    }
    void type(std::string_view text) {
        driver.type(text);
        settle();
    }
    void press(ImGuiKeyChord keys) {
        driver.press(keys);
        settle();
    }

    Driver driver;
    Desk desk{[] {}};
    Shell shell;
};

} // namespace taizhang::testing
