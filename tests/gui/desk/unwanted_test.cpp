// Questions of pages that are not shown any more, and of askers that are gone.
#include "gui/desk/gate.h"
#include "gui/desk/open_desk.h"

#include <catch2/catch_test_macros.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

/// A page that asks in each frame while it is shown.
struct Page {
    void ask(Desk& desk, const std::function<void(Job&)>& read) {
        if (desk.is_due(asker, false))
            desk.ask(asker, {}, [this, read](FiguresReader&, Job& job) {
                read(job);
                return Worker::Deliver{[this] { ++answers; }};
            });
    }

    Asker asker;
    int answers = 0;
};

} // namespace

TEST_CASE("a question that waits is dropped when its page is not shown any more", "[desk]") {
    OpenDesk open;
    Gate gate;
    hold(open.desk, gate);
    Page page;
    int reads = 0;
    open.each_frame = [&] { page.ask(open.desk, [&](Job&) { ++reads; }); };
    open.frame();
    const auto ask = std::exchange(open.each_frame, {});
    for (int frame = 0; frame < 4; ++frame)
        open.frame();
    gate.open();
    open.settle();
    CHECK(reads == 0);
    open.each_frame = ask;
    open.settle();
    CHECK(reads == 1);
    CHECK(page.answers == 1);
}

TEST_CASE("a question that runs is broken off when its page is not shown any more", "[desk]") {
    OpenDesk open;
    Gate gate;
    Page page;
    bool is_stopped = false;
    open.each_frame = [&] {
        page.ask(open.desk, [&](Job& job) {
            gate.pass();
            is_stopped = job.cancelled();
        });
    };
    open.frame();
    gate.wait_for();
    open.each_frame = {};
    for (int frame = 0; frame < 4; ++frame)
        open.frame();
    gate.open();
    open.settle();
    CHECK(is_stopped);
    CHECK(page.answers == 0);
}

TEST_CASE("a question goes on while its page is shown", "[desk]") {
    OpenDesk open;
    Gate gate;
    hold(open.desk, gate);
    Page page;
    open.each_frame = [&] { page.ask(open.desk, [](Job&) {}); };
    for (int frame = 0; frame < 10; ++frame)
        open.frame();
    gate.open();
    open.settle();
    CHECK(page.answers == 1);
}

TEST_CASE("what is on its way when an asker goes away is told to nobody", "[desk]") {
    OpenDesk open;
    Gate gate;
    hold(open.desk, gate);
    int answers = 0;
    {
        Asker asker;
        open.desk.ask(asker, {},
                      [&](FiguresReader&, Job&) { return Worker::Deliver{[&] { ++answers; }}; });
    }
    gate.open();
    open.settle();
    CHECK(answers == 0);
}
