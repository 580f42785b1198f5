#include "core/ledger/ledger_digest.h"
#include "core/ledger/small_ledger.h"
#include "ledger/check.h"
#include "ledger/connection.h"
#include "ledger/indexes_away.h"
#include "ledger/received.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

/// A write that touches every data table.
void write_everything(Ledger& ledger, const SmallLedger& ids) {
    ledger.write({"step_everything", {"甲", "2"}}, noon, [&](Writer& writer) {
        Target target;
        target.indicator = ids.study;
        target.unit = ids.root;
        target.year = 2023;
        target.annual = whole(12);
        writer.put_target(target);
        Cadence cadence;
        cadence.indicator = ids.study;
        cadence.unit = ids.first;
        writer.put_cadence(cadence);
        writer.put_exclusion({ids.study, ids.second, {day("2023-01-01"), day("2023-03-31")}, "无"});
        writer.put_settings({.cutoff_day = 25});
        writer.add_indicator(indicator("more"));
        writer.add_unit(org_unit("third", ids.first));
        writer.add_record(record(ids.study, ids.first, "2023-03-28", "2023-03-28", whole(3)));
        writer.put_layout({"月报", "f", "{}", ""});
        writer.note_received({"七月.xlsx", 7, "月报", ids.first, std::nullopt, day("2023-08-02")});
    });
}

std::int64_t add_many(Ledger& ledger, const SmallLedger& ids, int count) {
    std::int64_t added = 0;
    ledger.write({"step_import", {"a.csv"}}, noon, [&](Writer& writer) {
        const UnitId unit = writer.add_unit(org_unit("imported", ids.root));
        int made = 0;
        added = writer.add_records_in_bulk(count, [&](Record& next) {
            next = record(ids.study, unit, "2023-05-01", "2023-05-31",
                          made % 5 ? std::optional{Quantity{made}} : std::nullopt);
            return made++ < count;
        });
    });
    return added;
}

} // namespace

TEST_CASE("undo takes back a step over all tables, redo does it again", "[ledger]") {
    Ledger ledger = new_in_memory();
    const auto ids = fill_small(ledger);
    const std::string before = digest_of(ledger);
    write_everything(ledger, ids);
    const std::string after = digest_of(ledger);
    REQUIRE(before != after);

    const auto undone = ledger.undo();
    REQUIRE(undone);
    CHECK(undone->label == StepLabel{"step_everything", {"甲", "2"}});
    CHECK(digest_of(ledger) == before);
    REQUIRE(ledger.redo());
    CHECK(digest_of(ledger) == after);
    CHECK_FALSE(ledger.redo());
}

TEST_CASE("undo and redo go on after the ledger was closed", "[ledger]") {
    const TemporaryFolder folder;
    std::string before;
    std::string after;
    {
        Ledger ledger = Ledger::create(folder.file(), {.random = 1});
        const auto ids = fill_small(ledger);
        before = digest_of(ledger);
        write_everything(ledger, ids);
        after = digest_of(ledger);
    }
    {
        Ledger ledger = Ledger::open(folder.file());
        REQUIRE(ledger.undo());
        CHECK(digest_of(ledger) == before);
    }
    Ledger ledger = Ledger::open(folder.file());
    CHECK(ledger.history(1).at(0).state == StepState::undone);
    REQUIRE(ledger.redo());
    CHECK(digest_of(ledger) == after);
}

TEST_CASE("a new write drops the steps that were undone", "[ledger]") {
    Ledger ledger = new_in_memory();
    const auto ids = fill_small(ledger);
    write_everything(ledger, ids);
    ledger.undo();
    add(ledger, record(ids.study, ids.first, "2023-01-01", "2023-01-01", whole(1)));
    CHECK_FALSE(ledger.redo());
    const auto steps = ledger.history(10);
    REQUIRE(steps.size() == 2);
    CHECK(steps[0].label.id == "add_record");
    CHECK(steps[1].label.id == "set_up");
}

TEST_CASE("with nothing left undo says so", "[ledger]") {
    Ledger ledger = new_in_memory();
    CHECK_FALSE(ledger.undo());
    fill_small(ledger);
    CHECK(ledger.undo());
    CHECK_FALSE(ledger.undo());
}

TEST_CASE("history tells old and new values by column", "[ledger]") {
    Ledger ledger = new_in_memory();
    const auto ids = fill_small(ledger);
    const RecordId id =
        add(ledger, record(ids.study, ids.first, "2023-01-01", "2023-01-01", whole(1)));
    auto changed = *Reader{ledger}.record(id);
    changed.quantity = std::nullopt;
    changed.note = "更正";
    ledger.write({"edit", {}}, noon + std::chrono::seconds{1},
                 [&](Writer& writer) { writer.update_record(changed); });
    const auto step = ledger.history(1).at(0);
    CHECK(step.time == "2023-09-18T12:00:01Z");
    CHECK(step.changes == 1);
    const auto changes = ledger.changes_of(step.id, 10);
    REQUIRE(changes.size() == 1);
    CHECK(changes[0].kind == RowChangeKind::changed);
    CHECK(changes[0].table == "record");
    CHECK(changes[0].key == std::to_string(raw(id)));
    CHECK(changes[0].columns ==
          std::vector<ColumnChange>{{"quantity", "1000", std::nullopt},
                                    {"note", "", "更正"},
                                    {"changed", "2023-09-18T12:00:00Z", "2023-09-18T12:00:01Z"}});
}

TEST_CASE("a bulk import is one step that undo and redo carry bit for bit", "[ledger]") {
    Ledger ledger = new_in_memory();
    const auto ids = fill_small(ledger);
    add(ledger, record(ids.study, ids.first, "2023-01-01", "2023-01-01", whole(1)));
    const std::string before = digest_of(ledger);
    CHECK(add_many(ledger, ids, 60'000) == 60'000); // several packed parts, indexes made afresh
    const std::string after = digest_of(ledger);
    CHECK(ledger.history(1).at(0).bulk_records == 60'000);
    CHECK(check_ledger(ledger).empty());

    REQUIRE(ledger.undo());
    CHECK((digest_of(ledger) == before));
    REQUIRE(ledger.redo());
    CHECK((digest_of(ledger) == after));
    REQUIRE(ledger.undo());
    CHECK((digest_of(ledger) == before));
    CHECK(check_ledger(ledger).empty());
}

TEST_CASE("undo and redo of a bulk import give the space they free back to the disk", "[ledger]") {
    const TemporaryFolder folder;
    Ledger ledger = Ledger::create(folder.file(), {.random = 3});
    const auto ids = fill_small(ledger);
    const auto free_pages = [&] {
        return Connection{folder.file(), Connection::Mode::only_asking, "a"}.number(
            "PRAGMA freelist_count");
    };
    REQUIRE(add_many(ledger, ids, 60'000) == 60'000);
    REQUIRE(ledger.undo());
    CHECK(free_pages() < 1024); // 4 MB
    REQUIRE(ledger.redo());
    CHECK(free_pages() < 1024);
    CHECK(check_ledger(ledger).empty());
}

TEST_CASE("what is too much for the folder of temporary files is sorted in memory", "[ledger]") {
    CHECK(has_room_to_sort(100));
    CHECK_FALSE(has_room_to_sort(std::int64_t{1} << 60U));
}

TEST_CASE("indexes come back whatever number of records a journal tells", "[ledger]") {
    const auto step = GENERATE(BulkStep::adds, BulkStep::removes);
    Ledger ledger = new_in_memory();
    const SmallLedger ids = fill_small(ledger);
    add(ledger, record(ids.study, ids.first, "2023-02-01", "2023-02-01", whole(1)));
    IndexesAway away{ledger.connection(), step, std::numeric_limits<std::int64_t>::max()};
    away.restore();
    CHECK(check_ledger(ledger).empty());
}

TEST_CASE("a bulk import that fails half-way leaves records and indexes as they were", "[ledger]") {
    Ledger ledger = new_in_memory();
    const auto ids = fill_small(ledger);
    const std::string before = digest_of(ledger);
    const std::int64_t cache = ledger.connection().number("PRAGMA cache_size");
    int made = 0;
    CHECK_THROWS_AS(ledger.write(step("import"), noon,
                                 [&](Writer& writer) {
                                     writer.add_records_in_bulk(100'000, [&](Record& next) {
                                         next = record(ids.study, ids.first, "2023-05-01",
                                                       "2023-05-01", whole(++made));
                                         if (made == 500)
                                             next.indicator = IndicatorId{99};
                                         return true;
                                     });
                                 }),
                    LedgerError);
    CHECK(digest_of(ledger) == before);
    CHECK(ledger.connection().number("PRAGMA cache_size") == cache);
    add(ledger, record(ids.study, ids.first, "2023-01-01", "2023-01-01", whole(1)));
    CHECK(Reader{ledger}.records({}).size() == 1);
}

TEST_CASE("a bulk import refuses what the table's own checks would", "[ledger]") {
    struct Case {
        const char* what;
        std::function<void(Record&)> spoil;
    };
    const auto wrong = GENERATE(values<Case>({
        {"quantity", [](Record& next) { next.quantity = whole(-1); }},
        {"too great", [](Record& next) { next.quantity = Quantity{max_quantity.thousandths + 1}; }},
        {"hours", [](Record& next) { next.hours = whole(-1); }},
        {"participants", [](Record& next) { next.participants = -1; }},
        {"place", [](Record& next) { next.place = std::string(101, 'x'); }},
        {"host", [](Record& next) { next.host = std::string(101, 'x'); }},
        {"order", [](Record& next) { next.period.end = next.period.start - std::chrono::days{1}; }},
        {"far year",
         [](Record& next) {
             using std::chrono::January;
             const Date far{std::chrono::year{10000} / January / 1};
             next.period = Period{far, far};
         }},
        {"unit", [](Record& next) { next.unit = UnitId{99}; }},
        {"report",
         [](Record& next) {
             next.report = ReportPlace{ReportId{9}, 0};
         }},
        {"sentence",
         [](Record& next) {
             next.report = ReportPlace{ReportId{1}, -1};
         }},
    }));
    CAPTURE(wrong.what);
    Ledger ledger = new_in_memory();
    const auto ids = fill_small(ledger);
    ledger.write(step("report"), noon,
                 [](Writer& writer) { writer.keep_report("总结.txt", "组织学习3次。"); });
    const std::string before = digest_of(ledger);
    const auto import_with = [&](const std::function<void(Record&)>& spoil) {
        ledger.write(step("import"), noon, [&](Writer& writer) {
            writer.add_records_in_bulk(60'000, [&, made = 0](Record& next) mutable {
                next = record(ids.study, ids.first, "2023-05-01", "2023-05-01", whole(1));
                if (++made == 500)
                    spoil(next);
                return made <= 500;
            });
        });
    };
    CHECK_THROWS_AS(import_with(wrong.spoil), LedgerError);
    CHECK(digest_of(ledger) == before);
    import_with([](Record&) {});
    CHECK(Reader{ledger}.record_count() == 500);
    CHECK_THROWS(ledger.connection().execute("UPDATE record SET quantity = -1"));
}

TEST_CASE("records of a bulk import can be edited in later steps", "[ledger]") {
    Ledger ledger = new_in_memory();
    const auto ids = fill_small(ledger);
    add_many(ledger, ids, 100);
    const std::string before = digest_of(ledger);
    auto one = Reader{ledger}.records({.limit = 1}).at(0);
    one.note = "改";
    ledger.write(step("edit"), noon, [&](Writer& writer) { writer.update_record(one); });
    ledger.write(step("remove"), noon, [&](Writer& writer) { writer.remove_record(one.id); });
    const std::string after = digest_of(ledger);
    for (int i = 0; i < 2; ++i)
        ledger.undo();
    CHECK(digest_of(ledger) == before);
    ledger.undo();
    CHECK(Reader{ledger}.record_count() == 0);
    for (int i = 0; i < 3; ++i)
        ledger.redo();
    CHECK(digest_of(ledger) == after);
}
