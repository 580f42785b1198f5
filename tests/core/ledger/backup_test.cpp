#include "core/ledger/asked_backup.h"
#include "core/ledger/child_process.h"
#include "core/ledger/ledger_digest.h"
#include "core/ledger/small_ledger.h"
#include "ledger/check.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <csignal>
#include <fstream>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace taizhang;
using namespace taizhang::testing;
namespace fs = std::filesystem;

namespace {

constexpr std::chrono::days day_length{1};

/// A ledger of one record in a file of its own.
class OfficeInFile {
public:
    OfficeInFile() {
        Ledger ledger = Ledger::create(path(), {.random = 1});
        m_ids = fill_small(ledger);
        enter(ledger);
    }

    std::string path() const { return m_folder.file(); }
    const TemporaryFolder& folder() const { return m_folder; }
    fs::path backups() const { return backup_folder_of(path(), {}); }
    void enter() {
        Ledger ledger = Ledger::open(path());
        enter(ledger);
    }
    std::vector<Backup> list(Scrutiny scrutiny = Scrutiny::at_size) const {
        return backups_of(path(), {}, scrutiny);
    }

private:
    void enter(Ledger& ledger) {
        add(ledger, record(m_ids.study, m_ids.first, "2023-01-01", "2023-01-01", whole(1)));
    }

    TemporaryFolder m_folder;
    SmallLedger m_ids;
};

void flip_byte(const fs::path& file, std::int64_t place) {
    std::fstream stream{file, std::ios::in | std::ios::out | std::ios::binary};
    stream.seekg(place);
    const auto byte = static_cast<char>(stream.get() ^ 1);
    stream.seekp(place);
    stream.put(byte);
}

} // namespace

TEST_CASE("a backup holds what the ledger holds, with its number of records and a digest",
          "[backup]") {
    const OfficeInFile office;
    const MadeBackup made = make_backup(office.path(), asked_backup());
    CHECK(made.is_new);
    CHECK(made.backup.state == BackupState::sound);
    CHECK(made.backup.note.records == 1);
    CHECK(made.backup.note.size == static_cast<std::int64_t>(fs::file_size(made.backup.file)));
    CHECK(made.backup.note.digest == digest_of_file(made.backup.file.string()));
    CHECK(digest_of(made.backup.file) == digest_of(office.path()));
    const WallTime wall = wall_time(noon);
    CHECK(made.backup.file.filename().string() ==
          "a " + to_iso(wall.day) + " " + wall.time.substr(0, 2) + "-00-00.taizhang");
    CHECK(office.list(Scrutiny::at_content) == std::vector{made.backup});
    CHECK(files_in(office.folder().path()) == 2);
    CHECK(files_in(office.backups()) == 2);
    CHECK((fs::status(made.backup.file).permissions() & fs::perms::others_all) == fs::perms::none);
}

TEST_CASE("a ledger that has not changed is not copied again, but seen to be the same",
          "[backup]") {
    OfficeInFile office;
    const MadeBackup first = make_backup(office.path(), asked_backup());
    const MadeBackup second = make_backup(office.path(), asked_backup(noon + day_length));
    CHECK_FALSE(second.is_new);
    CHECK(second.backup.file == first.backup.file);
    CHECK(second.backup.note.made == first.backup.note.made);
    CHECK(second.backup.note.seen == wall_time(noon + day_length));
    office.enter();
    CHECK(make_backup(office.path(), asked_backup(noon + day_length)).is_new);
    CHECK(office.list().size() == 2);
}

TEST_CASE("a backup that was damaged is no reason not to make another", "[backup]") {
    const OfficeInFile office;
    const MadeBackup first = make_backup(office.path(), asked_backup());
    flip_byte(first.backup.file, first.backup.note.size - 10);
    CHECK(office.list(Scrutiny::at_size)[0].state == BackupState::sound);
    CHECK(office.list(Scrutiny::at_content)[0].state == BackupState::changed);
    const MadeBackup second = make_backup(office.path(), asked_backup());
    CHECK(second.is_new);
    CHECK(newest_sound_backup(office.path(), {}, [] { return true; })->file == second.backup.file);
}

TEST_CASE("two backups in one second have two names, and the later one is the newer", "[backup]") {
    OfficeInFile office;
    make_backup(office.path(), asked_backup());
    office.enter();
    const MadeBackup second = make_backup(office.path(), asked_backup());
    const auto backups = office.list();
    REQUIRE(backups.size() == 2);
    CHECK(backups[0] == second.backup);
}

TEST_CASE("a clock that goes back makes no backup older than those before it", "[backup]") {
    OfficeInFile office;
    make_backup(office.path(), asked_backup());
    for (int earlier = 1; earlier <= 12; ++earlier) {
        office.enter();
        const MadeBackup made =
            make_backup(office.path(), asked_backup(noon - earlier * 60 * day_length));
        CHECK(office.list().front() == made.backup);
        CHECK(fs::exists(made.backup.file));
    }
}

TEST_CASE("ten backups stay, and the last one of each month", "[backup]") {
    OfficeInFile office;
    Instant now = noon; // 18 September
    for (int made = 0; made < 60; ++made, now += day_length) {
        office.enter();
        make_backup(office.path(), asked_backup(now));
    }
    std::vector<std::string> days;
    for (const Backup& backup : office.list())
        days.push_back(to_iso(backup.note.made.day));
    const std::vector<std::string> kept{"2023-11-16", "2023-11-15", "2023-11-14", "2023-11-13",
                                        "2023-11-12", "2023-11-11", "2023-11-10", "2023-11-09",
                                        "2023-11-08", "2023-11-07", "2023-10-31", "2023-09-30"};
    CHECK(days == kept);
    CHECK(files_in(office.backups()) == 2 * kept.size());
}

TEST_CASE("the newest sound backup is never too many", "[backup]") {
    std::vector<Backup> backups(4);
    for (size_t place = 0; place < backups.size(); ++place) {
        backups[place].note.number = static_cast<std::int64_t>(10 - place);
        backups[place].note.made = {day("2023-09-18"), "08:30:00"};
        backups[place].state = BackupState::faulty;
    }
    backups[2].state = BackupState::sound;
    const auto removed = too_many(backups, 1);
    REQUIRE(removed.size() == 2);
    CHECK(removed[0].note.number == 9);
    CHECK(removed[1].note.number == 7);
}

TEST_CASE("files of the user's own among the backups stay, and are listed", "[backup]") {
    OfficeInFile office;
    make_backup(office.path(), asked_backup());
    fs::copy_file(office.path(), office.backups() / "年底留存.taizhang");
    std::ofstream{office.backups() / "说明.txt"} << "x";
    for (int made = 0; made < 14; ++made) {
        office.enter();
        make_backup(office.path(), asked_backup(noon + made * std::chrono::hours{1}));
    }
    CHECK(fs::exists(office.backups() / "年底留存.taizhang"));
    CHECK(fs::exists(office.backups() / "说明.txt"));
    const auto backups = office.list(Scrutiny::at_content);
    CHECK(std::ranges::count_if(backups, [](const Backup& one) {
              return one.file.filename() == "年底留存.taizhang" && one.state == BackupState::sound;
          }) == 1);
}

TEST_CASE("two ledgers of one name keep their backups apart in one place", "[backup]") {
    OfficeInFile office;
    const TemporaryFolder other;
    const TemporaryFolder place;
    Ledger::create(other.file(), {.random = 2});
    BackupAsked here = asked_backup();
    here.policy.folder = place.path();
    make_backup(office.path(), here);
    make_backup(other.file(), here);
    CHECK(backups_of(office.path(), here.policy).size() == 1);
    CHECK(backups_of(other.file(), here.policy).size() == 1);
    CHECK(backups_of(office.path(), here.policy)[0].note.records == 1);
    fs::remove(office.path()); // whose are they now?
    CHECK(backups_of(office.path(), here.policy).size() == 2);
}

TEST_CASE("links to a ledger share the backups of the file", "[backup]") {
    const OfficeInFile office;
    const TemporaryFolder other;
    fs::create_symlink(office.path(), other.file("link.taizhang"));
    make_backup(other.file("link.taizhang"), asked_backup());
    CHECK(office.list().size() == 1);
    CHECK(files_in(other.path()) == 1);
}

TEST_CASE("a ledger that others read and write is backed up meanwhile", "[backup]") {
    OfficeInFile office;
    Ledger other = Ledger::open(office.path());
    const Ledger::Snapshot reading{other};
    CHECK(make_backup(office.path(), asked_backup()).backup.note.records == 1);
    Ledger writer = Ledger::open(office.path());
    writer.connection().execute("BEGIN IMMEDIATE");
    CHECK(newest_sound_backup(office.path(), {}, [] { return true; }));
    CHECK_FALSE(make_backup(office.path(), asked_backup()).is_new);
}

TEST_CASE("a cancelled backup leaves nothing", "[backup]") {
    const OfficeInFile office;
    BackupAsked cancelled = asked_backup();
    cancelled.goes_on = [] { return false; };
    CHECK_THROWS_AS(make_backup(office.path(), cancelled), LedgerError);
    CHECK(files_in(office.backups()) == 0);
}

TEST_CASE("a folder that can't be written says so and leaves nothing", "[backup]") {
    const OfficeInFile office;
    ::chmod(office.folder().path().c_str(), 0555);
    ::chmod(office.path().c_str(), 0644);
    CHECK(in_child([&] {
              become_nobody();
              try {
                  make_backup(office.path(), asked_backup());
              } catch (const LedgerError& error) {
                  return error.problem() == LedgerProblem::closed_folder ? 0 : 1;
              }
              return 2;
          }) == 0);
    ::chmod(office.folder().path().c_str(), 0755);
    CHECK(files_in(office.folder().path()) == 1);
}

TEST_CASE("a ledger that may only be read is backed up elsewhere", "[backup]") {
    const OfficeInFile office;
    const TemporaryFolder place;
    ::chmod(office.folder().path().c_str(), 0555);
    ::chmod(office.path().c_str(), 0444);
    CHECK(in_child([&] {
              become_nobody();
              BackupAsked there = asked_backup();
              there.policy.folder = place.path();
              return make_backup(office.path(), there).backup.note.records == 1 ? 0 : 1;
          }) == 0);
    ::chmod(office.folder().path().c_str(), 0755);
}

TEST_CASE("a full disk leaves no half backup", "[backup]") {
    const OfficeInFile office;
    const auto size = fs::file_size(office.path());
    CHECK(in_child([&] {
              std::signal(SIGXFSZ, SIG_IGN);
              const rlimit limit{size / 2, size / 2};
              ::setrlimit(RLIMIT_FSIZE, &limit);
              try {
                  make_backup(office.path(), asked_backup());
              } catch (const LedgerError& error) {
                  return error.problem() == LedgerProblem::file_too_large ? 0 : 1;
              }
              return 2;
          }) == 0);
    CHECK(files_in(office.backups()) == 0);
    CHECK(office.list().empty());
}

TEST_CASE("a note without its backup is removed once it is nobody's work", "[backup]") {
    OfficeInFile office;
    make_backup(office.path(), asked_backup());
    const fs::path lonely = office.backups() / "a 2023-01-01 08-30-00.taizhang.json";
    std::ofstream{lonely} << "{}";
    office.enter();
    const Instant written{std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::file_clock::to_sys(fs::last_write_time(lonely)).time_since_epoch())};
    make_backup(office.path(), asked_backup(written));
    CHECK(fs::exists(lonely));
    office.enter();
    make_backup(office.path(), asked_backup(written + std::chrono::hours{2}));
    CHECK_FALSE(fs::exists(lonely));
}

TEST_CASE("a ledger with a fault is backed up, and the backup says so", "[backup]") {
    const OfficeInFile office;
    {
        Ledger ledger = Ledger::open(office.path());
        ledger.connection().execute("UPDATE record SET topic = 'x'");
    }
    const MadeBackup made = make_backup(office.path(), asked_backup());
    CHECK(made.backup.note.issues == 1);
    CHECK(made.backup.state == BackupState::faulty);
    CHECK_FALSE(newest_sound_backup(office.path(), {}, [] { return true; }));
}

TEST_CASE("a backup to a file of the user's choice overwrites nothing", "[backup]") {
    const OfficeInFile office;
    const std::string target = office.folder().file("b.taizhang");
    CHECK(write_backup(office.path(), target, asked_backup()).records == 1);
    CHECK(digest_of(target) == digest_of(office.path()));
    CHECK_THROWS_AS(write_backup(office.path(), target, asked_backup()), LedgerError);
    CHECK(files_in(office.folder().path()) == 2);
}

TEST_CASE("what a ledger was in a former format is one of its backups", "[backup]") {
    const TemporaryFolder folder;
    fs::copy_file(TAIZHANG_TEST_DATA "/ledgers/version_1.taizhang", folder.file());
    { Ledger::open(folder.file()); }
    const auto backups = backups_of(folder.file(), {}, Scrutiny::at_content);
    REQUIRE(backups.size() == 1);
    CHECK(backups[0].note.reason == BackupReason::migration);
    CHECK(backups[0].state == BackupState::sound);
}
