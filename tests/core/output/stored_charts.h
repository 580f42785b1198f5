#pragma once

#include "core/chart/chart_cases.h"
#include "core/output/chart_of_kind.h"

namespace taizhang::testing {

/// One small chart of each kind with figures as they are in a ledger.
struct StoredCharts {
    static inline const Date day = *parse_iso_date("2023-09-18");

    static QuarterlyData quarterly() { return full_case(); }

    static YearOverYearData year_over_year() {
        YearOverYearData data;
        data.quarters.name = "廉政谈话";
        data.quarters.year = 2023;
        data.quarters.unit = "人次";
        data.quarters.day = day;
        data.quarters.quarters = {{{188, 150, {}}, {190, 171, {}}, {183, 160, {}}, {{}, 205, {}}}};
        data.quarters.quarters[2].state = BarState::running;
        data.quarters.quarters[3].state = BarState::ahead;
        data.quarters.standing.adds_up = true;
        data.to_date = 561;
        data.last_year_to_date = 481;
        return data;
    }

    static CumulativeData cumulative() {
        CumulativeData data;
        data.name = "党支部集中学习";
        data.year = 2023;
        data.unit = "次";
        data.day = day;
        data.span = Calendar{}.year(2023);
        double sum = 0;
        for (int month = 1; month <= 8; ++month) {
            const Period period = Calendar{}.month(2023, month);
            data.actual.push_back({period.end, sum += 80 + month});
            data.months.push_back({period, 80.0 + month, sum, 1300.0 / 12 * month});
        }
        for (int quarter = 1; quarter <= 4; ++quarter)
            data.plan.push_back({Calendar{}.quarter({2023, quarter}).end, 325.0 * quarter});
        for (int quarter = 1; quarter <= 4; ++quarter)
            data.quarter_ends[static_cast<size_t>(quarter - 1)] =
                Calendar{}.quarter({2023, quarter}).end;
        double before = 0;
        for (int month = 1; month <= 12; ++month)
            data.last_year.push_back({Calendar{}.month(2023, month).end, before += 99});
        data.standing = paced(sum, 1300, 929, Status::behind);
        data.standing.forecast = 950;
        data.planned = 929.3;
        return data;
    }

    static YearsData years() {
        YearsData data;
        data.subject = {"廉政谈话", "人次", 0, 2023};
        data.day = day;
        data.bars.resize(4);
        data.bars[0] = {2020, 769, Known::whole, Precision::exact, {}, 769};
        data.bars[1].year = 2021;
        data.bars[2] = {2022, 769, Known::whole, Precision::exact, {{180, 201, 176, 212}}};
        data.bars[3] = {2023, 561, Known::whole, Precision::exact, {{190, 214, 157, {}}}};
        data.bars[3].running = true;
        data.standing = paced(561, 769, 540, Status::on_track);
        data.standing.last_year_to_date = 536;
        return data;
    }

    static UnitBarsData units() {
        UnitBarsData data;
        data.name = "支部警示教育";
        data.order = UnitBarOrder::ranked;
        data.period = "2023 年三季度";
        data.unit = "次";
        data.day = day;
        data.bars = {{"一监区", UnitPlace{3}, 3, 1},
                     {"教育科", UnitPlace{5}, 2, 1, Precision::approximate},
                     {"狱政科", UnitPlace{6}, 1, 2, Precision::exact, Tone::neutral, 1},
                     {"三监区", UnitPlace{7}, 0, 1, Precision::exact, Tone::bad, 1}};
        return data;
    }

    static HeatmapData heatmap(CompareBy by) {
        HeatmapData data;
        data.by = by;
        data.title = by == CompareBy::month ? "主题党日：党组织 × 月份" : "党组织 × 指标";
        data.subject = "2023 年";
        data.day = day;
        data.names = {
            {"政治处", "纪委办", "狱政科"}, {"1 月", "2 月", "3 月", "4 月"}, "缺项", "1"};
        data.totals = {"1", "", ""};
        data.units = {UnitPlace{1}, UnitPlace{2}, UnitPlace{3}};
        for (int cell = 0; cell < 12; ++cell)
            data.cells.push_back(
                {cell == 1 ? "0" : "1", cell == 1 ? ColourRole::heat_none : ColourRole::heat_met});
        data.cells[1].symbol = SymbolKind::triangle;
        data.cells[6] = {"", ColourRole::track, Fill::hatched};
        return data;
    }

    static FunnelData funnel() {
        FunnelData data;
        data.year = 2023;
        data.day = day;
        data.steps = {{"问题线索", IndicatorPlace{0}, 8, Precision::exact, "件"},
                      {"立案", IndicatorPlace{1}, 2, Precision::exact, "件"},
                      {"办结", IndicatorPlace{2}, 2, Precision::approximate, "件"},
                      {"党纪政务处分", IndicatorPlace{3}, 0, Precision::exact, "件", 0, 1}};
        return data;
    }

    static RectificationData rectification() {
        RectificationData data;
        data.bars.year = 2023;
        data.bars.unit = "项";
        data.bars.day = day;
        data.bars.quarters = {{{6, 6, {}}, {4, 5, {}}, {15, 17, {}}, {}}};
        data.bars.quarters[2].state = BarState::running;
        data.identified = "查摆问题";
        data.fixed = "已整改";
        data.rate_name = "整改率";
        data.rates = {100, 80, 88.2353, {}};
        data.bars.quarters[3].state = BarState::ahead;
        data.identified_to_date = 28;
        data.fixed_to_date = 25;
        data.rate.emplace();
        data.rate->kind = StandingKind::level;
        data.rate->status = Status::behind;
        data.rate->certain = true;
        data.rate->to_date = 89.2857;
        data.rate->target = 100;
        return data;
    }

    static DotRowsData dots() {
        DotRowsData data;
        data.year = 2023;
        data.day = day;
        data.rows = {{"警示教育大会", IndicatorPlace{0}, 1, 4, 3, Status::alarm, "场"},
                     {"专题培训", IndicatorPlace{1}, 1, 4, 2, Status::behind, "期"},
                     {"专题研讨", IndicatorPlace{2}, 2, 4, 2, Status::on_track, "次"},
                     {"民主生活会", IndicatorPlace{3}, 0, 1, 0, Status::on_track, "次"},
                     {"理论知识测试", IndicatorPlace{4}, 1, 1, 0, Status::achieved, "次"}};
        return data;
    }

    static SummaryData summary() {
        SummaryData data;
        data.category = "警示教育";
        data.period = "2023 年三季度";
        data.day = day;
        data.rows = {
            {"党委中心组学习", IndicatorPlace{0}, "9 / 12 场", Status::on_track, 0.75, 0.717},
            {"党支部集中学习", IndicatorPlace{1}, "702 / 1,300 次", Status::behind, 0.54, 0.715},
            {"警示教育大会", IndicatorPlace{2}, "1 / 4 场", Status::alarm, 0.25, 0.72, 2},
            {"通报典型案例", IndicatorPlace{3}, "17 起", Status::track}};
        return data;
    }

    static ActivityData calendar() {
        ActivityData data = empty_year(Calendar{});
        data.day = day;
        for (int place = 0; place < 365; ++place)
            data.records.push_back(place < 261 && place % 7 != 0 ? place % 9 : 0);
        data.longer = 3;
        return data;
    }

    static Chart of(ChartKind kind) {
        StoredCharts charts;
        return {kind, "第一党支部", data_of(kind, charts)};
    }
};

} // namespace taizhang::testing
