#include "file_bytes.h"
#include "sample/files.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

using namespace taizhang;
using namespace taizhang::testing;
using sample::committee_plan;
using sample::Extent;
using sample::for_each_record;
using sample::ledger_plan;

namespace {

const Indicator& indicator_of(const Definitions& definitions, const Record& record) {
    return definitions.indicators[static_cast<size_t>(*place_of(definitions, record.indicator))];
}

const OrgUnit& unit_of(const Definitions& definitions, const Record& record) {
    return definitions.units.at(*definitions.units.place_of(record.unit));
}

/// Sums of a year by the indicator's code, and the last levels of all units for levels.
std::map<std::string, std::string> totals_of(const sample::Plan& plan, int year) {
    std::map<std::string, Quantity> sums;
    std::map<std::pair<std::string, std::string>, Quantity> levels;
    for_each_record(plan, [&](const Record& record) {
        if (!record.quantity || year_number(record.period.end) != year)
            return;
        const auto& indicator = indicator_of(plan.definitions, record);
        if (indicator.measure == Measure::latest)
            levels[{indicator.code, unit_of(plan.definitions, record).code}] = *record.quantity;
        else
            sums[indicator.code] += *record.quantity;
    });
    for (const auto& [key, level] : levels)
        sums[key.first] += level;
    std::map<std::string, std::string> totals;
    for (const auto& [code, sum] : sums)
        totals[code] = to_decimal(sum);
    return totals;
}

std::string records_text(const sample::Plan& plan) {
    std::ostringstream out;
    sample::write_records(plan, out);
    return out.str();
}

} // namespace

TEST_CASE("data/sample is what the generator makes", "[sample]") {
    for (const auto& [name, content] : sample::csv_files(committee_plan())) {
        INFO(name << ": after a change of the generator, remake with "
                     "`taizhang sample data/sample/ --force`");
        const bool same =
            content == bytes_of(std::filesystem::path(TAIZHANG_DATA_DIR) / "sample" / name);
        CHECK(same);
    }
}

TEST_CASE("the committee's totals of 2022 equal the reported figures", "[sample]") {
    const std::map<std::string, std::string> reported{
        {"study.center_group", "12"},
        {"study.training_class", "4"},
        {"study.trained", "311"},
        {"study.essays", "300"},
        {"study.notices", "28"},
        {"study.notes_reviewed", "60"},
        {"life.heart_talk", "37"},
        {"org.members_developed", "12"},
        {"org.activists", "16"},
        {"org.members_confirmed", "4"},
        {"org.branches_reelected", "10"},
        {"org.duty_measures", "45"},
        {"org.rules_revised", "15"},
        {"org.nonlocal_ratio", "40"},
        {"warn.conference", "2"},
        {"warn.session", "39"},
        {"warn.case_study", "3"},
        {"warn.cases", "23"},
        {"warn.integrity_talk", "769"},
        {"warn.reminder", "3"},
        {"warn.sms", "2267"},
        {"case.clues", "8"},
        {"case.filed", "2"},
        {"case.pending", "2"},
        {"case.violations", "2"},
        {"case.discipline", "2"},
        {"case.accountability", "5"},
        {"supervise.inspection", "52"},
        {"supervise.special_inspection", "4"},
        {"supervise.covert_check", "21"},
        {"rectify.problems_identified", "18"},
        {"rectify.measures", "2"},
        {"rectify.self_check", "1392"},
        {"rectify.campaign", "1"},
        {"service.volunteers", "186"},
        {"service.condolence_money", "1.3"},
        {"service.role_models", "4"},
        {"safety.vaccination_rate", "95"},
    };
    const auto totals = totals_of(committee_plan(), 2022);
    for (const auto& [code, figure] : reported) {
        INFO(code);
        CHECK(totals.at(code) == figure);
    }
}

TEST_CASE("each branch of the committee held four integrity meetings in 2022", "[sample]") {
    const auto plan = committee_plan();
    std::map<std::string, int> meetings;
    for_each_record(plan, [&](const Record& record) {
        if (indicator_of(plan.definitions, record).code == "supervise.integrity_analysis" &&
            year_number(record.period.end) == 2022)
            ++meetings[unit_of(plan.definitions, record).code];
    });
    int all_year = 0;
    for (const auto& unit : plan.definitions.units.units()) {
        if (unit.kind != UnitKind::branch || unit.active.from || unit.active.to)
            continue;
        ++all_year;
        CHECK(meetings[unit.code] == 4);
    }
    CHECK(all_year == 18);
}

TEST_CASE("the committee's records lie in one year and in the life of their unit", "[sample]") {
    const auto plan = committee_plan();
    const Calendar calendar = plan.definitions.calendar();
    int records = 0;
    int outside = 0;
    for_each_record(plan, [&](const Record& record) {
        ++records;
        if (!calendar.year_of(record.period) || record.period.end > sample::committee_last_day() ||
            !unit_of(plan.definitions, record).active.covers(record.period))
            ++outside;
    });
    CHECK(outside == 0);
    CHECK(records > 4500);
    CHECK(records < 5500);
}

TEST_CASE("a ledger of any size has exactly the records asked for", "[sample]") {
    const Extent extent =
        GENERATE(Extent{0, 1, 2023, 2023}, Extent{1, 1, 2023, 2023}, Extent{10'000, 7, 2023, 2023},
                 Extent{12'345, 3, 1925, 2024}, Extent{5'000, 2, 1900, 2199});
    const auto plan = ledger_plan(extent);
    std::int64_t records = 0;
    int misplaced = 0;
    Date last = *make_date(extent.first_year, 1, 1);
    for_each_record(plan, [&](const Record& record) {
        ++records;
        if (record.period.end < last || year_number(record.period.end) > extent.last_year ||
            !unit_of(plan.definitions, record).active.covers(record.period.end))
            ++misplaced;
        last = record.period.end;
    });
    CHECK(records == extent.records);
    CHECK(misplaced == 0);
}

TEST_CASE("a seed gives the same ledger every time, another seed another", "[sample]") {
    const auto text = records_text(ledger_plan({500, 1, 2022, 2023}));
    CHECK(text == records_text(ledger_plan({500, 1, 2022, 2023})));
    CHECK(text != records_text(ledger_plan({500, 2, 2022, 2023})));
}

TEST_CASE("a ledger of any size has every shape of record", "[sample]") {
    const auto plan = ledger_plan({20'000, 1, 2022, 2023});
    std::set<std::string> shapes;
    std::set<IndicatorId> indicators;
    for_each_record(plan, [&](const Record& record) {
        indicators.insert(record.indicator);
        shapes.insert(record.quantity ? "known" : "pending");
        shapes.insert(record.precision == Precision::exact ? "exact" : "approximate");
        shapes.insert(record.period.start == record.period.end ? "day" : "period");
    });
    CHECK(shapes.size() == 6);
    CHECK(indicators.size() > 50);
}
