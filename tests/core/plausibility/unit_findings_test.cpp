#include "core/plausibility/odd_office.h"
#include "plausibility/unit_findings.h"

#include <catch2/catch_test_macros.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

using Ids = std::vector<RecordId>;

std::vector<Finding> shares(const OddOffice& office, const char* on = "2023-09-18") {
    return shares_over_100(office.definitions, office.series(), day(on));
}

std::vector<UnitId> units_of(const std::vector<Finding>& findings) {
    std::vector<UnitId> units;
    for (const Finding& finding : findings)
        units.push_back(finding.unit);
    return units;
}

/// Each branch owes one of the count in every month.
OddOffice monthly_office() {
    OddOffice office;
    Cadence monthly;
    monthly.indicator = IndicatorId{OddOffice::sum + 1};
    monthly.unit = UnitId{1};
    monthly.count = 1;
    monthly.per = Cycle::month;
    monthly.owed_by = UnitKind::branch;
    office.definitions.cadences.push_back(monthly);
    return office;
}

std::vector<Finding> silent(const OddOffice& office, const char* on = "2023-09-18") {
    const auto facts = office.series();
    const Date looked_at = day(on);
    return silent_units(office.definitions, facts,
                        kept_time(facts, office.definitions.calendar(), looked_at), looked_at);
}

/// Cells of the months of 2023 of one branch, in the states given, one month after the other.
std::vector<CoverageCell> months(int unit, std::initializer_list<DutyState> states,
                                 int year = 2023) {
    std::vector<CoverageCell> cells;
    int month = 0;
    for (const DutyState state : states) {
        CoverageCell cell;
        cell.duty.unit = UnitPlace{unit};
        cell.duty.period = Calendar{}.month(year, ++month);
        cell.duty.per = Cycle::month;
        cell.state = state;
        cells.push_back(cell);
    }
    return cells;
}

constexpr auto met = DutyState::met;
constexpr auto missed = DutyState::missed;
constexpr auto due = DutyState::due;
constexpr auto free_of = DutyState::not_required;

const KeptTime since_2022{{2022, 2023}, day("2022-01-01")};

std::vector<Finding> gaps_of(const Definitions& definitions, std::span<CoverageCell> cells,
                             const KeptTime& kept) {
    std::vector<Finding> gaps;
    recurring_gaps(definitions, cells, kept, [&](Finding gap) { gaps.push_back(std::move(gap)); });
    return gaps;
}

} // namespace

TEST_CASE("a part greater than its whole is found where it arises", "[plausibility]") {
    OddOffice office;
    const RecordId whole_id = office.add(OddOffice::whole_of_share, 1, "2023-02-01", 5);
    const RecordId part_id = office.add(OddOffice::part, 1, "2023-03-01", 6);
    office.add(OddOffice::whole_of_share, 2, "2023-02-01", 1);
    office.add(OddOffice::part, 2, "2023-02-01", 1);
    const auto found = shares(office);
    REQUIRE(found.size() == 1); // not of the committee as well, whose 7 of 6 come from there
    CHECK(found[0].unit == UnitId{2});
    CHECK(found[0].indicator == IndicatorId{OddOffice::share + 1});
    CHECK(found[0].quantity == whole(6));
    CHECK(found[0].against == whole(5));
    CHECK(found[0].records == Ids{part_id, whole_id});
    CHECK(name_of(found[0]).about == "5.2.2023-01-01");
}

TEST_CASE("100 per cent is no finding, and what adds up above is found there", "[plausibility]") {
    OddOffice office;
    office.add(OddOffice::whole_of_share, 1, "2023-02-01", 5);
    office.add(OddOffice::part, 1, "2023-03-01", 5);
    CHECK(shares(office).empty());
    office.add(OddOffice::part, 2, "2023-03-01", 3); // no whole of its own: no share there
    CHECK(units_of(shares(office)) == std::vector{UnitId{1}});
}

TEST_CASE("nothing is said of a whole that is not known", "[plausibility]") {
    OddOffice office;
    office.add(OddOffice::part, 1, "2023-03-01", 6);
    CHECK(shares(office).empty()); // no whole at all
    office.add(OddOffice::whole_of_share, 1, "2023-02-01", 5);
    REQUIRE(shares(office).size() == 1);
    SECTION("a pending record could make it greater") {
        office.add(OddOffice::whole_of_share, 1, "2023-02-02", std::nullopt);
        CHECK(shares(office).empty());
    }
    SECTION("so could one that is not over") {
        office.add(OddOffice::whole_of_share, 1, "2023-09-01", "2023-09-30", 10);
        CHECK(shares(office).empty());
        CHECK(shares(office, "2023-09-30").empty()); // 6 of 15
    }
    SECTION("a pending part makes it no smaller") {
        office.add(OddOffice::part, 1, "2023-02-02", std::nullopt);
        CHECK(shares(office).size() == 1);
    }
}

TEST_CASE("a quotient that is no percentage may be greater than 100", "[plausibility]") {
    OddOffice office;
    office.indicator(OddOffice::share).units = {"倍"};
    office.add(OddOffice::whole_of_share, 1, "2023-02-01", 5);
    office.add(OddOffice::part, 1, "2023-03-01", 6);
    CHECK(shares(office).empty());
}

TEST_CASE("a unit that owes something and has nothing in a quarter is silent", "[plausibility]") {
    OddOffice office = monthly_office();
    office.add(OddOffice::sum, 1, "2023-01-05", 1);
    office.add(OddOffice::sum, 1, "2023-04-05", 1);
    office.add(OddOffice::part, 2, "2023-02-05", std::nullopt); // of whatever indicator, even 待补
    const auto found = silent(office);
    REQUIRE(found.size() == 1);
    CHECK(found[0].unit == UnitId{3});
    CHECK(found[0].period == Calendar{}.quarter({2023, 2}));
    CHECK(found[0].records.empty());
    CHECK_FALSE(found[0].indicator);
    CHECK(name_of(found[0]).about == "3.2023-04-01");
}

TEST_CASE("a quarter that runs, or lies before the first record, is not silent", "[plausibility]") {
    OddOffice office = monthly_office();
    office.add(OddOffice::sum, 1, "2023-04-05", 1);
    office.add(OddOffice::sum, 2, "2023-05-05", 1);
    CHECK(silent(office).empty());
    CHECK(silent(office, "2023-09-30").size() == 2);
    CHECK(silent(office, "2023-06-29").empty());
}

TEST_CASE("a figure of the year breaks the silence of all its quarters", "[plausibility]") {
    OddOffice office = monthly_office();
    office.add(OddOffice::part, 1, "2022-01-01", "2022-12-31", 12);
    office.add(OddOffice::part, 2, "2022-01-01", "2022-12-31", 12);
    CHECK(silent(office, "2022-12-31").empty());
}

TEST_CASE("the records of a unit are those below it as well", "[plausibility]") {
    OddOffice office;
    Cadence yearly;
    yearly.indicator = IndicatorId{1};
    yearly.unit = UnitId{1};
    yearly.per = Cycle::quarter;
    office.definitions.cadences.push_back(yearly);
    office.add(OddOffice::part, 1, "2023-01-05", 1);
    office.add(OddOffice::part, 2, "2023-01-06", 1);
    const auto found = silent(office, "2023-06-30");
    REQUIRE(found.size() == 1);
    CHECK(found[0].unit == UnitId{1});
    CHECK(found[0].period.start == day("2023-04-01"));
}

TEST_CASE("who owes nothing is not silent", "[plausibility]") {
    OddOffice office = monthly_office();
    office.add(OddOffice::sum, 1, "2023-01-05", 1);
    office.add(OddOffice::sum, 1, "2023-04-05", 1);
    REQUIRE(silent(office).size() == 2);
    SECTION("a dissolved unit") {
        office.set_active(2, {std::nullopt, day("2022-12-31")});
        CHECK(silent(office).empty());
    }
    SECTION("an excluded one") {
        office.definitions.exclusions.push_back(
            {IndicatorId{1}, UnitId{3}, Calendar{}.year(2023), "不设"});
        CHECK(silent(office).empty());
    }
}

TEST_CASE("a lone year and years without records are not kept", "[plausibility]") {
    OddOffice office = monthly_office();
    office.add(OddOffice::sum, 1, "1999-01-05", 1);
    for (const int unit : {1, 2})
        for (const char* on : {"2023-01-05", "2023-04-05", "2023-07-05", "2023-10-05"})
            office.add(OddOffice::sum, unit, on, 1);
    const auto facts = office.series();
    const Calendar calendar;
    CHECK(kept_time(facts, calendar, day("2023-12-31")) == KeptTime{{2023}, day("2023-01-01")});
    CHECK(kept_time(facts, calendar, day("2024-05-01")) ==
          KeptTime{{2023, 2024}, day("2023-01-01")});
    CHECK(kept_time(facts, calendar, day("2026-05-01")).years == std::vector{2023});
    CHECK(kept_time({}, calendar, today).years.empty());
    CHECK(silent(office, "2026-05-01").empty());
    CHECK(silent(office, "2024-03-31").size() == 2);
}

TEST_CASE("a duty missed three times running is a gap", "[plausibility]") {
    const OddOffice office;
    const auto gaps = [&](std::initializer_list<DutyState> states) {
        auto cells = months(1, states);
        return gaps_of(office.definitions, cells, since_2022);
    };
    CHECK(gaps({missed, missed, met, missed, missed, due}).empty());
    CHECK(gaps({missed, missed, free_of, missed}).empty());
    const auto found = gaps({met, missed, missed, missed, missed, met, missed, missed, missed});
    REQUIRE(found.size() == 2);
    CHECK(found[0].count == 4);
    CHECK(found[0].period == Period{day("2023-02-01"), day("2023-05-31")});
    CHECK(found[1].period == Period{day("2023-07-01"), day("2023-09-30")});
    CHECK(found[0].unit == UnitId{2});
    CHECK(found[0].records.empty());
}

TEST_CASE("a gap goes on over the end of a year, and not over years between", "[plausibility]") {
    const OddOffice office;
    auto cells = months(1, {missed, missed, met});
    for (CoverageCell& cell :
         months(1, {met, met, met, met, met, met, met, met, met, met, met, missed}, 2022))
        cells.push_back(cell);
    auto found = gaps_of(office.definitions, cells, since_2022);
    REQUIRE(found.size() == 1);
    CHECK(found[0].period == Period{day("2022-12-01"), day("2023-02-28")});
    const KeptTime since_2023{{2023}, day("2023-01-01")};
    CHECK(gaps_of(office.definitions, cells, since_2023).empty());
    auto far = months(1, {missed, missed}, 2023);
    for (CoverageCell& cell : months(1, {missed, missed}, 2021))
        far.push_back(cell);
    CHECK(gaps_of(office.definitions, far, {{2021, 2023}, day("2021-01-01")}).empty());
}

TEST_CASE("gaps of two units are two", "[plausibility]") {
    const OddOffice office;
    auto cells = months(1, {missed, missed});
    for (CoverageCell& cell : months(2, {met, met, missed, missed, missed}))
        cells.push_back(cell);
    CHECK(units_of(gaps_of(office.definitions, cells, since_2022)) == std::vector{UnitId{3}});
}

TEST_CASE("a gap rests on what was done of each period", "[plausibility]") {
    const OddOffice office;
    auto cells = months(1, {missed, missed, missed});
    const auto before = gaps_of(office.definitions, cells, since_2022);
    cells[1].count = whole(1);
    cells[1].duty.required = 2;
    const auto after = gaps_of(office.definitions, cells, since_2022);
    REQUIRE(before.size() == 1);
    REQUIRE(after.size() == 1);
    CHECK(name_of(before[0]) == name_of(after[0]));
    std::vector<std::string> bases;
    const auto take = [&](const Finding& gap) { bases.push_back(gap.basis); };
    for (const bool asked : {true, false})
        recurring_gaps(office.definitions, cells, since_2022, take,
                       [&](const Finding&) { return asked; });
    CHECK(bases == std::vector<std::string>{after[0].basis, ""});
    CHECK_FALSE(after[0].basis.empty());
    CHECK(before[0].basis != after[0].basis);
}
