#include "core/ledger/asked_backup.h"
#include "core/ledger/child_process.h"
#include "core/ledger/ledger_digest.h"
#include "core/ledger/small_ledger.h"
#include "file_bytes.h"
#include "ledger/backup/restore.h"
#include "ledger/check.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <csignal>
#include <fstream>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace taizhang;
using namespace taizhang::testing;
namespace fs = std::filesystem;

namespace {

/// A ledger of one record, its backup, and a second record entered since.
class BackedUpOffice {
public:
    BackedUpOffice() {
        Ledger ledger = Ledger::create(path(), {.random = 1});
        m_ids = fill_small(ledger);
        enter(ledger);
        m_backup = make_backup(path(), asked_backup()).backup;
        m_earlier = digest_of(path());
        enter(ledger);
        m_now = digest_of(path());
    }

    std::string path() const { return m_folder.file(); }
    const TemporaryFolder& folder() const { return m_folder; }
    std::string backup() const { return m_backup.file.string(); }
    const std::string& earlier() const { return m_earlier; }
    const std::string& now() const { return m_now; }
    void enter(Ledger& ledger) const {
        add(ledger, record(m_ids.study, m_ids.first, "2023-01-01", "2023-01-01", whole(1)));
    }

private:
    TemporaryFolder m_folder;
    SmallLedger m_ids;
    Backup m_backup;
    std::string m_earlier;
    std::string m_now;
};

std::optional<LedgerProblem> problem_of_restore(const std::string& backup,
                                                const std::string& ledger) {
    try {
        restore_backup(backup, ledger, asked_backup());
        return std::nullopt;
    } catch (const LedgerError& error) {
        return error.problem();
    }
}

} // namespace

TEST_CASE("a restored ledger is what the backup was, and what it was is a backup", "[backup]") {
    const BackedUpOffice office;
    ::chmod(office.path().c_str(), 0640);
    const Restored restored = restore_backup(office.backup(), office.path(), asked_backup());
    CHECK(restored.records == 1);
    CHECK(restored.issues == 0);
    CHECK(digest_of(office.path()) == office.earlier());
    REQUIRE(restored.kept);
    CHECK(restored.kept->note.reason == BackupReason::restore);
    CHECK(digest_of(restored.kept->file) == office.now());
    CHECK(fs::status(office.path()).permissions() == fs::perms{0640});

    restore_backup(restored.kept->file.string(), office.path(), asked_backup()); // and back again
    CHECK(digest_of(office.path()) == office.now());
    CHECK(backups_of(office.path(), {}).size() == 3);
}

TEST_CASE("a ledger that is missing is restored", "[backup]") {
    const BackedUpOffice office;
    fs::remove(office.path());
    const Restored restored = restore_backup(office.backup(), office.path(), asked_backup());
    CHECK_FALSE(restored.kept);
    CHECK(digest_of(office.path()) == office.earlier());
}

TEST_CASE("a damaged ledger is restored, and kept as it is", "[backup]") {
    const BackedUpOffice office;
    const std::string whole = bytes_of(office.path());
    const std::string ways[]{"", "no ledger", whole.substr(0, 9000),
                             std::string(100, '\0') + whole.substr(100)};
    const std::string& damaged = ways[GENERATE(0, 1, 2, 3)];
    write_bytes(office.path(), damaged);
    const Restored restored = restore_backup(office.backup(), office.path(), asked_backup());
    CHECK(digest_of(office.path()) == office.earlier());
    REQUIRE(restored.kept);
    CHECK(restored.kept->state == BackupState::broken);
    CHECK(bytes_of(restored.kept->file) == damaged);
    CHECK(check_ledger(Ledger::open(office.path())).empty());
}

TEST_CASE("a journal of the ledger that was replaced does not play into the restored one",
          "[backup]") {
    const BackedUpOffice office;
    const pid_t child = ::fork();
    if (child == 0) {
        Ledger ledger = Ledger::open(office.path());
        ledger.connection().execute("PRAGMA cache_size=1; BEGIN IMMEDIATE; CREATE TABLE x(a); "
                                    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM "
                                    "n WHERE i < 5000) INSERT INTO x SELECT i FROM n; "
                                    "UPDATE record SET topic = 'half'");
        ::kill(::getpid(), SIGKILL);
    }
    ::waitpid(child, nullptr, 0);
    restore_backup(office.backup(), office.path(), asked_backup());
    CHECK(digest_of(office.path()) == office.earlier());
    CHECK_FALSE(fs::exists(office.path() + "-journal"));
}

TEST_CASE("what is damaged or no ledger is not restored", "[backup]") {
    const BackedUpOffice office;
    const std::string good = bytes_of(office.backup());
    const std::string other = office.folder().file("other");
    SECTION("a backup that is not as it was made") {
        std::string bytes = good;
        bytes[bytes.size() - 10] ^= 1;
        write_bytes(office.backup(), bytes);
        CHECK(problem_of_restore(office.backup(), office.path()) == LedgerProblem::damaged);
    }
    SECTION("a file of which nothing is known, with other content in a record") {
        fs::copy_file(office.backup(), other);
        {
            Ledger ledger = Ledger::open(other);
            ledger.connection().execute("UPDATE record SET topic = 'x'");
        }
        CHECK(problem_of_restore(other, office.path()) == LedgerProblem::damaged);
    }
    SECTION("half a file") {
        write_bytes(other, good.substr(0, good.size() / 2));
        CHECK(problem_of_restore(other, office.path()) == LedgerProblem::damaged);
    }
    SECTION("a text") {
        write_bytes(other, "text");
        CHECK(problem_of_restore(other, office.path()) == LedgerProblem::not_a_ledger);
    }
    SECTION("nothing") {
        CHECK(problem_of_restore(other, office.path()) == LedgerProblem::missing);
    }
    SECTION("the ledger itself") {
        fs::create_symlink(office.path(), other);
        CHECK(problem_of_restore(other, office.path()) == LedgerProblem::invalid_value);
    }
    CHECK(digest_of(office.path()) == office.now());
    CHECK(backups_of(office.path(), {}).size() == 1);
}

TEST_CASE("a file that never was a ledger is not replaced by one", "[backup]") {
    const BackedUpOffice office;
    const std::string letter = office.folder().file("信.docx");
    write_bytes(letter, "somebody's work");
    CHECK(problem_of_restore(office.backup(), letter) == LedgerProblem::not_a_ledger);
    CHECK(bytes_of(letter) == "somebody's work");
}

TEST_CASE("who has the ledger open is told that it was replaced, and writes nowhere", "[backup]") {
    const BackedUpOffice office;
    Ledger open = Ledger::open(office.path());
    restore_backup(office.backup(), office.path(), asked_backup());
    try {
        office.enter(open);
        FAIL("a record went into a file that is gone");
    } catch (const LedgerError& error) {
        CHECK(error.problem() == LedgerProblem::moved);
    }
    CHECK(digest_of(office.path()) == office.earlier());
}

TEST_CASE("a ledger that is being written is not replaced", "[backup]") {
    const BackedUpOffice office;
    Ledger writer = Ledger::open(office.path());
    writer.connection().execute("BEGIN IMMEDIATE");
    CHECK(problem_of_restore(office.backup(), office.path()) == LedgerProblem::busy);
    writer.connection().execute("ROLLBACK");
    CHECK(digest_of(office.path()) == office.now());
}

TEST_CASE("a ledger whose present state can't be kept is not replaced", "[backup]") {
    const BackedUpOffice office;
    const TemporaryFolder place;
    ::chmod(place.path().c_str(), 0555);
    ::chmod(office.path().c_str(), 0666);
    ::chmod(office.backup().c_str(), 0444);
    ::chmod(fs::path{office.backup()}.parent_path().c_str(), 0755);
    ::chmod(note_of(office.backup()).c_str(), 0444);
    CHECK(in_child([&] {
              become_nobody();
              BackupAsked there = asked_backup();
              there.policy.folder = place.path();
              try {
                  restore_backup(office.backup(), office.path(), there);
              } catch (const LedgerError& error) {
                  return error.problem() == LedgerProblem::closed_folder ? 0 : 1;
              }
              return 2;
          }) == 0);
    CHECK(digest_of(office.path()) == office.now());
}

TEST_CASE("a full disk leaves the ledger as it was", "[backup]") {
    const BackedUpOffice office;
    const auto size = fs::file_size(office.path());
    CHECK(in_child([&] {
              std::signal(SIGXFSZ, SIG_IGN);
              const rlimit limit{size / 2, size / 2};
              ::setrlimit(RLIMIT_FSIZE, &limit);
              return problem_of_restore(office.backup(), office.path()) ==
                             LedgerProblem::file_too_large
                         ? 0
                         : 1;
          }) == 0);
    CHECK(digest_of(office.path()) == office.now());
    CHECK(std::distance(fs::directory_iterator{office.folder().path()}, {}) == 2);
}

TEST_CASE("a link stays a link when its ledger is restored", "[backup]") {
    const BackedUpOffice office;
    const TemporaryFolder other;
    fs::create_symlink(office.path(), other.file("link.taizhang"));
    if (GENERATE(false, true))
        fs::remove(office.path());
    restore_backup(office.backup(), other.file("link.taizhang"), asked_backup());
    CHECK(fs::is_symlink(other.file("link.taizhang")));
    CHECK(digest_of(office.path()) == office.earlier());
}

TEST_CASE("a backup in a former format is restored", "[backup]") {
    const TemporaryFolder folder;
    fs::copy_file(TAIZHANG_TEST_DATA "/ledgers/version_1.taizhang", folder.file("old.taizhang"));
    const Restored restored =
        restore_backup(folder.file("old.taizhang"), folder.file(), asked_backup());
    CHECK(restored.issues == 0);
    CHECK(digest_of(folder.file()) == digest_of(folder.file("old.taizhang")));
}
