#include "intake/definitions/duty_entry.h"
#include "intake/definitions/target_entry.h"
#include "test_dates.h"
#include "text/ids/import.h"
#include "text/ids/period.h"
#include "text/ids/targets.h"

#include <catch2/catch_test_macros.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

TargetEntry typed(const char* annual, Phasing phasing = Phasing::even, FourTexts quarters = {}) {
    TargetEntry entry;
    entry.annual = annual;
    entry.phasing = phasing;
    (phasing == Phasing::weights ? entry.weights : entry.quarters) = std::move(quarters);
    return entry;
}

TargetReading read(const TargetEntry& entry, const Indicator& indicator = {}) {
    return read_entry(entry, indicator, {});
}

const TypedDays in_2023{Calendar{}, 2023};

} // namespace

TEST_CASE("a typed target is read with its note", "[intake]") {
    TargetEntry entry = typed("\u200B１２\u00A0");
    entry.note = "\u00A0按通知\u200B";
    const auto target = read(entry).target;
    REQUIRE(target);
    CHECK(target->annual == whole(12));
    CHECK(target->note == "按通知");
}

TEST_CASE("each field of a target says what it can't take", "[intake]") {
    CHECK(read(typed("")).annual->reason == text_id::targets_annual_missing);
    CHECK(read(typed("\u00A0")).annual->reason == text_id::targets_annual_missing);
    CHECK(read(typed("abc")).annual->reason == text_id::targets_not_a_number);
    CHECK(read(typed("-3")).annual->reason == text_id::targets_negative);
    CHECK(read(typed("1e400")).annual->reason == text_id::targets_not_a_number);
    CHECK(read(typed("1.5")).annual->reason == text_id::targets_whole_number);
    CHECK(read(typed("1.23456")).annual->reason == text_id::targets_whole_number);
    Indicator money;
    money.decimals = 1;
    CHECK(read(typed("1.55"), money).annual == FieldIssue{text_id::import_decimals, {"1"}});
    const auto reading = read(typed("4", Phasing::manual, {"1", "x", "1", "1"}));
    CHECK_FALSE(reading.target);
    CHECK(reading.quarters[1]->reason == text_id::targets_not_a_number);
    CHECK_FALSE(reading.quarters[0]);
}

TEST_CASE("plans by hand always show their sum and what is missing", "[intake]") {
    const auto reading = read(typed("10", Phasing::manual, {"1", "2", "3", "3"}));
    CHECK(reading.sum == whole(9));
    CHECK(reading.whole == FieldIssue{text_id::targets_difference, {"9", "1"}});
    CHECK(read(typed("9", Phasing::manual, {"1", "2", "3", "3"})).target);
    CHECK(read(typed("6", Phasing::manual, {"1", "2", "3", ""})).whole->reason ==
          text_id::import_quarters_needed);
}

TEST_CASE("weights that add up to nothing are refused", "[intake]") {
    CHECK(read(typed("9", Phasing::weights, {"0", "", "0", ""})).whole->reason ==
          text_id::import_weights_sum);
    CHECK(read(typed("9", Phasing::weights, {"1", "", "2", ""})).target->quarters[1] == Quantity{});
}

TEST_CASE("a tracked indicator takes no target", "[intake]") {
    Indicator tracked;
    tracked.direction = Direction::track;
    CHECK(read(typed("3"), tracked).whole->reason == text_id::import_target_of_track);
}

TEST_CASE("a target that is set is typed as it reads", "[intake]") {
    Target target;
    target.annual = Quantity{12'500};
    target.phasing = Phasing::manual;
    target.quarters = {Quantity{500}, whole(2), whole(5), whole(5)};
    target.note = "n";
    Indicator money;
    money.decimals = 1;
    CHECK(read(entry_of(target), money).target == target);
    target.phasing = Phasing::weights;
    CHECK(read(entry_of(target), money).target == target);
}

TEST_CASE("a typed duty is read, its days as offices write them", "[intake]") {
    CadenceEntry entry;
    entry.unit = UnitId{7};
    entry.count = "2";
    entry.per = Cycle::month;
    entry.from = "2023年7月";
    entry.to = "2023Q4";
    const auto cadence = read_entry(entry, IndicatorId{1}, {}, in_2023).cadence;
    REQUIRE(cadence);
    CHECK(cadence->count == 2);
    CHECK(cadence->active == Validity{day("2023-07-01"), day("2023-12-31")});
    CHECK(read_entry(entry_of(*cadence), IndicatorId{1}, {}, in_2023).cadence == cadence);
}

TEST_CASE("a duty says what it can't take", "[intake]") {
    CadenceEntry entry;
    for (const char* count : {"", "0", "1.5", "-1", "x", "2000000"}) {
        CAPTURE(count);
        entry.count = count;
        CHECK(read_entry(entry, IndicatorId{1}, {}, in_2023).count);
    }
    entry.count = "1";
    entry.from = "2023-06-31";
    CHECK(read_entry(entry, IndicatorId{1}, {}, in_2023).from->reason ==
          text_id::period_no_such_day);
    entry.from = "2023-07-01";
    entry.to = "2023-06-01";
    CHECK(read_entry(entry, IndicatorId{1}, {}, in_2023).to->reason ==
          text_id::period_end_before_start);
}

TEST_CASE("two rules of one place do not hold on the same day", "[intake]") {
    Cadence until_june;
    until_june.indicator = IndicatorId{1};
    until_june.owed_by = UnitKind::branch;
    until_june.active.to = day("2023-06-30");
    CadenceEntry entry;
    const auto read_beside = [&] {
        return read_entry(entry, IndicatorId{1}, {&until_june, 1}, in_2023);
    };
    CHECK(read_beside().whole->reason == text_id::import_overlap_in_ledger);
    entry.from = "2023-07-01";
    CHECK(read_beside().cadence);
    entry.from.clear();
    entry.owed_by.reset();
    CHECK(read_beside().cadence);
}

TEST_CASE("an exclusion is read with its period and reason", "[intake]") {
    ExclusionEntry entry{UnitId{3}, "2023上半年", "未设支委会"};
    const auto reading = read_entry(entry, IndicatorId{1}, in_2023);
    REQUIRE(reading.exclusion);
    CHECK(reading.exclusion->period == Period{day("2023-01-01"), day("2023-06-30")});
    CHECK(entry_of(*reading.exclusion, Calendar{}).reason == entry.reason);
    entry.reason = "\u00A0未设支委会\u200B";
    CHECK(read_entry(entry, IndicatorId{1}, in_2023).exclusion == reading.exclusion);
    entry.period = "何时";
    CHECK(read_entry(entry, IndicatorId{1}, in_2023).period->reason ==
          text_id::period_not_understood);
}
