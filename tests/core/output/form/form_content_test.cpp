#include "core/ledger/small_ledger.h"
#include "output/form/form_content.h"

#include <catch2/catch_test_macros.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

/// Places of the units of Office.
constexpr UnitPlace committee{0};
constexpr UnitPlace first{1};
constexpr UnitPlace group{2};
constexpr UnitPlace second{3};

/// A committee with two branches; the first has a Party group. Indicators: study, members (latest),
/// rate (ratio), secret (hidden).
struct Office {
    Definitions definitions;
    std::vector<YearTotals> recorded;

    Office() {
        std::vector<OrgUnit> units{org_unit("root", std::nullopt), org_unit("first", UnitId{1}),
                                   org_unit("second", UnitId{1}, 2), org_unit("group", UnitId{2})};
        for (size_t place = 0; place < units.size(); ++place)
            units[place].id = UnitId{static_cast<std::int64_t>(place) + 1};
        units[3].kind = UnitKind::group;
        definitions.units = OrgTree{units};
        definitions.indicators = {indicator("study"), indicator("members", Measure::latest),
                                  indicator("rate", Measure::ratio), indicator("secret")};
        definitions.indicators[3].presence = Presence::hidden;
        for (size_t place = 0; place < definitions.indicators.size(); ++place)
            definitions.indicators[place].id = IndicatorId{static_cast<std::int64_t>(place) + 1};
    }

    void ask(int indicator, UnitPlace unit, Cycle per = Cycle::month) {
        Cadence cadence;
        cadence.indicator = definitions.indicators[static_cast<size_t>(indicator)].id;
        cadence.unit = definitions.units.at(unit).id;
        cadence.per = per;
        definitions.cadences.push_back(cadence);
    }
    void set_target(int indicator, UnitPlace unit) {
        Target target;
        target.indicator = definitions.indicators[static_cast<size_t>(indicator)].id;
        target.unit = definitions.units.at(unit).id;
        target.year = 2023;
        target.annual = whole(12);
        definitions.targets.push_back(target);
    }
    void record(int indicator, UnitPlace unit) {
        YearTotals totals;
        totals.indicators.resize(definitions.indicators.size());
        totals.indicators[static_cast<size_t>(indicator)].units.push_back({unit, {}, {}});
        recorded.push_back(totals);
    }
    FormContents contents() const { return {definitions, 2023, recorded}; }
    FormContent content(UnitPlace unit) const { return contents().content(unit, 3); }
    std::vector<UnitPlace> units() const { return contents().units_with_form(3); }
};

std::vector<std::pair<int, int>> rows_of(const FormContent& content) {
    std::vector<std::pair<int, int>> rows;
    for (const FormRow& row : content.rows)
        rows.emplace_back(row.unit, row.indicator);
    return rows;
}

using Rows = std::vector<std::pair<int, int>>;

} // namespace

TEST_CASE("a form asks for what the unit owes, has a target of or has recorded", "[form]") {
    Office office;
    office.ask(0, second);
    CHECK(office.content(second).indicators == std::vector{IndicatorPlace{0}});
    office.set_target(1, second);
    CHECK(office.content(second).indicators == std::vector{IndicatorPlace{0}, IndicatorPlace{1}});
    office.record(0, first);
    CHECK(rows_of(office.content(first)) == Rows{{first, 0}});
}

TEST_CASE("ratios and hidden indicators are not asked for", "[form]") {
    Office office;
    office.record(2, second);
    office.record(3, second);
    office.ask(0, second);
    CHECK(office.content(second).indicators == std::vector{IndicatorPlace{0}});
}

TEST_CASE("a unit of which nothing is asked may report everything", "[form]") {
    Office office;
    const FormContent content = office.content(second);
    CHECK(content.indicators == std::vector{IndicatorPlace{0}, IndicatorPlace{1}});
    CHECK(rows_of(content) == Rows{{second, 0}, {second, 1}});
    CHECK(office.units().empty());
}

TEST_CASE("duties of the quarter stand once, those of half a year and a year too", "[form]") {
    Office office;
    office.ask(0, second, Cycle::month);
    office.ask(1, second, Cycle::year);
    office.set_target(0, second);
    const FormContent content = office.content(second);
    REQUIRE(content.rows.size() == 2);
    REQUIRE(content.rows[0].duties.size() == 1);
    CHECK(content.rows[0].duties[0].per == Cycle::month);
    CHECK(content.rows[0].target->annual == whole(12));
    REQUIRE(content.rows[1].duties.size() == 1);
    CHECK(content.rows[1].duties[0].per == Cycle::year);
    CHECK(content.months.size() == 3);
    CHECK(content.period == Period{day("2023-07-01"), day("2023-09-30")});
}

TEST_CASE("a branch reports of its Party groups, and the office of nobody", "[form]") {
    Office office;
    office.ask(0, group);
    office.ask(0, committee);
    CHECK(office.units() == std::vector{first});
    const FormContent content = office.content(first);
    CHECK(content.units == std::vector{first, group});
    CHECK(rows_of(content) == Rows{{group, 0}});
    CHECK(rows_of(office.content(committee)) == Rows{{committee, 0}});
    CHECK(office.content(committee).units == std::vector{committee, first, group, second});
}

TEST_CASE("a unit that is gone before the quarter gets no form", "[form]") {
    Office office;
    office.set_target(0, first);
    office.set_target(0, second);
    std::vector<OrgUnit> units(office.definitions.units.units().begin(),
                               office.definitions.units.units().end());
    units[second].active = {std::nullopt, day("2023-06-30")};
    units[group].active = {day("2023-10-01"), std::nullopt};
    office.definitions.units = OrgTree{units};
    CHECK(office.units() == std::vector{first});
    CHECK(office.content(first).units == std::vector{first});
}

TEST_CASE("the only unit of a ledger reports itself", "[form]") {
    Office office;
    office.definitions.units = OrgTree{{office.definitions.units.at(UnitPlace{0})}};
    office.set_target(0, committee);
    CHECK(office.units() == std::vector{committee});
}
