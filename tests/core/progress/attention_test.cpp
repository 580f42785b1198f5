#include "progress/attention.h"

#include <catch2/catch_test_macros.hpp>

using namespace taizhang;

namespace {

IndicatorProgress with_status(int indicator, Status status) {
    IndicatorProgress progress;
    progress.indicator = indicator;
    progress.status = status;
    return progress;
}

CoverageCell cell(int indicator, int unit, DutyState state) {
    CoverageCell made;
    made.duty.indicator = indicator;
    made.duty.unit = unit;
    made.state = state;
    return made;
}

} // namespace

TEST_CASE("what needs attention comes with the most urgent first", "[progress]") {
    const Coverage coverage{{cell(2, 1, DutyState::due), cell(2, 1, DutyState::missed)}, 0, 1, 1};
    const auto items = attention_of({with_status(0, Status::behind), with_status(1, Status::alarm),
                                     with_status(2, Status::on_track)},
                                    coverage, 6);
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
    CHECK(attention_of({with_status(0, Status::achieved)}, {}, 0).empty());
}

TEST_CASE("many units that owe the same stand together", "[progress]") {
    Coverage coverage;
    for (int unit = 1; unit <= 3; ++unit)
        coverage.cells.push_back(cell(0, unit, DutyState::missed));
    coverage.cells.push_back(cell(0, 3, DutyState::missed));
    const auto items = attention_of({}, coverage, 0, 2);
    REQUIRE(items.size() == 1);
    CHECK(items[0].units == std::vector{1, 2, 3});
    CHECK(items[0].cells == 4);
    CHECK(attention_of({}, coverage, 0, 3).size() == 3);
}
