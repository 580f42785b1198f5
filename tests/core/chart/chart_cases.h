#pragma once

#include "chart/quarterly_data.h"
#include "chart/unit_bars.h"

namespace taizhang::testing {

inline constexpr auto none = std::nullopt;

/// A sum against its annual target, on a day.
inline Standing paced(double to_date, double target, double due, Status status) {
    Standing standing;
    standing.kind = StandingKind::pace;
    standing.status = status;
    standing.certain = true;
    standing.adds_up = true;
    standing.to_date = to_date;
    standing.target = target;
    standing.due = due;
    standing.completion = to_date / target;
    standing.time_progress = due / target;
    return standing;
}

/// The third quarter of 支部警示教育 as it stands on 18 September 2023.
inline QuarterlyData full_case() {
    QuarterlyData data;
    data.name = "支部警示教育";
    data.year = 2023;
    data.quarters = {{{12, 9, 10}, {11, 8, 10}, {8, 7, 10}, {none, 11, 9}}};
    data.quarters[2].state = BarState::running;
    data.selected = 2;
    data.quarters[3].state = BarState::ahead;
    data.standing = paced(31, 39, 27, Status::on_track);
    data.standing.last_year_to_date = 25;
    data.standing.forecast = 41;
    data.unit = "次";
    data.day = *make_date(2023, 9, 18);
    return data;
}

inline QuarterlyData without_target() {
    auto data = full_case();
    data.name = "处置问题线索";
    for (auto& quarter : data.quarters)
        quarter.plan = none;
    data.standing.kind = StandingKind::count;
    data.standing.status = Status::track;
    data.standing.target = data.standing.due = data.standing.completion = none;
    data.unit = "件";
    return data;
}

/// Nothing known but that there are records to fill in.
inline QuarterlyData pending_only() {
    QuarterlyData data;
    data.name = "廉政提醒";
    data.year = 2023;
    data.quarters = {{{none, none, 3}, {none, none, 3}, {none, none, 3}, {none, none, 3}}};
    for (auto& quarter : data.quarters)
        quarter.known = Known::pending;
    data.standing = paced(0, 12, 12, Status::missed);
    data.standing.to_date = data.standing.completion = none;
    data.standing.known = Known::pending;
    data.standing.certain = false;
    data.standing.has_ended = true;
    data.standing.pending = data.pending = 4;
    data.unit = "次";
    data.day = *make_date(2023, 12, 31);
    return data;
}

/// Figures known for the year only, one of them 余.
inline QuarterlyData unassigned_only() {
    auto data = pending_only();
    data.name = "廉政谈话";
    data.standing = paced(769, 700, 700, Status::achieved);
    data.standing.precision = Precision::approximate;
    data.standing.unassigned = 769;
    data.standing.has_ended = true;
    data.quarters = {{{none, none, 175}, {none, none, 175}, {none, none, 175}, {none, none, 175}}};
    for (auto& quarter : data.quarters)
        quarter.known = Known::unassigned;
    data.unit = "人次";
    data.pending = 0;
    return data;
}

inline QuarterlyData levels() {
    auto data = full_case();
    data.name = "入党积极分子在册数";
    data.quarters = {{{36, 30, 35}, {36, 31, 35}, {38, 33, 40}, {none, 35, 40}}};
    data.quarters[1].state = BarState::carried;
    data.quarters[2].state = BarState::running;
    data.quarters[3].state = BarState::ahead;
    data.standing = {};
    data.standing.kind = StandingKind::level;
    data.standing.status = Status::on_track;
    data.standing.certain = true;
    data.standing.to_date = 38;
    data.standing.target = 40;
    data.standing.last_year_to_date = 33;
    data.plan_kind = PlanKind::level;
    data.unit = "名";
    return data;
}

inline QuarterlyData ratio() {
    auto data = levels();
    data.name = "整改率";
    data.quarters = {{{100, 90.5, 90}, {80, none, 90}, {88.2353, 95, 90}, {none, 100, 90}}};
    data.quarters[2].state = BarState::running;
    data.quarters[2].precision = Precision::approximate;
    data.quarters[3].state = BarState::ahead;
    data.standing.status = Status::behind;
    data.standing.to_date = 88.2353;
    data.standing.target = 90;
    data.standing.last_year_to_date = 95;
    data.unit = "%";
    data.decimals = 1;
    return data;
}

inline QuarterlyData limit() {
    auto data = levels();
    data.name = "违纪违法案件";
    data.quarters = {{{1, 0, none}, {1, 2, none}, {0, 1, none}, {none, 0, none}}};
    data.quarters[2].state = BarState::running;
    data.quarters[3].state = BarState::ahead;
    data.standing.kind = StandingKind::limit;
    data.standing.status = Status::at_limit;
    data.standing.adds_up = true;
    data.standing.to_date = data.standing.target = 2;
    data.standing.last_year_to_date = 3;
    data.plan_kind = PlanKind::limit;
    data.unit = "件";
    return data;
}

/// The whole of a year that has ended.
inline QuarterlyData ended_year() {
    auto data = full_case();
    data.quarters[2].state = BarState::whole;
    data.quarters[2].actual = 9;
    data.quarters[3].actual = 10;
    data.quarters[3].precision = Precision::approximate;
    data.selected = none;
    data.quarters[3].state = BarState::whole;
    data.standing = paced(42, 39, 39, Status::achieved);
    data.standing.precision = Precision::approximate;
    data.standing.has_ended = true;
    data.day = *make_date(2023, 12, 31);
    return data;
}

inline QuarterlyData huge() {
    auto data = full_case();
    data.name = "走访慰问困难党员群众和老党员支出经费（含各支部自筹部分与上级下拨部分）";
    data.quarters = {{{18'234'567'890.5, 15'000'000'000, 20'000'000'000},
                      {21'987'654'321.25, 17'000'000'000, 20'000'000'000},
                      {9'000'000'001, 11'000'000'000, 20'000'000'000},
                      {none, 23'000'000'000, 20'000'000'000}}};
    data.quarters[2].state = BarState::running;
    data.quarters[3].state = BarState::ahead;
    data.standing = paced(49'222'222'212.75, 80'000'000'000, 57'391'304'347.83, Status::behind);
    data.standing.forecast = 69'000'000'000;
    data.unit = "万元";
    data.decimals = 2;
    return data;
}

inline QuarterlyData tiny() {
    auto data = full_case();
    data.quarters = {
        {{0.004, 0.001, 0.002}, {0.001, none, 0.002}, {none, none, 0.002}, {none, none, 0.002}}};
    data.quarters[1].state = BarState::running;
    data.selected = 1;
    data.quarters[2].state = data.quarters[3].state = BarState::ahead;
    data.standing = paced(0.005, 0.008, 0.004, Status::on_track);
    data.standing.forecast = 0.011;
    data.decimals = 3;
    data.unit = "万元";
    return data;
}

inline UnitBarsData branches() {
    UnitBarsData data;
    data.name = "支部警示教育";
    data.unit = "次";
    data.bars = {{"一监区", UnitPlace{3}, 3, 1},
                 {"二监区", UnitPlace{4}, 2, 1},
                 {"教育科", UnitPlace{5}, 2, 1, Precision::approximate},
                 {"狱政科", UnitPlace{6}, 1, 1},
                 {"三监区", UnitPlace{7}, 0, 1, Precision::exact, Tone::bad},
                 {"五监区", UnitPlace{8}, none, 1},
                 {"医院、生活卫生装备和后勤保障联合党支部", UnitPlace{9}, 1, none}};
    return data;
}

} // namespace taizhang::testing
