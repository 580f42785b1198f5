#include "characters/utf8.h"
#include "core/ledger/child_process.h"
#include "core/ledger/ledger_digest.h"
#include "core/ledger/small_ledger.h"
#include "ledger/check.h"

#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <sys/wait.h>

using namespace taizhang;
using namespace taizhang::testing;
namespace fs = std::filesystem;

namespace {

/// A ledger in which a write was broken off half-way, and a backup from before its last step.
class BrokenOff {
public:
    explicit BrokenOff(const std::string& name = "a.taizhang") : m_name{name} {
        {
            Ledger ledger = Ledger::create(file(), {.random = 1});
            const auto ids = fill_small(ledger);
            m_backup_says = digest_of(ledger);
            fs::copy_file(file(), backup());
            add(ledger, record(ids.study, ids.first, "2023-01-01", "2023-01-01", whole(1)));
            m_says = digest_of(ledger);
            fs::copy_file(file(), elsewhere());
        }
        {
            Ledger ledger = Ledger::open(elsewhere());
            Record later = Reader{ledger}.records({}).front();
            later.note = std::string(9000, 'x');
            add(ledger, later);
            m_elsewhere_says = digest_of(ledger);
        }
        const pid_t child = ::fork();
        if (child == 0) {
            write_half(file());
            ::_exit(0);
        }
        ::waitpid(child, nullptr, 0);
    }

    std::string file() const { return m_folder.file(m_name.c_str()); }
    std::string journal() const { return file() + "-journal"; }
    std::string folder() const { return m_folder.path(); }
    std::string backup() const { return m_folder.file("backup"); }
    /// A copy of the ledger before the broken-off write, in which somebody has made one step.
    std::string elsewhere() const { return m_folder.file("elsewhere"); }
    const std::string& elsewhere_says() const { return m_elsewhere_says; }
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
    std::string m_name;
    std::string m_says;
    std::string m_backup_says;
    std::string m_elsewhere_says;
};

std::string bytes_at(const std::string& path, std::streamoff from, std::size_t count) {
    std::ifstream in{path, std::ios::binary};
    std::string bytes(count, '\0');
    in.seekg(from);
    in.read(bytes.data(), static_cast<std::streamsize>(count));
    return bytes;
}

std::uint32_t number_at(const std::string& path, std::streamoff from) {
    std::uint32_t number = 0;
    for (const char byte : bytes_at(path, from, 4))
        number = number << 8U | static_cast<unsigned char>(byte);
    return number;
}

void put_number(const std::string& path, std::streamoff to, std::uint64_t number) {
    std::fstream out{path, std::ios::binary | std::ios::in | std::ios::out};
    out.seekp(to);
    for (const int shift : {24, 16, 8, 0})
        out.put(static_cast<char>(number >> shift));
}

constexpr std::size_t ledger_page_size = 4096;
constexpr std::streamoff count_of_writes = 24; ///< in a ledger's first page
constexpr std::streamoff pages_of_file = 28;
constexpr std::streamoff count_again = 92;

} // namespace

TEST_CASE("a write that was broken off is taken back from its own journal", "[ledger]") {
    const BrokenOff broken;
    REQUIRE(fs::file_size(broken.journal()) > 0);
    const Ledger ledger = Ledger::open(broken.file());
    CHECK(digest_of(ledger) == broken.says());
    CHECK(check_ledger(ledger).empty());
    CHECK(ledger.put_aside().empty());
}

TEST_CASE("a write that was broken off behind its first page is taken back", "[ledger]") {
    const BrokenOff broken;
    const std::string file = broken.file();
    const auto count = number_at(file, count_of_writes) + 1;
    put_number(file, count_of_writes, count);
    put_number(file, pages_of_file, fs::file_size(file) / ledger_page_size);
    put_number(file, count_again, count);
    const Ledger ledger = Ledger::open(file);
    CHECK(digest_of(ledger) == broken.says());
    CHECK(ledger.put_aside().empty());
}

TEST_CASE("a copy that somebody made one step in keeps it beside a journal", "[ledger]") {
    const BrokenOff broken;
    REQUIRE(number_at(broken.elsewhere(), count_of_writes) ==
            number_at(broken.file(), count_of_writes) + 1);
    fs::rename(broken.elsewhere(), broken.file());
    const Ledger ledger = Ledger::open(broken.file(), Access::read_only);
    CHECK(digest_of(ledger) == broken.elsewhere_says());
    CHECK(check_ledger(ledger).empty());
    CHECK(ledger.put_aside().journal == broken.journal() + "-set-aside");
}

TEST_CASE("a copy with one step more is kept where the journal would hide it", "[ledger]") {
    const TemporaryFolder folder;
    const std::string file = folder.file();
    SmallLedger ids;
    {
        Ledger ledger = Ledger::create(file, {.random = 1});
        ids = fill_small(ledger);
        add(ledger, record(ids.study, ids.first, "2023-01-01", "2023-01-01", whole(1)));
    }
    fs::copy_file(file, folder.file("elsewhere"));
    // All that one record changes, and more, so that played back nothing looks wrong.
    in_child([&] {
        Ledger ledger = Ledger::open(file);
        ledger.connection().execute("PRAGMA cache_size=5");
        ledger.write(step("add"), noon, [&](Writer& writer) {
            for (int each = 0; each < 400; ++each)
                writer.add_record(
                    record(ids.study, ids.first, "2023-02-01", "2023-02-01", whole(each)));
            ::_exit(0);
        });
        return 1;
    });
    REQUIRE(fs::file_size(file + "-journal") > 0);
    std::string says;
    {
        Ledger other = Ledger::open(folder.file("elsewhere"));
        add(other, record(ids.study, ids.first, "2023-09-09", "2023-09-09", whole(7)));
        says = digest_of(other);
    }
    fs::rename(folder.file("elsewhere"), file);
    const Ledger ledger = Ledger::open(file);
    CHECK(digest_of(ledger) == says);
    CHECK_FALSE(ledger.put_aside().journal.empty());
}

TEST_CASE("a journal in several parts is looked through to its end", "[ledger]") {
    const TemporaryFolder folder;
    const std::string file = folder.file();
    const std::string backup = folder.file("backup");
    std::string says;
    {
        Ledger ledger = Ledger::create(file, {.random = 1});
        fill_small(ledger);
        ledger.connection().execute(
            "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 400) "
            "INSERT INTO setting SELECT 'pack.' || i, hex(zeroblob(450)) FROM n");
        says = digest_of(ledger);
        fs::copy_file(file, backup);
        ledger.remember([] { return std::map<std::string, std::string>{{"pack.y", "y"}}; });
        ledger.remember([] { return std::map<std::string, std::string>{{"pack.z", "z"}}; });
    }
    // What changes in place comes first, and the page that all new ones are counted in last.
    in_child([&] {
        const Ledger ledger = Ledger::open(file);
        ledger.connection().execute("PRAGMA cache_size=5; BEGIN IMMEDIATE;"
                                    "UPDATE setting SET value = replace(value, '0', '1');"
                                    "INSERT INTO setting VALUES ('pack.l', hex(zeroblob(90000)))");
        ::_exit(0);
        return 0;
    });
    REQUIRE(number_at(file + "-journal", 8) < 100); // records of its first part
    REQUIRE(fs::file_size(file + "-journal") > 100 * ledger_page_size);
    fs::rename(backup, file);
    CHECK(digest_of(Ledger::open(file)) == says);
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
        CHECK(ledger.put_aside().journal == broken.journal() + "-set-aside");
    }
    fs::rename(broken.journal() + "-set-aside", half + "-journal");
    CHECK(digest_of(Ledger::open(half)) == broken.says());
}

TEST_CASE("a journal of a long name is set aside under one that can be", "[ledger]") {
    std::string name;
    for (int i = 0; i < 78; ++i)
        name += "账";
    const BrokenOff broken{name + ".taizhang"};
    fs::rename(broken.backup(), broken.file());
    CHECK(digest_of(Ledger::open(broken.file())) == broken.backup_says());
    CHECK_FALSE(fs::exists(broken.journal()));
    std::vector<std::string> aside;
    for (const auto& entry : fs::directory_iterator{broken.folder()})
        if (entry.path().string().ends_with("-journal-set-aside"))
            aside.push_back(entry.path().filename().string());
    REQUIRE(aside.size() == 1);
    CHECK(is_clean_utf8(aside.front()));
}

TEST_CASE("a foreign journal that keeps its name keeps the file closed", "[ledger]") {
    const BrokenOff broken;
    fs::rename(broken.backup(), broken.file());
    // Another user's journal in a folder where each may only rename what is his own.
    fs::permissions(broken.folder(), fs::perms{01777});
    fs::permissions(broken.file(), fs::perms{0666});
    fs::permissions(broken.journal(), fs::perms{0666});
    const bool is_bound = ::geteuid() == 0; // else the folder is his own
    CHECK(in_child([&] {
              become_nobody();
              try {
                  Ledger::open(broken.file(), Access::read_only);
                  return 1;
              } catch (const LedgerError& error) {
                  return error.problem() == LedgerProblem::interrupted ? 0 : 2;
              }
          }) == (is_bound ? 0 : 1));
    CHECK(fs::exists(broken.journal()) == is_bound);
    CHECK(digest_of(Ledger::open(broken.file())) == broken.backup_says());
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
