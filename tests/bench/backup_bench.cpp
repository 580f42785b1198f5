// What a backup of a large ledger costs whoever types meanwhile. Usage: taizhang_backup_bench
// LEDGER DAY. The ledger is backed up by the window, in which a form is filled in key by key and
// saved. One line per figure: name, milliseconds by the clock on the wall.
#include "bench/processor_time.h"
#include "gui/driver/driver.h"
#include "gui/shell/shell.h"
#include "ledger/backup/backup_list.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <iostream>
#include <memory>
#include <thread>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds between_keys{120}; ///< who types fast
constexpr std::chrono::milliseconds between_frames{10};
constexpr int keys_per_record = 5;

double ms_since(Clock::time_point begin) {
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

View view_on(PageId page, int year) {
    View view{};
    view.page = page;
    view.year = year;
    return view;
}

/// How long each key took to be seen, and each record to be in the ledger.
struct Waits {
    std::vector<double> keys;
    std::shared_ptr<std::vector<double>> saves = std::make_shared<std::vector<double>>();
};

class TypingWindow {
public:
    TypingWindow(const std::string& ledger, Date today)
        : m_shell(m_driver.gui(), m_desk, {}, view_on(PageId::overview, year_number(today))) {
        m_shell.open(ledger);
        m_driver.show([this, today] { m_shell.draw_frame(today); });
        settle();
        const Definitions& definitions = m_desk.figures()->definitions();
        m_record.indicator =
            std::ranges::find(definitions.indicators, Measure::sum, &Indicator::measure)->id;
        m_record.unit = definitions.units.at(UnitPlace{0}).id;
        m_record.period = {today, today};
        m_record.quantity = whole(1);
        m_driver.press(ImGuiMod_Ctrl | ImGuiKey_N);
        settle();
    }

    /// Types for as long as `goes_on` says so.
    template <class GoesOn>
    Waits type(const GoesOn& goes_on) {
        Waits waits;
        for (int key = 1; goes_on(); ++key) {
            const auto begin = Clock::now();
            m_driver.type("1");
            waits.keys.push_back(ms_since(begin));
            if (key % keys_per_record == 0)
                save(waits);
            while (Clock::now() < begin + between_keys) {
                std::this_thread::sleep_for(between_frames);
                m_driver.run(1);
            }
        }
        settle();
        return waits;
    }
    void back_up() {
        m_shell.navigation().go(view_on(PageId::backups, m_shell.navigation().view().year));
        m_driver.run(1);
        m_driver.click("立即备份");
    }
    bool is_backing_up() const { return m_desk.is_running(); }

private:
    void save(const Waits& waits) {
        m_desk.write(
            "", {"add_record", {}},
            [record = m_record](Writer& writer) { writer.add_record(record); },
            [begin = Clock::now(), saves = waits.saves](const std::exception_ptr& failure) {
                saves->push_back(failure ? -1.0 : ms_since(begin));
                return Desk::Told::yes;
            });
    }
    void settle() {
        for (int settled = 0; settled < 5; ++settled) {
            if (!m_desk.is_idle())
                settled = 0;
            std::this_thread::sleep_for(std::chrono::milliseconds{2});
            m_driver.run(1);
        }
    }

    Driver m_driver;
    Desk m_desk{[] {}};
    Shell m_shell;
    Record m_record;
};

void print_waits(const char* name, const Waits& waits) {
    const std::string start{name};
    print((start + "_key").c_str(), median(waits.keys));
    print((start + "_key_worst").c_str(), *std::ranges::max_element(waits.keys));
    print((start + "_save").c_str(), median(*waits.saves));
    print((start + "_save_worst").c_str(), *std::ranges::max_element(*waits.saves));
}

} // namespace

int main(int argc, char** argv) {
    const auto today = argc == 3 ? parse_iso_date(argv[2]) : std::nullopt;
    if (!today) {
        std::cerr << "usage: taizhang_backup_bench LEDGER DAY\n";
        return 2;
    }
    TypingWindow window{argv[1], *today};
    const auto begin = Clock::now();
    print_waits("alone", window.type([&] { return ms_since(begin) < 8000.0; }));
    window.back_up();
    const auto backup = Clock::now();
    print_waits("backup", window.type([&] { return window.is_backing_up(); }));
    print("backup_whole", ms_since(backup));
}
