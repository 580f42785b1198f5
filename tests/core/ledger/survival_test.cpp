#include "core/ledger/child_process.h"
#include "core/ledger/ledger_digest.h"
#include "core/ledger/small_ledger.h"
#include "ledger/check.h"

#include <catch2/catch_test_macros.hpp>
#include <csignal>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <thread>

using namespace taizhang;
using namespace taizhang::testing;
namespace fs = std::filesystem;

namespace {

std::optional<LedgerProblem> problem_of_write(Ledger& ledger, const SmallLedger& ids) {
    try {
        add(ledger, record(ids.study, ids.first, "2023-01-01", "2023-01-01", whole(1)));
        return std::nullopt;
    } catch (const LedgerError& error) {
        return error.problem();
    }
}

} // namespace

TEST_CASE("a read-only file opens for reading and refuses writes", "[ledger]") {
    const TemporaryFolder folder;
    SmallLedger ids;
    {
        Ledger ledger = Ledger::create(folder.file(), {.random = 1});
        ids = fill_small(ledger);
    }
    ::chmod(folder.file().c_str(), 0444);
    CHECK(in_child([&] {
              become_nobody();
              Ledger ledger = Ledger::open(folder.file());
              const bool reads = Reader{ledger}.definitions().units.size() == 3;
              const bool refuses = problem_of_write(ledger, ids) == LedgerProblem::read_only;
              return ledger.access() == Access::read_only && reads && refuses ? 0 : 1;
          }) == 0);
}

TEST_CASE("a ledger in a read-only folder opens for reading", "[ledger]") {
    const TemporaryFolder folder;
    {
        Ledger ledger = Ledger::create(folder.file(), {.random = 1});
        fill_small(ledger);
    }
    ::chmod(folder.file().c_str(), 0444);
    ::chmod(folder.path().c_str(), 0555);
    CHECK(in_child([&] {
              become_nobody();
              Ledger ledger = Ledger::open(folder.file());
              return ledger.access() == Access::read_only && Reader{ledger}.record_count() == 0 ? 0
                                                                                                : 1;
          }) == 0);
    ::chmod(folder.path().c_str(), 0755);
}

TEST_CASE("a file without permission says so", "[ledger]") {
    const TemporaryFolder folder;
    { Ledger::create(folder.file(), {.random = 1}); }
    ::chmod(folder.file().c_str(), 0);
    CHECK(in_child([&] {
              become_nobody();
              try {
                  Ledger::open(folder.file());
              } catch (const LedgerError& error) {
                  return error.problem() == LedgerProblem::no_permission ? 0 : 1;
              }
              return 2;
          }) == 0);
}

TEST_CASE("a write waits for another program and then says busy", "[ledger]") {
    const TemporaryFolder folder;
    Ledger first = Ledger::create(folder.file(), {.random = 1});
    const auto ids = fill_small(first);
    Ledger second = Ledger::open(folder.file());
    first.connection().execute("BEGIN IMMEDIATE");
    CHECK(problem_of_write(second, ids) == LedgerProblem::busy);
    CHECK(Reader{second}.record_count() == 0);
    first.connection().execute("ROLLBACK");
    CHECK(problem_of_write(second, ids) == std::nullopt);
}

TEST_CASE("data_version tells that another program has written", "[ledger]") {
    const TemporaryFolder folder;
    Ledger first = Ledger::create(folder.file(), {.random = 1});
    const auto ids = fill_small(first);
    Ledger second = Ledger::open(folder.file());
    const auto before = second.data_version();
    CHECK(second.data_version() == before);
    CHECK(problem_of_write(first, ids) == std::nullopt);
    CHECK(second.data_version() != before);
}

TEST_CASE("a file that was moved, deleted or replaced takes no more writes", "[ledger]") {
    const TemporaryFolder folder;
    Ledger ledger = Ledger::create(folder.file(), {.random = 1});
    const auto ids = fill_small(ledger);
    SECTION("moved") {
        fs::rename(folder.file(), folder.file("elsewhere"));
        CHECK_FALSE(fs::exists(folder.file()));
    }
    SECTION("deleted") {
        CHECK(fs::remove(folder.file()));
    }
    SECTION("replaced") {
        CHECK(fs::copy_file(folder.file(), folder.file("copy")));
        fs::rename(folder.file("copy"), folder.file());
    }
    CHECK(problem_of_write(ledger, ids) == LedgerProblem::moved);
}

TEST_CASE("a clean close leaves the ledger file alone in its folder", "[ledger]") {
    const TemporaryFolder folder;
    {
        Ledger ledger = Ledger::create(folder.file(), {.random = 1});
        fill_small(ledger);
    }
    const fs::directory_iterator entries{folder.path()};
    CHECK(std::distance(begin(entries), end(entries)) == 1);
}

TEST_CASE("a full disk fails one write and harms nothing", "[ledger]") {
    const TemporaryFolder folder;
    Ledger ledger = Ledger::create(folder.file(), {.random = 1});
    const auto ids = fill_small(ledger);
    const std::string before = digest_of(ledger);
    const auto size = fs::file_size(folder.file());
    CHECK(in_child([&] {
              std::signal(SIGXFSZ, SIG_IGN);
              const rlimit limit{size + 8192, size + 8192};
              ::setrlimit(RLIMIT_FSIZE, &limit);
              Ledger own = Ledger::open(folder.file());
              try {
                  own.write(step("too_much"), noon, [&](Writer& writer) {
                      for (int i = 0; i < 20'000; ++i)
                          writer.add_record(
                              record(ids.study, ids.first, "2023-01-01", "2023-01-01", whole(i)));
                  });
              } catch (const LedgerError& error) {
                  return error.problem() == LedgerProblem::file_too_large ? 0 : 1;
              }
              return 2;
          }) == 0);
    CHECK(digest_of(ledger) == before);
    CHECK(check_ledger(ledger).empty());
}

TEST_CASE("an undo that has no room says so and takes nothing back", "[ledger]") {
    const TemporaryFolder folder;
    {
        Ledger ledger = Ledger::create(folder.file(), {.random = 1});
        const auto ids = fill_small(ledger);
        ledger.write(step("import"), noon, [&](Writer& writer) {
            writer.add_records_in_bulk(5000, [&, made = 0](Record& next) mutable {
                next = record(ids.study, ids.first, "2023-01-01", "2023-01-01", whole(1));
                return made++ < 5000;
            });
        });
    }
    const auto size = fs::file_size(folder.file());
    CHECK(in_child([&] {
              std::signal(SIGXFSZ, SIG_IGN);
              const rlimit limit{size / 2, size / 2}; // what the journal needs more of
              ::setrlimit(RLIMIT_FSIZE, &limit);
              Ledger own = Ledger::open(folder.file());
              try {
                  own.undo();
                  return 1;
              } catch (const LedgerError& error) {
                  return error.problem() == LedgerProblem::file_too_large &&
                                 error.subject() == folder.file()
                             ? 0
                             : 2;
              }
          }) == 0);
    CHECK_FALSE(fs::exists(folder.file().string() + "-journal"));
    Ledger ledger = Ledger::open(folder.file());
    CHECK(Reader{ledger}.record_count() == 5000);
    CHECK(check_ledger(ledger).empty());
}

TEST_CASE("killed at any moment, the ledger holds whole steps alone", "[ledger]") {
    const TemporaryFolder folder;
    SmallLedger ids;
    {
        Ledger ledger = Ledger::create(folder.file(), {.random = 1});
        ids = fill_small(ledger);
    }
    for (int round = 0; round < 8; ++round) {
        const pid_t child = ::fork();
        if (child == 0) {
            Ledger ledger = Ledger::open(folder.file());
            for (;;)
                ledger.write(step("pair"), noon, [&](Writer& writer) {
                    for (int i = 0; i < 50; ++i)
                        writer.add_record(
                            record(ids.study, ids.first, "2023-01-01", "2023-01-01", whole(i)));
                });
        }
        std::this_thread::sleep_for(std::chrono::milliseconds{15 + 7 * round});
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        Ledger ledger = Ledger::open(folder.file());
        const auto steps = ledger.history(1'000'000);
        CHECK(Reader{ledger}.record_count() == 50 * (static_cast<std::int64_t>(steps.size()) - 1));
        CHECK(check_ledger(ledger).empty());
    }
    Ledger ledger = Ledger::open(folder.file());
    while (ledger.undo())
        ;
    CHECK(Reader{ledger}.record_count() == 0);
}
