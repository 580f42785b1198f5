#include "plausibility/data_check.h"
#include "test_dates.h"

#include <catch2/catch_test_macros.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

Finding finding(FindingKind kind, std::int64_t record, std::int64_t digest) {
    Finding made;
    made.kind = kind;
    made.records = {RecordId{record}};
    made.digest = digest;
    return made;
}

SetAside said_of(const Finding& about, const char* reason) {
    return {name_of(about), about.digest, reason};
}

} // namespace

TEST_CASE("a finding is set aside as long as its records stay", "[plausibility]") {
    const Finding twin = finding(FindingKind::twin, 1, 11);
    const Finding future = finding(FindingKind::future, 2, 12);
    const DataCheck check = data_check_of(today, {future, twin}, {said_of(twin, "两场都开了")});
    REQUIRE(check.open.size() == 1);
    CHECK(check.open[0].finding == future);
    CHECK(check.open[0].former_reason.empty());
    REQUIRE(check.aside.size() == 1);
    CHECK(check.aside[0] == AsideFinding{twin, "两场都开了"});
    CHECK(check.gone.empty());
    CHECK(check.today == today);
}

TEST_CASE("a finding comes back when its records change", "[plausibility]") {
    const Finding before = finding(FindingKind::outlier, 1, 11);
    const Finding after = finding(FindingKind::outlier, 1, 99);
    const DataCheck check = data_check_of(today, {after}, {said_of(before, "全年一次报")});
    REQUIRE(check.open.size() == 1);
    CHECK(check.open[0] == OpenFinding{after, "全年一次报"});
    CHECK(check.aside.empty());
    CHECK(check.gone.empty());
}

TEST_CASE("of two findings of one name the one that was looked at is set aside", "[plausibility]") {
    const Finding by_month = finding(FindingKind::outlier, 1, 11);
    const Finding by_quarter = finding(FindingKind::outlier, 1, 12);
    const std::vector said{said_of(by_quarter, "第二季度停办")};
    const DataCheck check = data_check_of(today, {by_month, by_quarter}, said);
    REQUIRE(check.open.size() == 1);
    CHECK(check.open[0].finding == by_month);
    REQUIRE(check.aside.size() == 1);
    CHECK(check.aside[0].finding == by_quarter);
    const SaidOfFindings looked_up{said};
    CHECK(looked_up.sets_aside(by_quarter));
    CHECK_FALSE(looked_up.sets_aside(by_month));
    CHECK_FALSE(SaidOfFindings{{}}.sets_aside(by_quarter));
}

TEST_CASE("what was set aside and is not found any more is told", "[plausibility]") {
    const SetAside said = said_of(finding(FindingKind::twin, 1, 11), "两场");
    const DataCheck check = data_check_of(today, {}, {said});
    CHECK(check.open.empty());
    CHECK(check.gone == std::vector{said});
}

TEST_CASE("findings stand by kind", "[plausibility]") {
    const DataCheck check = data_check_of(
        today,
        {finding(FindingKind::old_pending, 1, 1), finding(FindingKind::twin, 3, 1),
         finding(FindingKind::old_pending, 2, 1), finding(FindingKind::share_over_100, 4, 1)},
        {});
    REQUIRE(check.open.size() == 4);
    CHECK(check.open[0].finding.kind == FindingKind::share_over_100);
    CHECK(check.open[1].finding.kind == FindingKind::twin);
    CHECK(check.open[2].finding.records.front() == RecordId{1});
    CHECK(check.open[3].finding.records.front() == RecordId{2});
}

TEST_CASE("the name of a finding reads back", "[plausibility]") {
    for (const auto& [kind, word] : EnumNames<FindingKind>::names) {
        Finding of = finding(kind, 513, 0);
        of.indicator = IndicatorId{7};
        of.unit = UnitId{9};
        of.period = {today, today};
        const FindingName name = name_of(of);
        CHECK(finding_named(to_text(name)) == name);
        CHECK(to_text(name).starts_with(std::string{word} + ":"));
    }
    CHECK_FALSE(finding_named(""));
    CHECK_FALSE(finding_named("twin"));
    CHECK_FALSE(finding_named("twin:"));
    CHECK_FALSE(finding_named("nothing:5"));
    CHECK_FALSE(finding_named("twin:5;DROP"));
    CHECK_FALSE(finding_named("twin:" + std::string(300, '1')));
}
