#include "progress/attention.h"

#include <catch2/catch_test_macros.hpp>

using namespace taizhang;

namespace {

IndicatorProgress with_status(int indicator, Status status) {
    IndicatorProgress progress;
    progress.indicator = IndicatorPlace{indicator};
    progress.status = status;
    return progress;
}

CoverageCell cell(int indicator, int unit, DutyState state) {
    CoverageCell made;
    made.duty.indicator = IndicatorPlace{indicator};
    made.duty.unit = UnitPlace{unit};
    made.state = state;
    return made;
}

Definitions three_indicators() {
    Definitions definitions;
    definitions.indicators.resize(3);
    return definitions;
}

} // namespace

TEST_CASE("what needs attention comes with the most urgent first", "[progress]") {
    const Coverage coverage{{cell(2, 1, DutyState::due), cell(2, 1, DutyState::missed)}, 0, 1, 1};
    std::vector review{with_status(0, Status::behind), with_status(1, Status::alarm),
                       with_status(2, Status::on_track)};
    review[2].pending = 6;
    const auto items = attention_of(three_indicators(), review, coverage);
    REQUIRE(items.size() == 5);
    CHECK(items[0].kind == AttentionKind::bad_status);
    CHECK(items[0].indicator == 1);
    CHECK(items[1].kind == AttentionKind::missed_duty);
    CHECK(items[2].kind == AttentionKind::attention_status);
    CHECK(items[3].kind == AttentionKind::due_duty);
    CHECK(items[4].kind == AttentionKind::pending);
    CHECK(items[4].cells == 6);
}

TEST_CASE("nothing to do is an empty list", "[progress]") {
    CHECK(attention_of(three_indicators(), {with_status(0, Status::achieved)}, {}).empty());
}

TEST_CASE("many units that owe the same stand together", "[progress]") {
    Coverage coverage;
    for (int unit = 1; unit <= 3; ++unit)
        coverage.cells.push_back(cell(0, unit, DutyState::missed));
    coverage.cells.push_back(cell(0, 3, DutyState::missed));
    const auto items = attention_of(three_indicators(), {}, coverage, 2);
    REQUIRE(items.size() == 1);
    CHECK(items[0].units == std::vector{UnitPlace{1}, UnitPlace{2}, UnitPlace{3}});
    CHECK(items[0].cells == 4);
    CHECK(attention_of(three_indicators(), {}, coverage, 3).size() == 3);
}

TEST_CASE("what a unit owes by two rules is one item, told by the later one", "[progress]") {
    CoverageCell monthly = cell(0, 1, DutyState::missed);
    monthly.duty.required = 1;
    monthly.duty.per = Cycle::month;
    CoverageCell quarterly = cell(0, 1, DutyState::missed);
    quarterly.duty.required = 2;
    quarterly.duty.per = Cycle::quarter;
    const Coverage coverage{{monthly, monthly, quarterly, cell(1, 1, DutyState::missed)}, 0, 4, 0};
    const auto items = attention_of(three_indicators(), {}, coverage);
    REQUIRE(items.size() == 2);
    CHECK(items[0].units == std::vector{UnitPlace{1}});
    CHECK(items[0].cells == 3);
    CHECK(items[0].required == 2);
    CHECK(items[0].per == Cycle::quarter);
    CHECK(items[1].indicator == 1);
}

TEST_CASE("pending records stand with the indicator that has them, not with a ratio of it",
          "[progress]") {
    auto definitions = three_indicators();
    definitions.indicators[2].measure = Measure::ratio;
    std::vector review{with_status(0, Status::track), with_status(1, Status::track),
                       with_status(2, Status::track)};
    review[1].pending = 2;
    review[2].pending = 2;
    const auto items = attention_of(definitions, review, {});
    REQUIRE(items.size() == 1);
    CHECK(items[0].indicator == 1);
    CHECK(items[0].cells == 2);
}

TEST_CASE("a status that a greater value would change asks for nothing", "[progress]") {
    std::vector review{with_status(0, Status::alarm), with_status(1, Status::exceeded),
                       with_status(2, Status::alarm)};
    review[0].known_to_date = Known::at_least;
    review[1].known_to_date = Known::at_least; // more would be over the limit as well
    review[2].known_to_date = Known::pending;
    const auto items = attention_of(three_indicators(), review, {});
    REQUIRE(items.size() == 1);
    CHECK(items[0].indicator == 1);
}
