// A ledger may come from anywhere: what it holds is looked at before anything relies on it.
#include "core/ledger/small_ledger.h"
#include "ledger/check.h"
#include "ledger/evidence.h"
#include "ledger/kept_report.h"
#include "ledger/received.h"
#include "ledger/record_list.h"
#include "ledger/schema.h"
#include "ledger/year_book.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

/// One row at least of everything that a ledger can hold.
void fill(Ledger& ledger) {
    const auto ids = fill_small(ledger);
    ledger.write(step("more"), noon, [&](Writer& writer) {
        Indicator other = indicator("other");
        const IndicatorId second = writer.add_indicator(other);
        Indicator ratio = indicator("ratio", Measure::ratio);
        ratio.numerator = ids.study;
        ratio.denominator = second;
        writer.add_indicator(ratio);
        Target target;
        target.indicator = ids.study;
        target.unit = ids.root;
        target.year = 2023;
        target.annual = whole(12);
        target.phasing = Phasing::weights;
        target.quarters = {whole(1), whole(1), whole(1), whole(1)};
        writer.put_target(target);
        Cadence cadence;
        cadence.indicator = ids.study;
        cadence.unit = ids.first;
        cadence.active = {day("2023-01-01"), day("2023-12-31")};
        writer.put_cadence(cadence);
        writer.put_exclusion({ids.study, ids.second, {day("2023-01-01"), day("2023-03-31")}, "无"});
        writer.put_settings({.cutoff_day = 25});
        writer.put_layout({"月报", "f", "{}", ""});
        writer.note_received({"七月.xlsx", 7, "月报", ids.first,
                              Period{day("2023-07-01"), day("2023-07-31")}, day("2023-08-02")});
        Record full = record(ids.study, ids.first, "2023-03-02", "2023-03-03", whole(3));
        full.participants = 4;
        full.hours = whole(1);
        full.report = ReportPlace{writer.keep_report("总结.docx", "召开警示教育大会2场。"), 0};
        writer.add_record(full);
        writer.add_record(record(ids.members, ids.first, "2023-06-30", "2023-06-30", whole(40)));
        writer.add_record(record(second, ids.second, "2023-01-01", "2023-12-20", whole(7)));
    });
}

/// As another program does that knows nothing of our rules.
void spoil(Ledger& ledger, const std::string& sql) {
    ledger.connection().execute("PRAGMA ignore_check_constraints=ON; PRAGMA foreign_keys=OFF; " +
                                sql + "; PRAGMA ignore_check_constraints=OFF");
}

/// Everything that is read of a ledger. Throws LedgerError and nothing else.
void read_all(Ledger& ledger) {
    Reader reader{ledger};
    const auto definitions = std::make_shared<const Definitions>(reader.definitions());
    for (const int year : {2022, 2023, 2024}) {
        const YearBook book = read_year_book(reader, definitions, year, day("2023-09-18"));
        const ReviewPoint point{year, std::nullopt, {}, day("2023-09-18")};
        review_of(book.figures(), point);
        book.coverage(point);
        for (IndicatorPlace place; place < std::ssize(definitions->indicators); ++place) {
            read_evidence(reader, *definitions, point, {place}, 100);
            read_monthly_comparison(reader, book, point, place, {UnitPlace{}});
        }
    }
    for (const auto by : {SortedBy::date, SortedBy::indicator, SortedBy::unit, SortedBy::quantity})
        read_list(ledger, *definitions, {}, {by});
    reader.records({});
    reader.years_with_records();
    reader.layouts();
    reader.received_files(std::nullopt);
    for (const KeptReport& report : reader.reports())
        reader.text_of(report.id);
    for (const int year : {2022, 2023, 2024})
        reader.recorded_periods(year);
    read_history(ledger, {});
    ledger.undo();
    ledger.redo();
}

bool is_refused_as_damaged(Ledger& ledger) {
    try {
        read_all(ledger);
        return false;
    } catch (const LedgerError& error) {
        CHECK(error.problem() == LedgerProblem::damaged);
        return true;
    }
}

} // namespace

TEST_CASE("a sound ledger is read whole", "[ledger]") {
    Ledger ledger = new_in_memory();
    fill(ledger);
    CHECK_FALSE(is_refused_as_damaged(ledger));
    CHECK(check_ledger(ledger).empty());
}

TEST_CASE("a value that can not be is told as damage, by reading and by check", "[ledger]") {
    const auto* sql = GENERATE(
        "UPDATE indicator SET decimals = 8", "UPDATE indicator SET decimals = -1",
        "UPDATE indicator SET measure = 'mean'", "UPDATE indicator SET direction = ''",
        "UPDATE indicator SET numerator_id = 99 WHERE code = 'ratio'",
        "UPDATE indicator SET numerator_id = NULL WHERE code = 'ratio'",
        "UPDATE indicator SET numerator_id = id WHERE code = 'ratio'",
        "UPDATE indicator SET denominator_id = 1 WHERE code = 'study'",
        "UPDATE org_unit SET kind = 'cell'", "UPDATE org_unit SET parent_id = 99 WHERE id = 2",
        "UPDATE org_unit SET active_from = '2023-02-30'",
        "UPDATE org_unit SET active_from = '2023-02-03', active_to = '2022-01-01'",
        "DROP INDEX org_unit_root; UPDATE org_unit SET parent_id = NULL",
        "UPDATE org_unit SET parent_id = 3 WHERE id = 2; UPDATE org_unit SET parent_id = 2 WHERE "
        "id = 3",
        "UPDATE target SET annual = -1", "UPDATE target SET annual = 100000000000001",
        "UPDATE target SET q1 = -1", "UPDATE target SET q1 = 0, q2 = 0, q3 = NULL, q4 = 0",
        "UPDATE target SET year = 99999", "UPDATE target SET phasing = 'odd'",
        "UPDATE target SET indicator_id = 99", "UPDATE target SET unit_id = 99",
        "UPDATE cadence SET count = 0", "UPDATE cadence SET count = 10000000000",
        "UPDATE cadence SET per = 'day'", "UPDATE cadence SET owed_by = 'nobody'",
        "UPDATE cadence SET unit_id = 99", "UPDATE cadence SET active_to = '2022-01-01'",
        "UPDATE exclusion SET indicator_id = 99", "UPDATE exclusion SET start = '2024-01-01'",
        "UPDATE exclusion SET end = 'never'", "UPDATE setting SET value = '32'",
        "UPDATE received_file SET start = '2024-01-01'", "UPDATE received_file SET start = NULL",
        "UPDATE received_file SET received = ''", "UPDATE record SET quantity = -5000000",
        "UPDATE record SET quantity = 100000000000001", "UPDATE record SET hours = -1",
        "UPDATE record SET participants = -1", "UPDATE record SET start = '2024-01-01'",
        "UPDATE record SET end = '0000-00-00'", "UPDATE record SET end = '1899-12-31'",
        "UPDATE record SET year = 2024", "UPDATE record SET year = 99999",
        "UPDATE record SET quarter = 5", "UPDATE record SET quarter = -1",
        "UPDATE record SET quarter = 0", "UPDATE record SET indicator_id = 99",
        "UPDATE record SET unit_id = 99");
    CAPTURE(sql);
    Ledger ledger = new_in_memory();
    fill(ledger);
    spoil(ledger, sql);
    CHECK_FALSE(check_ledger(ledger).empty());
    CHECK(is_refused_as_damaged(ledger));
}

TEST_CASE("no value of any column makes the program fall", "[ledger]") {
    const auto* table =
        GENERATE("setting", "indicator", "org_unit", "target", "cadence", "exclusion", "report",
                 "layout", "received_file", "record", "journal", "identity");
    for (const ColumnRule& column : *columns_of(table))
        for (const char* value :
             {"-1", "0", "1", "4", "99", "9223372036854775807", "-9223372036854775808", "''", "'x'",
              "'2199-12-31'", "'{}'", "char(0)", "NULL"}) {
            Ledger ledger = new_in_memory();
            fill(ledger);
            try {
                spoil(ledger, std::string{"UPDATE OR IGNORE "} + table + " SET " + column.name +
                                  " = " + value);
            } catch (const LedgerError&) {
                continue; // the type alone forbids it
            }
            CAPTURE(table, column.name, value);
            CHECK_NOTHROW(check_ledger(ledger));
            try {
                read_all(ledger);
            } catch (const LedgerError&) {
                SUCCEED("refused");
            }
        }
}

TEST_CASE("check sees broken rules in a file, and leaves its bytes alone", "[ledger]") {
    const TemporaryFolder folder;
    {
        Ledger ledger = Ledger::create(folder.file(), {.random = 1}, fill);
        spoil(ledger, "UPDATE record SET approximate = 5");
    }
    const auto time = std::filesystem::last_write_time(folder.file());
    const Ledger ledger = Ledger::open(folder.file(), Access::read_only);
    CHECK(std::ranges::count(check_ledger(ledger), CheckIssue{"value", "record"}) == 3);
    CHECK(std::filesystem::last_write_time(folder.file()) == time);
}

TEST_CASE("a sum that does not fit is refused by name, not wrapped", "[ledger]") {
    Ledger ledger = new_in_memory();
    const auto ids = fill_small(ledger);
    ledger.write(step("many"), noon, [&](Writer& writer) {
        writer.add_records_in_bulk(92'300, [&, made = 0](Record& next) mutable {
            next = record(ids.study, made % 2 ? ids.first : ids.second, "2023-01-01", "2023-01-01",
                          max_quantity);
            return made++ < 92'300;
        });
    });
    Reader reader{ledger};
    const Definitions definitions = reader.definitions();
    const auto is_refused = [](const auto& read) {
        try {
            read();
            return false;
        } catch (const LedgerError& error) {
            return error.problem() == LedgerProblem::overflow &&
                   error.subject().starts_with("2023 · study 指标study · 支部");
        }
    };
    CHECK(is_refused([&] { reader.year_days(definitions, 2023); }));
    CHECK(is_refused([&] { reader.tally({}); }));
    CHECK(is_refused([&] { read_list(ledger, definitions, {}, {}); }));
    CHECK(reader.tally({.units = std::vector{ids.first}}).sum.thousandths ==
          46'150 * max_quantity.thousandths);
    CHECK(check_ledger(ledger).empty());
    CHECK_THROWS_AS(
        ledger.connection().number("SELECT sum(total) FROM (SELECT total FROM v_quarter_total "
                                   "UNION ALL SELECT sum(quantity) FROM record)"),
        LedgerError);
}
