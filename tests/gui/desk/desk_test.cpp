#include "gui/desk/failure_text.h"
#include "gui/desk/gate.h"
#include "gui/desk/open_desk.h"
#include "gui/desk/reading.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

std::int64_t count_records(FiguresReader& reader, int) {
    return reader.reader().record_count();
}

} // namespace

TEST_CASE("only the newest question of an asker is answered", "[desk]") {
    OpenDesk open;
    Gate gate;
    Asker asker;
    std::string answers;
    for (const char* question : {"first ", "second ", "third "})
        open.desk.ask(asker, {}, [&, question](FiguresReader&, Job&) {
            if (question == std::string{"first "})
                gate.pass();
            return Worker::Deliver{[&answers, question] { answers += question; }};
        });
    open.each_frame = [&] { open.desk.is_due(asker, false); };
    gate.open();
    open.settle();
    CHECK(answers == "third ");
    CHECK(asker.stage() == Asker::Stage::answered);
}

TEST_CASE("askers do not take each other's answers away", "[desk]") {
    OpenDesk open;
    Reading<int, std::int64_t> one;
    Reading<int, std::int64_t> two;
    open.each_frame = [&] {
        one.ask(open.desk, "", 1, count_records);
        two.ask(open.desk, "", 2, count_records);
    };
    open.settle();
    CHECK((one.is_current() && two.is_current()));
    CHECK(*one.answer() == 1);
}

TEST_CASE("a question that was cancelled at any moment is asked again", "[desk]") {
    OpenDesk open;
    const bool is_running = GENERATE(true, false);
    Gate gate;
    int reads = 0;
    Reading<int, int> reading;
    open.each_frame = [&] {
        reading.ask(open.desk, "", 1, [&](FiguresReader&, int) {
            if (is_running)
                gate.pass();
            return ++reads;
        });
    };
    if (is_running) {
        open.frame();
        gate.wait_for();
        open.desk.cancel();
        gate.open();
    } else {
        hold(open.desk, gate);
        open.frame();
        open.desk.cancel();
        gate.open();
    }
    open.settle();
    CHECK(reading.is_current());
    CHECK(open.desk.is_current());
}

TEST_CASE("figures that were cancelled come all the same", "[desk]") {
    OpenDesk open;
    Gate gate;
    hold(open.desk, gate);
    open.asked.quarter = 1;
    open.frame();
    open.desk.cancel();
    gate.open();
    open.settle();
    CHECK(open.desk.figures()->asked.quarter == 1);
}

TEST_CASE("a ledger held by another program is read when it is free", "[desk]") {
    OpenDesk open;
    const auto holder = Ledger::open(open.file);
    Reading<int, std::int64_t> reading;
    open.each_frame = [&] { reading.ask(open.desk, "", 1, count_records); };
    holder.connection().execute("BEGIN EXCLUSIVE");
    for (int tries = 0; tries < 3; ++tries) {
        open.settle();
        const auto troubles = open.desk.troubles();
        CHECK_FALSE(troubles.empty());
        CHECK(std::ranges::all_of(troubles, is_busy));
        CHECK(open.desk.rest_s() < 1.0);
        open.clock_s += 1.0;
    }
    CHECK(open.desk.take_failures().empty());
    holder.connection().execute("COMMIT");
    open.settle();
    CHECK(open.desk.troubles().empty());
    CHECK(reading.is_current());
}

TEST_CASE("a busy question is asked again every half a second", "[desk]") {
    OpenDesk open;
    int tries = 0;
    Asker asker;
    open.each_frame = [&] {
        if (open.desk.is_due(asker, false))
            open.desk.ask(asker, {}, [&](FiguresReader&, Job&) {
                if (++tries < 4)
                    throw LedgerError{LedgerProblem::busy, "a"};
                return Worker::Deliver{};
            });
    };
    for (int each = 0; each < 4; ++each) {
        open.settle();
        CHECK(open.desk.troubles().size() == (each < 3 ? 1 : 0));
        open.frame(0.4);
        CHECK(tries == std::min(each + 1, 4));
        open.clock_s += 0.2;
    }
    CHECK(asker.stage() == Asker::Stage::answered);
}

TEST_CASE("what fails otherwise is asked again with longer pauses", "[desk]") {
    OpenDesk open;
    int tries = 0;
    Asker asker;
    open.each_frame = [&] {
        if (open.desk.is_due(asker, false))
            open.desk.ask(asker, {}, [&](FiguresReader&, Job&) -> Worker::Deliver {
                ++tries;
                throw LedgerError{LedgerProblem::damaged, "record"};
            });
    };
    open.settle();
    for (int second = 0; second < 100; ++second) {
        open.frame(1.0);
        open.settle();
    }
    CHECK(tries > 4);
    CHECK(tries < 12);
    CHECK(open.desk.troubles().size() == 1);
}

TEST_CASE("a trouble that no page asks for any more is not told, and draws no frames", "[desk]") {
    OpenDesk open;
    Asker asker;
    open.each_frame = [&] {
        if (open.desk.is_due(asker, false))
            open.desk.ask(asker, {}, [](FiguresReader&, Job&) -> Worker::Deliver {
                throw LedgerError{LedgerProblem::damaged, "record"};
            });
    };
    open.settle();
    REQUIRE(open.desk.troubles().size() == 1);
    open.each_frame = {};
    open.frame();
    open.frame();
    CHECK(open.desk.troubles().empty());
    open.clock_s += 100.0;
    open.frame();
    CHECK(open.desk.rest_s() > 1000.0);
}

TEST_CASE("steps in the queue survive a cancel and another ledger", "[desk]") {
    OpenDesk open;
    Gate gate;
    int saved = 0;
    hold(open.desk, gate);
    const auto done = [&](const std::exception_ptr& failure) {
        saved += failure ? 0 : 1;
        return Desk::Told::no;
    };
    open.add_record(done);
    open.add_record(done);
    open.desk.cancel();
    open.desk.open(open.other);
    open.frame();
    CHECK(saved == 0);
    CHECK(open.desk.is_saving());
    gate.open();
    open.settle();
    CHECK(saved == 2);
    CHECK_FALSE(open.desk.is_saving());
    CHECK(records_in(open.file) == 3);
    CHECK(records_in(open.other) == 1);
}

TEST_CASE("steps in the queue are written before a desk is gone", "[desk]") {
    auto open = std::make_unique<OpenDesk>();
    const TemporaryFolder folder;
    const std::string file = make_ledger_in(folder, "c.taizhang");
    open->desk.open(file);
    open->settle();
    Gate gate;
    hold(open->desk, gate);
    open->add_record();
    std::thread opener{[&] { gate.open(); }};
    open.reset();
    opener.join();
    CHECK(records_in(file) == 2);
}

TEST_CASE("what was written is shown, under another revision", "[desk]") {
    OpenDesk open;
    const auto before = open.desk.revision();
    const auto answer = open.desk.figures()->revision;
    const auto book = open.desk.figures()->book_revision;
    open.add_record();
    open.settle();
    CHECK(open.desk.figures()->counts.in_ledger == 2);
    CHECK(open.desk.revision() != before);
    CHECK(open.desk.figures()->revision != answer);
    CHECK(open.desk.figures()->book_revision != book);
}

TEST_CASE("each answer has a revision of its own, and a book keeps its one", "[desk]") {
    OpenDesk open;
    std::vector<std::uint64_t> revisions;
    const auto book = open.desk.figures()->book_revision;
    for (const int quarter : {1, 2, 1, 2}) {
        open.asked.quarter = quarter;
        open.settle();
        revisions.push_back(open.desk.figures()->revision);
    }
    CHECK(std::ranges::adjacent_find(revisions, std::ranges::greater_equal{}) == revisions.end());
    open.asked.quarter.reset();
    open.settle();
    CHECK(open.desk.figures()->book_revision == book);
}

TEST_CASE("a step that fails is told, and the figures are read again", "[desk]") {
    OpenDesk open;
    open.desk.write("保存", step("bad"), [](Writer&) {
        throw LedgerError{LedgerProblem::invalid_value, "x"};
    });
    open.settle();
    CHECK(open.desk.take_failures().size() == 1);
    CHECK(open.desk.take_failures().empty());
    CHECK(open.desk.take_step_failed());
    CHECK(open.desk.is_current());
}

TEST_CASE("a step that fails is told by the desk unless the page has told it", "[desk]") {
    OpenDesk open;
    const auto told = GENERATE(Desk::Told::no, Desk::Told::yes);
    open.desk.write(
        "保存", step("bad"),
        [](Writer&) {
            throw LedgerError{LedgerProblem::invalid_value, "x"};
        },
        [&](const std::exception_ptr&) { return told; });
    open.settle();
    CHECK(open.desk.take_failures().size() == (told == Desk::Told::no ? 1 : 0));
}

TEST_CASE("a page that throws at the end of a step does not end the program", "[desk]") {
    OpenDesk open;
    const bool is_refused = GENERATE(true, false);
    int ended = 0;
    open.desk.write(
        "保存", step("first"),
        [&](Writer&) {
            if (is_refused)
                throw LedgerError{LedgerProblem::invalid_value, "x"};
        },
        [](const std::exception_ptr&) -> Desk::Told { throw std::runtime_error{"thrown"}; });
    open.add_record([&](const std::exception_ptr&) {
        ++ended;
        return Desk::Told::no;
    });
    CHECK_NOTHROW(open.settle());
    CHECK(ended == 1);
    CHECK(open.desk.take_failures().size() == (is_refused ? 2 : 1));
    CHECK_FALSE(open.desk.is_saving());
}
