// Ledgers of former formats. tests/data/ledgers/version_1.taizhang was made by the last program of
// the first format: a bulk import, an entry, corrections, a new cut-off day, and two steps undone,
// a bulk import among them.
#include "characters/utf8.h"
#include "core/ledger/child_process.h"
#include "core/ledger/ledger_digest.h"
#include "core/ledger/small_ledger.h"
#include "ledger/check.h"
#include "ledger/schema.h"

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

std::string bytes_of(const std::string& path) {
    std::ifstream in{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

/// But for SQLite's counters of its writes.
std::string content_of(const std::string& path) {
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
    const Access access = GENERATE(Access::read_write, Access::read_only);
    const TemporaryFolder folder;
    const std::string path = put_old_ledger(folder);
    const Ledger ledger = Ledger::open(path, access);
    CHECK(ledger.access() == access);
    CHECK(fs::path{ledger.copy_before_upgrade()}.filename() == copy_name);
    CHECK(format_version(ledger.connection()) == ledger_version);
    CHECK(check_ledger(ledger).empty());
    CHECK(Reader{ledger}.record_count() == 9);
    CHECK(ledger.history(100).size() == 9);
    CHECK(content_of(folder.file(copy_name)) == content_of(old_ledger));
    CHECK(Ledger::open(path, access).copy_before_upgrade().empty());
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
    CHECK(content_of(folder.file("a (升级前备份 backup v1-2).taizhang")) == content_of(old_ledger));
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
    CHECK(content_of(folder.file(copy_name)) == content_of(old_ledger));
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
