#include "core/ledger/ledger_digest.h"
#include "core/ledger/small_ledger.h"
#include "ledger/check.h"

#include <catch2/catch_test_macros.hpp>
#include <sys/wait.h>

using namespace taizhang;
using namespace taizhang::testing;
namespace fs = std::filesystem;

namespace {

/// A ledger in which a write was broken off half-way, and a backup from before its last step.
class BrokenOff {
public:
    BrokenOff() {
        {
            Ledger ledger = Ledger::create(file(), {.random = 1});
            const auto ids = fill_small(ledger);
            m_backup_says = digest_of(ledger);
            fs::copy_file(file(), backup());
            add(ledger, record(ids.study, ids.first, "2023-01-01", "2023-01-01", whole(1)));
            m_says = digest_of(ledger);
        }
        const pid_t child = ::fork();
        if (child == 0) {
            write_half(file());
            ::_exit(0);
        }
        ::waitpid(child, nullptr, 0);
    }

    std::string file() const { return m_folder.file(); }
    std::string journal() const { return file() + "-journal"; }
    std::string backup() const { return m_folder.file("backup"); }
    const std::string& says() const { return m_says; }
    const std::string& backup_says() const { return m_backup_says; }

private:
    /// More than fits into the memory for pages, so that some of them are in the file already.
    static void write_half(const std::string& path) {
        const Ledger ledger = Ledger::open(path);
        ledger.connection().execute(
            "PRAGMA cache_size=5; BEGIN IMMEDIATE;"
            "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 200) "
            "INSERT INTO setting SELECT 'pack.' || i, hex(zeroblob(1000)) FROM n");
        ::_exit(0);
    }

    TemporaryFolder m_folder;
    std::string m_says;
    std::string m_backup_says;
};

} // namespace

TEST_CASE("a write that was broken off is taken back from its own journal", "[ledger]") {
    const BrokenOff broken;
    REQUIRE(fs::file_size(broken.journal()) > 0);
    const Ledger ledger = Ledger::open(broken.file());
    CHECK(digest_of(ledger) == broken.says());
    CHECK(check_ledger(ledger).empty());
    CHECK_FALSE(fs::exists(broken.journal() + "-set-aside"));
}

TEST_CASE("a backup put in the place of a half-written ledger stays as it was", "[ledger]") {
    const BrokenOff broken;
    const std::string half = broken.file() + ".half";
    fs::rename(broken.file(), half);
    fs::copy_file(broken.backup(), broken.file());
    {
        const Ledger ledger = Ledger::open(broken.file());
        CHECK(digest_of(ledger) == broken.backup_says());
        CHECK(check_ledger(ledger).empty());
    }
    fs::rename(broken.journal() + "-set-aside", half + "-journal");
    CHECK(digest_of(Ledger::open(half)) == broken.says());
}

TEST_CASE("the journal of a program that is at work is left alone", "[ledger]") {
    const BrokenOff broken;
    Ledger writing = Ledger::open(broken.file());
    writing.connection().execute("BEGIN IMMEDIATE; INSERT INTO setting VALUES ('pack.x', 'x')");
    REQUIRE(fs::file_size(broken.journal()) > 0);
    CHECK(digest_of(Ledger::open(broken.file(), Access::read_only)) == broken.says());
    CHECK_FALSE(fs::exists(broken.journal() + "-set-aside"));
    writing.connection().execute("COMMIT");
}
