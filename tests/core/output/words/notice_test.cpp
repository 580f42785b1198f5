#include "core/languages.h"
#include "core/progress/small_office.h"
#include "output/words/notice.h"

#include <catch2/catch_test_macros.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

const ReviewPoint third_quarter{2023, 3, {}, day("2023-09-18")};

Definitions office() {
    Definitions definitions = SmallOffice{}.definitions;
    std::vector<OrgUnit> units{definitions.units.units().begin(), definitions.units.units().end()};
    units[1].name = "一支部";
    units[2].name = "第一党小组";
    units[2].kind = UnitKind::group;
    units[2].parent = units[1].id;
    definitions.units = OrgTree{units};
    definitions.indicators[0].name_zh = "党员大会";
    definitions.indicators[0].name_en = "General meeting";
    definitions.indicators[0].units = {"次"};
    definitions.indicators[1].name_zh = "主题党日";
    definitions.indicators[1].units = {"次"};
    return definitions;
}

CoverageCell cell(int indicator, int unit, Period period, Cycle per, DutyState state,
                  int required = 1, int done = 0) {
    return {{IndicatorPlace{indicator}, UnitPlace{unit}, period, per, required, true},
            whole(done),
            state};
}

Period month(const char* first, const char* last) {
    return {day(first), day(last)};
}

} // namespace

TEST_CASE("a notice says unit by unit what is overdue and what is still due", "[output]") {
    Coverage coverage;
    coverage.cells = {
        cell(0, 1, month("2023-07-01", "2023-09-30"), Cycle::quarter, DutyState::due),
        cell(1, 1, month("2023-07-01", "2023-07-31"), Cycle::month, DutyState::missed),
        cell(1, 1, month("2023-08-01", "2023-08-31"), Cycle::month, DutyState::missed, 2, 1),
        cell(1, 1, month("2023-09-01", "2023-09-30"), Cycle::month, DutyState::due),
        cell(1, 2, month("2023-09-01", "2023-09-30"), Cycle::month, DutyState::met, 1, 1),
        cell(0, 2, month("2023-07-01", "2023-12-31"), Cycle::half_year, DutyState::due)};
    CHECK(notice_of(office(), third_quarter, coverage, chinese) ==
          "2023 年三季度还差事项（截至 2023-09-18）\n"
          "\n"
          "一支部（2 项）\n"
          "1. 党员大会：还差 1 次（三季度，剩 12 天）\n"
          "2. 主题党日：逾期 2 次（7 月、8 月）；还差 1 次（9 月，剩 12 天）\n"
          "\n"
          "一支部 第一党小组（1 项）\n"
          "1. 党员大会：还差 1 次（下半年，剩 104 天）\n"
          "\n"
          "共 2 个党组织、3 项。\n");
}

TEST_CASE("a notice speaks English and names weeks by their days", "[output]") {
    Coverage coverage;
    coverage.cells = {cell(0, 1, month("2023-09-11", "2023-09-17"), Cycle::week, DutyState::missed),
                      cell(0, 1, month("2023-09-18", "2023-09-24"), Cycle::week, DutyState::due)};
    CHECK(notice_of(office(), third_quarter, coverage, Texts{Language::english}) ==
          "Still owed in Q3 2023 (as of 2023-09-18)\n"
          "\n"
          "一支部 (1)\n"
          "1. General meeting: overdue 1 (09-11~09-17); still due 1 (09-18~09-24; days left: "
          "6)\n"
          "\n"
          "Units: 1, items: 1.\n");
}

TEST_CASE("a notice without anything owed says so", "[output]") {
    Coverage coverage;
    coverage.cells = {
        cell(0, 1, month("2023-07-01", "2023-09-30"), Cycle::quarter, DutyState::not_required)};
    CHECK(notice_of(office(), third_quarter, coverage, chinese) ==
          "2023 年三季度没有还差的事项（截至 2023-09-18）。\n");
}

TEST_CASE("an ended quarter has nothing due, its notice stands on its last day", "[output]") {
    Coverage coverage;
    coverage.cells = {
        cell(0, 1, month("2023-07-01", "2023-09-30"), Cycle::quarter, DutyState::missed)};
    const ReviewPoint later{2023, 3, {}, day("2023-11-02")};
    CHECK(notice_of(office(), later, coverage, chinese)
              .starts_with("2023 年三季度还差事项（截至 2023-09-30）\n\n一支部（1 项）\n1. "
                           "党员大会：逾期 1 次（三季度）\n"));
}
