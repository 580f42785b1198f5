#include "core/ledger/ledger_digest.h"
#include "core/ledger/small_ledger.h"
#include "ledger/change_recorder.h"
#include "ledger/changeset_format.h"
#include "ledger/check.h"
#include "ledger/packed_records.h"
#include "ledger/query.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <limits>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

constexpr RecordId least{0};
constexpr RecordId greatest{std::numeric_limits<std::int64_t>::max()};

/// A ledger with an import of some records that differ in every field.
Ledger with_import(int count) {
    Ledger ledger = new_in_memory();
    const SmallLedger ids = fill_small(ledger);
    ledger.write(step("import"), noon, [&](Writer& writer) {
        writer.add_records_in_bulk(count, [&, made = 0](Record& next) mutable {
            next = record(made % 2 == 0 ? ids.study : ids.members, ids.first, "2023-01-01",
                          "2023-01-31", whole(made % 1000));
            if (made % 3 == 0)
                next.quantity.reset();
            next.participants = made;
            next.topic = std::string(static_cast<size_t>(made % 200), 'x') + "𠮷学习";
            next.note = made % 5 == 0 ? "“备注”" : "";
            return made++ < count;
        });
    });
    return ledger;
}

/// What SQLite itself keeps of the removal of all records.
Changeset session_of_removal(Ledger& ledger) {
    Connection& connection = ledger.connection();
    connection.execute("SAVEPOINT before");
    Changeset changeset;
    {
        ChangeRecorder recorder{connection};
        connection.execute("DELETE FROM record");
        changeset = recorder.changeset();
    }
    connection.execute("ROLLBACK TO before; RELEASE before");
    return changeset;
}

void put_part(Ledger& ledger, const Changeset& part) {
    Query{ledger.connection(), "UPDATE journal_rows SET changeset = ?, checksum = ?"}
        .with(Blob{part}, checksum_of(part))
        .run();
}

void check_redo_refused(Ledger& ledger, LedgerProblem problem) {
    const std::string before = digest_of(ledger);
    try {
        ledger.redo();
        FAIL("redone");
    } catch (const LedgerError& error) {
        CHECK(error.problem() == problem);
    }
    CHECK(digest_of(ledger) == before);
    CHECK(ledger.history(1).front().state == StepState::undone);
}

} // namespace

TEST_CASE("records are packed as SQLite's session extension does it", "[ledger]") {
    Ledger one = with_import(1);
    CHECK(pack_records(one.connection(), least, greatest, 10).removal == session_of_removal(one));

    Ledger many = with_import(300); // in another order
    const PackedRecords packed = pack_records(many.connection(), least, greatest, 1000);
    CHECK(packed.count == 300);
    const Changeset session = session_of_removal(many);
    CHECK(packed.removal.size() == session.size());
    auto rows = decode_changeset(many.connection(), packed.removal, 1000);
    auto expected = decode_changeset(many.connection(), session, 1000);
    std::ranges::sort(rows, {}, &RowChange::key);
    std::ranges::sort(expected, {}, &RowChange::key);
    CHECK(rows == expected);
    CHECK(check_changeset(packed.removal) == ChangesetAge::present);
}

TEST_CASE("records are packed part by part, between two numbers", "[ledger]") {
    Ledger ledger = with_import(7);
    Connection& connection = ledger.connection();
    const PackedRecords all = pack_records(connection, least, greatest, 7);
    const PackedRecords first = pack_records(connection, least, greatest, 3);
    CHECK(first.count == 3);
    CHECK(pack_records(connection, RecordId{raw(first.last) + 1}, all.last, 100).count == 4);
    const PackedRecords none = pack_records(connection, RecordId{raw(all.last) + 1}, greatest, 9);
    CHECK(none.count == 0);
    CHECK(none.removal.empty());
    CHECK(pack_records(connection, all.last, all.last, 9).count == 1);
}

TEST_CASE("an import of many parts comes back as it was, again and again", "[ledger]") {
    constexpr int several_parts = 11'003;
    Ledger ledger = with_import(several_parts);
    const std::string before = digest_of(ledger);
    for (int round = 0; round < 2; ++round) {
        REQUIRE(ledger.undo());
        CHECK(Reader{ledger}.record_count() == 0);
        CHECK(check_ledger(ledger).empty());
        REQUIRE(ledger.redo());
        CHECK(digest_of(ledger) == before);
        CHECK(check_ledger(ledger).empty());
        CHECK(ledger.connection().number("SELECT count(*) FROM journal_rows") == 0);
    }
}

TEST_CASE("what an earlier program packed comes back", "[ledger]") {
    Ledger ledger = with_import(300);
    const std::string before = digest_of(ledger);
    const Changeset session = session_of_removal(ledger);
    ledger.undo();
    put_part(ledger, session);
    REQUIRE(ledger.redo());
    CHECK(digest_of(ledger) == before);
}

TEST_CASE("the parts of an undone import hold all of its removed records and nothing else",
          "[ledger]") {
    using namespace std::string_literals;
    Ledger ledger = with_import(3);
    const Changeset packed = pack_records(ledger.connection(), least, greatest, 10).removal;
    ledger.undo();
    SECTION("settings") {
        put_part(ledger, packed + "T\2\1\0setting\0\11\0\3\12cutoff_day\3\00225"s);
        check_redo_refused(ledger, LedgerProblem::damaged);
    }
    SECTION("added records") {
        Changeset added = packed;
        added[added.find("record") + 7] = 18;
        put_part(ledger, added);
        check_redo_refused(ledger, LedgerProblem::damaged);
    }
    SECTION("fewer than the import had") {
        ledger.connection().execute("DELETE FROM journal_rows");
        check_redo_refused(ledger, LedgerProblem::damaged);
    }
}

TEST_CASE("an import does not come back over a record with its number", "[ledger]") {
    Ledger ledger = with_import(3);
    const Changeset packed = pack_records(ledger.connection(), least, greatest, 10).removal;
    ledger.undo();
    SECTION("twice in the parts") {
        put_part(ledger, packed + packed);
        check_redo_refused(ledger, LedgerProblem::journal_conflict);
    }
    SECTION("there already") {
        CHECK(unpack_records(ledger.connection(), packed) == 3);
        check_redo_refused(ledger, LedgerProblem::journal_conflict);
    }
}
