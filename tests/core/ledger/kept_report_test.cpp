#include "core/ledger/ledger_digest.h"
#include "core/ledger/small_ledger.h"
#include "ledger/check.h"
#include "ledger/history.h"
#include "ledger/kept_report.h"

#include <catch2/catch_test_macros.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

const std::string report_text = "2023年工作总结\n召开警示教育大会2场。";

ReportId keep(Ledger& ledger, const std::string& name, const std::string& content) {
    ReportId id{};
    ledger.write(step("keep"), noon,
                 [&](Writer& writer) { id = writer.keep_report(name, content); });
    return id;
}

Record record_of_report(const SmallLedger& ids, ReportId report) {
    Record made = record(ids.study, ids.root, "2023-01-01", "2023-12-31", whole(2));
    made.report = ReportPlace{report, 10};
    return made;
}

} // namespace

TEST_CASE("a report is kept once and comes back as it was", "[ledger][report]") {
    Ledger ledger = new_in_memory();
    const ReportId first = keep(ledger, "总结.docx", report_text);
    CHECK(keep(ledger, "副本.docx", report_text) == first);
    const ReportId second = keep(ledger, "总结.docx", report_text + "。");
    CHECK(second != first);
    Reader reader{ledger};
    CHECK(reader.text_of(first) == report_text);
    REQUIRE(reader.reports().size() == 2);
    CHECK(reader.reports().front().name == "总结.docx");
    CHECK(reader.reports().front().read == "2023-09-18T12:00:00Z");
    CHECK(reader.report_with(report_text)->id == first);
    CHECK_FALSE(reader.report_with("另一份"));
    CHECK_THROWS_AS(reader.text_of(ReportId{99}), LedgerError);
}

TEST_CASE("a record knows the sentence it comes from, whatever becomes of it", "[ledger][report]") {
    Ledger ledger = new_in_memory();
    const SmallLedger ids = fill_small(ledger);
    const ReportId report = keep(ledger, "总结.docx", report_text);
    const RecordId id = add(ledger, record_of_report(ids, report));
    add(ledger, record(ids.study, ids.root, "2023-02-01", "2023-02-01", whole(1)));
    Reader reader{ledger};
    CHECK(reader.record(id)->report == ReportPlace{report, 10});
    CHECK(reader.records({.report = report}).size() == 1);

    Record changed = *reader.record(id);
    changed.quantity = whole(3);
    ledger.write(step("change"), noon, [&](Writer& writer) { writer.update_record(changed); });
    CHECK(reader.record(id)->report == ReportPlace{report, 10});
    ledger.write(step("remove"), noon, [&](Writer& writer) { writer.remove_record(id); });
    ledger.write(step("restore"), noon, [&](Writer& writer) { writer.restore_record(changed); });
    CHECK(reader.record(id)->report == ReportPlace{report, 10});
    CHECK(check_ledger(ledger).empty());
    for (int steps = 0; steps < 5; ++steps)
        ledger.undo();
    CHECK_FALSE(reader.record(id));
    CHECK(check_ledger(ledger).empty());
}

TEST_CASE("a report and its records are taken back and brought back in one step",
          "[ledger][report]") {
    Ledger ledger = new_in_memory();
    const SmallLedger ids = fill_small(ledger);
    ledger.write(step("report"), noon, [&](Writer& writer) {
        const ReportId report = writer.keep_report("总结.docx", report_text);
        int left = 3;
        writer.add_records_in_bulk(3, [&](Record& made) {
            made = record_of_report(ids, report);
            return left-- > 0;
        });
    });
    Reader reader{ledger};
    CHECK(reader.record_count() == 3);
    ledger.undo();
    CHECK(reader.reports().empty());
    CHECK(reader.record_count() == 0);
    ledger.redo();
    REQUIRE(reader.reports().size() == 1);
    CHECK(reader.records({.report = reader.reports().front().id}).size() == 3);
    CHECK(check_ledger(ledger).empty());
}

TEST_CASE("a record of no report that is kept is refused", "[ledger][report]") {
    Ledger ledger = new_in_memory();
    const SmallLedger ids = fill_small(ledger);
    CHECK_THROWS_AS(add(ledger, record_of_report(ids, ReportId{5})), LedgerError);
    CHECK(Reader{ledger}.record_count() == 0);
    CHECK_THROWS_AS(keep(ledger, "", report_text), LedgerError);
}

TEST_CASE("the history tells a report by its name, not by its bytes", "[ledger][report]") {
    Ledger ledger = new_in_memory();
    fill_small(ledger);
    keep(ledger, "总结.docx", report_text);
    const HistorySheet history = read_history(ledger, {});
    REQUIRE(history.steps.front().changes.size() == 1);
    const HistoryChange& change = history.steps.front().changes.front();
    CHECK(change.about.name == "总结.docx");
    for (const ColumnChange& column : change.row.columns)
        CHECK(column.column != "content");
}
