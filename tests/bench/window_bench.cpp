// What the window costs on a ledger, without a display: figures for a changed view, frames of
// pages. Usage: taizhang_window_bench LEDGER DAY. One line per figure: name, milliseconds of
// processor time; of frame_while_writing by the clock on the wall.
#include "bench/processor_time.h"
#include "gui/desk/figures_reader.h"
#include "gui/driver/driver.h"
#include "gui/shell/shell.h"
#include "output/pack/pack_file.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <filesystem>
#include <iostream>
#include <thread>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

constexpr int runs = 15;
constexpr int frames = 300;

FiguresAsked whole_year(int year, Date today) {
    FiguresAsked asked;
    asked.year = year;
    asked.today = today;
    asked.shows_indicator = true;
    return asked;
}

/// The median cost of going from one view to another; the way back is not counted.
double change_ms(FiguresReader& reader, const FiguresAsked& from, const FiguresAsked& to) {
    std::vector<double> costs;
    for (int run = 0; run < runs; ++run) {
        reader.read(from);
        costs.push_back(cost_ms([&] { reader.read(to); }));
    }
    return median(costs);
}

/// As the stepper does it: from year to year backwards, each seen for the first time; and what is
/// read before the next step while the window waits.
void measure_year_steps(const std::string& ledger, int year, Date today) {
    std::vector<double> steps;
    std::vector<double> ahead;
    for (int run = 0; run < 3; ++run) {
        FiguresReader reader{ledger};
        reader.read(whole_year(year, today));
        for (int back = 1; back <= 5; ++back) {
            ahead.push_back(
                cost_ms([&] { reader.read_ahead(whole_year(year - back + 1, today)); }));
            steps.push_back(cost_ms([&] { reader.read(whole_year(year - back, today)); }));
        }
    }
    print("figures_year_change", median(steps));
    print("figures_year_ahead", median(ahead));
}

void measure_figures(const std::string& ledger, Date today) {
    const int year = year_number(today);
    FiguresReader reader{ledger};
    const FiguresAsked start = whole_year(year, today);
    print("figures_first", cost_ms([&] { reader.read(start); }));
    auto other_unit = start;
    other_unit.unit = reader.read(start).definitions().units.at(UnitPlace{3}).id;
    auto other_quarter = start;
    other_quarter.quarter = 1;
    print("figures_unit_change", change_ms(reader, start, other_unit));
    print("figures_quarter_change", change_ms(reader, start, other_quarter));
    measure_year_steps(ledger, year, today);
}

struct WindowShown {
    WindowShown(const std::string& ledger, Date today, PageId page)
        : shell(driver.gui(), desk, {}, view_on(page, today)) {
        shell.open(ledger);
        driver.show([this, today] { shell.draw_frame(today); });
        for (int settled = 0; settled < 5; ++settled) {
            if (!desk.is_idle())
                settled = 0;
            std::this_thread::sleep_for(std::chrono::milliseconds{2});
            driver.run(1);
        }
        FrameRecord::detach(driver.gui().imgui()); // its cost is not the window's
    }
    static View view_on(PageId page, Date today) {
        View view{};
        view.page = page;
        view.year = year_number(today);
        view.quarter = page == PageId::pack ? Calendar{}.quarter_of(today).number : 0;
        view.part = FigurePart::year_to_date;
        return view;
    }

    Driver driver;
    Desk desk{[] {}};
    Shell shell;
};

void measure_frames(const std::string& ledger, Date today, PageId page, const char* name) {
    WindowShown window{ledger, today, page};
    std::vector<double> costs;
    for (int frame = 0; frame < frames; ++frame)
        costs.push_back(cost_ms([&] { window.driver.run(1); }));
    print(name, median(costs));
}

/// The quarter's material as a workbook, the dearest of the files.
void write_workbook(const std::string& ledger_path, Date today, const std::string& target) {
    const Ledger ledger = Ledger::open(ledger_path, Access::read_only);
    const Ledger::Snapshot snapshot{ledger};
    Reader reader{ledger};
    const Quarter quarter = reader.definitions().calendar().quarter_of(today);
    write_pack(
        reader,
        {{quarter.year, quarter.number, {}, today}, default_choice(), target, Overwrite::replace},
        SentenceTemplates::built_in(Language::chinese), Texts{Language::chinese}, {});
}

/// How long a frame takes, by the clock on the wall, while the other thread writes a file.
void measure_frames_while_writing(const std::string& ledger, Date today) {
    using Clock = std::chrono::steady_clock;
    WindowShown window{ledger, today, PageId::pack};
    const std::string target = ledger + ".bench.xlsx";
    std::atomic<bool> is_written = false;
    std::thread writer{[&] {
        write_workbook(ledger, today, target);
        is_written = true;
    }};
    std::vector<double> costs;
    while (!is_written) {
        const auto begin = Clock::now();
        window.driver.run(1);
        costs.push_back(std::chrono::duration<double, std::milli>(Clock::now() - begin).count());
        std::this_thread::sleep_for(std::chrono::milliseconds{8});
    }
    writer.join();
    std::filesystem::remove(target);
    print("frame_while_writing", median(costs));
    print("frame_while_writing_worst", *std::ranges::max_element(costs));
}

} // namespace

int main(int argc, char** argv) {
    const auto today = argc == 3 ? parse_iso_date(argv[2]) : std::nullopt;
    if (!today) {
        std::cerr << "usage: taizhang_window_bench LEDGER DAY\n";
        return 2;
    }
    measure_figures(argv[1], *today);
    measure_frames(argv[1], *today, PageId::overview, "frame_overview");
    measure_frames(argv[1], *today, PageId::indicator, "frame_indicator");
    measure_frames_while_writing(argv[1], *today);
}
