#include "core/ledger/child_process.h"
#include "core/ledger/small_ledger.h"
#include "ledger/ledger_file.h"

#include <catch2/catch_test_macros.hpp>
#include <csignal>
#include <sys/resource.h>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

/// A small ledger in a file, with one record.
struct LedgerFile {
    LedgerFile() {
        auto ledger = Ledger::create(folder.file(), {.random = 7});
        ids = fill_small(ledger);
        add_record();
    }
    void add_record() const {
        auto ledger = Ledger::open(folder.file());
        add(ledger, record(ids.study, ids.first, "2023-03-05", "2023-03-05", whole(8)));
    }
    /// So many that they are not copied in one go.
    void add_many_records() const {
        auto ledger = Ledger::open(folder.file());
        ledger.write(step("many"), noon, [&](Writer& writer) {
            Record one = record(ids.study, ids.first, "2023-03-05", "2023-03-05", whole(8));
            one.note = std::string(2000, 'x');
            for (int each = 0; each < 4000; ++each)
                writer.add_record(one);
        });
    }
    std::int64_t records() const {
        const auto ledger = Ledger::open(folder.file(), Access::read_only);
        return Reader{ledger}.record_count();
    }

    TemporaryFolder folder;
    SmallLedger ids;
};

LedgerProblem problem_of(const std::function<void()>& action) {
    try {
        action();
    } catch (const LedgerError& error) {
        return error.problem();
    }
    return LedgerProblem::missing;
}

} // namespace

TEST_CASE("a copy keeps what was there and holds nobody up", "[ledger]") {
    const LedgerFile file;
    const auto copy = Ledger::copy_of(file.folder.file(), [] { return true; });
    const Ledger::Snapshot snapshot{copy};
    REQUIRE(Reader{copy}.record_count() == 1);
    file.add_record();
    CHECK(Reader{copy}.record_count() == 1);
    CHECK(file.records() == 2);
    CHECK(copy.path() == file.folder.file());
    CHECK(copy.file() == Ledger::open(file.folder.file(), Access::read_only).file());
}

TEST_CASE("a copy can't be written", "[ledger]") {
    const LedgerFile file;
    auto copy = Ledger::copy_of(file.folder.file(), [] { return true; });
    CHECK(problem_of([&] { copy.undo(); }) == LedgerProblem::read_only);
    CHECK(file.records() == 1);
}

TEST_CASE("somebody may write while a ledger is being copied", "[ledger]") {
    const LedgerFile file;
    file.add_many_records();
    int asked = 0;
    const auto copy = Ledger::copy_of(file.folder.file(), [&] {
        if (++asked == 1)
            file.add_record();
        return true;
    });
    CHECK(asked > 2);
    CHECK(Reader{copy}.record_count() == 4002);
}

TEST_CASE("a ledger that somebody writes to all the time is copied all the same", "[ledger]") {
    const LedgerFile file;
    file.add_many_records();
    int asked = 0;
    const auto copy = Ledger::copy_of(file.folder.file(), [&] {
        file.add_record();
        return ++asked < 20;
    });
    CHECK(Reader{copy}.record_count() > 4001);
}

TEST_CASE("a ledger that there is no room to copy is asked in its place", "[ledger]") {
    const LedgerFile file;
    file.add_many_records();
    CHECK(in_child([&] {
              std::signal(SIGXFSZ, SIG_IGN);
              const rlimit limit{100'000, 100'000};
              ::setrlimit(RLIMIT_FSIZE, &limit);
              auto asked = Ledger::copy_of(file.folder.file(), [] { return true; });
              const Ledger::Snapshot snapshot{asked};
              return Reader{asked}.record_count() == 4001 ? 0 : 1;
          }) == 0);
}

TEST_CASE("a copy that is not wanted any more is given up", "[ledger]") {
    const LedgerFile file;
    file.add_many_records();
    CHECK(problem_of([&] { Ledger::copy_of(file.folder.file(), [] { return false; }); }) ==
          LedgerProblem::cancelled);
}

TEST_CASE("calls end while a flag is up", "[ledger]") {
    const LedgerFile file;
    auto ledger = Ledger::open(file.folder.file());
    const auto stop = std::make_shared<std::atomic<bool>>(true);
    const auto count_long = [&] {
        ledger.connection().number("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
                                   "WHERE i < 100000) SELECT count(*) FROM n");
    };
    ledger.stop_when(stop);
    CHECK(problem_of(count_long) == LedgerProblem::cancelled);
    *stop = false;
    CHECK_NOTHROW(count_long());
}

TEST_CASE("a connection that is opened again stops and waits as before", "[ledger]") {
    const LedgerFile file;
    const std::string path = file.folder.file();
    Connection connection{path, Connection::Mode::read_only, path};
    connection.stop_when(std::make_shared<std::atomic<bool>>(true));
    connection.wait_at_most(std::chrono::milliseconds{0});
    connection.reopen(Connection::Mode::read_write);
    CHECK(problem_of([&] {
              connection.number("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
                                "WHERE i < 100000) SELECT count(*) FROM n");
          }) == LedgerProblem::cancelled);
    CHECK(connection.number("PRAGMA busy_timeout") == 0);
}

TEST_CASE("a ledger waits as long as it is told to", "[ledger]") {
    const LedgerFile file;
    auto ledger = Ledger::open(file.folder.file(), Access::read_only);
    const auto holding = Ledger::open(file.folder.file());
    holding.connection().execute("BEGIN EXCLUSIVE");
    ledger.wait_at_most(std::chrono::milliseconds{0});
    CHECK(problem_of([&] { Reader{ledger}.record_count(); }) == LedgerProblem::busy);
    holding.connection().execute("COMMIT");
    CHECK(Reader{ledger}.record_count() == 1);
}
