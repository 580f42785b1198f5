#include "gui/desk/failure_text.h"
#include "gui/desk/gate.h"
#include "gui/desk/open_desk.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace taizhang;
using namespace taizhang::testing;

TEST_CASE("long work holds no step up", "[desk]") {
    OpenDesk open;
    Gate gate;
    std::int64_t read = 0;
    open.desk.run(
        "导出",
        [&](LedgerCopy& copy) {
            Reader reader{copy.ledger()};
            gate.pass();
            read = reader.record_count();
            return Desk::Remember{};
        },
        [](const std::exception_ptr&) {});
    gate.wait_for();
    std::exception_ptr failure;
    bool is_saved = false;
    open.add_record([&](const std::exception_ptr& thrown) {
        failure = thrown;
        is_saved = true;
        return Desk::Told::no;
    });
    while (!is_saved)
        open.frame();
    CHECK_FALSE(failure);
    CHECK(open.desk.figures() != nullptr);
    gate.open();
    open.settle();
    CHECK(read == 1);
    CHECK(records_in(open.file) == 2);
}

TEST_CASE("long work belongs to the ledger it was begun on", "[desk]") {
    OpenDesk open;
    Gate gate;
    std::string read_from;
    open.desk.run(
        "导出",
        [&](LedgerCopy& copy) {
            gate.pass();
            read_from = copy.ledger().path();
            return Desk::Remember{[](Ledger& ledger) {
                ledger.remember([] {
                    return std::map<std::string, std::string>{{"pack.reported.x", "told"}};
                });
            }};
        },
        [](const std::exception_ptr&) {});
    gate.wait_for();
    open.desk.open(open.other);
    open.frame();
    gate.open();
    open.settle();
    const auto kept = [](const std::string& path) {
        const auto ledger = Ledger::open(path, Access::read_only);
        return Reader{ledger}.kept_texts("pack.reported.").size();
    };
    CHECK(read_from == open.file);
    CHECK(kept(open.file) == 1);
    CHECK(kept(open.other) == 0);
}

TEST_CASE("long work does not take a file for the ledger that it has replaced", "[desk]") {
    OpenDesk open;
    std::filesystem::rename(open.other, open.file);
    std::exception_ptr failure;
    open.desk.run(
        "导出",
        [](LedgerCopy& copy) {
            copy.ledger();
            return Desk::Remember{};
        },
        [&](const std::exception_ptr& thrown) { failure = thrown; });
    open.settle();
    CHECK_THROWS_AS(std::rethrow_exception(failure), LedgerError);
}

TEST_CASE("long work that is cancelled says so once", "[desk]") {
    OpenDesk open;
    Gate gate;
    int ends = 0;
    open.desk.run(
        "导出",
        [&](LedgerCopy& copy) {
            gate.pass();
            tell(copy.progress(), 1, 2);
            return Desk::Remember{};
        },
        [&](const std::exception_ptr& failure) {
            ++ends;
            CHECK_THROWS_AS(std::rethrow_exception(failure), OutputCancelled);
        });
    gate.wait_for();
    CHECK(open.desk.activity()->label == "导出");
    open.desk.cancel();
    gate.open();
    open.settle();
    CHECK(ends == 1);
}

TEST_CASE("long work that is done counts although it was cancelled", "[desk]") {
    OpenDesk open;
    Gate gate;
    std::vector<std::exception_ptr> ends;
    open.desk.run(
        "导出",
        [&](LedgerCopy&) {
            gate.pass(); // the file stands under its name
            return Desk::Remember{[](Ledger& ledger) {
                ledger.remember([] {
                    return std::map<std::string, std::string>{{"pack.reported.x", "told"}};
                });
            }};
        },
        [&](const std::exception_ptr& failure) { ends.push_back(failure); });
    gate.wait_for();
    open.desk.cancel();
    gate.open();
    open.settle();
    CHECK(ends == std::vector<std::exception_ptr>{nullptr});
    const auto ledger = Ledger::open(open.file, Access::read_only);
    CHECK(Reader{ledger}.kept_texts("pack.reported.").size() == 1);
}

TEST_CASE("what a page throws at the end of long work does not end the program", "[desk]") {
    OpenDesk open;
    open.desk.run(
        "导出", [](LedgerCopy&) { return Desk::Remember{}; },
        [](const std::exception_ptr&) { throw std::runtime_error{"thrown"}; });
    CHECK_NOTHROW(open.settle());
    CHECK(open.desk.take_failures().size() == 1);
}

TEST_CASE("short work waits for no long work, and can't be cancelled", "[desk]") {
    OpenDesk open;
    Gate gate;
    open.desk.run(
        "导出",
        [&](LedgerCopy&) {
            gate.pass();
            return Desk::Remember{};
        },
        [](const std::exception_ptr&) {});
    gate.wait_for();
    Gate held;
    int made = 0;
    int ends = 0;
    const auto done = [&](const std::exception_ptr& failure) { ends += failure ? 0 : 1; };
    open.desk.make(
        "新建", [&] { held.pass(); }, done);
    held.wait_for();
    open.desk.make(
        "新建", [&] { ++made; }, done);
    open.desk.cancel();
    held.open();
    while (ends < 2)
        open.frame();
    CHECK(made == 1);
    CHECK(open.desk.is_running());
    gate.open();
    open.settle();
}

TEST_CASE("nobody waits for keys once a ledger is held by another program", "[desk]") {
    OpenDesk open;
    const auto holder = Ledger::open(open.other);
    holder.connection().execute("BEGIN EXCLUSIVE");
    open.desk.open(open.other);
    CHECK(open.desk.is_first_reading());
    open.settle();
    CHECK(open.desk.state() == Desk::State::opening);
    CHECK_FALSE(open.desk.is_first_reading());
    CHECK(open.desk.is_idle());
    CHECK_FALSE(open.desk.is_settled());
    holder.connection().execute("COMMIT");
    open.frame(1.0);
    open.settle();
    CHECK(open.desk.is_settled());
}
