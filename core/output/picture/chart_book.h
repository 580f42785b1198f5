#pragma once

#include "chart/activity_calendar.h"
#include "chart/chart_frame.h"
#include "chart/chart_table.h"
#include "chart/cumulative_line.h"
#include "chart/dot_rows.h"
#include "chart/funnel.h"
#include "chart/heatmap_chart.h"
#include "chart/quarterly_data.h"
#include "chart/rectification.h"
#include "chart/standalone_frame.h"
#include "chart/summary_bars.h"
#include "chart/unit_bars.h"
#include "chart/year_over_year.h"
#include "chart/years_chart.h"
#include "ledger/year_book.h"
#include "model/enum_names.h"

#include <expected>
#include <variant>

namespace taizhang {

// The one place where charts get their figures: the command line, the window and the meeting
// material read a Chart here and lay it out for their own size and text widths.

enum class ChartKind {
    quarterly,      ///< 各季度完成情况
    cumulative,     ///< 累计进度
    year_over_year, ///< 与上年同期比较
    years,          ///< 历年对比
    units,          ///< 按党组织
    heatmap,        ///< 党组织 × 指标
    months,         ///< 党组织 × 月份
    funnel,         ///< 问题线索处置
    rectification,  ///< 查摆问题与整改
    summary,        ///< 指标完成情况一览
    dots,           ///< 目标 1 至 4 的指标
    calendar        ///< 全年活动日历
};

template <>
struct EnumNames<ChartKind> {
    using enum ChartKind;
    static constexpr std::array<std::pair<ChartKind, std::string_view>, 12> names{
        {{quarterly, "quarterly"},
         {cumulative, "cumulative"},
         {year_over_year, "year_over_year"},
         {years, "years"},
         {units, "units"},
         {heatmap, "heatmap"},
         {months, "months"},
         {funnel, "funnel"},
         {rectification, "rectification"},
         {summary, "summary"},
         {dots, "dots"},
         {calendar, "calendar"}}};
};

/// True when the chart is about one indicator, which then must be given.
bool needs_indicator(ChartKind kind);

struct ChartAsked {
    ChartKind kind = ChartKind::quarterly;
    ReviewPoint point;
    /// Place in Definitions::indicators. A summary and a heatmap are then of its category alone, a
    /// calendar of its records; without one they are of all.
    std::optional<IndicatorPlace> indicator;

    friend bool operator==(const ChartAsked&, const ChartAsked&) = default;
};

using ChartData = std::variant<QuarterlyData, CumulativeData, YearOverYearData, YearsData,
                               UnitBarsData, HeatmapData, FunnelData, RectificationData,
                               SummaryData, DotRowsData, ActivityData>;

/// What a chart shows, in the words of one language.
struct Chart {
    ChartKind kind = ChartKind::quarterly;
    std::string scope; ///< name of the unit looked at, of the whole organisation that of its root
    ChartData data;

    friend bool operator==(const Chart&, const Chart&) = default;
};

/// The kind's name on the screen.
std::string_view name_of(ChartKind kind, const Texts& texts);

/// Why there is no such chart, in the words of the user.
struct NoChart {
    std::string reason;
};

/// `book` is of the year and the day looked at of `asked.point`.
std::expected<Chart, NoChart> read_chart(Reader& reader, const YearBook& book,
                                         const ChartAsked& asked, const Texts& texts);

/// True when there is nothing to draw: no record, no target.
bool is_empty(const Chart& chart);

/// Why, in the words of the user.
std::string_view reason_of_empty(const Chart& chart, const Texts& texts);

/// What stands above a chart of any kind.
ChartHead head_of(const Chart& chart, const Texts& texts);

/// For a picture that stands alone: finding, title, unit of measure, scope, day and source.
ChartFrame standalone_frame(const Chart& chart, const Texts& texts, const ChartParts& hidden = {});

/// What its legend can hide.
ChartParts parts_of(const Chart& chart, const TextMetrics& metrics, const Texts& texts);

/// The same numbers as a table.
ChartTable table_of(const Chart& chart, const Texts& texts);

/// A chart without any figure is its frame with a text that says so.
Scene scene_of(const Chart& chart, const ChartFrame& frame, Size size, const TextMetrics& metrics,
               const Texts& texts);

} // namespace taizhang
