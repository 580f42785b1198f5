// What a foreign file may hold in the place of a journal.
#include "core/ledger/small_ledger.h"
#include "ledger/changeset_format.h"
#include "ledger/check.h"
#include "ledger/query.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <random>

using namespace taizhang;
using namespace taizhang::testing;
using namespace std::string_literals;

namespace {

constexpr char inserted = 18;
constexpr char updated = 23;
constexpr char removed = 9;

std::string table(const std::string& name, char columns, const std::string& more_keys = {}) {
    std::string keys(static_cast<size_t>(columns), '\0');
    keys[0] = 1;
    keys.replace(keys.size() - more_keys.size(), more_keys.size(), more_keys);
    return "T"s + columns + keys + name + '\0';
}
std::string text_value(const std::string& value) {
    return "\x03"s + static_cast<char>(value.size()) + value;
}
const std::string undefined_value(1, '\0');
const std::string null_value = "\x05";
const std::string number_value = "\x01\0\0\0\0\0\0\0\x07"s;

/// A change of the settings.
std::string setting(char operation, const std::string& row) {
    return table("setting", 2) + operation + '\0' + row;
}

bool is_sound(const std::string& bytes) {
    try {
        check_changeset(bytes);
        return true;
    } catch (const LedgerError& error) {
        CHECK(error.problem() == LedgerProblem::damaged);
        return false;
    }
}

/// Puts the bytes in the place of the last step, with a right checksum.
void put_journal(Ledger& ledger, const std::string& bytes) {
    Query{ledger.connection(), "UPDATE journal SET changeset = ?, checksum = ? WHERE id = (SELECT "
                               "max(id) FROM journal)"}
        .with(Blob{bytes}, checksum_of(bytes))
        .run();
}

Changeset last_changeset(Ledger& ledger) {
    Query query{ledger.connection(), "SELECT changeset FROM journal ORDER BY id DESC LIMIT 1"};
    REQUIRE(query.step());
    return query.text(0);
}

} // namespace

TEST_CASE("changes of our tables are sound", "[ledger]") {
    CHECK(is_sound(""));
    CHECK(is_sound(setting(inserted, text_value("cutoff_day") + text_value("25"))));
    CHECK(is_sound(setting(removed, text_value("pack.template.x") + text_value("{}"))));
    CHECK(is_sound(setting(updated, text_value("red_lag") + text_value("1") + undefined_value +
                                        text_value("2"))));
}

TEST_CASE("bytes that are no changes of our tables are refused", "[ledger]") {
    const std::string bytes = GENERATE_COPY(values(
        {"T"s,
         "T\x02"s,
         "T\x02\x01\0setting"s,
         "P\x02\x01\0setting\0"s,
         "\x12"s,
         table("sqlite_schema", 5),
         table("identity", 3),
         table("journal", 9),
         table("setting", 3),
         table("setting", 2, "\x01"),
         table("nothing", 2),
         "T\xff\xff\xff\xff\x7f"s,
         "T\xff\xff\xff\xff\xff\xff\xff\xff\xff"s,
         setting(inserted, text_value("cutoff_day")),
         setting(inserted, text_value("other") + text_value("1")),
         setting(inserted, text_value("cutoff_day") + number_value),
         setting(inserted, text_value("cutoff_day") + null_value),
         setting(inserted, text_value("cutoff_day") + undefined_value),
         setting(inserted, number_value + text_value("1")),
         setting('\x11', text_value("red_lag") + text_value("1")),
         setting(inserted, text_value("red_lag") + "\x03\x7fx"),
         setting(inserted, text_value("red_lag") + "\x02\0\0\0\0\0\0\0\0"s),
         setting(updated,
                 text_value("red_lag") + text_value("1") + text_value("red_lag") + text_value("2")),
         setting(updated,
                 text_value("red_lag") + undefined_value + undefined_value + undefined_value),
         setting(updated,
                 text_value("red_lag") + undefined_value + undefined_value + text_value("2")),
         table("setting", 2) + inserted + '\x02' + text_value("red_lag") + text_value("1")}));
    CAPTURE(bytes);
    CHECK_FALSE(is_sound(bytes));
    Ledger ledger = new_in_memory();
    fill_small(ledger);
    put_journal(ledger, bytes);
    CHECK_FALSE(check_ledger(ledger).empty());
    CHECK_THROWS_AS(ledger.history(10), LedgerError);
    CHECK_THROWS_AS(ledger.undo(), LedgerError);
    CHECK(Reader{ledger}.definitions().units.size() == 3);
}

TEST_CASE("undo brings no setting in that can not be", "[ledger]") {
    Ledger ledger = new_in_memory();
    fill_small(ledger);
    put_journal(ledger, setting(removed, text_value("cutoff_day") + text_value("soon")));
    CHECK_THROWS_AS(ledger.undo(), LedgerError);
    CHECK(Reader{ledger}.settings() == LedgerSettings{});
    CHECK(ledger.history(1).front().state == StepState::done);
}

TEST_CASE("made-up and cut journals are refused or undone, never followed astray", "[ledger]") {
    Ledger ledger = new_in_memory();
    const auto ids = fill_small(ledger);
    add(ledger, record(ids.study, ids.first, "2023-01-01", "2023-01-01", whole(1)));
    const Changeset sound = last_changeset(ledger);
    CHECK(is_sound(sound));
    std::mt19937 random{7};
    for (int round = 0; round < 500; ++round) {
        Changeset bad = sound;
        if (round % 3 == 0)
            bad.resize(random() % bad.size());
        else
            bad[random() % bad.size()] = static_cast<char>(random());
        put_journal(ledger, bad);
        try {
            ledger.history(10);
            ledger.changes_of(ledger.history(1).front().id, 10);
        } catch (const LedgerError& error) {
            CHECK(error.problem() == LedgerProblem::damaged);
        }
    }
}

TEST_CASE("the parts of an undone import are looked at as well", "[ledger]") {
    Ledger ledger = new_in_memory();
    const auto ids = fill_small(ledger);
    ledger.write(step("import"), noon, [&](Writer& writer) {
        writer.add_records_in_bulk(3, [&, made = 0](Record& next) mutable {
            next = record(ids.study, ids.first, "2023-01-01", "2023-01-01", whole(1));
            return made++ < 3;
        });
    });
    ledger.undo();
    const std::string bytes = "T";
    Query{ledger.connection(), "UPDATE journal_rows SET changeset = ?, checksum = ?"}
        .with(Blob{bytes}, checksum_of(bytes))
        .run();
    CHECK(check_ledger(ledger) == std::vector{CheckIssue{"damaged", "journal"}});
    CHECK_THROWS_AS(ledger.redo(), LedgerError);
    CHECK(Reader{ledger}.record_count() == 0);
}
