#include "core/progress/small_office.h"
#include "progress/copied_targets.h"

#include <catch2/catch_test_macros.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

std::vector<CopiedTarget> copied(const SmallOffice& office, int percent,
                                 OrgTree::Range units = {{}, UnitPlace{3}}) {
    return copied_targets(office.definitions, {2023, 2024, whole(percent), units, "通知"});
}

} // namespace

TEST_CASE("a copy takes its share of the year, rounded half up", "[progress]") {
    SmallOffice office;
    office.set_target(2023, 39);
    CHECK(copied(office, 100).front().target.annual == whole(39));
    CHECK(copied(office, 110).front().target.annual == whole(43));
    CHECK(copied(office, 50).front().target.annual == whole(20));
    office.indicator().decimals = 1;
    CHECK(copied(office, 50).front().target.annual == Quantity{19'500});
}

TEST_CASE("a copy says what it replaces and carries its own note", "[progress]") {
    SmallOffice office;
    office.set_target(2023, 4);
    CHECK_FALSE(copied(office, 100).front().before);
    office.set_target(2024, 7);
    const auto made = copied(office, 100);
    REQUIRE(made.size() == 1);
    CHECK(made.front().before->annual == whole(7));
    CHECK(made.front().target.year == 2024);
    CHECK(made.front().target.note == "通知");
    CHECK(made.front().source.annual == whole(4));
}

TEST_CASE("plans by hand keep their profile and add up again", "[progress]") {
    SmallOffice office;
    office.set_target(2023, 10);
    Target& target = office.definitions.targets.front();
    target.phasing = Phasing::manual;
    target.quarters = {whole(0), whole(5), whole(0), whole(5)};
    const Target made = copied(office, 150).front().target;
    CHECK(made.annual == whole(15));
    CHECK(made.quarters[0] == whole(0));
    CHECK(made.quarters[1] == whole(7));
    CHECK(made.quarters[3] == whole(8));
}

TEST_CASE("limits and levels are copied as they are", "[progress]") {
    SmallOffice office;
    office.set_target(2023, 2);
    office.indicator().direction = Direction::at_most;
    CHECK(copied(office, 200).front().target.annual == whole(2));
}

TEST_CASE("a copy stays within its units", "[progress]") {
    SmallOffice office;
    office.set_target(2023, 2, 0);
    office.set_target(2023, 3, 2);
    CHECK(copied(office, 100).size() == 2);
    CHECK(copied(office, 100, OrgTree::Range{UnitPlace{0}, UnitPlace{1}}).size() == 1);
    CHECK(copied(office, 100, OrgTree::Range{UnitPlace{1}, UnitPlace{2}}).empty());
}

TEST_CASE("the target of a unit that is gone or was founded within a year is marked",
          "[progress]") {
    SmallOffice office;
    office.set_target(2023, 14);
    const auto presence = [&](Validity active, Direction direction = Direction::at_least) {
        OrgUnit unit = office.definitions.units.at(UnitPlace{0});
        unit.active = active;
        Definitions of = office.definitions;
        of.units = OrgTree{{unit}};
        of.indicators.front().direction = direction;
        return copied_targets(
                   of, {2023, 2024, whole(100), OrgTree::Range{UnitPlace{0}, UnitPlace{1}}, ""})
            .front()
            .presence;
    };
    CHECK(presence({}) == UnitPresence::whole);
    CHECK(presence({{}, make_date(2023, 4, 30)}) == UnitPresence::gone);
    CHECK(presence({{}, make_date(2024, 4, 30)}) == UnitPresence::gone);
    CHECK(presence({{}, make_date(2025, 4, 30)}) == UnitPresence::whole);
    CHECK(presence({make_date(2023, 7, 1), {}}) == UnitPresence::part);
    CHECK(presence({make_date(2024, 7, 1), {}}) == UnitPresence::part);
    CHECK(presence({make_date(2022, 7, 1), {}}) == UnitPresence::whole);
    CHECK(presence({make_date(2023, 7, 1), {}}, Direction::at_most) == UnitPresence::whole);
    CHECK(presence({make_date(2023, 7, 1), make_date(2024, 5, 1)}, Direction::at_most) ==
          UnitPresence::gone);
}
