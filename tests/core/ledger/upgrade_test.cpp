// Ledgers of former formats. tests/data/ledgers/version_1.taizhang was made by the last program of
// the first format: a bulk import, an entry, corrections, a new cut-off day, and two steps undone,
// a bulk import among them.
#include "characters/utf8.h"
#include "core/ledger/child_process.h"
#include "core/ledger/ledger_digest.h"
#include "core/ledger/small_ledger.h"
#include "file_bytes.h"
#include "ledger/check.h"
#include "ledger/schema.h"

#include <SQLiteCpp/Database.h>
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <csignal>
#include <fstream>
#include <sys/resource.h>
#include <sys/wait.h>

using namespace taizhang;
using namespace taizhang::testing;
namespace fs = std::filesystem;

namespace {

constexpr const char* old_ledger = TAIZHANG_TEST_DATA "/ledgers/version_1.taizhang";
constexpr const char* copy_name = "a (升级前备份 backup v1).taizhang";

std::string put_old_ledger(const TemporaryFolder& folder, const char* name = "a.taizhang") {
    const std::string path = folder.file(name);
    fs::copy_file(old_ledger, path);
    return path;
}

/// But for SQLite's counters of its writes.
std::string bytes_but_counters(const std::string& path) {
    std::string bytes = bytes_of(path);
    bytes.replace(24, 4, 4, '\0').replace(40, 4, 4, '\0').replace(92, 8, 8, '\0');
    return bytes;
}

std::vector<std::string> names_in(const TemporaryFolder& folder) {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator{folder.path()})
        names.push_back(entry.path().filename().string());
    std::ranges::sort(names);
    return names;
}

/// Why it can't be opened, and of what.
std::pair<LedgerProblem, std::string> refusal_to_open(const std::string& path,
                                                      Access access = Access::read_write) {
    try {
        Ledger::open(path, access);
        return {};
    } catch (const LedgerError& error) {
        return {error.problem(), error.subject()};
    }
}

/// As only a damaged file can have it: the column takes no NULL.
void put_null_note(const std::string& path) {
    const auto run = [&](const char* sql) {
        SQLite::Database{path, SQLite::OPEN_READWRITE}.exec(sql);
    };
    run("PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql = "
        "replace(sql, 'note TEXT NOT NULL', 'note TEXT NULL') WHERE name = 'record';"
        "PRAGMA schema_version=1000");
    run("UPDATE record SET note = NULL WHERE id = (SELECT min(id) FROM record)");
    run("PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql = "
        "replace(sql, 'note TEXT NULL', 'note TEXT NOT NULL') WHERE name = 'record';"
        "PRAGMA schema_version=1001");
}

/// Goes back as far as it can; returns what the ledger holds then, and how many steps that were.
std::pair<std::string, int> undo_all(Ledger& ledger) {
    int steps = 0;
    while (ledger.undo()) {
        ++steps;
        CHECK(check_ledger(ledger).empty());
    }
    return {digest_of(ledger), steps};
}

std::pair<std::string, int> redo_all(Ledger& ledger) {
    int steps = 0;
    while (ledger.redo()) {
        ++steps;
        CHECK(check_ledger(ledger).empty());
    }
    return {digest_of(ledger), steps};
}

} // namespace

TEST_CASE("a ledger of the first format is brought to the present one", "[ledger][upgrade]") {
    const TemporaryFolder folder;
    const std::string path = put_old_ledger(folder);
    const Ledger ledger = Ledger::open(path);
    CHECK(ledger.access() == Access::read_write);
    CHECK(fs::path{ledger.put_aside().former_format}.filename() == copy_name);
    CHECK(format_version(ledger.connection()) == ledger_version);
    CHECK(check_ledger(ledger).empty());
    CHECK(Reader{ledger}.record_count() == 9);
    CHECK(ledger.history(100).size() == 9);
    CHECK(bytes_but_counters(folder.file(copy_name)) == bytes_but_counters(old_ledger));
    CHECK(Ledger::open(path).put_aside().empty());
}

TEST_CASE("who only asks leaves a ledger of a former format as it is", "[ledger][upgrade]") {
    const TemporaryFolder folder;
    const std::string path = put_old_ledger(folder);
    const std::string before = bytes_of(path);
    const bool is_copy = GENERATE(false, true);
    const Ledger ledger = is_copy ? Ledger::copy_of(path, [] { return true; })
                                  : Ledger::open(path, Access::read_only);
    CHECK(format_version(ledger.connection()) == ledger_version);
    CHECK(check_ledger(ledger).empty());
    CHECK(Reader{ledger}.record_count() == 9);
    CHECK(ledger.put_aside().empty());
    CHECK(ledger.path() == path);
    CHECK(bytes_of(path) == before);
    CHECK(names_in(folder) == std::vector<std::string>{"a.taizhang"});
}

TEST_CASE("names that another program has taken stop an upgrade alone", "[ledger][upgrade]") {
    const auto [made, named] = GENERATE(table<const char*, const char*>(
        {{"CREATE TABLE report(a)", "table report"},
         {"CREATE VIEW layout AS SELECT 1", "view layout"},
         {"CREATE TABLE own(a); CREATE INDEX set_aside ON own(a)", "index set_aside"},
         {"CREATE TABLE Layout(a); INSERT INTO Layout VALUES (1)", "table Layout"}}));
    const TemporaryFolder folder;
    const std::string path = put_old_ledger(folder);
    Connection{path, Connection::Mode::read_write, path}.execute(made);
    const std::string before = bytes_of(path);
    CHECK(Reader{Ledger::open(path, Access::read_only)}.record_count() == 9);
    CHECK(refusal_to_open(path) == std::pair{LedgerProblem::name_taken, std::string{named}});
    CHECK(bytes_of(path) == before);
    CHECK(names_in(folder) == std::vector<std::string>{"a.taizhang"});
}

TEST_CASE("a value that can't be is told by its row when it stops an upgrade",
          "[ledger][upgrade]") {
    const TemporaryFolder folder;
    const std::string path = put_old_ledger(folder);
    put_null_note(path);
    const std::string before = bytes_of(path);
    const Access access = GENERATE(Access::read_write, Access::read_only);
    const auto [problem, subject] = refusal_to_open(path, access);
    CHECK(problem == LedgerProblem::damaged);
    CHECK(subject.find("record.note") != std::string::npos);
    CHECK(bytes_of(path) == before);
    CHECK(names_in(folder) == std::vector<std::string>{"a.taizhang"});
}

TEST_CASE("an upgrade that is killed again and again leaves one copy", "[ledger][upgrade]") {
    const TemporaryFolder folder;
    const std::string path = put_old_ledger(folder);
    // The journal of the upgrade may not grow beyond this, which ends the program.
    for (int time = 0; time < 3; ++time)
        CHECK(in_child([&] {
                  const rlimit limit{100'000, 100'000};
                  ::setrlimit(RLIMIT_FSIZE, &limit);
                  Ledger::open(path);
                  return 0;
              }) == -1);
    CHECK(fs::exists(path));
    Ledger::open(path);
    CHECK(names_in(folder) == std::vector<std::string>{copy_name, "a.taizhang"});
}

TEST_CASE("nothing is written into a format that came while a ledger was open",
          "[ledger][upgrade]") {
    const TemporaryFolder folder;
    Ledger ledger = Ledger::create(folder.file(), {.random = 1});
    const auto ids = fill_small(ledger);
    const std::string path = folder.file();
    const std::string later = "PRAGMA user_version=" + std::to_string(ledger_version + 1);
    Connection{path, Connection::Mode::read_write, path}.execute(later);
    const auto problem_of = [](const auto& action) {
        try {
            action();
            return LedgerProblem::missing;
        } catch (const LedgerError& error) {
            return error.problem();
        }
    };
    CHECK(problem_of([&] {
              add(ledger, record(ids.study, ids.first, "2023-01-01", "2023-01-01", whole(1)));
          }) == LedgerProblem::newer_version);
    CHECK(problem_of([&] { ledger.undo(); }) == LedgerProblem::newer_version);
    CHECK(problem_of([&] {
              ledger.remember([] { return std::map<std::string, std::string>{{"pack.x", "x"}}; });
          }) == LedgerProblem::newer_version);
    CHECK(problem_of([&] { const Ledger::Snapshot read{ledger}; }) == LedgerProblem::newer_version);
    CHECK(Reader{ledger}.record_count() == 0);
}

TEST_CASE("steps from before the upgrade are undone and done again", "[ledger][upgrade]") {
    const TemporaryFolder folder;
    Ledger ledger = Ledger::open(put_old_ledger(folder));
    const auto [whole_content, redone] = redo_all(ledger);
    CHECK(redone == 2);
    const auto [first, undone] = undo_all(ledger);
    CHECK(undone == 9);
    CHECK(redo_all(ledger) == std::pair{whole_content, 9});
    CHECK(undo_all(ledger) == std::pair{first, 9});
}

TEST_CASE("steps after the upgrade stand on those before it", "[ledger][upgrade]") {
    const TemporaryFolder folder;
    Ledger ledger = Ledger::open(put_old_ledger(folder));
    ledger.write(step("later"), noon, [&](Writer& writer) {
        for (Record record : Reader{ledger}.records({})) {
            record.note += "!";
            writer.update_record(record);
        }
    });
    const std::string latest = digest_of(ledger);
    CHECK(undo_all(ledger).second == 8);
    CHECK(redo_all(ledger) == std::pair{latest, 8});
}

TEST_CASE("an old ledger that may not be written can be asked", "[ledger][upgrade]") {
    const TemporaryFolder folder;
    const std::string path = put_old_ledger(folder);
    const std::string before = bytes_of(path);
    fs::permissions(path, fs::perms::all);
    fs::permissions(folder.path(), fs::perms{0555});
    CHECK(in_child([&] {
              if (::geteuid() == 0 && ::setuid(65534) != 0)
                  return 98;
              Ledger ledger = Ledger::open(path);
              if (ledger.access() != Access::read_only || Reader{ledger}.record_count() != 9)
                  return 1;
              try {
                  ledger.undo();
                  return 2;
              } catch (const LedgerError& error) {
                  return error.problem() == LedgerProblem::read_only ? 0 : 3;
              }
          }) == 0);
    fs::permissions(folder.path(), fs::perms::all);
    CHECK(bytes_of(path) == before);
}

TEST_CASE("the copy of an old ledger replaces no file", "[ledger][upgrade]") {
    const TemporaryFolder folder;
    std::ofstream{folder.file(copy_name)} << "mine";
    const std::string path = put_old_ledger(folder);
    Ledger::open(path);
    CHECK(bytes_of(folder.file(copy_name)) == "mine");
    CHECK(bytes_but_counters(folder.file("a (升级前备份 backup v1-2).taizhang")) ==
          bytes_but_counters(old_ledger));
}

TEST_CASE("the copy of a ledger with a long name has a name that can be", "[ledger][upgrade]") {
    const TemporaryFolder folder;
    std::string name;
    for (int i = 0; i < 78; ++i)
        name += "账";
    const std::string path = put_old_ledger(folder, (name + ".taizhang").c_str());
    Ledger::open(path);
    auto names = names_in(folder);
    REQUIRE(names.size() == 2);
    std::erase(names, name + ".taizhang");
    CHECK(is_clean_utf8(names.front()));
    CHECK(names.front().ends_with("账 (升级前备份 backup v1).taizhang"));
}

TEST_CASE("an upgrade that fails leaves the old ledger", "[ledger][upgrade]") {
    // Below the size of the file its copy fails, above it the upgrade itself.
    const rlim_t room = GENERATE(60'000, 100'000);
    const TemporaryFolder folder;
    const std::string path = put_old_ledger(folder);
    const std::string before = bytes_of(path);
    CHECK(in_child([&] {
              std::signal(SIGXFSZ, SIG_IGN);
              const rlimit limit{room, room};
              ::setrlimit(RLIMIT_FSIZE, &limit);
              if (Reader{Ledger::open(path, Access::read_only)}.record_count() != 9)
                  return 2; // who only asks has his answer
              try {
                  Ledger::open(path);
                  return 1;
              } catch (const LedgerError&) {
                  return 0;
              }
          }) == 0);
    CHECK(bytes_of(path) == before);
    CHECK(names_in(folder) == std::vector<std::string>{"a.taizhang"});
}

TEST_CASE("an upgrade that is killed leaves the old ledger or the new one", "[ledger][upgrade]") {
    const TemporaryFolder folder;
    const std::string path = put_old_ledger(folder);
    // A change is half in the file when the program is gone; its journal takes it back.
    in_child([&] {
        Connection connection{path, Connection::Mode::read_write, path};
        connection.execute("PRAGMA cache_size=5; BEGIN IMMEDIATE");
        add_later_formats(connection, 1);
        connection.execute("UPDATE record SET digest = 1, note = note || hex(randomblob(3000))");
        ::raise(SIGKILL);
        return 0;
    });
    REQUIRE(fs::file_size(path + "-journal") > 0);
    Ledger ledger = Ledger::open(path);
    CHECK(format_version(ledger.connection()) == ledger_version);
    CHECK(check_ledger(ledger).empty());
    CHECK(bytes_but_counters(folder.file(copy_name)) == bytes_but_counters(old_ledger));
}

TEST_CASE("an old ledger that another program has spoilt is told as damaged", "[ledger][upgrade]") {
    const Access access = GENERATE(Access::read_write, Access::read_only);
    const TemporaryFolder folder;
    const std::string path = put_old_ledger(folder);
    Connection{path, Connection::Mode::read_write, path}.execute("DROP VIEW v_record");
    const std::string before = bytes_of(path);
    try {
        Ledger::open(path, access);
        FAIL("it was opened");
    } catch (const LedgerError& error) {
        CHECK(error.problem() == LedgerProblem::damaged);
    }
    CHECK(bytes_of(path) == before);
    CHECK(names_in(folder) == std::vector<std::string>{"a.taizhang"});
}
