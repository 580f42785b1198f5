#include "core/ledger/ledger_digest.h"
#include "core/ledger/refusal.h"
#include "core/ledger/small_ledger.h"
#include "ledger/check.h"
#include "ledger/received.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

const Layout monthly{"月报", "f1", R"({"date":0})", "2023-09-18T12:00:00Z"};
const Layout meetings{"三会一课", "f2", "[]", ""};

ReceivedFile file_of(std::optional<UnitId> unit, std::int64_t digest = 7) {
    ReceivedFile file;
    file.name = "一支部 7月.xlsx";
    file.digest = digest;
    file.unit = unit;
    file.period = {day("2023-07-01"), day("2023-07-31")};
    file.received = day("2023-08-03");
    return file;
}

void put(Ledger& ledger, const Layout& layout) {
    ledger.write(step("put"), noon, [&](Writer& writer) { writer.put_layout(layout); });
}

void note(Ledger& ledger, const ReceivedFile& file) {
    ledger.write(step("note"), noon, [&](Writer& writer) { writer.note_received(file); });
}

} // namespace

TEST_CASE("layouts come back by name, one a header", "[ledger][received]") {
    Ledger ledger = new_in_memory();
    put(ledger, monthly);
    put(ledger, meetings);
    CHECK(Reader{ledger}.layouts() == std::vector{meetings, monthly});
    Layout other = monthly;
    other.name = "新月报";
    other.answers = "{}";
    put(ledger, other);
    CHECK(Reader{ledger}.layouts() == std::vector{meetings, other});
}

TEST_CASE("a layout that can not be is refused", "[ledger][received]") {
    Ledger ledger = new_in_memory();
    put(ledger, monthly);
    using enum LedgerProblem;
    const auto [layout, problem, subject] = GENERATE(table<Layout, LedgerProblem, std::string>(
        {{{"", "f", "{}", ""}, invalid_value, "name"},
         {{"a", "", "{}", ""}, invalid_value, "fingerprint"},
         {{"a", "f", "{", ""}, invalid_value, "answers"},
         {{"a", "f", "", ""}, invalid_value, "answers"},
         {{"a", "f", "{}", "now"}, invalid_value, "used"},
         {{"a\x01", "f", "{}", ""}, invalid_value, "name"},
         {{"月报", "f", "{}", ""}, duplicate_code, "月报"}}));
    CAPTURE(layout.name, subject);
    const auto error = refusal_error(ledger, [&](Writer& writer) { writer.put_layout(layout); });
    REQUIRE(error);
    CHECK(error->problem() == problem);
    CHECK(error->subject() == subject);
    CHECK(Reader{ledger}.layouts() == std::vector{monthly});
}

TEST_CASE("a layout takes another name unless that is taken", "[ledger][received]") {
    Ledger ledger = new_in_memory();
    put(ledger, monthly);
    put(ledger, meetings);
    const auto rename = [&](const char* name, const char* new_name) {
        return refusal(ledger, [&](Writer& writer) { writer.rename_layout(name, new_name); });
    };
    CHECK(rename("月报", "三会一课") == LedgerProblem::duplicate_code);
    CHECK(rename("周报", "日报") == LedgerProblem::unknown_item);
    CHECK(rename("月报", "") == LedgerProblem::invalid_value);
    CHECK(rename("月报", "月报") == std::nullopt);
    CHECK(rename("月报", "每月报表") == std::nullopt);
    CHECK(Reader{ledger}.layouts().back().name == "每月报表");
}

TEST_CASE("a forgotten layout leaves what it has read, and comes back by undo",
          "[ledger][received]") {
    Ledger ledger = new_in_memory();
    const auto ids = fill_small(ledger);
    put(ledger, monthly);
    ReceivedFile file = file_of(ids.first);
    file.layout = "月报";
    note(ledger, file);
    const std::string before = digest_of(ledger);
    ledger.write(step("forget"), noon, [](Writer& writer) { writer.forget_layout("月报"); });
    CHECK(Reader{ledger}.layouts().empty());
    CHECK(Reader{ledger}.received_files(std::nullopt).at(0).layout.empty());
    CHECK(check_ledger(ledger).empty());
    const std::string after = digest_of(ledger);
    REQUIRE(ledger.undo());
    CHECK(digest_of(ledger) == before);
    CHECK(Reader{ledger}.received_files(std::nullopt) == std::vector{file});
    REQUIRE(ledger.redo());
    CHECK(digest_of(ledger) == after);
}

TEST_CASE("files are found by the days they report of, and by their content",
          "[ledger][received]") {
    Ledger ledger = new_in_memory();
    const auto ids = fill_small(ledger);
    const ReceivedFile july = file_of(ids.first);
    ReceivedFile quarter = file_of(ids.second, 8);
    quarter.period = {day("2023-07-01"), day("2023-09-30")};
    ReceivedFile unknown = file_of(std::nullopt, 9);
    unknown.period = std::nullopt;
    for (const auto& file : {july, quarter, unknown})
        note(ledger, file);
    Reader reader{ledger};
    const auto within = [&](const char* start, const char* end) {
        return reader.received_files(Period{day(start), day(end)});
    };
    CHECK(within("2023-01-01", "2023-12-31") == std::vector{july, quarter});
    CHECK(within("2023-08-01", "2023-08-31") == std::vector{quarter});
    CHECK(within("2023-07-31", "2023-07-31") == std::vector{july, quarter});
    CHECK(within("2023-10-01", "2023-12-31").empty());
    CHECK(reader.received_files(std::nullopt) == std::vector{july, quarter, unknown});
    CHECK(reader.received_files_of(8) == std::vector{quarter});
    CHECK(reader.received_files_of(10).empty());
}

TEST_CASE("the same file again stays as it was noted first", "[ledger][received]") {
    Ledger ledger = new_in_memory();
    const auto ids = fill_small(ledger);
    const ReceivedFile first = file_of(ids.first);
    ReceivedFile again = first;
    again.name = "一支部 7月(1).xlsx";
    again.received = day("2023-08-20");
    note(ledger, first);
    note(ledger, again);
    CHECK(Reader{ledger}.received_files_of(7) == std::vector{first});
    again.unit = ids.second;
    note(ledger, again);
    CHECK(Reader{ledger}.received_files_of(7) == std::vector{first, again});
}

TEST_CASE("a file of what the ledger does not know is refused", "[ledger][received]") {
    Ledger ledger = new_in_memory();
    const auto ids = fill_small(ledger);
    ReceivedFile nameless = file_of(ids.first);
    nameless.name.clear();
    ReceivedFile unread = file_of(ids.first);
    unread.layout = "月报";
    ReceivedFile reversed = file_of(ids.first);
    reversed.period = {day("2023-07-31"), day("2023-07-01")};
    const auto problem = [&](const ReceivedFile& file) {
        return refusal(ledger, [&](Writer& writer) { writer.note_received(file); });
    };
    CHECK(problem(nameless) == LedgerProblem::invalid_value);
    CHECK(problem(reversed) == LedgerProblem::invalid_value);
    CHECK(problem(unread) == LedgerProblem::unknown_item);
    CHECK(problem(file_of(UnitId{99})) == LedgerProblem::unknown_item);
}

TEST_CASE("a unit that is removed takes the notes of its files along, and undo brings both back",
          "[ledger][received]") {
    Ledger ledger = new_in_memory();
    const auto ids = fill_small(ledger);
    note(ledger, file_of(ids.first));
    const std::string before = digest_of(ledger);
    ledger.write(step("remove"), noon, [&](Writer& writer) { writer.remove_unit(ids.first); });
    CHECK(Reader{ledger}.received_files(std::nullopt).empty());
    CHECK(check_ledger(ledger).empty());
    REQUIRE(ledger.undo());
    CHECK(digest_of(ledger) == before);
}

TEST_CASE("steps about layouts and files are told by name", "[ledger][received]") {
    Ledger ledger = new_in_memory();
    const auto ids = fill_small(ledger);
    put(ledger, monthly);
    note(ledger, file_of(ids.first));
    ledger.write(step("rename"), noon, [](Writer& writer) { writer.rename_layout("月报", "表"); });
    ledger.write(step("forget"), noon, [](Writer& writer) { writer.forget_layout("表"); });
    const auto steps = read_history(ledger, {}).steps;
    REQUIRE(steps.size() == 5);
    CHECK(steps[0].changes.at(0).about.name == "表");
    CHECK(steps[1].changes.at(0).about.name == "表");
    const RowAbout& sent = steps[2].changes.at(0).about;
    CHECK(sent == RowAbout{std::nullopt, ids.first, "2023-07-01", "一支部 7月.xlsx"});
}

TEST_CASE("check looks at layouts and files", "[ledger][received]") {
    const auto [sql, code] = GENERATE(table<const char*, const char*>(
        {{"UPDATE layout SET answers = '{'", "layout"},
         {"PRAGMA ignore_check_constraints=ON; UPDATE received_file SET start = 'x'", "damaged"},
         {"PRAGMA ignore_check_constraints=ON; UPDATE received_file SET end = '2022-01-01'",
          "damaged"},
         {"UPDATE received_file SET end = NULL", "damaged"},
         {"UPDATE received_file SET received = 'soon'", "damaged"},
         {"PRAGMA foreign_keys=OFF; UPDATE received_file SET unit_id = 99", "reference"}}));
    CAPTURE(sql);
    Ledger ledger = new_in_memory();
    const auto ids = fill_small(ledger);
    put(ledger, monthly);
    note(ledger, file_of(ids.first));
    REQUIRE(check_ledger(ledger).empty());
    ledger.connection().execute(sql);
    bool found = false;
    for (const auto& issue : check_ledger(ledger))
        found = found || issue.code == code;
    CHECK(found);
}

TEST_CASE("records are told by unit and period, typed ones apart", "[ledger][received]") {
    Ledger ledger = new_in_memory();
    const auto ids = fill_small(ledger);
    Record read = record(ids.study, ids.first, "2023-07-05", "2023-07-05", whole(1));
    read.source = "a.csv 2";
    add(ledger, read);
    add(ledger, read);
    add(ledger, record(ids.members, ids.first, "2023-07-01", "2023-09-30", whole(1)));
    add(ledger, record(ids.study, ids.second, "2022-07-05", "2022-07-05", whole(1)));
    CHECK(Reader{ledger}.recorded_periods(2023) ==
          std::vector{RecordedPeriod{ids.first, {day("2023-07-01"), day("2023-09-30")}, true},
                      RecordedPeriod{ids.first, {day("2023-07-05"), day("2023-07-05")}, false}});
}

TEST_CASE("the day after which a report is late is a setting", "[ledger][received]") {
    Ledger ledger = new_in_memory();
    CHECK(Reader{ledger}.settings().report_due_day == 5);
    ledger.write(step("due"), noon,
                 [](Writer& writer) { writer.put_settings({.report_due_day = 0}); });
    CHECK(Reader{ledger}.settings().report_due_day == 0);
    const auto error =
        refusal_error(ledger, [](Writer& writer) { writer.put_settings({.report_due_day = 32}); });
    REQUIRE(error);
    CHECK(error->subject() == "report_due_day 32");
    REQUIRE(ledger.undo());
    CHECK(Reader{ledger}.settings().report_due_day == 5);
}
