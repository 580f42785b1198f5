#pragma once

#include "core/ledger/small_ledger.h"
#include "gui/desk/desk.h"

#include <functional>
#include <string>
#include <thread>

namespace taizhang::testing {

inline std::string make_ledger_in(const TemporaryFolder& folder, const char* name) {
    auto ledger = Ledger::create(folder.file(name), {.random = 7});
    const auto ids = fill_small(ledger);
    add(ledger, record(ids.study, ids.first, "2023-03-05", "2023-03-05", whole(8)));
    return folder.file(name);
}

inline Record another_record(const Ledger& ledger) {
    Record copy = Reader{ledger}.records({}).front();
    copy.topic = "第二条";
    return copy;
}

/// A desk at work on a small ledger, with a clock of its own.
struct OpenDesk {
    OpenDesk() {
        desk.open(file);
        settle();
    }

    static FiguresAsked year_2023() {
        FiguresAsked asked;
        asked.year = 2023;
        asked.today = day("2023-09-18");
        return asked;
    }
    void frame(double seconds = 0.0) {
        clock_s += seconds;
        desk.begin_frame(clock_s);
        desk.show(asked, "读取");
        if (each_frame)
            each_frame();
    }
    /// Until nothing is on its way any more; the clock stands still.
    void settle() {
        do {
            frame();
            std::this_thread::yield();
        } while (!desk.is_idle());
        frame();
    }
    void add_record(Desk::StepDone done = {}) {
        const auto ledger = Ledger::open(file, Access::read_only);
        desk.write(
            "保存", step("add"),
            [one = another_record(ledger)](Writer& writer) { writer.add_record(one); },
            std::move(done));
    }

    TemporaryFolder folder;
    std::string file = make_ledger_in(folder, "a.taizhang");
    std::string other = make_ledger_in(folder, "b.taizhang");
    FiguresAsked asked = year_2023();
    std::function<void()> each_frame;
    double clock_s = 0.0;
    Desk desk{[] {}};
};

} // namespace taizhang::testing
