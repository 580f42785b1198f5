#include "core/ledger/small_ledger.h"
#include "intake/received/reporting.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

using enum ReportState;

/// small_definitions() with a monthly duty of all branches; the first is place 1, the second 2.
struct Office {
    Definitions definitions = small_definitions();
    std::vector<ReceivedFile> files;
    std::vector<RecordedPeriod> recorded;

    Office() {
        Cadence monthly;
        monthly.indicator = definitions.indicators[0].id;
        monthly.unit = definitions.units.at(UnitPlace{0}).id;
        monthly.per = Cycle::month;
        monthly.owed_by = UnitKind::branch;
        definitions.cadences.push_back(monthly);
    }

    void send(int unit, Period period, const char* received) {
        ReceivedFile file;
        file.name = std::to_string(files.size()) + ".xlsx";
        file.digest = static_cast<std::int64_t>(files.size());
        file.unit = definitions.units.at(UnitPlace{unit}).id;
        file.period = period;
        file.received = day(received);
        files.push_back(file);
    }
    void record(int unit, Period period, bool typed) {
        recorded.push_back({definitions.units.at(UnitPlace{unit}).id, period, typed});
    }
    Reporting reporting(const ReportingAsked& asked) const {
        return reporting_of(definitions, files, recorded, asked);
    }
    /// The only cell of a unit in the third quarter.
    ReportCell quarter_cell(int unit, const char* on) const {
        const auto told = reporting({2023, 3, ReportCycle::quarter, day(on)});
        for (const ReportRow& row : told.rows)
            if (row.unit == unit)
                return row.cells.at(0);
        return {};
    }
    std::vector<ReportState> month_states(int unit, const char* on) const {
        std::vector<ReportState> states;
        for (const ReportRow& row : reporting({2023, 3, ReportCycle::month, day(on)}).rows)
            if (row.unit == unit)
                for (const ReportCell& cell : row.cells)
                    states.push_back(cell.state);
        return states;
    }
};

Period days(const char* start, const char* end) {
    return {day(start), day(end)};
}

const Period third_quarter = days("2023-07-01", "2023-09-30");

} // namespace

TEST_CASE("a report is due until its day, missing afterwards", "[received]") {
    const auto [on, state] = GENERATE(table<const char*, ReportState>({{"2023-06-30", not_begun},
                                                                       {"2023-07-01", due},
                                                                       {"2023-10-05", due},
                                                                       {"2023-10-06", missing}}));
    CAPTURE(on);
    CHECK(Office{}.quarter_cell(1, on).state == state);
}

TEST_CASE("a report that comes in time is sent, a later one late", "[received]") {
    const auto [received, state] = GENERATE(table<const char*, ReportState>(
        {{"2023-09-25", sent}, {"2023-10-05", sent}, {"2023-10-06", late}}));
    CAPTURE(received);
    Office office;
    office.send(1, third_quarter, received);
    const ReportCell cell = office.quarter_cell(1, "2023-11-01");
    CHECK(cell.state == state);
    CHECK(cell.complete == day(received));
    CHECK(cell.times == 1);
    CHECK(cell.files == std::vector{0});
    CHECK(office.quarter_cell(2, "2023-11-01").state == missing);
}

TEST_CASE("what comes after the day looked at has not come", "[received]") {
    Office office;
    office.send(1, third_quarter, "2023-10-20");
    CHECK(office.quarter_cell(1, "2023-10-19").state == missing);
    CHECK(office.quarter_cell(1, "2023-10-20").state == late);
}

TEST_CASE("a second version is told, and the first says when the report came", "[received]") {
    Office office;
    office.send(1, third_quarter, "2023-10-03");
    office.send(1, third_quarter, "2023-10-20");
    const ReportCell cell = office.quarter_cell(1, "2023-11-01");
    CHECK(cell.state == sent);
    CHECK(cell.times == 2);
    CHECK(cell.complete == day("2023-10-03"));
}

TEST_CASE("three months make a quarter, fewer a part of it", "[received]") {
    Office office;
    office.send(1, days("2023-07-01", "2023-07-31"), "2023-08-02");
    office.send(1, days("2023-08-01", "2023-08-31"), "2023-09-28");
    CHECK(office.quarter_cell(1, "2023-10-05").state == due);
    const ReportCell part = office.quarter_cell(1, "2023-10-06");
    CHECK(part.state == partial);
    CHECK(part.times == 1);
    CHECK(part.complete == std::nullopt);
    CHECK(office.month_states(1, "2023-10-06") == std::vector{sent, late, missing});
    office.send(1, days("2023-09-01", "2023-09-30"), "2023-10-04");
    CHECK(office.quarter_cell(1, "2023-10-06").state == sent);
}

TEST_CASE("a quarter's report stands for its months, and is late by the quarter", "[received]") {
    Office office;
    office.send(1, third_quarter, "2023-10-04");
    CHECK(office.month_states(1, "2023-10-10") == std::vector{sent, sent, sent});
    office.files[0].received = day("2023-10-07");
    CHECK(office.month_states(1, "2023-10-10") == std::vector{late, late, late});
}

TEST_CASE("records without a file are told apart from nothing", "[received]") {
    Office office;
    office.record(1, days("2023-08-04", "2023-08-04"), true);
    office.record(2, days("2023-08-04", "2023-08-04"), false);
    CHECK(office.quarter_cell(1, "2023-09-30").state == due);
    CHECK(office.quarter_cell(1, "2023-10-01").state == typed);
    CHECK(office.quarter_cell(2, "2023-10-01").state == recorded);
    CHECK(office.month_states(1, "2023-10-10") == std::vector{missing, typed, missing});
}

TEST_CASE("a figure of the year is no report of a month", "[received]") {
    Office office;
    office.record(1, days("2023-01-01", "2023-12-31"), true);
    CHECK(office.month_states(1, "2024-02-01") == std::vector{missing, missing, missing});
}

TEST_CASE("months that were typed complete those that were sent", "[received]") {
    Office office;
    office.record(1, days("2023-07-04", "2023-07-04"), true);
    office.send(1, days("2023-08-01", "2023-08-31"), "2023-09-01");
    office.send(1, days("2023-09-01", "2023-09-30"), "2023-10-01");
    CHECK(office.quarter_cell(1, "2023-11-01").state == sent);
}

TEST_CASE("only who owes something is asked, from the month after it was founded", "[received]") {
    Office office;
    std::vector<OrgUnit> units(office.definitions.units.units().begin(),
                               office.definitions.units.units().end());
    units[1].active = {day("2023-08-10"), std::nullopt};
    office.definitions.units = OrgTree{units};
    CHECK(office.month_states(1, "2023-11-01") == std::vector{not_required, not_required, missing});
    CHECK(office.quarter_cell(1, "2023-11-01").state == missing);
    office.send(1, days("2023-09-01", "2023-09-30"), "2023-10-01");
    CHECK(office.quarter_cell(1, "2023-11-01").state == sent);
    office.definitions.exclusions.push_back(
        {office.definitions.indicators[0].id, units[2].id, days("2023-01-01", "2023-12-31"), "无"});
    CHECK(office.reporting({2023, 3, std::nullopt, day("2023-11-01")}).rows.size() == 1);
}

TEST_CASE("a target of its own is something to report; the office that collects sends nothing",
          "[received]") {
    Office office;
    office.definitions.cadences.clear();
    CHECK(office.reporting({2023, std::nullopt, std::nullopt, day("2023-11-01")}).rows.empty());
    for (const int unit : {0, 2}) {
        Target target;
        target.indicator = office.definitions.indicators[0].id;
        target.unit = office.definitions.units.at(UnitPlace{unit}).id;
        target.year = 2023;
        office.definitions.targets.push_back(target);
    }
    const auto told = office.reporting({2023, std::nullopt, std::nullopt, day("2023-11-01")});
    REQUIRE(told.rows.size() == 1);
    CHECK(told.rows[0].unit == 2);
    CHECK(told.rows[0].count(missing) == 3);
    CHECK(told.rows[0].count(due) == 1);
}

TEST_CASE("who sends without owing anything is listed", "[received]") {
    Office office;
    office.send(0, third_quarter, "2023-10-01");
    const auto told = office.reporting({2023, std::nullopt, std::nullopt, day("2023-11-01")});
    REQUIRE(told.rows.size() == 3);
    CHECK(told.rows[0].unit == 0);
    CHECK(told.rows[0].count(sent) == 1);
    CHECK(told.rows[0].count(not_required) == 3);
}

TEST_CASE("months stand there as soon as somebody reports by the month", "[received]") {
    Office office;
    office.send(1, third_quarter, "2023-10-01");
    const ReportingAsked asked{2023, std::nullopt, std::nullopt, day("2023-11-01")};
    CHECK(office.reporting(asked).columns.size() == 4);
    office.send(2, days("2023-04-01", "2023-04-30"), "2023-05-02");
    const auto told = office.reporting(asked);
    CHECK(told.cycle == ReportCycle::month);
    REQUIRE(told.columns.size() == 12);
    CHECK(told.columns[1] == ReportColumn{2, days("2023-02-01", "2023-02-28"), day("2023-03-05")});
}

TEST_CASE("a change of the cut-off day moves no file to another period", "[received]") {
    Office office;
    office.definitions.settings.cutoff_day = 25;
    office.send(1, third_quarter, "2023-09-29");
    office.send(2, days("2023-07-01", "2023-07-31"), "2023-08-01");
    const auto told = office.reporting({2023, std::nullopt, ReportCycle::month, day("2023-11-01")});
    REQUIRE(told.rows.size() == 2);
    CHECK(told.rows[0].count(sent) == 3);
    CHECK(told.rows[0].cells.at(6).state == sent);
    CHECK(told.rows[1].count(late) == 1);
    CHECK(told.rows[1].cells.at(6).state == late);
    CHECK(told.columns.at(6).due == day("2023-07-30"));
}

TEST_CASE("files of nobody and of other years are in no cell", "[received]") {
    Office office;
    office.send(1, third_quarter, "2023-10-01");
    office.files[0].unit = std::nullopt;
    office.send(1, days("2022-07-01", "2022-09-30"), "2022-10-01");
    const auto told = office.reporting({2023, std::nullopt, std::nullopt, day("2023-11-01")});
    CHECK(told.unplaced == std::vector{0});
    for (const ReportRow& row : told.rows)
        CHECK(row.count(sent) == 0);
}

TEST_CASE("a branch is asked for its Party groups, and their records are its own", "[received]") {
    Office office;
    std::vector<OrgUnit> units(office.definitions.units.units().begin(),
                               office.definitions.units.units().end());
    OrgUnit group = org_unit("group", units[1].id);
    group.id = UnitId{77};
    group.kind = UnitKind::group;
    units.push_back(group);
    office.definitions.units = OrgTree{units};
    office.definitions.cadences[0].owed_by = UnitKind::group;
    CHECK(office.quarter_cell(1, "2023-11-01").state == missing);
    CHECK(office.quarter_cell(2, "2023-11-01").state == not_required);
    office.record(2, days("2023-08-04", "2023-08-04"), true);
    CHECK(office.reporting({2023, 3, std::nullopt, day("2023-11-01")}).rows.size() == 1);
    CHECK(office.quarter_cell(1, "2023-11-01").state == typed);
}
