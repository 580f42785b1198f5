#include "core/ledger/child_process.h"
#include "core/ledger/small_ledger.h"
#include "ledger/ledger_file.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <csignal>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>

using namespace taizhang;
using namespace taizhang::testing;
namespace fs = std::filesystem;

namespace {

std::optional<LedgerProblem> problem_of_opening(const std::string& path) {
    try {
        Reader{Ledger::open(path, Access::read_only)}.record_count();
        return std::nullopt;
    } catch (const LedgerError& error) {
        return error.problem();
    }
}

std::optional<LedgerProblem> problem_of_making(const std::string& path) {
    try {
        Ledger::create(path, {.random = 1});
        return std::nullopt;
    } catch (const LedgerError& error) {
        return error.problem();
    }
}

SmallLedger make_with_records(const std::string& path) {
    Ledger ledger = Ledger::create(path, {.random = 1});
    const auto ids = fill_small(ledger);
    ledger.write(step("records"), noon, [&](Writer& writer) {
        for (int i = 0; i < 2000; ++i)
            writer.add_record(record(ids.study, ids.first, "2023-01-01", "2023-01-01", whole(1)));
    });
    return ids;
}

/// Leaves what a program leaves that is killed inside a commit: half of a change in the file, and
/// the journal that takes it back.
void break_off_a_write(const std::string& path) {
    in_child([&] {
        Ledger ledger = Ledger::open(path);
        Connection& connection = ledger.connection();
        connection.execute("PRAGMA cache_size=5; BEGIN IMMEDIATE; "
                           "UPDATE record SET quantity = 7000, note = 'half'");
        ::raise(SIGKILL);
        return 0;
    });
    REQUIRE(fs::file_size(path + "-journal") > 0);
}

mode_t mode_of(const std::string& path) {
    struct stat status {};
    REQUIRE(::stat(path.c_str(), &status) == 0);
    return status.st_mode & 07777U;
}

} // namespace

TEST_CASE("a write that was broken off is taken back by whoever reads next", "[ledger]") {
    const TemporaryFolder folder;
    const auto ids = make_with_records(folder.file());
    const auto sum = [&](Ledger& ledger) {
        return Reader{ledger}.tally({.indicators = std::vector{ids.study}}).sum;
    };
    SECTION("when the ledger is opened") {
        break_off_a_write(folder.file());
        Ledger ledger = Ledger::open(folder.file(), Access::read_only);
        CHECK(sum(ledger) == whole(2000));
    }
    SECTION("while it is open for reading") {
        Ledger ledger = Ledger::open(folder.file(), Access::read_only);
        CHECK(sum(ledger) == whole(2000));
        break_off_a_write(folder.file());
        CHECK(sum(ledger) == whole(2000));
    }
}

TEST_CASE("a write that was broken off is told where nothing may be written", "[ledger]") {
    const TemporaryFolder folder;
    make_with_records(folder.file());
    break_off_a_write(folder.file());
    ::chmod(folder.file().c_str(), 0444);
    ::chmod((folder.file().string() + "-journal").c_str(), 0444);
    const bool folder_too = GENERATE(false, true);
    if (folder_too)
        ::chmod(folder.path().c_str(), 0555);
    CHECK(in_child([&] {
              become_nobody();
              return problem_of_opening(folder.file()) == LedgerProblem::interrupted ? 0 : 1;
          }) == 0);
    ::chmod(folder.path().c_str(), 0755);
    CHECK(exit_status_of(LedgerProblem::interrupted) == 4);
}

TEST_CASE("a ledger opened for reading alone takes no write", "[ledger]") {
    const TemporaryFolder folder;
    make_with_records(folder.file());
    Ledger ledger = Ledger::open(folder.file(), Access::read_only);
    CHECK_THROWS_AS(ledger.connection().execute("DELETE FROM record"), LedgerError);
    CHECK_THROWS_AS(ledger.undo(), LedgerError);
    CHECK(Reader{ledger}.record_count() == 2000);
}

TEST_CASE("opening a ledger leaves the locks of those alone that have it open", "[ledger]") {
    const TemporaryFolder folder;
    make_with_records(folder.file());
    Ledger first = Ledger::open(folder.file());
    first.connection().execute("BEGIN IMMEDIATE");
    { Ledger::open(folder.file(), Access::read_only); }
    CHECK(holds_a_ledger(folder.file()));
    CHECK(in_child([&] {
              Ledger other = Ledger::open(folder.file());
              try {
                  other.connection().execute("PRAGMA busy_timeout=0; BEGIN IMMEDIATE");
                  return 1;
              } catch (const LedgerError& error) {
                  return error.problem() == LedgerProblem::busy ? 0 : 2;
              }
          }) == 0);
}

TEST_CASE("a ledger may be written as soon as its file may", "[ledger]") {
    const TemporaryFolder folder;
    const auto ids = make_with_records(folder.file());
    ::chown(folder.file().c_str(), 65534, 65534);
    CHECK(in_child([&] {
              become_nobody();
              ::chmod(folder.file().c_str(), 0444);
              Ledger ledger = Ledger::open(folder.file());
              const auto add_one = [&] {
                  add(ledger, record(ids.study, ids.first, "2023-01-01", "2023-01-01", whole(1)));
              };
              try {
                  add_one();
                  return 1;
              } catch (const LedgerError& error) {
                  if (error.problem() != LedgerProblem::read_only)
                      return 2;
              }
              ::chmod(folder.file().c_str(), 0600);
              add_one();
              return ledger.access() == Access::read_write && Reader{ledger}.record_count() == 2001
                         ? 0
                         : 3;
          }) == 0);
}

TEST_CASE("whether a ledger may be written is asked where its link leads", "[ledger]") {
    const TemporaryFolder folder;
    fs::create_directories(folder.file("real"));
    fs::create_directories(folder.file("links"));
    const std::string file = folder.file("real/l.taizhang");
    const std::string link = folder.file("links/l.taizhang");
    { Ledger::create(file, {.random = 1}); }
    fs::create_symlink("../real/l.taizhang", link);
    const auto may_nobody_write = [&] {
        return in_child([&] {
            become_nobody();
            return may_write(link) ? 1 : 0;
        });
    };
    ::chmod(file.c_str(), 0666);
    ::chmod(folder.file("real").c_str(), 0777);
    ::chmod(folder.file("links").c_str(), 0555);
    CHECK(may_nobody_write() == 1);
    ::chmod(folder.file("real").c_str(), 0555);
    ::chmod(folder.file("links").c_str(), 0777);
    CHECK(may_nobody_write() == 0);
    ::chmod(folder.file("real").c_str(), 0777);
}

TEST_CASE("any name is a plain name", "[ledger]") {
    const TemporaryFolder folder;
    const auto* name = GENERATE(":memory:", "file:x.taizhang", "file:x?mode=memory", "a%20b", "a#b",
                                "a?vfs=none", " blank ", "-", "'", "\"", "新\n行", "\\", "a;b");
    CAPTURE(name);
    SECTION("with its folder") {
        make_with_records(folder.file(name));
        CHECK(Reader{Ledger::open(folder.file(name))}.record_count() == 2000);
        CHECK(files_in(folder.path()) == 1);
    }
    SECTION("alone") {
        CHECK(in_child([&] {
                  fs::current_path(folder.path());
                  make_with_records(name);
                  return Reader{Ledger::open(name)}.record_count() == 2000 ? 0 : 1;
              }) == 0);
        CHECK(fs::file_size(folder.file(name)) > 4096);
        CHECK(files_in(folder.path()) == 1);
    }
}

TEST_CASE("a long path works as a short one", "[ledger]") {
    const TemporaryFolder folder;
    fs::path deep = folder.path();
    while (deep.string().size() < 700)
        deep /= "二〇二三年度党建工作资料汇编";
    fs::create_directories(deep);
    const std::string file = deep / "台账.taizhang";
    const auto ids = make_with_records(file);
    break_off_a_write(file);
    Ledger ledger = Ledger::open(file);
    CHECK(Reader{ledger}.tally({.indicators = std::vector{ids.study}}).sum == whole(2000));
    add(ledger, record(ids.study, ids.first, "2023-01-01", "2023-01-01", whole(1)));
    CHECK(ledger.path() == file);
    fs::rename(file, deep / "elsewhere");
    CHECK_THROWS_AS(ledger.undo(), LedgerError);
    CHECK(files_in(deep) == 2); // the moved ledger with its empty journal
}

TEST_CASE("a name or path that is too long is told as that", "[ledger]") {
    const TemporaryFolder folder;
    CHECK(problem_of_making(folder.file(std::string(248, 'a').c_str())) ==
          LedgerProblem::path_too_long);
    CHECK(problem_of_making(folder.file(std::string(5000, 'a').c_str())) ==
          LedgerProblem::path_too_long);
    CHECK(problem_of_opening(folder.file(std::string(256, 'a').c_str())) ==
          LedgerProblem::path_too_long);
    const std::string longest = folder.file(std::string(247, 'a').c_str());
    CHECK(problem_of_making(longest) == std::nullopt);
    Ledger ledger = Ledger::open(longest);
    fill_small(ledger);
    CHECK(files_in(folder.path()) == 2);
}

TEST_CASE("a ledger that can not be made says why and leaves nothing", "[ledger]") {
    const TemporaryFolder folder;
    CHECK(problem_of_making(folder.file("none/l.taizhang")) == LedgerProblem::no_folder);
    CHECK(problem_of_making(folder.path()) == LedgerProblem::exists);
    CHECK(problem_of_making("/proc/l.taizhang") != std::nullopt);
    fs::create_symlink("nowhere", folder.file("link"));
    CHECK(problem_of_making(folder.file("link")) == LedgerProblem::exists);
    fs::create_directories(folder.file("closed"));
    ::chmod(folder.file("closed").c_str(), 0555);
    CHECK(in_child([&] {
              become_nobody();
              return problem_of_making(folder.file("closed/l")) == LedgerProblem::closed_folder ? 0
                                                                                                : 1;
          }) == 0);
    CHECK(in_child([&] {
              std::signal(SIGXFSZ, SIG_IGN);
              const rlimit limit{8192, 8192};
              ::setrlimit(RLIMIT_FSIZE, &limit);
              return problem_of_making(folder.file("l")) == LedgerProblem::file_too_large ? 0 : 1;
          }) == 0);
    CHECK(files_in(folder.path()) == 2); // the link and the closed folder
}

TEST_CASE("a ledger whose making was killed does not stop the next try", "[ledger]") {
    const TemporaryFolder folder;
    CHECK(in_child([&] {
              Ledger::create(folder.file(), {.random = 1}, [](Ledger& ledger) {
                  fill_small(ledger);
                  ::raise(SIGKILL);
              });
              return 0;
          }) == -1);
    CHECK_FALSE(fs::exists(folder.file()));
    CHECK(problem_of_making(folder.file()) == std::nullopt);
    CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("a ledger in the making is left alone by others", "[ledger]") {
    const TemporaryFolder folder;
    Ledger::create(folder.file("first"), {.random = 1}, [&](Ledger& ledger) {
        fill_small(ledger);
        CHECK(problem_of_making(folder.file("second")) == std::nullopt);
        CHECK_FALSE(fs::exists(folder.file("first")));
    });
    CHECK(Reader{Ledger::open(folder.file("first"))}.definitions().units.size() == 3);
    CHECK(files_in(folder.path()) == 2);
}

TEST_CASE("a name that was taken while a ledger was made is not overwritten", "[ledger]") {
    const TemporaryFolder folder;
    const auto take_name = [&](Ledger&) { ::close(::creat(folder.file().c_str(), 0600)); };
    CHECK_THROWS_AS(Ledger::create(folder.file(), {.random = 1}, take_name), LedgerError);
    CHECK(fs::file_size(folder.file()) == 0);
    CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("a ledger and its journal are their owner's alone", "[ledger]") {
    const TemporaryFolder folder;
    const mode_t before = ::umask(0);
    make_with_records(folder.file());
    Ledger ledger = Ledger::open(folder.file());
    ledger.undo();
    CHECK(mode_of(folder.file()) == 0600);
    CHECK(mode_of(folder.file().string() + "-journal") == 0600);
    ::umask(before);
}

TEST_CASE("a ledger is told by its content, whatever its name", "[ledger]") {
    const TemporaryFolder folder;
    make_with_records(folder.file("图.png"));
    CHECK(holds_a_ledger(folder.file("图.png")));
    break_off_a_write(folder.file("图.png"));
    CHECK(holds_a_ledger(folder.file("图.png-journal")));
    CHECK_FALSE(holds_a_ledger(folder.file("none")));
    CHECK_FALSE(holds_a_ledger(folder.path()));
    CHECK_FALSE(holds_a_ledger("/dev/null"));
}
