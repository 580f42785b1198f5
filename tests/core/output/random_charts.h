#pragma once

#include "core/output/chart_of_kind.h"

#include <cmath>
#include <random>

namespace taizhang::testing {

/// Charts as wild as ledgers may hold them: figures from 0 to 1e9 or unknown, names of 1 to 40
/// characters, 1 to 300 units, every status.
class RandomCharts {
public:
    explicit RandomCharts(unsigned seed) : m_random(seed) {}

    Chart next(ChartKind kind) {
        Chart chart;
        chart.kind = kind;
        chart.scope = below(2) == 0 ? "" : name();
        chart.data = data_of(kind, *this);
        return chart;
    }

    QuarterlyData quarterly() {
        QuarterlyData data;
        data.name = name();
        data.year = 2023;
        for (auto& quarter : data.quarters)
            quarter = {maybe(), maybe(), maybe(), precision(), static_cast<BarState>(below(3))};
        if (below(4) == 0)
            for (auto& quarter : data.quarters)
                quarter.actual.reset();
        data.standing = standing();
        for (int before = below(6); before > 0; --before)
            data.years_before.push_back(year_bar(2023 - before));
        data.plan_kind = static_cast<PlanKind>(below(3));
        data.unit = unit();
        data.decimals = below(3);
        data.pending = below(3);
        data.day = day();
        return data;
    }

    CumulativeData cumulative() {
        CumulativeData data;
        data.name = name();
        data.year = 2023;
        data.span = Calendar{}.year(2023);
        data.day = day();
        double sum = 0;
        for (Date at = data.span.start; at <= data.day; at += std::chrono::days{1 + below(60)})
            data.actual.push_back({at, sum += value()});
        data.standing = standing();
        if (data.standing.to_date)
            data.standing.to_date = sum;
        if (data.standing.kind == StandingKind::pace) {
            double planned = 0;
            for (int quarter = 1; quarter <= 4; ++quarter)
                data.plan.push_back({Calendar{}.quarter({2023, quarter}).end, planned += value()});
            data.standing.target = planned;
            data.planned = planned / 2;
            data.standing.due = std::floor(planned / 2);
        }
        for (int quarter = 1; quarter <= 4; ++quarter)
            data.quarter_ends[static_cast<size_t>(quarter - 1)] =
                Calendar{}.quarter({2023, quarter}).end;
        double before = 0;
        for (Date at = data.span.start; below(9) > 0 && at <= data.span.end;
             at += std::chrono::days{1 + below(90)})
            data.last_year.push_back({at, before += value()});
        for (int month = 1; month <= 12; ++month)
            data.months.push_back({Calendar{}.month(2023, month), value(), value(), maybe()});
        data.unit = unit();
        return data;
    }

    YearsData years() {
        YearsData data;
        data.subject = {name(), unit(), below(3), 2023};
        data.standing = standing();
        data.day = day();
        for (int before = below(6); before >= 0; --before)
            data.bars.push_back(year_bar(2023 - before));
        data.bars.back().running = below(2) == 0;
        return data;
    }

    YearOverYearData year_over_year() {
        YearOverYearData data;
        data.quarters = quarterly();
        data.direction = static_cast<Direction>(below(3));
        data.to_date = maybe();
        data.last_year_to_date = maybe();
        return data;
    }

    UnitBarsData units() {
        UnitBarsData data;
        data.name = name();
        data.order = UnitBarOrder::ranked;
        data.period = "2023 年三季度";
        data.unit = unit();
        data.day = day();
        for (int count = 1 + below(300), i = 0; i < count; ++i)
            data.bars.push_back({name(), UnitPlace{i}, maybe(), maybe(), precision(),
                                 static_cast<Tone>(below(4)), maybe()});
        return data;
    }

    HeatmapData heatmap(CompareBy by) {
        HeatmapData data;
        data.by = by;
        data.title = name();
        data.subject = name();
        data.day = day();
        data.names.totals = "缺项";
        for (int columns = 1 + below(70); columns > 0; --columns)
            data.names.columns.push_back(name());
        for (int rows = 1 + below(300), row = 0; row < rows; ++row) {
            data.names.rows.push_back(name());
            data.units.emplace_back(row);
            data.totals.push_back(std::to_string(below(99)));
            for (size_t i = 0; i < data.names.columns.size(); ++i)
                data.cells.push_back(cell());
        }
        return data;
    }

    FunnelData funnel() {
        FunnelData data;
        data.year = 2023;
        data.day = day();
        for (int steps = 1 + below(4), i = 0; i < steps; ++i)
            data.steps.push_back(
                {name(), IndicatorPlace{i}, maybe(), precision(), unit(), 0, below(2)});
        return data;
    }

    RectificationData rectification() {
        RectificationData data;
        data.bars = quarterly();
        data.identified = name();
        data.fixed = name();
        data.rate_name = below(3) == 0 ? "" : name();
        if (!data.rate_name.empty())
            for (auto& rate : data.rates)
                rate = below(3) == 0 ? std::nullopt : std::optional{below(2000) / 10.0};
        if (!data.rate_name.empty())
            data.rate = standing();
        data.identified_to_date = maybe();
        data.fixed_to_date = maybe();
        return data;
    }

    SummaryData summary() {
        SummaryData data;
        data.category = below(2) == 0 ? "" : name();
        data.period = "2023 年三季度";
        data.day = day();
        for (int rows = 1 + below(70), i = 0; i < rows; ++i)
            data.rows.push_back({name(), IndicatorPlace{i},
                                 std::to_string(static_cast<long>(value())) + " / 12 场",
                                 EnumNames<Status>::names[static_cast<size_t>(below(11))].first,
                                 below(200) / 100.0, below(120) / 100.0, below(2)});
        return data;
    }

    DotRowsData dots() {
        DotRowsData data;
        data.year = 2023;
        data.day = day();
        data.pending = below(3);
        for (int rows = 1 + below(40), i = 0; i < rows; ++i) {
            const int target = 1 + below(4);
            data.rows.push_back({name(), IndicatorPlace{i}, below(7), target, below(target + 1),
                                 EnumNames<Status>::names[static_cast<size_t>(below(5))].first,
                                 unit()});
        }
        return data;
    }

    ActivityData calendar() {
        const Calendar calendar{1 + below(31)};
        ActivityData data = empty_year(calendar);
        data.name = below(2) == 0 ? "" : name();
        for (int days = day_count(calendar.year(2023)); days > 0; --days)
            data.records.push_back(below(3) == 0 ? static_cast<int>(value()) : below(3));
        data.longer = below(5);
        data.day = day();
        return data;
    }

private:
    /// Of any kind; what a kind needs is there.
    Standing standing() {
        Standing standing;
        standing.kind = static_cast<StandingKind>(below(4));
        standing.status = EnumNames<Status>::names[static_cast<size_t>(below(11))].first;
        standing.certain = below(3) > 0;
        standing.adds_up = below(3) > 0;
        standing.has_ended = below(2) == 0;
        standing.to_date = maybe();
        standing.known = static_cast<Known>(below(2));
        standing.precision = precision();
        standing.unassigned = below(3) == 0 ? value() : 0;
        standing.last_year_to_date = maybe();
        standing.forecast = maybe();
        standing.pending = below(3);
        if (standing.kind == StandingKind::count)
            return standing;
        standing.target = 1 + value();
        standing.due = maybe();
        if (standing.to_date)
            standing.completion = *standing.to_date / *standing.target;
        standing.time_progress = below(101) / 100.0;
        return standing;
    }

    YearBar year_bar(int year) {
        YearBar bar;
        bar.year = year;
        bar.total = maybe();
        bar.precision = precision();
        bar.pending = below(3);
        const bool has_parts = bar.total && below(2) == 0;
        if (has_parts) {
            bar.total = 0;
            for (auto& quarter : bar.quarters)
                *bar.total += *(quarter = value());
        } else if (bar.total && below(2) == 0) {
            bar.unassigned = *bar.total;
        }
        return bar;
    }

    int below(int end) { return std::uniform_int_distribution{0, end - 1}(m_random); }
    double value() {
        return std::floor(std::pow(10.0, std::uniform_real_distribution{0.0, 9.0}(m_random)) - 1);
    }
    std::optional<double> maybe() {
        return below(4) == 0 ? std::nullopt : std::optional{below(5) == 0 ? 0.0 : value()};
    }
    Precision precision() { return below(3) == 0 ? Precision::approximate : Precision::exact; }
    std::string name() {
        constexpr std::array pieces{"党", "支", "部", "学", "习", "A", "m", " ", "（", "𠮷", "W"};
        std::string text{"监"};
        for (int length = below(40); length > 0; --length)
            text += pieces[static_cast<size_t>(below(pieces.size()))];
        return text;
    }
    std::string unit() {
        constexpr std::array units{"", "次", "人次", "%", "万元"};
        return units[static_cast<size_t>(below(units.size()))];
    }
    Date day() { return *parse_iso_date("2023-01-01") + std::chrono::days{below(365)}; }
    HeatmapCell cell() {
        HeatmapCell cell;
        cell.text = below(5) == 0 ? "" : std::to_string(static_cast<long>(value()));
        cell.colour = ColourRole::heat_met;
        if (below(4) == 0)
            cell.symbol = SymbolKind::triangle;
        return cell;
    }

    std::mt19937 m_random;
};

} // namespace taizhang::testing
