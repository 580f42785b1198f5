#include "core/ledger/small_ledger.h"
#include "file_bytes.h"
#include "ledger/check.h"

#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <iterator>
#include <random>
#include <sqlite3.h>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

/// Why the file does not open; it must be untouched then, with nothing left beside it.
std::optional<LedgerProblem> problem_at(const std::string& path) {
    try {
        Ledger::open(path);
        return std::nullopt;
    } catch (const LedgerError& error) {
        return error.problem();
    }
}

void run_sql(const std::string& path, const char* sql) {
    sqlite3* database = nullptr;
    REQUIRE(sqlite3_open(path.c_str(), &database) == SQLITE_OK);
    REQUIRE(sqlite3_exec(database, sql, nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(database);
}

void make_small(const std::string& path, int records) {
    Ledger ledger = Ledger::create(path, {.random = 3});
    const auto ids = fill_small(ledger);
    ledger.write(step("records"), noon, [&](Writer& writer) {
        for (int i = 0; i < records; ++i)
            writer.add_record(record(ids.study, ids.first, "2023-01-01", "2023-01-01", whole(i)));
    });
}

/// Reads and writes as a session would. Only a LedgerError may come out.
void use(const std::string& path) {
    try {
        Ledger ledger = Ledger::open(path);
        check_ledger(ledger);
        Reader reader{ledger};
        const Definitions definitions = reader.definitions();
        reader.year_totals(definitions, 2023, day("2023-09-18"));
        reader.records({});
        ledger.history(10);
        ledger.undo();
    } catch (const LedgerError&) {
        SUCCEED("refused");
    }
}

} // namespace

TEST_CASE("a file that is no ledger is refused and stays as it is", "[ledger]") {
    const TemporaryFolder folder;
    const std::string path = folder.file();
    const auto refused_untouched = [&](LedgerProblem problem) {
        const std::string before = bytes_of(path);
        CHECK(problem_at(path) == problem);
        CHECK(bytes_of(path) == before);
        const std::filesystem::directory_iterator entries{folder.path()};
        CHECK(std::distance(begin(entries), end(entries)) == 1);
    };
    SECTION("text") {
        write_bytes(path, std::string(5000, 'x'));
        refused_untouched(LedgerProblem::not_a_ledger);
    }
    SECTION("a few bytes") {
        write_bytes(path, "SQLite format 3");
        refused_untouched(LedgerProblem::not_a_ledger);
    }
    SECTION("zero bytes") {
        write_bytes(path, "");
        refused_untouched(LedgerProblem::empty_file);
    }
    SECTION("another program's database") {
        run_sql(path, "CREATE TABLE t(a); PRAGMA application_id=123");
        refused_untouched(LedgerProblem::other_application);
    }
    SECTION("a newer version") {
        make_small(path, 1);
        run_sql(path, "PRAGMA user_version=3");
        refused_untouched(LedgerProblem::newer_version);
    }
    SECTION("tables missing") {
        make_small(path, 1);
        run_sql(path, "DROP VIEW v_record");
        refused_untouched(LedgerProblem::damaged);
    }
    SECTION("truncated") {
        make_small(path, 500);
        write_bytes(path, bytes_of(path).substr(0, 20'000));
        refused_untouched(LedgerProblem::damaged);
    }
}

TEST_CASE("what is no file is refused", "[ledger]") {
    const TemporaryFolder folder;
    CHECK(problem_at(folder.path()) == LedgerProblem::is_folder);
    CHECK(problem_at(folder.file("none")) == LedgerProblem::missing);
    CHECK(problem_at("/dev/null") == LedgerProblem::not_a_ledger);
    CHECK_THROWS_AS(Ledger::create(folder.file("none/deep"), {}), LedgerError);
}

TEST_CASE("a new ledger never overwrites a file", "[ledger]") {
    const TemporaryFolder folder;
    write_bytes(folder.file(), "precious");
    CHECK_THROWS_AS(Ledger::create(folder.file(), {}), LedgerError);
    CHECK(bytes_of(folder.file()) == "precious");
}

TEST_CASE("flipped bytes give a clear refusal or an issue, never a crash", "[ledger]") {
    const TemporaryFolder folder;
    make_small(folder.file("good"), 300);
    const std::string good = bytes_of(folder.file("good"));
    std::mt19937 random{42};
    for (int i = 0; i < 200; ++i) {
        std::string bad = good;
        // Half of them in the headers and page starts, where they hurt most.
        const size_t place =
            i % 2 ? random() % bad.size() : random() % (bad.size() / 4096) * 4096 + random() % 200;
        bad[place] = static_cast<char>(bad[place] ^ static_cast<char>(1 + random() % 255));
        write_bytes(folder.file(), bad);
        use(folder.file());
    }
    CHECK(problem_at(folder.file("good")) == std::nullopt);
}
