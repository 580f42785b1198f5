#include "core/ledger/small_ledger.h"
#include "intake/definitions/indicator_changes.h"
#include "intake/record/draft_row.h"
#include "text/ids/catalogue.h"
#include "text/ids/import.h"
#include "text/ids/organisation.h"

#include <catch2/catch_test_macros.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

struct Office {
    Ledger ledger = new_in_memory();
    SmallLedger ids = fill_small(ledger);
    Definitions definitions = Reader{ledger}.definitions();

    UnitPlace place(const char* code) const {
        return definitions.units.place_of(std::string_view{code}).value();
    }
    Indicator study() const { return definitions.indicators.front(); }
};

TextId reason_of(const std::optional<Refusal>& refusal) {
    return refusal.value().reason;
}

TEST_CASE("a draft is judged by the rules of imported files", "[intake]") {
    const Office office;
    const auto plan =
        plan_draft(FileKind::units,
                   {{"code", "root"}, {"name", "a,\"b\""}, {"parent", "first"}, {"kind", "branch"}},
                   office.definitions, 2023);
    CHECK_FALSE(plan.may_be_written());
    REQUIRE(issue_at(plan, "parent") != nullptr);
    CHECK(issue_at(plan, "parent")->reason == text_id::import_unit_cycle);
    CHECK(issue_at(plan, "name") == nullptr);
    CHECK(plan.units.front().value.name == "支部root"); // what is refused stays as it was
}

TEST_CASE("a merge needs two units that are active on the day", "[intake]") {
    const Office office;
    const OrgTree& units = office.definitions.units;
    const Date july = day("2023-07-01");
    const UnitPlace first = office.place("first");
    const UnitPlace second = office.place("second");
    CHECK_FALSE(refusal_of(units, UnitMerge{first, second, july}));
    CHECK(reason_of(refusal_of(units, UnitMerge{{}, second, july})) ==
          text_id::organisation_root_stays);
    CHECK(reason_of(refusal_of(units, UnitMerge{first, first, july})) ==
          text_id::organisation_choose_other);
}

TEST_CASE("a unit is not moved below itself or where it is", "[intake]") {
    const Office office;
    const OrgTree& units = office.definitions.units;
    const UnitPlace first = office.place("first");
    CHECK(reason_of(refusal_of(units, UnitMove{first, first, day("2023-07-01")})) ==
          text_id::organisation_below_itself);
    CHECK(reason_of(refusal_of(units, UnitMove{first, {}, day("2023-07-01")})) ==
          text_id::organisation_same_parent);
}

TEST_CASE("the first and the last of the siblings can't go further", "[intake]") {
    const Office office;
    const OrgTree& units = office.definitions.units;
    CHECK(reordered(units, {}, OrderStep::up).empty());
    CHECK(reordered(units, office.place("first"), OrderStep::up).empty());
    CHECK(reordered(units, office.place("second"), OrderStep::down).empty());
    CHECK(reordered(units, office.place("first"), OrderStep::down).front().code == "second");
}

TEST_CASE("a free code is new and short enough", "[intake]") {
    const Office office;
    CHECK(free_code(office.definitions.units, "first") == "first-2");
    CHECK(free_code(office.definitions.units, std::string(64, 'a')).size() == 64);
}

TEST_CASE("an indicator can't become what its records and duties contradict", "[intake]") {
    Office office;
    Indicator ratio = office.study();
    ratio.measure = Measure::ratio;
    CHECK(reason_of(refusal_of(office.definitions, ratio, 3)) == text_id::catalogue_ratio_records);
    Indicator level = office.study();
    level.measure = Measure::latest;
    CHECK_FALSE(refusal_of(office.definitions, level, 3));
    office.definitions.cadences.push_back({level.id, office.ids.root, 1, Cycle::month, {}, {}});
    CHECK(reason_of(refusal_of(office.definitions, level, 3)) == text_id::catalogue_has_duties);
}

TEST_CASE("a target by hand that does not add up keeps its indicator from a pace", "[intake]") {
    Office office;
    Indicator ceiling = office.study();
    ceiling.direction = Direction::at_most;
    office.definitions.targets.push_back({ceiling.id,
                                          office.ids.root,
                                          2023,
                                          whole(9),
                                          Phasing::manual,
                                          {whole(9), whole(9), whole(9), whole(9)},
                                          {}});
    CHECK_FALSE(refusal_of(office.definitions, ceiling, 0));
    CHECK(reason_of(refusal_of(office.definitions, office.study(), 0)) ==
          text_id::catalogue_targets_differ);
}

TEST_CASE("indicators and categories change places", "[intake]") {
    std::vector<Indicator> all{indicator("a"), indicator("b"), indicator("c")};
    for (size_t i = 0; i < all.size(); ++i)
        all[i].id = IndicatorId{static_cast<std::int64_t>(i) + 1};
    all[1].category = "组织";
    using Ids = std::vector<IndicatorId>;
    CHECK(reordered_indicator(all, IndicatorPlace{2}, OrderStep::up) ==
          Ids{IndicatorId{3}, IndicatorId{1}, IndicatorId{2}});
    CHECK(reordered_category(all, IndicatorPlace{1}, OrderStep::up) ==
          Ids{IndicatorId{2}, IndicatorId{1}, IndicatorId{3}});
    CHECK(reordered_category(all, IndicatorPlace{0}, OrderStep::up).empty());
    CHECK(reordered_indicator(all, IndicatorPlace{1}, OrderStep::down).empty());
}

} // namespace
